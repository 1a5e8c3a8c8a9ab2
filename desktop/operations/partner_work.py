"""What a partner has done: its activities of the year, reached against planned, and whom it served by name."""

from dataclasses import dataclass

from desktop.domain.calendar import Quarter, quarter_of
from desktop.operations.session import Session
from desktop.storage.conditions import between, equals, every, one_of

MOST = 200


@dataclass(frozen=True)
class ActivityReached:
    """One activity of the year: what was planned and what was reported as reached so far, in its own unit."""

    record: str
    title: str
    target: float
    reached: float

    @property
    def share(self) -> float:
        """Reached of planned, at most 1; 0 where nothing was planned."""
        return min(1.0, self.reached / self.target) if self.target else 0.0


@dataclass(frozen=True)
class PartnerWork:
    """The activities, and for the last quarter that ended: people served by name, those of them whose household is
    known, and how many the partner said it reached.
    """

    activities: tuple[ActivityReached, ...]
    quarter: Quarter
    named: int
    with_household: int
    reported: int


def work_of(session: Session, partner: str) -> PartnerWork:
    """The work of one partner in the fiscal year under way."""
    now = quarter_of(session.today)
    ended = now.shifted(-1)
    ours = every(equals("partner", partner), equals("fiscal_year", now.start_year))
    planned = session.file.first("activities", ours, ("title",), MOST)
    ids = [str(one["id"]) for one in planned]
    reached: dict[str, float] = {}
    reported = 0.0
    for activity, quarter, achieved in session.file.rows(
        "progress", ("activity", "quarter", "achieved"), one_of("activity", ids)
    ):
        number = float(str(achieved or 0))
        reached[str(activity)] = reached.get(str(activity), 0.0) + number
        reported += number if quarter == str(ended) else 0.0
    activities = tuple(
        ActivityReached(
            str(one["id"]), str(one["title"]), float(str(one["target"] or 0)), reached.get(str(one["id"]), 0.0)
        )
        for one in planned
    )
    named = _named(session, partner, ended)
    housed = {
        str(person) for person, household in session.file.rows("people", ("id", "household"), one_of("id", named))
        if household
    }  # fmt: skip
    return PartnerWork(activities, ended, len(named), len(housed), round(reported))


def _named(session: Session, partner: str, quarter: Quarter) -> list[str]:
    """The people to whom a service of the partner was written in a quarter."""
    given = every(equals("partner", partner), between("given_on", quarter.start.isoformat(), quarter.end.isoformat()))
    return sorted({str(person) for (person,) in session.file.rows("services", ("person",), given) if person})
