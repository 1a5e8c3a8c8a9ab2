"""Everything that the page of a household shows beside its record: who lives and lived there, services, what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.calendar import quarter_of
from desktop.domain.fields import Record
from desktop.domain.people import age_of
from desktop.operations.child_summaries import FACTORS
from desktop.operations.children import tell_of_children
from desktop.operations.session import Session
from desktop.operations.today import year_ago
from desktop.storage.conditions import COUNT, Where, between, either, empty, equals, every, one_of

MEMBERS, SHOWN, EVENTS = 500, 100, 200
ALL = 100_000
"""More services than any household is ever given."""


@dataclass(frozen=True)
class Member:
    """Somebody who lives there: codes of sex, of the relation to the head, and of the stage reached ("" for none).

    `roles` are head, caregiver or both; `served` codes of domains in which something was given this quarter or the
    last; `services` how many were given this fiscal year; `very_bad` the factors scored very bad when last assessed,
    on the ISO day `assessed`.
    """

    record: str
    name: str
    sex: str = ""
    age: int | None = None
    relation: str = ""
    roles: tuple[str, ...] = ()
    is_child: bool = False
    stage: str = ""
    reached: int = 0
    served: frozenset[str] = frozenset()
    services: int = 0
    assessed: str = ""
    very_bad: tuple[str, ...] = ()


@dataclass(frozen=True)
class Came:
    """Somebody joined or left on an ISO day ("" where it is not known); `reason` is a code, `membership` the record."""

    membership: str
    person: str
    name: str
    joined: bool
    day: str
    reason: str = ""


@dataclass(frozen=True)
class ServiceHere:
    """A service for a member or for the whole household (`name` is "" then)."""

    record: str
    day: str
    service: str
    name: str
    partner: str


@dataclass(frozen=True)
class PlacedHere:
    """A placement of a member, or of a child into this household; ISO days."""

    record: str
    name: str
    kind: str
    placed: str
    ended: str


@dataclass(frozen=True)
class Due:
    """Something that is to be done: what ("visit", "assessment", "verification"), about whom, by which ISO day."""

    what: str
    register: str
    record: str
    name: str
    day: str
    late: bool


@dataclass(frozen=True)
class HouseholdDetails:
    """The page of a household; `services` are the latest of `services_count`."""

    members: tuple[Member, ...] = ()
    came: tuple[Came, ...] = ()
    services: tuple[ServiceHere, ...] = ()
    services_count: int = 0
    placements: tuple[PlacedHere, ...] = ()
    due: tuple[Due, ...] = ()
    youngest: Record | None = None

    @property
    def children(self) -> int:
        """How many of the members are children."""
        return sum(one.is_child for one in self.members)


def household_details(session: Session, household: str, every_service: bool = False) -> HouseholdDetails:
    """The details of one household, read at once; its latest services, or every one."""
    home = session.file.record("households", household) or {}
    people = session.file.first("people", equals("household", household), ("birth", "family_name"), MEMBERS)
    ids = [str(one["id"]) for one in people]
    here = either(equals("household", household), one_of("person", ids))
    services = session.file.first("services", here, ("-given_on",), ALL if every_service else SHOWN)
    placements = session.file.first("placements", here, ("-placed_on",), SHOWN)
    children = [one for one in people if one.get("is_child") == "yes"]
    return HouseholdDetails(
        _members(session, home, people),
        _came(session, household),
        tuple(_service(session, one) for one in services),
        session.file.count("services", here) if len(services) == SHOWN else len(services),
        tuple(_placed(session, one) for one in placements),
        _due(session, home, people, [str(one["id"]) for one in placements]),
        max(children, key=lambda one: str(one.get("birth") or ""), default=None),
    )


def _members(session: Session, home: Record, people: Sequence[Record]) -> tuple[Member, ...]:
    """The head first, then the others from the oldest to the youngest."""
    rows: list[dict[str, Any]] = [dict(one) for one in people]
    tell_of_children(session, rows)
    ids = [str(one["id"]) for one in rows]
    year = quarter_of(session.today).fiscal_year
    this_year = every(one_of("person", ids), between("given_on", year.start.isoformat(), year.end.isoformat()))
    given = {str(person): int(count) for person, count in _counts(session, this_year)}
    assessed = _assessed(session, ids)
    caregivers = {str(one["caregiver"]) for one in rows if one.get("caregiver")}
    around = session.around()
    members = [
        Member(
            str(one["id"]),
            session.title("people", str(one["id"])),
            str(one.get("sex") or ""),
            _whole(age_of(one, around)),
            str(one.get("relation") or ""),
            _roles(one, home, caregivers),
            one.get("is_child") == "yes",
            one["stage"],
            one["reached"],
            one["served"],
            given.get(str(one["id"]), 0),
            *assessed.get(str(one["id"]), ("", ())),
        )
        for one in rows
    ]
    return tuple(sorted(members, key=lambda one: ("head" not in one.roles, -(one.age if one.age is not None else -1))))


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _counts(session: Session, where: Where) -> list[tuple[Any, ...]]:
    return session.file.aggregate("services", ("person",), (COUNT,), where)


def _roles(person: Record, home: Record, caregivers: set[str]) -> tuple[str, ...]:
    head = home.get("head") == person["id"] or (not home.get("head") and person.get("relation") == "HEAD")
    return (*(["head"] if head else []), *(["caregiver"] if str(person["id"]) in caregivers else []))


def _assessed(session: Session, ids: Sequence[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The day of the last assessment of each person, and what was very bad then."""
    fields = ("person", "assessed_on", *FACTORS)
    found = {}
    for person, day, *scores in session.file.rows("assessments", fields, one_of("person", ids), ("assessed_on",)):
        very_bad = tuple(factor for factor, score in zip(FACTORS, scores, strict=True) if str(score) == "1")
        found[str(person)] = (str(day or ""), very_bad)
    return found


