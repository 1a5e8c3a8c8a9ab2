"""What neighbours decide: torn words, roles of organisations, sums and their parts, names in two columns."""

import itertools
import re

from desktop.exchange.recognition.content import fit
from desktop.exchange.recognition.meanings.cells import share_of_domains, typical_length
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.levels import TORN
from desktop.exchange.recognition.meanings.sense import Option, Options, Resolver

_WORK = (
    "partner_name",
    "partner_acronym",
    "implement_name",
    "lead_name",
    "donor",
    "activity",
    "project_name",
    "target",
)
_CLEAR = 0.9
_NAME_IDEAS = frozenset({"name", "number", "lang", "filler"})
_WHOSE = frozenset({"child", "person", "beneficiary"})
_WIDEST = ("1", "region", "province", "provincia", "departamento", "departement")
_NAMING = ("partner_name", "partner_acronym", "implement_name", "lead_name")
_NARROW = ("cell", "akagari", "cellule", "village", "umudugudu", "utugari")


_SURVEY = re.compile(
    r"_.+|meta\b.*|formhub.*|(?:start|end)(?:_?time)?|today|key|(?:device|sim|subscriber)_?id|sim_?serial|imei"
    r"|phone_?number|submission_?date|instance.*|username|xform.*",
    re.IGNORECASE,
)
"""What survey programs add to the answers of every form."""
_ENOUGH_OF_SURVEY = 3


def is_survey(title: str) -> bool:
    """Whether a title is one that survey programs add to the answers of every form: _uuid, deviceid, today."""
    return _SURVEY.fullmatch(title.strip()) is not None


def surveys(options: Options) -> None:
    """What a survey program added says nothing about the row: its start is not that of an activity."""
    added = [index for index, column in options.columns.items() if column.parts and is_survey(column.parts[-1])]
    if len(added) >= _ENOUGH_OF_SURVEY:
        for index in added:
            options.of[index] = []


def torn_words(options: Options) -> None:
    """A sector is a level of places beside cells and villages or where its cells name sectors; else a domain."""
    for index, found in options.of.items():
        torn = [one for one in found if one.meaning in ("place", "place_code") and one.level in TORN]
        for option in torn:
            option.certainty += 0.1 if _is_level(options, index) else -0.3
        if torn and _is_level(options, index):
            for other in found:
                other.certainty -= 0.3 if other.meaning == "theme" else 0.0


def _is_level(options: Options, index: int) -> bool:
    profile = options.columns[index].profile
    if share_of_domains(profile, options.knowledge) >= 0.4:
        return False
    known = fit(profile, "place:sector", options.knowledge)
    if known is not None and known > 0.3:
        return True
    narrow = any(one.level in _NARROW for found in options.of.values() for one in found if one.meaning == "place")
    return narrow and not options.has(*_WORK)


def states(options: Options) -> None:
    """ "Estado" and "state" are a level of places unless one is there; then they say how far the work is."""
    recommended = options.has("recommendation", "recommending_state", "reviewed_state")
    for found in options.of.values():
        both = {one.meaning: one for one in found if one.meaning in ("status", "place")}
        if len(both) == 2 and both["place"].level in ("estado", "state"):
            other = [one for _, one in options.having("status", "place") if one not in both.values()]
            narrower = any(one.level in ("municipio", "parroquia", "1", "2") for one in other)
            first = narrower and not any(one.level in _WIDEST for one in other)
            both["place" if first and not recommended else "status"].certainty += 0.1


_SIDES = {
    "plain": ("partner_name", "partner_acronym", "partner_type"),
    "implement": ("implement_name", "implement_acronym", "implement_type"),
    "lead": ("lead_name", "lead_acronym", "lead_type"),
}
_KEPT_NAME = {"plain": "partner_name", "implement": "implementing_partner", "lead": "lead_partner"}


def organisations(options: Options) -> None:
    """The organisation of a row is the one that the table simply names; else the one that acts; else the leader."""
    for names in _SIDES.values():
        _short_is_acronym(options, *names[:2])
    present = [side for side, names in _SIDES.items() if options.has(*names[:2])]
    main = present[0] if present else "plain"
    untyped = not options.has(_SIDES[main][2])
    for side, (name, acronym, kind) in _SIDES.items():
        for found in options.of.values():
            for option in found:
                if option.meaning == name:
                    option.meaning = "partner_name" if side == main else _KEPT_NAME[side]
                elif option.meaning == acronym:
                    option.meaning = "partner_acronym" if side == main else f"{side}_acronym"
                elif option.meaning == kind:
                    option.meaning = "partner_type" if side == main or untyped else f"{side}_type"


def _short_is_acronym(options: Options, name: str, acronym: str) -> None:
    """Of two columns about one organisation the one with the short texts holds acronyms, whatever the titles say."""
    columns = [(index, one) for index, one in options.having(name, acronym) if options.columns[index].profile.texts]
    if len(columns) < 2:
        return
    (first, one), (second, other) = sorted(columns, key=lambda pair: -pair[1].certainty)[:2]
    lengths = {index: typical_length(options.columns[index].profile) for index in (first, second)}
    short, long = sorted((first, second), key=lambda index: lengths[index])
    if lengths[short] < 0.6 * lengths[long] and lengths[short] < 20 and {one.meaning, other.meaning} & {name}:
        for index, meaning in ((short, acronym), (long, name)):
            best = options.best(index)
            if best:
                best.meaning, best.certainty = meaning, max(best.certainty, 0.9)


