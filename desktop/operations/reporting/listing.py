"""The children of the list by name (R1), in the words of the report's language."""

from collections.abc import Iterator

from desktop.domain.around import Around
from desktop.domain.calendar import Quarter
from desktop.domain.fields import Record
from desktop.operations.reporting.figures import child_facts, in_quarter
from desktop.operations.session import Session
from desktop.reports.ovc_list import ListedChild, ServiceEntry
from desktop.storage.conditions import equals, every

_PART = 500


def listed_children(session: Session, quarter: Quarter, language: str) -> Iterator[ListedChild]:
    """Every child identified from the sector upward, and every other child given something in the quarter.

    In the order of sector, cell, village and name. The remarks say the stage of a child that no sector has approved.
    """
    services = _services(session, quarter, language)
    counted = {fact.child for fact in child_facts(session, quarter) if fact.identified_on <= quarter.end.isoformat()}
    around = session.around(language)
    wanted = sorted(counted | services.keys())
    people = [
        one
        for start in range(0, len(wanted), _PART)
        for one in session.file.records("people", wanted[start : start + _PART])
    ]
    children = [one for one in people if not one.get("removed") and one.get("is_child") == "yes"]
    children.sort(key=lambda one: (str(one.get("village")), str(one.get("family_name")), str(one.get("other_names"))))
    for start in range(0, len(children), _PART):
        part = children[start : start + _PART]
        known = _Family(session, part)
        for child in part:
            yield _listed(session, around, child, known, services.get(str(child["id"]), ()))


class _Family:
    """The households and identifications of some children, read together."""

    def __init__(self, session: Session, children: list[Record]) -> None:
        households = {str(one["household"]) for one in children if one.get("household")}
        self.households = {str(one["id"]): one for one in session.file.records("households", households)}
        self.identifications: dict[str, Record] = {}
        for child in children:
            for one in session.file.first(
                "identifications", equals("person", str(child["id"])), ("identified_on",), 20
            ):
                self.identifications[str(child["id"])] = one


def _listed(
    session: Session, around: Around, child: Record, known: _Family, services: tuple[ServiceEntry, ...]
) -> ListedChild:
    fields = session.register_of("people").fields
    household = known.households.get(str(child.get("household")), {})
    identification = known.identifications.get(str(child["id"]), {})

    def said(name: str) -> str:
        return fields[name].show(child.get(name), around)

    def parent(side: str) -> str:
        told = (said(f"{side}_name"), said(f"{side}_status"))
        return ", ".join(one for one in told if one)

    sector, cell, village = _places(around, str(child.get("village") or ""))
    households = session.register_of("households").fields
    head = (
        session.title("people", str(household["head"]))
        if household.get("head")
        else str(household.get("head_name") or "")
    )
    identifications = session.register_of("identifications").fields
    stage = identification.get("stage")
    return ListedChild(
        record=str(child["id"]),
        code=said("code"),
        name=" ".join(one for one in (said("family_name"), said("other_names")) if one),
        sex=str(child.get("sex") or ""),
        birth=str(child.get("birth") or ""),
        father=parent("father"),
        mother=parent("mother"),
        head=head,
        head_identifier=str(household.get("head_national_id") or ""),
        phone=households["head_phone"].show(household.get("head_phone"), around) or said("caregiver_phone"),
        sector=sector,
        cell=cell,
        village=village,
        vulnerability=identifications["criteria"].show(identification.get("criteria"), around),
        school=", ".join(one for one in (said("schooling"), said("school"), said("school_level")) if one),
        remarks="" if stage in ("SECTOR", "DISTRICT", "NATIONAL") else identifications["stage"].show(stage, around),
        services=services,
    )


def _places(around: Around, village: str) -> tuple[str, str, str]:
    """The names of sector, cell and village."""
    names = [around.places.get(village[:length]) if len(village) >= length else None for length in (4, 6, 8)]
    sector, cell, last = (place.name if place else "" for place in names)
    return sector, cell, last


def _services(session: Session, quarter: Quarter, language: str) -> dict[str, tuple[ServiceEntry, ...]]:
    """What each person was given inside the quarter."""
    around = session.around(language)
    codes = around.codelists["service"]
    domains = around.codelists["service_domain"]
    fields = ("person", "service", "quantity", "value", "given_on", "partner.name")
    found: dict[str, list[ServiceEntry]] = {}
    for person, service, quantity, value, day, partner in session.file.rows(
        "services", fields, every(in_quarter(quarter)), ("given_on",)
    ):
        if not person:
            continue
        item = codes.items.get(str(service))
        entry = ServiceEntry(
            service=codes.label(str(service), language),
            domain=domains.label(item.parent, language) if item else "",
            quantity=float(quantity) if isinstance(quantity, (int, float)) else None,
            value=int(value) if isinstance(value, (int, float)) else None,
            day=str(day or ""),
            partner=str(partner or ""),
        )
        found.setdefault(str(person), []).append(entry)
    return {person: tuple(entries) for person, entries in found.items()}
