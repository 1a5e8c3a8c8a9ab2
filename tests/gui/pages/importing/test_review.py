"""In the review rows are filtered, searched and decided without the mouse."""

import pytest
from PySide6.QtCore import Qt

from desktop.operations.imports.deciding import Decision
from tests.gui.pages.conftest import PATIENCE
from tests.operations.district import VILLAGE


@pytest.fixture
def at_doubt(qtbot, review_of, gasabo):
    """The review with the keyboard on its first doubtful row."""
    review = review_of().review
    qtbot.waitUntil(lambda: review.panel.shown is not None and review.panel.shown.row == 244, timeout=PATIENCE)
    review.table.setFocus()
    return review


def press(qtbot, gasabo, review, key):
    qtbot.keyClick(review.table, key)
    gasabo.settle()


def shown_at(qtbot, review, row):
    qtbot.waitUntil(lambda: review.panel.shown is not None and review.panel.shown.row == row, timeout=PATIENCE)


def rows(review):
    return [review.table.rows.row_id(at) for at in range(review.table.rows.rowCount())]


def test_the_first_doubtful_row_is_looked_at_first(at_doubt):
    assert at_doubt.table.chosen_id() == 244
    assert at_doubt.panel.same.isVisible()


def test_letters_decide_and_go_on_to_the_next_open_row(qtbot, gasabo, at_doubt):
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_A)
    shown_at(qtbot, at_doubt, 245)
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_S)
    shown_at(qtbot, at_doubt, 246)
    assert at_doubt.decisions == {244: Decision("another"), 245: Decision("same", "row:210")}
    assert at_doubt.counts() == {"new": 230, "update": 1, "doubt": 3}
    assert at_doubt.foot.accept.text().replace("&", "") == "Accept 231 changes"


def test_space_goes_round_the_rows_to_decide(qtbot, gasabo, at_doubt):
    for row in (245, 246, 247, 248, 244):
        press(qtbot, gasabo, at_doubt, Qt.Key.Key_Space)
        shown_at(qtbot, at_doubt, row)


def test_all_rows_that_a_filter_shows_are_decided_at_once(qtbot, gasabo, at_doubt):
    at_doubt.equation.choose("doubt")
    qtbot.waitUntil(lambda: rows(at_doubt) == [244, 245, 246, 247, 248], timeout=PATIENCE)
    at_doubt.table.setFocus()
    press_all(qtbot, at_doubt)
    assert at_doubt.panel.selected == 5
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_S)
    assert {one.kind for one in at_doubt.decisions.values()} == {"same"}
    assert at_doubt.counts() == {"new": 229, "update": 5}
    press_all(qtbot, at_doubt)
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_X)
    assert at_doubt.counts() == {"new": 229, "same": 5}
    press_all(qtbot, at_doubt)
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_W)
    assert at_doubt.decisions == {}
    assert gasabo.heard[-1] == ("new", "Decided: 5 rows.")


def test_some_rows_are_selected_with_shift_and_one_row_is_looked_at_again(qtbot, gasabo, at_doubt):
    qtbot.keyClick(at_doubt.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert at_doubt.panel.selected == 2
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_A)
    assert at_doubt.decisions == {244: Decision("another"), 245: Decision("another")}
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_Down)
    shown_at(qtbot, at_doubt, 246)
    assert at_doubt.panel.selected == 0


def test_a_row_left_out_is_no_more_asked_about_when_its_file_comes_again(qtbot, gasabo, at_doubt):
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_X)
    qtbot.mouseClick(at_doubt.foot.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at_doubt.done is not None, timeout=PATIENCE)
    totals = at_doubt.done.totals_
    assert (totals.created, totals.unchanged, totals.parked, totals.rejected) == (229, 1, 4, 0)
    assert totals.reconcile()


def press_all(qtbot, review):
    qtbot.keyClick(review.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_a_decision_is_taken_back_with_w(qtbot, gasabo, at_doubt):
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_A)
    shown_at(qtbot, at_doubt, 245)
    at_doubt.step(-1)
    shown_at(qtbot, at_doubt, 244)
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_W)
    assert at_doubt.decisions == {}
    assert at_doubt.counts() == {"new": 229, "doubt": 5}


