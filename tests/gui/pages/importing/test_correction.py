"""A row is corrected as the sheet has it, by keyboard, and judged again at once; the reply goes to the sender."""

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.gui.pages.conftest import PATIENCE


def test_a_row_is_corrected_and_answered_and_accepted_and_the_sender_hears_of_it(
    qtbot, review_of, gasabo, tmp_path, monkeypatch
):
    page = review_of(D14="X")
    review = page.review
    qtbot.waitUntil(lambda: review.panel.shown is not None and review.panel.shown.row == 14, timeout=PATIENCE)
    review.table.setFocus()
    qtbot.keyClick(review.table, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    dialog = review.correction
    assert dialog is not None
    assert dialog.lines[3].text() == "X"
    assert dialog.focusWidget() is dialog.lines[3]
    qtbot.keyClicks(dialog.lines[3], "F")
    assert dialog.changed() == {3: "F"}
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: review.counts() == {"new": 229, "doubt": 5}, timeout=PATIENCE)
    qtbot.mouseClick(review.foot.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.done is not None, timeout=PATIENCE)
    reply = tmp_path / "reply.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(reply), ""))
    qtbot.keyClick(review.foot.reply, Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(reply.exists, timeout=PATIENCE)
    gasabo.settle()
    sheet = openpyxl.load_workbook(reply)["Urutonde"]
    assert "D14" in str(sheet.cell(14, sheet.max_column - 1).value)
    assert gasabo.heard[-1] == ("new", "The reply is written: reply.xlsx.")


def test_escape_leaves_the_row_as_it_is(qtbot, review_of):
    review = review_of(D14="X").review
    review.correct_row()
    dialog = review.correction
    dialog.lines[3].setText("F")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert review.counts() == {"new": 228, "doubt": 6}
