"""Decisions: on one child or on a list read out in one meeting, all or none, never without what the order asks for."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.identifications import decide, decide_many
from desktop.operations.records import RecordRefused, remove_record
from tests.operations.district import content, identify, keep_child

MEETING = {"level": "VILLAGE", "decision": "APPROVED", "decided_on": "2026-08-14", "decided_by": "Village assembly"}
NAMES = ("Aline", "Benitha", "Chantal")


@pytest.fixture
def three(gasabo):
    return [identify(gasabo, keep_child(gasabo, other_names=name)) for name in NAMES]


def stages(session, identifications):
    return [one["stage"] for one in session.file.records("identifications", identifications)]


def test_a_meeting_decides_on_a_whole_list_as_one_change(gasabo, three):
    saved = decide_many(gasabo, three, {**MEETING, "attendance_women": 14})
    assert len({one.change for one in saved}) == 1
    assert stages(gasabo, three) == ["VILLAGE"] * 3
    assert {one["attendance_women"] for one in gasabo.file.first("decisions")} == {14}
    undo_change(gasabo, next_undo(gasabo).id)
    assert stages(gasabo, three) == ["DRAFT"] * 3
    assert gasabo.file.count("decisions") == 0


def test_where_one_child_of_a_list_would_skip_a_level_nothing_is_kept(gasabo, three):
    decide_many(gasabo, three[:2], MEETING)
    before = content(gasabo)
    with pytest.raises(RecordRefused, match="No decision is known for: Village assembly"):
        decide_many(gasabo, three, {**MEETING, "level": "CELL"})
    assert content(gasabo) == before


def test_a_level_is_passed_over_with_a_note_that_says_why(gasabo, three):
    decide(gasabo, three[0], {**MEETING, "level": "SECTOR", "skipped_note": "In danger; the village meets in October"})
    assert stages(gasabo, three[:1]) == ["SECTOR"]


def test_a_rejection_needs_its_reason(gasabo, three):
    with pytest.raises(RecordRefused, match="Say why it was rejected"):
        decide(gasabo, three[0], {**MEETING, "decision": "REJECTED"})
    decide(gasabo, three[0], {**MEETING, "decision": "REJECTED", "reason": "Lives with both parents, who work"})
    assert stages(gasabo, three[:1]) == ["REJECT"]


def test_a_decision_without_its_level_or_day_is_refused_with_all_that_is_missing(gasabo, three):
    with pytest.raises(RecordRefused) as refused:
        decide(gasabo, three[0], {"decision": "APPROVED"})
    assert {one.field for one in refused.value.problems} >= {"level", "decided_on", "decided_by"}


def test_a_child_named_twice_on_a_list_is_decided_on_once(gasabo, three):
    assert len(decide_many(gasabo, [three[0], three[0]], MEETING)) == 1


def test_a_child_taken_out_meanwhile_stops_the_list_in_a_sentence(gasabo, three):
    remove_record(gasabo, "identifications", three[2])
    with pytest.raises(AppError, match="taken out of the register meanwhile"):
        decide_many(gasabo, three, MEETING)
    assert gasabo.file.count("decisions") == 0


def test_the_journal_says_on_whom_it_was_decided(gasabo, three):
    decide(gasabo, three[0], MEETING)
    assert next_undo(gasabo).action.text() == "Decision on Mutoni Aline"
    decide_many(gasabo, three[1:], MEETING)
    assert next_undo(gasabo).action.text() == "Decision at one level for 2 children"
