"""Why two files may be one person, in words: what speaks for it, what against, and how strongly."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log2

from desktop.domain.dates import PartialDate
from desktop.domain.identifiers import show_phone
from desktop.domain.language import N_, Message
from desktop.domain.names import capitalised, plain
from desktop.matching.births import birth_of
from desktop.matching.comparison import Comparison, compare_adults, name_words
from desktop.matching.people import PersonFacts
from desktop.matching.weights import Model, Odds, Rarity

RARE = 0.001
"""A name borne by fewer is worth saying that it is rare."""

_BIRTHS = {
    "same": N_("Born the same day, {one}"),
    "swapped": N_("Day and month of birth exchanged: {one} and {other}"),
    "fits": N_("Births agree as far as they are known: {one} and {other}"),
    "month": N_("Born in the same month, on other days: {one} and {other}"),
    "anniversary": N_("Born on the same day of other years: {one} and {other}"),
    "year": N_("Born in the same year, on other days: {one} and {other}"),
    "near": N_("Births lie near each other: {one} and {other}"),
    "different": N_("Born at different times: {one} and {other}"),
}
_PLACES = {
    "village": N_("Same village"),
    "fits": N_("Places agree as far as they are known"),
    "cell": N_("Same cell, different villages"),
    "sector": N_("Same sector, different cells"),
    "district": N_("Same district, different sectors"),
    "other": N_("Different districts"),
}
_WORDS = {
    "sound": N_("“{one}” and “{other}” sound the same"),
    "close": N_("“{one}” and “{other}” are a slip of the pen apart"),
    "alike": N_("“{one}” and “{other}” are alike, but perhaps two names"),
    "different": N_("Different names: “{one}” and “{other}”"),
}
_ROLES = {
    "mother": N_("Same mother: {name}"),
    "father": N_("Same father: {name}"),
    "head": N_("Same head of household: {name}"),
    "guardian": N_("Same guardian: {name}"),
}
_YES_OR_NO = {
    ("phone", "different"): N_("Two phone numbers"),
    ("identifier", "same"): N_("Same national identifier"),
    ("identifier", "different"): N_("Different national identifiers; a replaced card has a new number"),
    ("household", "same"): N_("Same household"),
    ("household", "different"): N_("Different households"),
    ("sex", "different"): N_("One is recorded as female, the other as male"),
}
_AGREEING = frozenset(
    {"same", "sound", "close", "partly", "swapped", "fits", "month", "anniversary", "village", "cell"}
)
_DISAGREEING = frozenset({"different", "other"})


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for or against: `strength` is 0 (open) to 3, the squares drawn beside it."""

    message: Message
    strength: int
    favours: bool


def explain(one: PersonFacts, other: PersonFacts, compared: Comparison, model: Model, rarity: Rarity) -> list[Reason]:
    """Every reason, those for it first, the strongest of each first."""
    evidence = model.evidence(compared, rarity)
    found = [
        *_of_words(one, other, compared, model, rarity),
        *_of_fields(one, other, compared, evidence),
        *_of_siblings(evidence, model),
    ]
    return sorted(found, key=lambda reason: (not reason.favours, -reason.strength))


def _weighed(message: Message, odds: Odds, level: str) -> Reason:
    """A reason with its strength: the logarithm of how much oftener one person shows it than two strangers.

    What agrees speaks for it, however weakly: where everybody has the same name or village, it says nothing.
    """
    weight = log2(odds[0] / max(odds[1], 1e-12))
    favours = level in _AGREEING or (level not in _DISAGREEING and weight >= 0)
    steps = (1, 4, 8) if favours else (0.7, 2, 4)
    return Reason(message, sum((weight if favours else -weight) >= step for step in steps), favours)


