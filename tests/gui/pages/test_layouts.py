"""Layouts are listed, renamed, forgotten, given to a colleague and taken in from one, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.gui.pages.layouts import LayoutsPage
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.imports.layouts import known_layouts, remember_layout
from tests.gui.pages.conftest import PATIENCE
from tests.gui.pages.shown import said, shown
from tests.operations.district import read, sample
from tests.samples.sheets import IDENTIFICATION


def remember(session) -> None:
    """Remember the village list."""
    remember_layout(session, read(session, sample(IDENTIFICATION)).table, "Village list")


def names(session) -> list[str]:
    """The names of the layouts in the register."""
    return [one.name for one in known_layouts(session)]


@pytest.fixture
def page(qtbot, gasabo) -> LayoutsPage:
    gasabo.do(remember)
    made = LayoutsPage(gasabo.desk)
    shown(qtbot, made)
    qtbot.waitUntil(lambda: made.model.complete and made.table.hasFocus(), timeout=PATIENCE)
    return made


def test_a_layout_says_what_it_is_for(page):
    keys = ("name", "kind", "columns", "partner", "day")
    assert said(page.model, keys) == [("Village list", "Children identified", "16 of 16", "", "30/10/2026")]
    assert page.name.text() == "Village list"


def test_it_is_renamed_by_keyboard_and_escape_leaves_the_name(qtbot, page, gasabo):
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.name.hasFocus()
    page.name.selectAll()
    qtbot.keyClicks(page.name, "Nothing")
    qtbot.keyClick(page.name, Qt.Key.Key_Escape)
    assert page.name.text() == "Village list"
    page.name.selectAll()
    qtbot.keyClicks(page.name, "Urutonde")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(page.model, ("name",)) == [("Urutonde",)], timeout=PATIENCE)
    assert gasabo.do(names) == ["Urutonde"]


def test_a_name_that_says_nothing_is_refused(qtbot, page, gasabo):
    page.name.setText("  ")
    page.rename.click()
    qtbot.waitUntil(lambda: bool(gasabo.heard), timeout=PATIENCE)
    assert gasabo.heard[0][1].startswith("Give the layout a name")
    assert gasabo.do(names) == ["Village list"]


def test_it_is_forgotten_and_undo_brings_it_back(qtbot, page, gasabo):
    page.forget.click()
    qtbot.waitUntil(lambda: page._parts.currentIndex() == 0, timeout=PATIENCE)
    assert gasabo.heard == [("update", "The layout “Village list” is forgotten; Undo brings it back.")]
    gasabo.do(lambda session: undo_change(session, next_undo(session).id))
    assert gasabo.do(names) == ["Village list"]


def test_it_travels_to_a_colleague_and_a_bad_file_is_refused(qtbot, page, gasabo, tmp_path, monkeypatch):
    path = tmp_path / "list.igitabo-layout"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    page.export.click()
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    page.forget.click()
    qtbot.waitUntil(lambda: page._parts.currentIndex() == 0, timeout=PATIENCE)
    page.do_primary()
    qtbot.waitUntil(lambda: page._parts.currentIndex() == 1, timeout=PATIENCE)
    assert gasabo.do(names) == ["Village list"]
    path.write_text("{}")
    page.take.click()
    qtbot.waitUntil(lambda: gasabo.heard[-1][0] == "reject", timeout=PATIENCE)
    assert "is not a layout" in gasabo.heard[-1][1]


def test_an_empty_page_says_how_layouts_come_about(qtbot, gasabo):
    made = LayoutsPage(gasabo.desk)
    shown(qtbot, made)
    qtbot.waitUntil(lambda: made.model.complete, timeout=PATIENCE)
    assert made._parts.currentIndex() == 0
    assert made.focusProxy() is made._first
