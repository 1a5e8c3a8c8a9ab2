"""The page as it will leave, turned by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.gui.paper.pages import lay_out
from desktop.gui.paper.preview import Preview
from desktop.operations.papers.paper import PaperColumn, Rows


def test_pages_are_turned_by_keyboard_and_said(qtbot, sheet):
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(400, 500)
    preview.show()
    laid = lay_out(sheet(Rows("", (PaperColumn("Name"),), [(f"Name {one}",) for one in range(100)])))
    empty = preview.grab().toImage()
    preview.show_paper(laid)
    first = preview.grab().toImage()
    assert first != empty
    with qtbot.waitSignal(preview.turned):
        QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert str(preview.where) == f"Page 2 of {len(laid.pages)}"
    assert preview.accessibleName() == f"Mutoni Clarisse, Page 2 of {len(laid.pages)}"
    assert preview.grab().toImage() != first
    for _ in range(9):
        QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 0
