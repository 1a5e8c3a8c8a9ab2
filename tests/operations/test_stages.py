"""The stage follows from the decisions, whatever becomes of them and in whatever order they were written."""

from itertools import permutations

import pytest

from desktop.operations.changes import next_undo, undo_change
from desktop.operations.identifications import decide
from desktop.operations.records import RecordRefused, remove_record, restore_record, save_record
from desktop.operations.stages import CHAIN, decisions_of, skipped_levels, stage_after, stage_reached
from tests.operations.district import identify, keep_child


@pytest.fixture
def identification(gasabo):
    return identify(gasabo, keep_child(gasabo))


def told(level, day="2026-09-01", decision="APPROVED", **more):
    return {"level": level, "decision": decision, "decided_on": day, "decided_by": "Uwera", **more}


def stage(session, identification):
    return session.file.record("identifications", identification)["stage"]


@pytest.mark.parametrize(
    ("before", "level", "decision", "after"),
    [
        ("DRAFT", "VILLAGE", "APPROVED", "VILLAGE"),
        ("CELL", "SECTOR", "APPROVED", "SECTOR"),
        ("SECTOR", "VILLAGE", "APPROVED", "SECTOR"),
        ("REJECT", "CELL", "APPROVED", "CELL"),
        ("CELL", "SECTOR", "RETURNED", "CELL"),
        ("SECTOR", "DISTRICT", "RETURNED", "SECTOR"),
        ("DRAFT", "VILLAGE", "RETURNED", "DRAFT"),
        ("DISTRICT", "NATIONAL", "REJECTED", "REJECT"),
    ],
)
def test_the_stage_after_a_decision(before, level, decision, after):
    assert stage_after(before, level, decision) == after


def test_the_levels_between_the_stage_and_the_one_that_decides_are_skipped():
    assert skipped_levels("DRAFT", "SECTOR") == ("VILLAGE", "CELL")
    assert skipped_levels("CELL", "SECTOR") == ()
    assert skipped_levels("REJECT", "CELL") == ("VILLAGE",)
    assert skipped_levels("NATIONAL", "VILLAGE") == ()


def test_each_approval_moves_the_stage_on(gasabo, identification):
    for number, level in enumerate(CHAIN, 1):
        decide(gasabo, identification, told(level, f"2026-09-0{number}"))
        assert stage(gasabo, identification) == level


def test_a_return_leads_to_the_level_below_and_a_rejection_ends_it(gasabo, identification):
    for level in ("VILLAGE", "CELL"):
        decide(gasabo, identification, told(level))
    decide(gasabo, identification, told("SECTOR", "2026-09-02", "RETURNED"))
    assert stage(gasabo, identification) == "CELL"
    decide(gasabo, identification, told("SECTOR", "2026-09-03", "REJECTED", reason="Lives elsewhere"))
    assert stage(gasabo, identification) == "REJECT"


def test_a_decision_written_late_does_not_lead_back(gasabo, identification):
    decide(gasabo, identification, told("SECTOR", "2026-09-09", skipped_note="The sheets come later"))
    for level in ("VILLAGE", "CELL"):
        decide(gasabo, identification, told(level, "2026-09-01"))
    assert stage(gasabo, identification) == "SECTOR"
    assert [one["level"] for one in decisions_of(gasabo, identification)] == ["VILLAGE", "CELL", "SECTOR"]


def test_the_stage_is_the_same_in_whatever_order_decisions_were_written():
    days = [
        told("VILLAGE", "2026-09-01"),
        told("CELL", "2026-09-02"),
        told("SECTOR", "2026-09-03", "RETURNED"),
        told("CELL", "2026-09-04"),
    ]
    orders = {stage_reached(sorted(order, key=lambda one: one["decided_on"])) for order in permutations(days)}
    assert orders == {"CELL"}


def test_a_decision_changed_or_taken_out_takes_the_stage_with_it(gasabo, identification):
    decide(gasabo, identification, told("VILLAGE", "2026-09-01"))
    cell = decide(gasabo, identification, told("CELL", "2026-09-02")).record
    save_record(gasabo, "decisions", {"decision": "REJECTED", "reason": "Counted twice"}, cell)
    assert stage(gasabo, identification) == "REJECT"
    remove_record(gasabo, "decisions", cell)
    assert stage(gasabo, identification) == "VILLAGE"
    restore_record(gasabo, "decisions", cell)
    assert stage(gasabo, identification) == "REJECT"


def test_one_undo_takes_back_the_decision_and_the_stage(gasabo, identification):
    decide(gasabo, identification, told("VILLAGE"))
    undo_change(gasabo, next_undo(gasabo).id)
    assert stage(gasabo, identification) == "DRAFT"
    assert decisions_of(gasabo, identification) == []


def test_a_decision_written_into_its_register_by_any_form_moves_the_stage_too(gasabo, identification):
    save_record(gasabo, "decisions", {**told("VILLAGE"), "identification": identification})
    assert stage(gasabo, identification) == "VILLAGE"


def test_no_level_is_passed_over_without_a_note_in_any_form(gasabo, identification):
    with pytest.raises(RecordRefused, match="Village assembly, Cell") as refused:
        save_record(gasabo, "decisions", {**told("SECTOR"), "identification": identification})
    assert [one.field for one in refused.value.problems] == ["skipped_note"]
    saved = save_record(
        gasabo, "decisions", {**told("SECTOR", skipped_note="Urgent"), "identification": identification}
    )
    with pytest.raises(RecordRefused):
        save_record(gasabo, "decisions", {"skipped_note": None}, saved.record)


def test_a_stage_that_a_list_told_is_where_the_first_decision_begins(gasabo):
    identification = identify(gasabo, keep_child(gasabo), stage="CELL")
    decide(gasabo, identification, told("SECTOR"))
    assert stage(gasabo, identification) == "SECTOR"
