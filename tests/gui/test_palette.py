"""The search of everything, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.gui.pages.places import PLACES
from desktop.gui.palette import Palette
from desktop.gui.window import Window
from tests.gui.office import Office


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[Window]:
    made = Window(PLACES)
    qtbot.addWidget(made)
    made.resize(1366, 740)
    made.show()
    yield made
    made.close()


def test_what_is_typed_finds_a_child_and_enter_opens_it(office: Office, window: Window, qtbot: QtBot) -> None:
    child = office.child("Mutoni", "Clarisse")
    palette = Palette(office.desk, window)
    window.searched.connect(palette.search)
    window.search_everything()
    qtbot.keyClicks(window.topbar.search, "muton")
    qtbot.waitUntil(lambda: any(one.record == child for one in palette.choices()))
    with qtbot.waitSignal(office.desk.record_wanted) as opened:
        qtbot.keyClick(window.topbar.search, Qt.Key.Key_Return)
    assert opened.args == ["people", child]
    assert not palette.isVisible()


def test_pages_are_found_by_their_words_and_chosen_with_the_arrows(
    office: Office, window: Window, qtbot: QtBot
) -> None:
    palette = Palette(office.desk, window)
    palette._field.setText("re")
    palette.search("re")
    qtbot.waitUntil(lambda: any(one.key == "reports" for one in palette.choices()))
    office.settle()
    place = [one.key for one in palette.choices()].index("reports")
    for _step in range(place):
        qtbot.keyClick(window.topbar.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(office.desk.page_wanted) as opened:
        palette.open_chosen()
    assert opened.args[0] == "reports"


def test_escape_closes_the_list_and_nothing_typed_shows_none(office: Office, window: Window, qtbot: QtBot) -> None:
    palette = Palette(office.desk, window)
    palette.search("re")
    assert palette.isVisible()
    qtbot.keyClick(window.topbar.search, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.search("   ")
    assert not palette.isVisible()
