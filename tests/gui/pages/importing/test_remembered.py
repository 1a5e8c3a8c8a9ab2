"""Remembered answers are looked through and forgotten by keyboard."""

import shiboken6
from PySide6.QtCore import Qt

from desktop.gui.pages.importing.remembered import Remembered
from desktop.operations.imports import accept_import
from desktop.operations.imports.answering import questions_of
from desktop.operations.imports.looking import answer_question, look_into
from desktop.operations.imports.remembering import remembered_answers
from tests.gui.pages.conftest import PATIENCE
from tests.operations.imports.changed_list import changed_list


def test_an_answer_is_shown_and_forgotten_with_delete(qtbot, gasabo, tmp_path):
    def answer(session):
        planned = look_into(session, changed_list(tmp_path, {"D14": "X"}))
        planned = answer_question(session, planned, questions_of(planned.plan)[0], "F")
        return accept_import(session, planned).change

    gasabo.do(answer)
    dialog = Remembered(gasabo.desk)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=PATIENCE)
    assert "“X” means" in dialog.list.item(0).text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=PATIENCE)
    assert not dialog.forget.isEnabled()
    assert gasabo.do(remembered_answers) == []
    shiboken6.delete(dialog)
