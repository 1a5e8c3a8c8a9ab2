"""Whom others serve too: the same service in the same sector and quarter, and the people to whom both gave it."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.calendar import Quarter
from desktop.domain.fields import Value
from desktop.operations.session import Session
from desktop.storage.conditions import Where, between, equals, every, one_of, opposite

_FIELDS = ("partner", "service", "person", "household", "person.village[:4]", "household.village[:4]")
_Given = tuple[str, str]
"""A service and the code of the sector where it was given."""


@dataclass(frozen=True)
class Overlap:
    """One service that another partner gives in a sector as well ("" is the district itself); `both` is how many people
    or households were given it by both.
    """

    service: str
    partner: str
    name: str
    sector: str
    both: int


@dataclass(frozen=True)
class Overlaps:
    """The overlaps, those with the most people first, and how many different people or households are in any.

    `beside` is who gives the same in the same sector to nobody the same: no overlap, but somebody to agree with.
    """

    rows: tuple[Overlap, ...] = ()
    people: int = 0
    beside: tuple[Overlap, ...] = ()


def overlaps(session: Session, partner: str, quarter: Quarter) -> Overlaps:
    """What others gave in a quarter of the services that a partner gave, in the sectors where it gave them."""
    when = between("given_on", quarter.start.isoformat(), quarter.end.isoformat())
    ours: dict[_Given, set[str]] = {}
    for _partner, given, whom in _told(session, every(equals("partner", partner), when)):
        ours.setdefault(given, set()).add(whom)
    services = sorted({service for service, _sector in ours})
    others: dict[tuple[_Given, str], set[str]] = {}
    elsewhere = every(when, one_of("service", services), opposite(equals("partner", partner)))
    for other, given, whom in _told(session, elsewhere) if services else ():
        if given in ours:
            others.setdefault((given, other), set()).add(whom)
    both = {key: whom & ours[key[0]] for key, whom in others.items()}
    rows = (
        Overlap(given[0], other, session.title("partners", other) if other else "", given[1], len(both[given, other]))
        for given, other in others
    )
    ordered = sorted(rows, key=lambda one: (-one.both, one.service, one.sector, one.name))
    twice = tuple(one for one in ordered if one.both)
    return Overlaps(twice, len(set().union(*both.values())), tuple(one for one in ordered if not one.both))


def _told(session: Session, where: Where) -> Iterable[tuple[str, _Given, str]]:
    """Partner, service with sector, and who was given it; without those whose sector is not known."""
    for partner, service, person, household, at, home in session.file.rows("services", _FIELDS, where):
        sector = _first(at, home)
        if len(sector) == 4:
            yield _first(partner), (str(service), sector), _first(person, household)


def _first(*values: Value) -> str:
    return next((str(one) for one in values if one), "")
