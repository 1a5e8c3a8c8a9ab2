"""What neighbours decide: torn words, sums and their parts, words that recommendations use; then people and others."""

import itertools

from desktop.exchange.recognition.content import fit
from desktop.exchange.recognition.meanings.cells import share_of_domains
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.levels import TORN, VILLAGE, place_words
from desktop.exchange.recognition.meanings.organisations import denominations, organisations, partners
from desktop.exchange.recognition.meanings.people import names, numbers, pupils, records, strangers
from desktop.exchange.recognition.meanings.sense import WORK, Option, Options, Resolver
from desktop.exchange.recognition.meanings.survey import added_by_survey

_TARGET_OF_WHAT = 1.065
"""A target whose title says more than that, such as its year, is surer than this, confirmed by its cells."""
_WIDEST = ("1", "region", "province", "provincia", "departamento", "departement")
_NUMBERED = {"activity": "activity_id", "project_name": "project_code"}
_NAMING = ("partner_name", "partner_acronym", "implement_name", "lead_name")
_NARROWEST = frozenset(word for word, (highest, usual, _) in place_words().items() if usual == VILLAGE)
_LOCATED = ("sex", "birth_date", "head_name", "household_size", "activity", "project_name")
_NARROW = ("cell", "akagari", "cellule", "village", "umudugudu", "utugari")


def surveys(options: Options) -> None:
    """What a survey program added says nothing about the row: its start is not that of an activity."""
    for index in added_by_survey({index: column.parts for index, column in options.columns.items()}):
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
    themes = [other for other, _ in options.having("theme") if other != index]
    if options.has("place") and any(
        share_of_domains(options.columns[at].profile, options.knowledge) >= 0.5 for at in themes
    ):
        return True
    narrow = any(one.level in _NARROW for found in options.of.values() for one in found if one.meaning == "place")
    return narrow and not options.has(*WORK)


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


def neighbours(options: Options) -> None:
    """A bare "Type" right after an organisation is its type, a bare "Code" right after a place or before an activity
    is its code.
    """
    order = sorted(options.columns)
    for before, index in itertools.pairwise(order):
        left = options.best(before)
        for option in options.of[index] if left else ():
            if option.meaning == "bare_type" and left and left.meaning in _NAMING:
                option.meaning, option.certainty = "partner_type", 0.8
            elif option.meaning == "bare_code" and left and left.meaning == "place":
                option.meaning, option.certainty, option.level = "place_code", 0.8, left.level
    for index, after in itertools.pairwise(order):
        right, own = options.best(after), options.best(index)
        if right and own and own.meaning == "bare_code" and right.meaning in _NUMBERED:
            own.meaning, own.certainty = _NUMBERED[right.meaning], 0.75


def sites(options: Options) -> None:
    """Where people live or work is done and no village is named, the camp or the site says the place."""
    narrow = any(option.level in _NARROWEST for _, option in options.having("place"))
    if narrow or not options.has(*_LOCATED):
        return
    for _, option in options.having("site_name")[:1]:
        option.meaning, option.level = "place", "village"


def sources(options: Options) -> None:
    """A bare "Source" beside a budget is that of the funds."""
    for _, option in options.having("fund_source") if options.has("budget") and not options.has("donor") else ():
        option.meaning = "donor"


def counts(options: Options) -> None:
    """Of several figures the people reached come first, then people at large; a bare target is of whom is counted."""
    parts = options.has("women", "men", "girls", "boys", "females", "males", "reached_people", "count_people")
    if parts and not options.has("target_people", "indicator", "annual"):
        for _, option in options.having("target"):
            if option.certainty < _TARGET_OF_WHAT:
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


def letters(options: Options) -> None:
    """ "M" says men, but beside an "H", for hombres or homens, it says women."""
    said = {index: one.parts[-1].strip(" .#").upper() for index, one in options.columns.items() if one.parts}
    for index, letter in said.items() if "H" in said.values() else ():
        for option in options.of[index] if letter == "M" else ():
            option.meaning = "females" if option.meaning == "males" else option.meaning


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
    about = about and not options.has("sex", "birth_date")
    for found in options.of.values():
        for option in list(found):
            if option.meaning == "recommendation_text":
                option.meaning, option.certainty = "recommendation", 0.8 if about and not said else 0.3
            elif option.meaning == "reviewed_state":
                option.meaning, option.certainty = "country", option.certainty if said or about else 0.3
            elif option.meaning == "recommending_state" and not (said or about):
                option.certainty = 0.3  # the country that somebody comes from
            elif option.meaning == "recommending_state" and option.certainty < 0.8:
                option.certainty = 0.85
            elif option.meaning == "action" and (said or about):
                option.certainty += 0.3
    if said:
        _theme_of_recommendations(options)
        return
    for found in options.of.values():
        for option in found:
            if option.meaning in ("response", "action", "session", "issue") and not about:
                option.certainty -= 0.2


def _theme_of_recommendations(options: Options) -> None:
    """ "Human rights theme" says both words; where no other column is the theme, it is."""
    for index, option in options.having("issue") if not options.has("theme") else ():
        if any("theme" in word.ideas for word in ideas_of(options.columns[index].parts[-1])):
            option.meaning = "theme"
            return


def activities(options: Options) -> None:
    """Where no column names the activity, the part of the domain does, and where none names the domain, it is that
    itself; the first description says what is done.
    """
    if options.has("subtheme") and options.has("activity") and not options.has("theme"):
        options.having("subtheme")[0][1].meaning = "theme"
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
        strangers,
        sources,
        sites,
        denominations,
        numbers,
        pupils,
        records,
        activities,
        letters,
        counts,
        partners,
        organisations,
    ),
)
