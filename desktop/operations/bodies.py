"""Bodies that must meet: when each last met, and by which day it has to meet again."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.calendar import months_after
from desktop.operations.session import Session
from desktop.storage.conditions import equals, every, filled, opposite

MOST = 2000
_MONTHS = {"MONTH": 1, "QUARTER": 3, "HALF": 6, "YEAR": 12}
"""How many months may lie between two meetings, by the code of the rhythm; a week is seven days."""


@dataclass(frozen=True)
class MeetingOwed:
    """A body that has not met as often as it must: its id and name, the ISO day of its last meeting ("" where none is
    known), and the ISO day by which it should have met ("" where no day is known from which to count).
    """

    body: str
    name: str
    last: str
    due: str


def meetings_owed(session: Session) -> list[MeetingOwed]:
    """The working bodies that are late with a meeting, those that are the latest first."""
    last: dict[str, str] = {}
    for body, held in session.file.rows("meetings", ("body", "held_on"), every(filled("body"), filled("held_on"))):
        last[str(body)] = max(last.get(str(body), ""), str(held))
    working = every(filled("meets_every"), opposite(equals("working", "no")))
    found = []
    for one in session.file.first("bodies", working, ("name",), MOST):
        met = last.get(str(one["id"]), "")
        begun = met or str(one.get("set_up_on") or "")
        due = _due(begun, str(one["meets_every"])) if begun else ""
        if due < session.today.isoformat():
            found.append(MeetingOwed(str(one["id"]), str(one["name"]), met, due))
    return sorted(found, key=lambda owed: (owed.due, owed.name))


def _due(since: str, rhythm: str) -> str:
    day = date.fromisoformat(since)
    return (months_after(day, _MONTHS[rhythm]) if rhythm in _MONTHS else day + timedelta(days=7)).isoformat()