def _came(session: Session, household: str) -> tuple[Came, ...]:
    """Who joined and who left, the latest first."""
    found = []
    for one in session.file.first("memberships", equals("household", household), ("-joined_on",), EVENTS):
        who = (str(one["id"]), str(one["person"]), session.title("people", str(one["person"])))
        found.append(Came(*who, True, str(one.get("joined_on") or "")))
        if one.get("left_on"):
            found.append(Came(*who, False, str(one["left_on"]), str(one.get("left_reason") or "")))
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _service(session: Session, one: Record) -> ServiceHere:
    person, partner = one.get("person"), one.get("partner")
    return ServiceHere(
        str(one["id"]),
        str(one["given_on"]),
        str(one["service"]),
        session.title("people", str(person)) if person else "",
        session.title("partners", str(partner)) if partner else "",
    )


def _placed(session: Session, one: Record) -> PlacedHere:
    days = (str(one.get("placed_on") or ""), str(one.get("ended_on") or ""))
    return PlacedHere(str(one["id"]), session.title("people", str(one["person"])), str(one.get("kind") or ""), *days)


def _due(session: Session, home: Record, people: Sequence[Record], placements: Sequence[str]) -> tuple[Due, ...]:
    """What waits to be done for the household or a member: what is late first."""
    today = session.today.isoformat()
    ids = [str(one["id"]) for one in people]
    found = []
    visits = every(one_of("placement", placements), empty("done_on"))
    planned: set[str] = set()
    for one in session.file.first("visits", visits, ("due_on",), SHOWN):
        if str(one["due_on"]) >= today:  # of the visits ahead the next one is to be thought of
            if str(one["placement"]) in planned:
                continue
            planned.add(str(one["placement"]))
        name = session.title("placements", str(one["placement"]))
        found.append(("visit", "visits", str(one["id"]), name, str(one.get("due_on") or "")))
    latest: dict[str, Record] = {}
    for one in session.file.first("assessments", one_of("person", ids), ("assessed_on",), MEMBERS):
        latest[str(one["person"])] = one
    for person, one in latest.items():
        if one.get("next_on"):
            told = session.title("people", person)
            found.append(("assessment", "assessments", str(one["id"]), told, str(one["next_on"])))
    seen = str(home.get("last_verified_on") or "")
    if home and seen and seen < year_ago(session.today):
        again = f"{int(seen[:4]) + 1}{seen[4:7]}-{min(int(seen[8:]), 28):02}"
        found.append(("verification", "households", str(home["id"]), "", again))
    due = (Due(*told, late=bool(told[4]) and told[4] < today) for told in found)
    return tuple(sorted(due, key=lambda one: (not one.late, one.day)))
