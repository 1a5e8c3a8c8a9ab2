"""How well the cells of a column agree with what its title means: what speaks for it, and what against."""

import csv
import re
from collections.abc import Callable, Mapping
from functools import cache

from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.exchange.recognition.content import Profile, fit, parts_of
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.resources import resource

_LONGEST_DOMAIN = 6
_MONTH_OF_YEAR = re.compile(r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d")
_MOST_WARDS = 40
FOR = N_("{count} of {all} cells is {what}.", "{count} of {all} cells are {what}.")
AGAINST = N_("Only {count} of {all} cells is {what}.", "Only {count} of {all} cells are {what}.")

_DATES = "start_date end_date birth_date registration_date report_date updated_date other_date"
_COUNTS = (
    "target target_people target_households target_women target_men target_girls target_boys reached_people "
    "count_people households women men girls boys females males in_need population budget household_size cases"
)
_WORDED = (
    "partner_name lead_name implement_name donor theme subtheme activity activity_description project_name "
    "recommendation recommending_state reviewed_state full_name family_name given_name middle_name guardian_name "
    "head_name contact indicator country place partner_type beneficiary_type partner_acronym site_name issue response"
)
_EXPECTED: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(_DATES.split(), ("date", N_("dates or years"))),
    **dict.fromkeys(_COUNTS.split(), ("number", N_("numbers"))),
    **dict.fromkeys(_WORDED.split(), ("words", N_("words"))),
    "age": ("age", N_("ages")),
    "sex": ("sex", N_("words of its list")),
    "phone": ("phone", N_("phone numbers")),
    "national_id": ("national_id", N_("identifiers of 16 digits")),
    "guardian_national_id": ("national_id", N_("identifiers of 16 digits")),
}


@cache
def _words(what: str) -> frozenset[str]:
    """Words that cells hold, in plain letters: month, sex, yes_no or domain."""
    with resource("vocabulary", "cells.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(next(line["words"] for line in csv.DictReader(file) if line["what"] == what).split("|"))


def agreement(found: Profile, meaning: str, knowledge: Knowledge) -> tuple[float, Message | None]:
    """What the cells add to how surely a column has a meaning (from -0.5 to 0.05), and the words for it."""
    if not found.filled:
        return -0.02, None
    if meaning not in _EXPECTED:
        return 0.0, None
    look, what = _EXPECTED[meaning]
    share = None if meaning == "place" and _numbered(found) else _share(found, look, knowledge)
    if share is None:
        return 0.0, None
    said = Message(
        FOR if share >= 0.5 else AGAINST, count=round(share * found.filled), all=found.filled, what=Message(what)
    )
    if share >= 0.8:
        return 0.05, said
    return (0.0 if share >= 0.5 else -0.2 if share >= 0.25 else -0.5), said


def _share(found: Profile, look: str, knowledge: Knowledge) -> float | None:
    """The share of the cells that suit, None where strange cells prove nothing."""
    counted: Mapping[str, Callable[[Profile], float]] = {
        "words": _worded,
        "number": lambda one: max(one.share("number", "mark", "year", "money"), _blank_like(one)),
        "date": lambda one: max(one.share("date", "year"), _months(one)),
        "sex": _sexes,
    }
    if look in counted:
        return counted[look](found)
    share = fit(found, look, knowledge)
    if look in ("phone", "national_id"):
        return share if share and share >= 0.5 else None
    return share


def _numbered(found: Profile) -> bool:
    """Whether the cells are small numbers, of which a few come again: wards and zones are often only numbered."""
    if found.share("number", "mark") < 1 or not all(map(str.isdigit, found.texts)):
        return False
    numbers = {*found.numbers, *map(float, found.texts)}
    return len(numbers) < found.filled and numbers <= set(range(1, _MOST_WARDS))


def _worded(found: Profile) -> float:
    if found.texts and all(plain(text) in _words("yes_no") for text in found.texts):
        return 0.0
    return 1.0 - found.share("number", "date", "money", "year", "phone")


def _blank_like(found: Profile) -> float:
    """Figures are often missing as "-", "N/A" or ".": a column of nothing else proves nothing against them."""
    said = [text for text in found.texts if len(text) > 3 and not any(map(str.isdigit, text))]
    return 0.5 if not said else 0.0


def _months(found: Profile) -> float:
    texts = [plain(text) for text in found.texts]
    said = sum(text[:3] in _words("month") or _MONTH_OF_YEAR.fullmatch(text) is not None for text in texts)
    return said / len(texts) if texts else 0.0


def _sexes(found: Profile) -> float:
    texts = [plain(text) for text in found.texts]
    if not texts:
        return 0.6 if set(found.numbers) <= {0.0, 1.0, 2.0} else 0.0
    return sum(bool(_words("sex") & {text, text[:-1], text[:-2]}) for text in texts) / len(texts)


def share_of_domains(found: Profile, knowledge: Knowledge) -> float:
    """How many of the different texts are domains of work, such as Protection or Santé, as a share of 1."""
    if not found.texts:
        return 0.0
    return sum(_is_domain(text, knowledge) for text in found.texts) / len(found.texts)


def _is_domain(text: str, knowledge: Knowledge) -> bool:
    said = plain(text).replace("-", " ").replace("/", " ").replace("'", " ")
    if len(said.split()) > _LONGEST_DOMAIN:
        return False
    known = knowledge.codelist("activity_domain")
    padded = f" {said} "
    return any(f" {word} " in padded for word in _words("domain")) or bool(
        known and any(known.find(part) for part in parts_of(text))
    )


def typical_length(found: Profile) -> float:
    """How many letters the different texts of a column have on average; 0 without any."""
    return sum(map(len, found.texts)) / len(found.texts) if found.texts else 0.0


def share_of_phones(found: Profile) -> float:
    """How many of the different cells are telephone numbers of any country: seven digits or more, hardly a letter."""
    said = [*found.texts, *(f"{number:.0f}" for number in dict.fromkeys(found.numbers))]
    return sum(_is_phone(text) for text in said) / len(said) if said else 0.0


def _is_phone(text: str) -> bool:
    digits, letters = sum(map(str.isdigit, text)), sum(map(str.isalpha, text))
    return digits >= 7 and letters <= 3 and len(text) <= 40 and digits >= 0.6 * len(text)