def _of_words(
    one: PersonFacts, other: PersonFacts, compared: Comparison, model: Model, rarity: Rarity
) -> Iterator[Reason]:
    written = _as_written(one) | _as_written(other)
    same = [word for word, _, level in compared.words.pairs if level == "same"]
    if same:
        share = min(rarity.of_name(word) for word in same)
        whole = len(same) == len(compared.words.pairs) and not compared.words.left_out
        yield _weighed(_same_words(one, other, same, whole, rarity), (model.words["same"], share, 1.0), "same")
    for ours, theirs, level in compared.words.pairs:
        if level != "same":
            message = Message(_WORDS[level], one=written.get(ours, ours), other=written.get(theirs, theirs))
            odds = (model.retold(ours, theirs, level, rarity), model.chance(ours, theirs, level, rarity), 1.0)
            yield _weighed(message, odds, level)
    if compared.words.left_out:
        names = " ".join(written.get(word, word) for word in compared.words.left_out)
        yield Reason(Message(N_("“{name}” stands in one of the names only"), name=names), 0, False)


def _same_words(one: PersonFacts, other: PersonFacts, same: list[str], whole: bool, rarity: Rarity) -> Message:
    rarest = min(same, key=rarity.bearers)
    if rarity.bearers(rarest) <= RARE * rarity.total:
        name = _as_written(one).get(rarest, rarest)
        count, total = rarity.bearers(rarest), rarity.total
        return Message(N_("Same name “{name}”, rare here ({count} of {total})"), name=name, count=count, total=total)
    if not whole:
        names = " ".join(_as_written(one).get(word, word) for word in same)
        return Message(N_("“{name}” in both names"), name=names)
    ordered = name_words(one) == name_words(other)
    return Message(N_("Same names")) if ordered else Message(N_("Same names in another order"))


def _as_written(facts: PersonFacts) -> dict[str, str]:
    """The words of a name as somebody wrote them, by their plain letters."""
    words = re.split(r"[\s\-,.]+", f"{facts.family_name} {facts.other_names}")
    return {word: capitalised(word) for word in name_words(facts)} | {
        plain(word): capitalised(word) for word in words if word
    }


def _of_fields(
    one: PersonFacts, other: PersonFacts, compared: Comparison, evidence: Mapping[str, Odds]
) -> Iterator[Reason]:
    if compared.birth:
        said = {"one": _said_birth(one), "other": _said_birth(other)}
        yield _weighed(Message(_BIRTHS[compared.birth], **said), evidence["birth"], compared.birth)
    if compared.place:
        yield _weighed(Message(_PLACES[compared.place]), evidence["place"], compared.place)
    if compared.adults:
        yield _weighed(_said_adults(one, other, compared), evidence["adults"], compared.adults)
    if compared.phone == "same":
        shared = min(set(one.phones) & set(other.phones))
        yield _weighed(Message(N_("Same phone, {phone}"), phone=show_phone(shared)), evidence["phone"], "same")
    for name in ("sex", "phone", "identifier", "household"):
        sentence = _YES_OR_NO.get((name, getattr(compared, name)))
        if sentence:
            yield _weighed(Message(sentence), evidence[name], getattr(compared, name))


def _said_birth(facts: PersonFacts) -> Message | str:
    assert birth_of(facts.birth) is not None
    return PartialDate.stored(facts.birth).said


def _said_adults(one: PersonFacts, other: PersonFacts, compared: Comparison) -> Message:
    if compared.adults == "different":
        return Message(N_("Different adults beside them: {one}; {other}"), one=one.adults[0], other=other.adults[0])
    if compared.adults == "partly":
        names = capitalised(" ".join(compared.shared_adult))
        return Message(N_("“{name}” in the name of an adult beside each"), name=names)
    for role, sentence in _ROLES.items():
        ours, theirs = getattr(one, role), getattr(other, role)
        if ours and theirs and compare_adults((ours,), (theirs,))[0] == "same":
            return Message(sentence, name=ours)
    return Message(N_("The same adult beside both: {name}"), name=capitalised(" ".join(compared.shared_adult)))


def _of_siblings(evidence: Mapping[str, Odds], model: Model) -> Iterator[Reason]:
    """A word of warning where two children of one household explain everything better than one child does."""
    one, stranger, house = model.likelihoods(evidence, 1)
    if house > one and house > stranger:
        message = N_("Children of one household share the rest: only their names and births tell them apart")
        yield Reason(Message(message), 2, False)
