"""Rows that wait are settled by keyboard, one after the other, each as a change of its own."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt

from desktop.gui.pages.importing.waiting import Waiting
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.imports import accept_import
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.waiting import waiting_count, waiting_rows
from tests.gui.office import Office
from tests.gui.pages.conftest import PATIENCE
from tests.operations.district import sample
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION


@pytest.fixture
def waiting(qtbot, gasabo: Office) -> Iterator[Waiting]:
    """The list over a register into which the village list was taken."""
    gasabo.do(lambda session: accept_import(session, look_into(session, sample(IDENTIFICATION))).change)
    made = Waiting(gasabo.desk)
    made.resize(1150, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.load()
    qtbot.waitUntil(lambda: made.panel.shown is not None, timeout=PATIENCE)
    made.table.setFocus()
    yield made
    shiboken6.delete(made)


def people(session):
    return session.file.count("people")


def test_the_rows_are_listed_and_the_first_is_shown_beside_its_twin(waiting):
    assert waiting.model.rowCount() == 5
    assert waiting.panel.shown.row == 244
    assert waiting.panel.shown.candidates[0].code.startswith("12-2026-")


def test_a_letter_decides_the_row_goes_and_the_next_one_comes(qtbot, waiting, gasabo):
    before = gasabo.do(people)
    qtbot.keyClick(waiting.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 4, timeout=PATIENCE)
    qtbot.waitUntil(lambda: waiting.panel.shown is not None and waiting.panel.shown.row == 245, timeout=PATIENCE)
    assert gasabo.do(people) == before + 1
    assert gasabo.heard[-1] == ("new", "Row 244: added to the register.")


def test_the_same_child_is_completed_and_may_be_taken_back(qtbot, waiting, gasabo):
    qtbot.keyClick(waiting.table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 4, timeout=PATIENCE)
    gasabo.do(lambda session: undo_change(session, next_undo(session).id))
    gasabo.desk.written.emit(("parked_rows",))
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 5, timeout=PATIENCE)


def test_space_goes_on_and_round(qtbot, waiting):
    for row in (245, 246, 247, 248, 244):
        qtbot.keyClick(waiting.table, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda row=row: waiting.panel.shown and waiting.panel.shown.row == row, timeout=PATIENCE)


def test_when_all_is_settled_that_is_said(qtbot, waiting, gasabo):
    counted = []
    waiting.counted.connect(counted.append)
    for left in (4, 3, 2, 1, 0):
        qtbot.waitUntil(lambda: waiting.panel.shown is not None, timeout=PATIENCE)
        waiting.panel.decide("drop")
        qtbot.waitUntil(lambda left=left: counted[-1:] == [left], timeout=PATIENCE)
    assert gasabo.do(waiting_count) == 0
    assert waiting._pages.currentIndex() == 1


def test_what_a_row_waits_for_is_answered_where_it_waits(qtbot, waiting, gasabo, tmp_path):
    path = changed_list(tmp_path, {"D14": "X"})
    gasabo.do(lambda session: accept_import(session, look_into(session, path)).change)
    gasabo.desk.written.emit(("parked_rows",))
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 6, timeout=PATIENCE)
    asking = gasabo.do(lambda session: next(one.id for one in waiting_rows(session) if one.row.typed.row == 14))
    waiting.table.choose(asking)
    qtbot.waitUntil(lambda: waiting.panel.shown is not None and waiting.panel.shown.row == 14, timeout=PATIENCE)
    question = waiting.panel.shown.question
    assert question.text == "X"
    waiting.panel.answered.emit(question, "F")
    qtbot.waitUntil(lambda: waiting.panel.shown is not None and waiting.panel.shown.question is None, timeout=PATIENCE)
    assert gasabo.heard[-1] == ("new", "“X” is answered for 1 waiting row.")


def test_a_row_that_waits_for_nothing_else_goes_in_with_its_answer(qtbot, waiting, gasabo, tmp_path):
    path = changed_list(tmp_path, {"D14": "X", "B14": "Uwitonze", "C14": "Pascaline", "E14": "2016"})
    gasabo.do(lambda session: accept_import(session, look_into(session, path)).change)
    gasabo.desk.written.emit(("parked_rows",))
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 6, timeout=PATIENCE)
    asking = gasabo.do(lambda session: next(one.id for one in waiting_rows(session) if one.row.typed.row == 14))
    waiting.table.choose(asking)
    qtbot.waitUntil(lambda: waiting.panel.shown is not None and waiting.panel.shown.row == 14, timeout=PATIENCE)
    waiting.panel.answered.emit(waiting.panel.shown.question, "F")
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 5, timeout=PATIENCE)
    assert gasabo.heard[-1] == ("new", "“X” is answered for 1 waiting row. 1 of them went in.")


def test_all_that_wait_are_decided_at_once(qtbot, waiting, gasabo):
    waiting.table.setFocus()
    qtbot.keyClick(waiting.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert waiting.panel.selected == 5
    qtbot.keyClick(waiting.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: waiting.model.rowCount() == 0, timeout=PATIENCE)
    assert gasabo.heard[-1] == ("new", "Decided: 5 rows.")
    assert gasabo.do(waiting_count) == 0


def test_the_cells_of_a_row_that_waits_are_written_otherwise_and_it_is_judged_anew(qtbot, waiting, gasabo):
    qtbot.keyClick(waiting.table, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: waiting.correction is not None, timeout=PATIENCE)
    dialog = waiting.correction
    at = next(at for at, line in dialog.lines.items() if line.text())
    dialog.lines[at].setText("Inyange")
    qtbot.mouseClick(dialog.judge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("Row 244: corrected" in str(said) for _tone, said in gasabo.heard), timeout=PATIENCE)
    assert waiting.model.rowCount() == 5, "whom it may be about is still to be decided"
    waiting.correct_row()
    qtbot.waitUntil(lambda: waiting.correction is not dialog, timeout=PATIENCE)
    assert waiting.correction.lines[at].text() == "Inyange"
    waiting.correction.close()