def test_decided_rows_go_in_with_the_others(qtbot, gasabo, review_of, at_doubt):
    press(qtbot, gasabo, at_doubt, Qt.Key.Key_A)
    shown_at(qtbot, at_doubt, 245)
    qtbot.mouseClick(at_doubt.foot.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at_doubt.done is not None, timeout=PATIENCE)
    assert at_doubt.done.totals()["created"] == 230
    assert at_doubt.counts() == {"new": 230, "doubt": 4}
    qtbot.waitUntil(lambda: not at_doubt.panel.same.isVisible(), timeout=PATIENCE)


def test_a_chip_of_the_equation_shows_only_its_rows_and_all_again(qtbot, gasabo, at_doubt):
    at_doubt.equation.choose("doubt")
    qtbot.waitUntil(lambda: rows(at_doubt) == [244, 245, 246, 247, 248], timeout=PATIENCE)
    at_doubt.equation.choose("")
    qtbot.waitUntil(lambda: len(rows(at_doubt)) == 234, timeout=PATIENCE)


def test_rows_are_found_by_any_part_of_a_name(qtbot, gasabo, at_doubt):
    at_doubt.find_row()
    assert at_doubt.search.hasFocus()
    qtbot.keyClicks(at_doubt.search, "Bizimulemyi")
    qtbot.keyClick(at_doubt.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(at_doubt) == [247], timeout=PATIENCE)


def test_a_row_that_is_filtered_away_is_shown_when_one_goes_to_it(qtbot, gasabo, at_doubt):
    at_doubt.equation.choose("new")
    qtbot.waitUntil(lambda: len(rows(at_doubt)) == 229, timeout=PATIENCE)
    at_doubt.step(1)
    qtbot.waitUntil(lambda: at_doubt.table.chosen_id() in (244, 245), timeout=PATIENCE)
    assert at_doubt.equation.current() == ""


def test_an_answer_settles_every_row_that_it_is_about(qtbot, gasabo, review_of):
    review = review_of(L10="Ahantu", K13="Buhiza", L13="Ahantu").review
    assert review.counts()["doubt"] == 7
    question = review.panel.shown.question
    assert question.rows == (10, 13)
    review.answered.emit(question, VILLAGE)
    qtbot.waitUntil(lambda: review.counts()["doubt"] == 5, timeout=PATIENCE)


def test_what_was_decided_stays_when_a_question_is_answered(qtbot, gasabo, review_of):
    review = review_of(L10="Ahantu").review
    review.decide(244, Decision("another"))
    review.answered.emit(review.panel.shown.question or question_of(review), VILLAGE)
    qtbot.waitUntil(lambda: review.counts().get("new") == 230, timeout=PATIENCE)
    assert review.decisions == {244: Decision("another")}


def question_of(review):
    from desktop.operations.imports.answering import questions_of

    return questions_of(review.planned.plan)[0]


def test_enter_opens_the_person_that_came_of_a_row(qtbot, gasabo, at_doubt):
    wanted = []
    gasabo.desk.record_wanted.connect(lambda register, record: wanted.append((register, record)))
    qtbot.mouseClick(at_doubt.foot.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at_doubt.done is not None and at_doubt.table.rows.complete, timeout=PATIENCE)
    gasabo.settle()
    at_doubt.table.choose(10)
    qtbot.keyClick(at_doubt.table, Qt.Key.Key_Return)
    assert wanted == [("people", at_doubt.done.records[10][0])]


def test_in_a_narrow_window_the_row_covers_the_list_and_escape_returns_to_it(qtbot, gasabo, at_doubt):
    page = at_doubt.window()
    page.resize(1000, 640)
    qtbot.waitUntil(lambda: at_doubt.sides.narrow)
    qtbot.keyClick(at_doubt.table, Qt.Key.Key_Return)
    qtbot.waitUntil(at_doubt.panel.isVisible)
    assert not at_doubt.table.isVisible()
    qtbot.keyClick(at_doubt.panel, Qt.Key.Key_A)
    shown_at(qtbot, at_doubt, 245)
    assert at_doubt.decisions == {244: Decision("another")}
    qtbot.keyClick(at_doubt.panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(at_doubt.table.hasFocus)


def test_what_was_met_in_the_file_beside_its_cells_is_said_above_its_rows(review_of):
    review = review_of(T11="=1+1").review
    (notice,) = review.notes.lines
    assert "Formulas without a result" in notice.accessibleName()
    assert "T11" in notice.accessibleName()
