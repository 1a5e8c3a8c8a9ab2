"""The tags of the humanitarian exchange language (#adm2+name): where a file has them, they say what columns hold."""

from collections.abc import Mapping

from desktop.domain.language import N_, Message
from desktop.exchange.recognition.titles import Candidate

TAGGED = 0.95

# A tag and the attributes it must have, most telling first; the same tag means different things in different tables.
_TARGETS: tuple[tuple[str, frozenset[str], tuple[str, ...]], ...] = tuple(
    (tag, frozenset(attributes.split()), tuple(targets.split()))
    for tag, attributes, targets in (
        ("adm1", "name", "place.province"),
        ("adm2", "name", "place.district"),
        ("adm3", "name", "place.sector"),
        ("adm4", "name", "place.cell"),
        ("adm5", "name", "place.village"),
        ("loc", "name", "place.village"),
        ("adm1", "", "place.province"),
        ("adm2", "", "place.district"),
        ("adm3", "", "place.sector"),
        ("adm4", "", "place.cell"),
        ("loc", "", "place.village"),
        ("org", "acronym", "partner.acronym"),
        ("org", "type", "partner.kind"),
        ("org", "funder", "activity.source_of_funds partner.donors"),
        ("org", "impl", "activity.implementer"),
        ("org", "", "activity.partner partner.name service.partner"),
        ("sector", "", "activity.domain partner.domains"),
        ("subsector", "", "activity.title"),
        ("activity", "code", ""),
        ("activity", "", "activity.title"),
        ("date", "start", "activity.starts_on"),
        ("date", "end", "activity.ends_on"),
        ("indicator", "name", "activity.indicator"),
        ("targeted", "", "activity.target"),
        ("status", "", "activity.status recommendation.status"),
        ("contact", "phone", "partner.phone person.phone"),
        ("contact", "email", "partner.email"),
        ("contact", "name", "partner.contact activity.responsible"),
    )
)
_NOT_NAMES = frozenset({"code", "id", "url", "num", "geo", "lat", "lon"})
_REASON = N_("The tag “{tag}” says so.")


def tagged(tags: Mapping[int, str]) -> dict[int, tuple[Candidate, ...]]:
    """The targets that the tags of a sheet give to its columns, by index; unknown tags give none."""
    return {column: found for column, tag in tags.items() if (found := _candidates(tag))}


def _candidates(text: str) -> tuple[Candidate, ...]:
    tag, *attributes = text.strip().lstrip("#").lower().replace(" ", "").split("+")
    for known, needed, targets in _TARGETS:
        if tag == known and needed <= set(attributes):
            if not needed and _NOT_NAMES.intersection(attributes):
                return ()
            return tuple(Candidate(target, TAGGED, Message(_REASON, tag=text.strip())) for target in targets)
    return ()
