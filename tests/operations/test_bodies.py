"""A body is late with a meeting once its rhythm has passed since the last one, or since it was set up."""

import pytest

from desktop.operations.bodies import MeetingOwed, meetings_owed
from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.operations.today import today


def body(session: Session, **told: str | None) -> str:
    values = {"name": "JADF", "kind": "JADF", "meets_every": "QUARTER", "working": "yes", **told}
    return save_record(session, "bodies", values).record


def meet(session: Session, which: str, day: str) -> None:
    save_record(session, "meetings", {"title": "Assembly", "body": which, "due_on": day, "held_on": day})


@pytest.mark.parametrize(
    ("rhythm", "met", "due"),
    [("WEEK", "2026-10-01", "2026-10-08"), ("MONTH", "2026-08-31", "2026-09-30"),
     ("QUARTER", "2026-03-05", "2026-06-05"), ("HALF", "2026-01-31", "2026-07-31"),
     ("YEAR", "2024-02-29", "2025-02-28")],
)  # fmt: skip
def test_a_body_must_meet_again_after_its_rhythm(session: Session, rhythm: str, met: str, due: str) -> None:
    which = body(session, meets_every=rhythm)
    meet(session, which, "2023-01-05")
    meet(session, which, met)
    assert meetings_owed(session) == [MeetingOwed(which, "JADF", met, due)]
    matter = next(one for one in today(session).matters if one.key == "bodies")
    assert (matter.count, matter.first[0].record, matter.first[0].late) == (1, which, True)


def test_who_met_in_time_does_not_work_or_has_no_duty_owes_nothing(session: Session) -> None:
    meet(session, body(session), "2026-10-15")
    body(session, name="Ended", working="no")
    body(session, name="Free", meets_every=None)
    assert meetings_owed(session) == []


def test_a_body_that_never_met_counts_from_when_it_was_set_up_or_is_late_without_a_day(session: Session) -> None:
    first = body(session, name="Unknown")
    second = body(session, name="Set up", set_up_on="2026-06-01")
    body(session, name="New", set_up_on="2026-10-20")
    assert meetings_owed(session) == [
        MeetingOwed(first, "Unknown", "", ""),
        MeetingOwed(second, "Set up", "", "2026-09-01"),
    ]
