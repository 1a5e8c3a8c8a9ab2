"""What rows in the queue wait for is answered there, for all rows like it, and remembered; what is complete goes in."""

import pytest

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import
from desktop.operations.imports.answering import questions_of
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.looking import answer_question, look_into
from desktop.operations.imports.remembering import remembered_answers
from desktop.operations.imports.review import waiting_shown
from desktop.operations.imports.settling import Settled
from desktop.operations.imports.waiting import decide_waiting, waiting_count, waiting_ids, waiting_rows
from desktop.operations.imports.waiting_answers import answer_waiting, waiting_question
from desktop.operations.records import save_record
from tests.operations.district import content
from tests.operations.imports.changed_list import changed_list
from tests.operations.imports.record_lists import PLAN, TICKS, list_of


@pytest.fixture
def waiting(session, tmp_path):
    """Two rows whose sex nobody understands, in the queue."""
    accept_import(session, look_into(session, changed_list(tmp_path, {"D12": "X", "D14": "X"})))
    found = [one for one in waiting_rows(session) if one.row.typed.row in (12, 14)]
    assert len(found) == 2
    return found


def again(session, waiting):
    return next(one for one in waiting_rows(session) if one.id == waiting.id)


def test_the_question_of_a_row_that_waits_is_shown_with_it(session, waiting):
    asked = waiting_shown(session, waiting[0]).question
    assert (asked.text, asked.rows) == ("X", (12, 14))


def test_an_answer_settles_every_row_that_waits_for_it_without_a_second_decision(session, waiting):
    people = session.file.count("people")
    asked = waiting_question(session, waiting[0])
    done = answer_waiting(session, asked, "F", "children")
    assert done.settled == Settled(2, 2)
    assert session.file.count("people") == people + 2
    assert waiting_count(session) == 5
    assert [one.words for one in remembered_answers(session)] == ["X"]
    with pytest.raises(AppError, match="no longer wait"):
        answer_waiting(session, asked, "F", "children")
    made = [one for one in session.file.first("people", limit=500) if str(one["source_note"]).endswith(", 12")]
    assert [one["sex"] for one in made] == ["F"]


def test_one_undo_takes_the_answer_and_all_it_settled_back(session, waiting):
    before = content(session)
    undo_change(session, answer_waiting(session, waiting_question(session, waiting[0]), "F", "children").change)
    assert content(session) == before
    assert "sex" not in again(session, waiting[0]).row.typed.records["person"]
    assert remembered_answers(session) == []


def test_a_row_that_may_be_somebody_known_goes_on_waiting_for_that(session, tmp_path):
    """Row 244 is written twice; with its sex not understood it waits for two things."""
    accept_import(session, look_into(session, changed_list(tmp_path, {"D244": "X", "D14": "X"})))
    row = next(one for one in waiting_rows(session) if one.row.typed.row == 244)
    done = answer_waiting(session, waiting_question(session, row), "F", "children")
    assert (done.settled.rows, done.settled.went_in) == (2, 1)
    kept = again(session, row)
    assert waiting_question(session, kept) is None
    assert kept.row.typed.row == 244
    assert kept.row.known
    person = decide_waiting(session, row.id, Decision("another")).record
    assert session.file.record("people", person)["sex"] == "F"


def test_two_rows_about_one_child_do_not_make_two_children(session, tmp_path):
    """Both wait for the same answer, so neither knew of the other in the register."""
    first, second = 37, 244
    accept_import(session, look_into(session, changed_list(tmp_path, {f"D{first}": "X", f"D{second}": "X"})))
    row = next(one for one in waiting_rows(session) if one.row.typed.row == first)
    done = answer_waiting(session, waiting_question(session, row), "F", "children")
    assert (done.settled.rows, done.settled.went_in) == (2, 1)
    kept = next(one for one in waiting_rows(session) if one.row.typed.row == second)
    assert session.file.record("people", kept.row.known[0].record) is not None


def test_lines_of_a_plan_that_wait_for_their_partner_go_in_with_the_answer(gasabo, tmp_path):
    known = save_record(gasabo, "partners", {"name": "Caritas Rwnda", "kind": "FBO"}).record
    accept_import(gasabo, look_into(gasabo, list_of(tmp_path, PLAN)))
    (one, two) = waiting_rows(gasabo)
    done = answer_waiting(gasabo, waiting_question(gasabo, one), known, "activity")
    assert done.settled == Settled(2, 2)
    assert {record["partner"] for record in gasabo.file.first("activities")} == {known}
    assert two.origin == one.origin
    assert waiting_count(gasabo) == 0
    assert accept_import(gasabo, look_into(gasabo, list_of(tmp_path, PLAN))).change == ""


def test_what_a_later_import_answers_settles_the_rows_of_an_earlier_one_in_the_same_change(session, waiting, tmp_path):
    before = content(session)
    planned = look_into(session, list_of(tmp_path, TICKS.replace("| M |", "| X |")))
    asked = next(one for one in questions_of(planned.plan) if one.text == "X")
    done = accept_import(session, answer_question(session, planned, asked, "F"))
    assert [one.row.typed.row for one in waiting_rows(session) if one.row.typed.row in (12, 14)] == []
    undo_change(session, done.change)
    assert content(session) == before


def test_more_rows_wait_than_are_read_at_once(session, waiting):
    with session.file.change(Message("Many wait"), session.user) as writing:
        kept = session.file.record("parked_rows", waiting[0].id)
        for number in range(1200):
            told = {
                name: one for name, one in kept.items() if name not in ("id", "removed", "changed") and one is not None
            }
            writing.create("parked_rows", {**told, "row_number": 1000 + number})
    assert waiting_count(session) == 1207
    assert len(list(waiting_rows(session))) == len(waiting_ids(session)) == 1207
    assert len(waiting_question(session, waiting[0]).rows) == 1202
