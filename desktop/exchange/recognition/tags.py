"""The tags of the humanitarian exchange language (#adm2+name): where a file has them, they say what columns mean."""

from collections.abc import Mapping

from desktop.exchange.recognition.meanings.grammar import Reading

TAGGED = 0.9

# A tag, the attributes it must have, and the meaning it then has; the most telling line of a tag stands first.
_MEANINGS: tuple[tuple[str, frozenset[str], str], ...] = tuple(
    (tag, frozenset(attributes.split()), meaning)
    for tag, attributes, meaning in (
        ("org", "acronym", "partner_acronym"),
        ("org", "type impl", "implement_type"),
        ("org", "type funder", "donor_other"),
        ("org", "type", "partner_type"),
        ("org", "funder", "donor"),
        ("org", "impl", "implement_name"),
        ("org", "prog", "lead_name"),
        ("org", "code", "partner_id"),
        ("org", "id", "partner_id"),
        ("org", "", "partner_name"),
        ("sector", "code", "theme_other"),
        ("sector", "", "theme"),
        ("cluster", "", "theme"),
        ("subsector", "", "subtheme"),
        ("activity", "code", "activity_id"),
        ("activity", "id", "activity_id"),
        ("activity", "description", "activity_description"),
        ("activity", "status", "status"),
        ("activity", "", "activity"),
        ("project", "code", "project_code"),
        ("project", "id", "project_id"),
        ("project", "", "project_name"),
        ("date", "start", "start_date"),
        ("date", "end", "end_date"),
        ("date", "month", "month"),
        ("date", "year", "year"),
        ("date", "updated", "updated_date"),
        ("date", "", "report_date"),
        ("indicator", "name", "indicator"),
        ("indicator", "", "indicator_other"),
        ("targeted", "f children", "target_girls"),
        ("targeted", "m children", "target_boys"),
        ("targeted", "f", "target_women"),
        ("targeted", "m", "target_men"),
        ("targeted", "hh", "target_households"),
        ("targeted", "", "target_people"),
        ("reached", "f children", "girls"),
        ("reached", "m children", "boys"),
        ("reached", "f", "women"),
        ("reached", "m", "men"),
        ("reached", "hh", "households"),
        ("reached", "", "reached_people"),
        ("beneficiary", "type", "beneficiary_type"),
        ("beneficiary", "", "count_people"),
        ("affected", "", "in_need"),
        ("inneed", "", "in_need"),
        ("population", "", "population"),
        ("status", "", "status"),
        ("contact", "phone", "phone"),
        ("contact", "email", "email"),
        ("contact", "name", "contact"),
        ("country", "code", "iso"),
        ("country", "", "country"),
        ("geo", "", "latitude"),
        ("loc", "type", "site_other"),
        ("loc", "code", "place_code"),
        ("meta", "", "meta"),
        ("value", "", "value"),
    )
)
_LEVELS: Mapping[str, str] = {"adm1": "1", "adm2": "2", "adm3": "3", "adm4": "4", "adm5": "village", "loc": "village"}
_CODES = frozenset({"code", "id", "pcode"})


def tagged(tags: Mapping[int, str]) -> dict[int, Reading]:
    """What the tags of a sheet say about its columns, by index; unknown tags say nothing."""
    return {column: found for column, tag in tags.items() if (found := _reading(tag))}


def _reading(text: str) -> Reading | None:
    tag, *attributes = text.strip().lstrip("#").lower().replace(" ", "").replace("_", "+").split("+")
    had = set(attributes)
    for known, needed, meaning in _MEANINGS:
        if tag == known and needed <= had:
            return Reading(meaning, TAGGED, "village" if meaning == "place_code" else "", text.strip())
    if tag in _LEVELS:
        return Reading("place_code" if had & _CODES else "place", TAGGED, _LEVELS[tag], text.strip())
    return None
