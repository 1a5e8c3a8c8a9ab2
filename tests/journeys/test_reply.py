"""A list with two words nobody understands is corrected, answered, accepted and sent back, by keyboard."""

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.operations.imports.answering import questions_of
from tests.journeys.test_import import WORKBOOK


def sent(folder):
    """The village list with two sexes that are in no list."""
    book = openpyxl.load_workbook(WORKBOOK)
    sheet = book["Urutonde"]
    sheet["D12"], sheet["D14"] = "X", "Y"
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def test_a_list_is_corrected_answered_accepted_and_sent_back(officer, tmp_path, monkeypatch):
    person = officer()
    person.window.files_dropped.emit([sent(tmp_path)])
    page = person.page
    person.until(lambda: page.review.planned is not None and page.review.panel.shown is not None)
    person.settle()
    review = page.review
    person.until(lambda: review.panel.shown.row == 12)
    review.table.setFocus()
    person.press("Shift+F2")
    review.correction.activateWindow()
    person.until(lambda: review.correction.focusWidget() is review.correction.lines[3])
    QTest.keyClicks(review.correction.lines[3], "F")
    QTest.keyClick(review.correction.lines[3], Qt.Key.Key_Return)
    person.until(lambda: review.panel.shown is not None and "X" not in [one.text for one in asked(review)])
    person.settle()
    (question,) = asked(review)
    assert question.text == "Y"
    review.table.setFocus()
    person.press("Space")
    person.until(lambda: review.panel.shown.question is not None and review.panel.shown.question.text == "Y")
    review.panel.findChild(QWidget, "answer").setFocus()
    person.type("Male")
    person.press("Return")
    person.until(lambda: not asked(review))
    person.settle()
    person.push("Accept")
    person.until(lambda: review.done is not None)
    person.settle()
    reply = tmp_path / "reply.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(reply), ""))
    person.push("Reply to the sender")
    person.until(QApplication.activePopupWidget)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    person.until(reply.exists)
    person.settle()
    sheet = openpyxl.load_workbook(reply)["Urutonde"]
    assert "D12" in str(sheet.cell(12, sheet.max_column - 1).value)
    assert str(sheet.cell(14, sheet.max_column).value).startswith("12-")


def asked(review):
    return questions_of(review.planned.plan)
