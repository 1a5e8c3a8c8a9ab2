"""What a person decides in the review goes in with the import, and is not asked again."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import
from desktop.operations.imports.deciding import Decision, decision_of, outcome_of
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.waiting import waiting_count
from tests.operations.district import content, sample
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION

DECIDED = {244: Decision("another"), 247: Decision("same", "row:33"), 246: Decision("drop")}


def test_decided_rows_go_in_with_the_rest_and_the_totals_still_add_up(session):
    done = accept_import(session, look_into(session, sample(IDENTIFICATION)), DECIDED)
    assert done.totals() == {
        **{"read": 234, "created": 230, "updated": 0, "unchanged": 2},
        **{"parked": 2, "rejected": 0},
    }
    assert done.totals_.reconcile()
    assert done.records[247] == done.records[33][:1]
    assert session.file.count("people") == 230
    assert waiting_count(session) == 2


def test_what_was_decided_is_remembered_when_the_file_comes_again(session):
    accept_import(session, look_into(session, sample(IDENTIFICATION)), DECIDED)
    before = content(session)
    again = look_into(session, sample(IDENTIFICATION))
    verdicts = {row.typed.row: row.verdict for row in again.plan.rows}
    assert [verdicts[row] for row in DECIDED] == ["unchanged"] * 3
    assert accept_import(session, again).change == ""
    assert content(session) == before


def test_what_was_decided_is_taken_back_with_its_import(session):
    before = content(session)
    done = accept_import(session, look_into(session, sample(IDENTIFICATION)), DECIDED)
    undo_change(session, done.change)
    assert content(session) == before
    again = {row.typed.row: row.verdict for row in look_into(session, sample(IDENTIFICATION)).plan.rows}
    assert [again[row] for row in DECIDED] == ["doubtful"] * 3


def test_the_same_child_is_completed_with_what_only_the_second_row_says(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"P247": "Seen at school"}))
    done = accept_import(session, planned, {247: Decision("same", "row:33")})
    assert session.file.record("people", done.records[33][0])["note"] == "Seen at school"
    assert done.totals()["updated"] == 1


def test_same_as_an_earlier_row_that_waits_itself_goes_on_waiting(session):
    planned = look_into(session, sample(IDENTIFICATION))
    done = accept_import(session, planned, {247: Decision("same", "row:246")})
    assert {row.typed.row for row in done.rows if row.verdict == "doubtful"} == {244, 245, 246, 247, 248}


def test_a_row_that_lacks_what_is_needed_is_not_added_and_nothing_of_the_file_is(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"L10": "Ahantu"}))
    before = content(session)
    with pytest.raises(AppError, match="Row 10 can't be added yet"):
        accept_import(session, planned, {10: Decision("another")})
    assert content(session) == before


def test_a_decision_is_kept_as_text_and_read_again():
    for decision in DECIDED.values():
        assert decision_of(outcome_of(decision)) == decision
