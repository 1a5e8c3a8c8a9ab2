"""What rows in the queue wait for is answered there, for all rows like it, and remembered."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.remembering import remembered_answers
from desktop.operations.imports.review import waiting_shown
from desktop.operations.imports.waiting import decide_waiting, waiting_rows
from desktop.operations.imports.waiting_answers import answer_waiting, waiting_question
from tests.operations.imports.changed_list import changed_list


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


def test_an_answer_settles_every_row_that_waits_for_it_and_then_they_can_go_in(session, waiting):
    asked = waiting_question(session, waiting[0])
    saved = answer_waiting(session, asked, "F", "children")
    for one in waiting:
        row = again(session, one)
        assert row.row.typed.records["person"]["sex"] == "F"
        assert waiting_question(session, row) is None
    assert [one.words for one in remembered_answers(session)] == ["X"]
    person = decide_waiting(session, waiting[0].id, Decision("another")).record
    assert session.file.record("people", person)["sex"] == "F"
    with pytest.raises(AppError, match="no longer wait"):
        answer_waiting(session, asked, "F", "children")
    assert saved.change


def test_one_undo_takes_the_answer_back(session, waiting):
    undo_change(session, answer_waiting(session, waiting_question(session, waiting[0]), "F", "children").change)
    assert "sex" not in again(session, waiting[0]).row.typed.records["person"]
    assert remembered_answers(session) == []
