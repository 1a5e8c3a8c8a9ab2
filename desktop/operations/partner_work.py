"""What a partner has done: its activities of the year, reached against planned, and whom it served by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.calendar import Quarter, quarter_of
from desktop.domain.fields import Value
from desktop.domain.language import N_
from desktop.operations.session import Session
from desktop.storage.conditions import between, equals, every, one_of

MOST = 200
_PEOPLE = ("women", "men", "girls", "boys")


@dataclass(frozen=True)
class ActivityReached:
    """One activity of the year: what was planned and what was reported as reached so far, in its own unit.

    `domain` and `status` are codes, `sectors` codes of places (none means the whole district), `budget` in RWF.
    """

    record: str
    title: str
    target: float
    reached: float
    domain: str = ""
    status: str = ""
    sectors: tuple[str, ...] = ()
    budget: int | None = None

    @property
    def share(self) -> float:
        """Reached of planned, at most 1; 0 where nothing was planned."""
        return min(1.0, self.reached / self.target) if self.target else 0.0


@dataclass(frozen=True)
class Named:
    """In a quarter: people served by name, those of them whose household is known, and how many the partner said it
    reached.
    """

    quarter: Quarter
    named: int = 0
    with_household: int = 0
    reported: int = 0

    @property
    def only_numbers(self) -> int:
        """How many were reported without a name."""
        return max(0, self.reported - self.named)

    @property
    def beyond(self) -> int:
        """How many more were named than the partner said it reached; 0 where it has said no number yet."""
        return max(0, self.named - self.reported) if self.reported else 0

    @property
    def share(self) -> float | None:
        """Named of all, from 0 to 1; None where neither a name nor a number is known."""
        reached = max(self.reported, self.named)
        return self.named / reached if reached else None


def named_lines(one: Named) -> tuple[tuple[int, str, str], ...]:
    """What is said of names against numbers: how many, in which words, and how that is to be taken (the tone of a chip,
    "" for none). More names than were reported are told only where there are any.
    """
    missing = one.named - one.with_household
    told = (
        (one.reported, N_("reached, says the partner"), ""),
        (one.with_household, N_("named, with household"), "new"),
        (missing, N_("named, household missing"), "doubt" if missing else "muted"),
        (one.only_numbers, N_("a number only"), "reject" if one.only_numbers else "muted"),
    )
    return (*told, (one.beyond, N_("more names than it reported"), "doubt")) if one.beyond else told


@dataclass(frozen=True)
class PartnerWork:
    """The activities, and for the last quarter that ended whom the partner named, see `Named`."""

    activities: tuple[ActivityReached, ...]
    quarter: Quarter
    named: int
    with_household: int
    reported: int


def work_of(session: Session, partner: str) -> PartnerWork:
    """The work of one partner in the fiscal year under way."""
    ended = quarter_of(session.today).shifted(-1)
    told = names_by_quarter(session, partner, [ended])[0]
    return PartnerWork(planned_by(session, partner), ended, told.named, told.with_household, told.reported)


def planned_by(session: Session, partner: str) -> tuple[ActivityReached, ...]:
    """The activities of one partner in the fiscal year under way, with what was reached so far."""
    year = quarter_of(session.today).start_year
    ours = every(equals("partner", partner), equals("fiscal_year", year))
    planned = session.file.first("activities", ours, ("title",), MOST)
    reached: dict[str, float] = {}
    of_these = one_of("activity", [str(one["id"]) for one in planned])
    for activity, achieved in session.file.rows("progress", ("activity", "achieved"), of_these):
        reached[str(activity)] = reached.get(str(activity), 0.0) + float(str(achieved or 0))
    return tuple(
        ActivityReached(
            str(one["id"]),
            str(one["title"]),
            float(str(one["target"] or 0)),
            reached.get(str(one["id"]), 0.0),
            str(one.get("domain") or ""),
            str(one.get("status") or ""),
            _codes(one.get("sectors")),
            int(str(one["budget"])) if one.get("budget") is not None else None,
        )
        for one in planned
    )


def _codes(value: Value) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, tuple) else ()


def names_by_quarter(session: Session, partner: str, quarters: Sequence[Quarter]) -> tuple[Named, ...]:
    """Whom a partner named in quarters, against how many it said it reached; a figure counts women, men, girls and boys
    where it tells them apart, and what was achieved otherwise.
    """
    reported = dict.fromkeys(quarters, 0.0)
    fields = ("quarter", "achieved", *_PEOPLE)
    ours = every(equals("activity.partner", partner), one_of("quarter", [str(one) for one in quarters]))
    for said, achieved, *people in session.file.rows("progress", fields, ours):
        told = [float(str(one)) for one in people if one is not None]
        reported[Quarter.parse(said)] += sum(told) if told else float(str(achieved or 0))
    return tuple(_named(session, partner, one, round(reported[one])) for one in quarters)


def _named(session: Session, partner: str, quarter: Quarter, reported: int) -> Named:
    """The people to whom a service of the partner was written in a quarter."""
    given = every(equals("partner", partner), between("given_on", quarter.start.isoformat(), quarter.end.isoformat()))
    known = {
        str(person): household
        for person, household in session.file.rows("services", ("person", "person.household"), given)
        if person
    }
    return Named(quarter, len(known), sum(1 for household in known.values() if household), reported)
