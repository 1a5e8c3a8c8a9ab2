"""The visits of a placement follow it: planned by the schedule, moved with its day, ended with it, one undo for all."""

import pytest

from desktop.operations.changes import undo_change
from desktop.operations.codelists import save_code, sheet_of
from desktop.operations.records import remove_record, restore_record, save_record
from desktop.operations.session import Session
from desktop.storage.conditions import equals
from tests.operations.district import VILLAGE, keep_child

PLACED = {"kind": "FOSTER", "placed_on": "2026-08-31", "village": VILLAGE}


@pytest.fixture
def child(session: Session) -> str:
    return keep_child(session)


def place(session: Session, child: str, **told: object) -> str:
    return save_record(session, "placements", {**PLACED, "person": child, **told}).record


def visits(session: Session, placement: str) -> list[tuple[str, str]]:
    found = session.file.first("visits", equals("placement", placement), ("due_on",), 50)
    return [(str(one["step"]), str(one["due_on"])) for one in found]


def test_a_child_that_is_placed_is_to_be_visited_after_1_3_6_12_18_and_24_months(session: Session, child: str) -> None:
    saved = save_record(session, "placements", {**PLACED, "person": child})
    assert visits(session, saved.record) == [
        ("M01", "2026-09-30"), ("M03", "2026-11-30"), ("M06", "2027-02-28"),
        ("M12", "2027-08-31"), ("M18", "2028-02-29"), ("M24", "2028-08-31"),
    ]  # fmt: skip
    undo_change(session, saved.change)
    assert visits(session, saved.record) == []


def test_the_schedule_is_the_officers(session: Session, child: str) -> None:
    schedule = session.around().codelists["visit_schedule"]
    save_code(session, "visit_schedule", {**sheet_of(schedule), "code": "M09", "en": "9 months"})
    save_code(session, "visit_schedule", {**sheet_of(schedule, "M24"), "valid_to": "2025-12-31"}, "M24")
    steps = [step for step, _day in visits(session, place(session, child))]
    assert steps == ["M01", "M03", "M06", "M09", "M12", "M18"]


def test_visits_move_with_the_day_of_the_placement_but_not_those_that_somebody_settled(
    session: Session, child: str
) -> None:
    placement = place(session, child)
    first, second, *_rest = session.file.first("visits", equals("placement", placement), ("due_on",), 50)
    done = {"done_on": "2026-09-28", "visitor": "Mutesi Schola", "risk": "SAFE"}
    save_record(session, "visits", done, str(first["id"]))
    save_record(session, "visits", {"due_on": "2026-12-15"}, str(second["id"]))
    save_record(session, "placements", {"placed_on": "2026-08-01"}, placement)
    assert visits(session, placement)[:3] == [("M01", "2026-09-30"), ("M03", "2026-12-15"), ("M06", "2027-02-01")]


def test_once_a_placement_has_ended_no_further_visit_is_due_until_it_goes_on(session: Session, child: str) -> None:
    placement = place(session, child)
    ended = {"ended_on": "2026-10-15", "end_reason": "FAILED"}
    save_record(session, "placements", ended, placement)
    assert visits(session, placement) == [("M01", "2026-09-30")]
    save_record(session, "placements", {"ended_on": None, "end_reason": None}, placement)
    assert len(visits(session, placement)) == 6


def test_a_placement_is_taken_out_with_its_planned_visits_and_comes_back_with_them(
    session: Session, child: str
) -> None:
    placement = place(session, child)
    remove_record(session, "placements", placement)
    assert visits(session, placement) == []
    restore_record(session, "placements", placement)
    assert len(visits(session, placement)) == 6