def neighbours(options: Options) -> None:
    """A bare "Type" right after an organisation is its type, a bare "Code" right after a place is its code."""
    order = sorted(options.columns)
    for before, index in itertools.pairwise(order):
        left = options.best(before)
        for option in options.of[index] if left else ():
            if option.meaning == "bare_type" and left and left.meaning in _NAMING:
                option.meaning, option.certainty = "partner_type", 0.8
            elif option.meaning == "bare_code" and left and left.meaning == "place":
                option.meaning, option.certainty, option.level = "place_code", 0.8, left.level


def partners(options: Options) -> None:
    """Where one column names the organisation and another its partners, these carry the work out for it."""
    named = options.having("partner_name")
    helping = [index for index, _ in named if _says_partner(options, index)]
    if len(named) > len(helping) > 0:
        for index in helping:
            for option in options.of[index]:
                if option.meaning == "partner_name":
                    option.meaning = "implement_name"


def _says_partner(options: Options, index: int) -> bool:
    return any("partner" in word.ideas for word in ideas_of(options.columns[index].parts[-1]))


def names(options: Options) -> None:
    """ "Nom" beside "Prénom" is the family's name; a name of nobody in a table of work is no person's."""
    given = options.has("given_name") and not options.has("family_name")
    person = options.has("sex", "birth_date", "age", "national_id", "guardian_name", "given_name", "person_id")
    for index, option in options.having("full_name"):
        if given and _only_name(options.columns[index].parts[-1]):
            option.meaning = "family_name"
        elif option.certainty < _CLEAR and not person and options.has(*_WORK):
            option.certainty -= 0.3


def records(options: Options) -> None:
    """A bare ID beside a person's name and sex is the person's."""
    if options.has("person_id") or not options.has("sex", "birth_date", "age"):
        return
    for _, option in options.having("record_id")[:1]:
        option.meaning, option.certainty = "person_id", 0.7


def _only_name(title: str) -> bool:
    """Whether a title says a name and whose, but not that it is the whole one: "Nom de l'enfant"."""
    return all(word.ideas & (_NAME_IDEAS | _WHOSE) for word in ideas_of(title))


def counts(options: Options) -> None:
    """Of several figures the people reached come first, then people at large; a bare target is of whom is counted."""
    parts = options.has("women", "men", "girls", "boys", "females", "males", "reached_people", "count_people")
    if parts and not options.has("target_people", "indicator", "annual"):
        for _, option in options.having("target"):
            if option.certainty < 1.05:
                option.meaning, option.certainty = "target_people", option.certainty - 0.1
    reached = options.has("reached_people")
    for found in options.of.values():
        for option in found:
            if option.meaning == "count_people":
                option.certainty -= 0.08 if reached else 0.0
            if option.meaning in ("count_people", "reached_people"):
                option.meaning = "beneficiaries_total"
            elif option.meaning == "target_people":
                option.meaning = "beneficiaries_targeted"
    _parts(options)


_PARTS = {"target_women": "women", "target_men": "men", "target_girls": "girls", "target_boys": "boys"}
_GROSS = {"females": "women", "males": "men"}


def _parts(options: Options) -> None:
    """Women planned are the women of a table that counts none reached, and all females those of one without women."""
    for change in (_PARTS, _GROSS):
        for _, option in options.having(*change):
            if not options.has(change[option.meaning]):
                option.certainty -= 0.05
                option.meaning = change[option.meaning]


def recommendations(options: Options) -> None:
    """Words such as text, from, to, theme and action mean something else in a table of recommendations."""
    said = options.has("recommendation")
    about = options.has("recommending_state", "reviewed_state", "response") and not options.has("partner_name")
    for found in options.of.values():
        for option in list(found):
            if option.meaning == "recommendation_text":
                option.meaning, option.certainty = "recommendation", 0.8 if about and not said else 0.3
            elif option.meaning == "reviewed_state":
                option.meaning, option.certainty = "country", option.certainty if said or about else 0.3
            elif option.meaning == "recommending_state" and option.certainty < 0.8:
                option.certainty = 0.85 if said or about else 0.3
            elif option.meaning == "action" and (said or about):
                option.certainty += 0.3
    if said:
        return
    for found in options.of.values():
        for option in found:
            if option.meaning in ("response", "action", "session", "issue") and not about:
                option.certainty -= 0.2


def activities(options: Options) -> None:
    """Where no column names the activity, the part of the domain does; the first description says what is done."""
    if options.has("subtheme") and not options.has("activity", "activity_description"):
        index, option = options.having("subtheme")[0]
        options.of[index].append(Option("activity", option.certainty - 0.1, "", option.reasons))
        option.certainty -= 0.2
    if not options.has("partner_name", "implement_name", "lead_name", "partner_acronym", "activity", "project_name"):
        for _, option in options.having("activity_description"):
            option.certainty -= 0.2


RESOLVERS: tuple[Resolver, ...] = (
    *(
        surveys,
        neighbours,
        torn_words,
        states,
        recommendations,
        names,
        records,
        activities,
        counts,
        partners,
        organisations,
    ),
)
