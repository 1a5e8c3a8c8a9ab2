"""The visits of a placement: planned by the schedule once a child is placed, so that none who was placed is forgotten.

The schedule is the list `visit_schedule`: each code M and a number of months; the officer adds and ends codes there.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from desktop.domain.calendar import months_after
from desktop.domain.fields import Record, Value
from desktop.operations.session import Session
from desktop.storage.conditions import empty, equals, every
from desktop.storage.writing import Writing

SCHEDULE = "visit_schedule"
_MONTHS = re.compile(r"M(\d{1,3})")
_MOST = 500


def steps_of(session: Session, placed: date) -> Iterator[tuple[str, str]]:
    """The codes of the schedule that held on the day of a placement, each with the ISO day on which it is due."""
    for code, item in session.around().codelists[SCHEDULE].items.items():
        months = _MONTHS.fullmatch(code)
        if months and item.valid_on(placed.isoformat()):
            yield code, months_after(placed, int(months[1])).isoformat()


def follow_placement(
    session: Session, writing: Writing, before: Mapping[str, Value], after: Mapping[str, Value]
) -> None:
    """Plan, move and drop visits inside the change that wrote a placement.

    `before` is empty for one that is new or put back, `after` for one that is taken out, which nothing follows. A visit
    that was done, or whose day somebody chose otherwise, stays as it is. Once a placement has ended no further visit is
    due.
    """
    if not after:
        return
    placement, placed, ended = str(after["id"]), str(after.get("placed_on") or ""), str(after.get("ended_on") or "")
    if not placed:
        return
    due = {step: day for step, day in steps_of(session, date.fromisoformat(placed)) if not ended or day <= ended}
    known = session.file.first("visits", equals("placement", placement), ("due_on",), _MOST)
    moved_from = str(before.get("placed_on") or "")
    planned = dict(steps_of(session, date.fromisoformat(moved_from))) if moved_from else {}
    for visit in known:
        step, day = str(visit.get("step") or ""), str(visit.get("due_on") or "")
        if visit.get("done_on") or not step or planned.get(step) != day:
            continue
        if step not in due:
            writing.remove("visits", str(visit["id"]))
        elif due[step] != day:
            writing.change("visits", str(visit["id"]), {"due_on": due[step]})
    if not before or (before.get("ended_on") and not ended):
        there = {str(visit.get("step")) for visit in known}
        for step, day in due.items():
            if step not in there:
                writing.create("visits", _visit(session, placement, step, day))


def _visit(session: Session, placement: str, step: str, day: str) -> Record:
    return {**session.register_of("visits").begin(), "placement": placement, "step": step, "due_on": day}


def planned_only(session: Session, placement: str) -> list[str]:
    """The ids of the visits of a placement that nobody has made: they go with it when it is taken out."""
    where = every(equals("placement", placement), empty("done_on"))
    return [str(one["id"]) for one in session.file.first("visits", where, ("due_on",), _MOST)]
