"""The facts of every child for a quarter, read from the register, and the figures made of them."""

from collections.abc import Iterator
from typing import cast

from desktop.domain.calendar import Quarter
from desktop.domain.fields import Value
from desktop.operations.session import Session
from desktop.reports.figures import ChildFact, DistrictFigures, count_children
from desktop.storage.conditions import COUNT, Where, between, equals, every, one_of, opposite

FROM_SECTOR = ("SECTOR", "DISTRICT", "NATIONAL")
NOT_FOR_CHILDREN = "CAPAC"
"""Training of families and committees counts people trained, not children served (minimum package, 2.1)."""

_CHILD = (
    "identified_on",
    "row",
    "id",
    "stage",
    "person",
    "person.village",
    "person.sex",
    "person.birth",
    "person.household",
)
_ChildRow = tuple[str, int, str, str, str, str, str, str, str]


def in_quarter(quarter: Quarter) -> Where:
    """Services given inside a quarter."""
    return between("given_on", quarter.start.isoformat(), quarter.end.isoformat())


def child_facts(session: Session, quarter: Quarter) -> list[ChildFact]:
    """What is known of each identified child, in the order in which they were identified.

    A child is served by a service of its own or of the household it lives in. It is identified on the day of the
    first approval by the sector, or by a level above where the sector's is not on file.
    """
    people, households = served(session, quarter)
    approved = _approvals(session)
    left_people, left_households = _exits(session)
    living = every(one_of("stage", FROM_SECTOR), equals("person.removed", 0))
    # Sorted here: the file would carry whole rows of a hundred thousand children through its sorting.
    rows = sorted(session.file.rows("identifications", _CHILD, living), key=lambda row: (row[0] or "", row[1]))
    return [
        ChildFact(
            child,
            village[:4] if village and len(village) >= 4 else "",
            sex or "",
            birth or "",
            stage,
            approved.get(identification, day or ""),
            child in people or household in households,
            left_people.get(child) or left_households.get(household, ""),
        )
        for day, _row, identification, stage, child, village, sex, birth, household in cast(list[_ChildRow], rows)
    ]


def quarter_figures(session: Session, quarter: Quarter) -> DistrictFigures:
    """The figures of a quarter, sector by sector in the order of their names."""
    places = session.around().places
    sectors = sorted((place.name, place.code) for place in places.children(str(session.settings["district"])))
    return count_children(
        child_facts(session, quarter), quarter, [(code, name) for name, code in sectors], as_of=session.today
    )


def served(session: Session, quarter: Quarter) -> tuple[set[str], set[str]]:
    """The people, and the households, that were given at least one service inside a quarter."""
    training = {
        item.code for item in session.around().codelists["service"].items.values() if item.parent == NOT_FOR_CHILDREN
    }
    people: set[str] = set()
    households: set[str] = set()
    given = every(in_quarter(quarter), opposite(one_of("service", training)))
    for person, household, _count in session.file.aggregate("services", ("person", "household"), (COUNT,), given):
        if person:
            people.add(str(person))
        elif household:
            households.add(str(household))
    return people, households


def _approvals(session: Session) -> dict[str, str]:
    """The day on which the sector, or else a level above, first approved each identification."""
    by_sector: dict[str, str] = {}
    above: dict[str, str] = {}
    approved = every(equals("decision", "APPROVED"), one_of("level", FROM_SECTOR))
    rows = session.file.rows("decisions", ("identification", "level", "decided_on"), approved)
    for identification, level, day in cast(Iterator[tuple[str, str, str | None]], rows):
        found = by_sector if level == "SECTOR" else above
        known = found.get(identification)
        found[identification] = day or "" if known is None else min(known, day or "")
    return above | by_sector


def _exits(session: Session) -> tuple[dict[str, str], dict[str, str]]:
    """The day on which people, and households, left."""
    people: dict[str, str] = {}
    households: dict[str, str] = {}
    for person, household, day in _rows(session):
        if person:
            people[person] = max(people.get(person, ""), day)
        elif household:
            households[household] = max(households.get(household, ""), day)
    return people, households


def _rows(session: Session) -> Iterator[tuple[str, str, str]]:
    found: Iterator[tuple[Value, ...]] = session.file.rows("exits", ("person", "household", "exited_on"))
    for person, household, day in found:
        yield str(person or ""), str(household or ""), str(day or "")
