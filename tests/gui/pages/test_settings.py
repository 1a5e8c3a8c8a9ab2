"""The page of settings: the office is changed, the choices are done, lists and villages are reached by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from desktop.gui.office import Office as Window
from desktop.gui.pages.settings import SettingsPage
from desktop.gui.parts.rows import CardRows
from desktop.gui.settings import Settings
from tests.gui.office import Office


@pytest.fixture
def opened(qtbot, office: Office, tmp_path) -> Iterator[Window]:
    made = Window(office.desk, Settings(tmp_path / "window.json"), "Uwera Claudine")
    qtbot.addWidget(made.window)
    made.window.resize(1366, 740)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.window.show_page("settings")
    office.settle()
    yield made
    made.window.close()


def page_of(opened: Window) -> SettingsPage:
    """The page."""
    page = opened.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_the_office_is_saved_and_said_at_once(qtbot, office: Office, opened: Window) -> None:
    card = page_of(opened).office
    line = card.sections.rows["officer"].editor.focusProxy()
    assert line.text() == "Uwera Claudine"
    line.selectAll()
    qtbot.keyClicks(line, "Keza Alice")
    qtbot.keyClick(card.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: office.desk.around.settings["officer"] == "Keza Alice")
    assert ("new", "Saved: The office") in office.heard
    assert not card.filling.dirty


def test_what_was_typed_is_kept_when_the_page_is_left(qtbot, office: Office, opened: Window) -> None:
    line = page_of(opened).office.sections.rows["title"].editor.focusProxy()
    qtbot.keyClicks(line, "Director")
    opened.window.show_page("today")
    qtbot.waitUntil(lambda: office.desk.around.settings.get("title") == "Director")


def test_a_choice_is_done_and_remembered(qtbot, office: Office, opened: Window) -> None:
    page_of(opened).computer.bars["lock"].choose("lock_30")
    assert opened.settings.get("lock", "") == "30"
    assert opened._idleness._timer.interval() == 30 * 60_000
    page_of(opened).computer.bars["size"].choose("size_115")
    assert opened.settings.get("size", "") == "115"
    page_of(opened).computer.bars["palette"].choose("palette_dark")
    assert opened.settings.get("palette", "") == "dark"
    page_of(opened).computer.bars["palette"].choose("palette_light")


@pytest.mark.parametrize("key", ["codelists", "villages"])
def test_lists_and_villages_are_reached_from_here(qtbot, opened: Window, key: str) -> None:
    rows = page_of(opened).lists.findChild(CardRows)
    rows.setFocus()
    rows.setCurrentRow(["codelists", "villages"].index(key))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.window.key == key


def test_the_menu_leads_to_the_backups_and_a_wish_to_go_back_reaches_the_application(
    qtbot, office: Office, opened: Window, tmp_path
) -> None:
    opened.window.show_page("today")
    opened.window.actions_table["restore"].trigger()
    assert opened.window.key == "settings"
    with qtbot.waitSignal(opened.going_back) as asked:
        page_of(opened).backups.going_back_wanted.emit(tmp_path / "a", "secret")
    assert asked.args == [tmp_path / "a", "secret"]


def test_a_district_that_records_bear_is_refused_with_what_to_do_and_shown_again(
    qtbot, office: Office, opened: Window
) -> None:
    card = page_of(opened).office
    line = card.sections.rows["district"].editor.focusProxy()
    before = line.text()
    assert before.endswith("Karongi")
    office.child()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Ruhango")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(card.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(kind == "reject" for kind, _ in office.heard))
    assert "begin a new register for Ruhango" in next(said for kind, said in office.heard if kind == "reject")
    qtbot.waitUntil(lambda: line.text() == before)
    assert not card.filling.dirty
