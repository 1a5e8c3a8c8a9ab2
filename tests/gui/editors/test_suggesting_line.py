"""Suggestions come while one types and are chosen without the keyboard leaving the line."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion

NAMES = ("Rubengera", "Rugabano", "Ruganda")


@pytest.fixture
def line(qtbot) -> SuggestingLine:
    """A line over three sectors, in a page that scrolls, with another line below."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    made = SuggestingLine()
    made.wanted.connect(
        lambda text: made.offer([Suggestion(name, name) for name in NAMES if name.lower().startswith(text.lower())])
    )
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    inside.setMinimumHeight(900)
    page = QScrollArea()
    page.setWidget(inside)
    page.resize(380, 400)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    made.setFocus()
    made.page = page  # or Python would let it go
    return made


def titles(line: SuggestingLine) -> list[str]:
    return [one.title for one in line.suggestions()]


def test_typing_shows_what_fits_and_nothing_for_nothing(qtbot, line: SuggestingLine) -> None:
    qtbot.keyClicks(line, "ruga")
    assert titles(line) == ["Rugabano", "Ruganda"]
    qtbot.keyClicks(line, "x")
    assert not line.list_open
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert not line.list_open


def test_down_opens_everything_and_goes_through_it(qtbot, line: SuggestingLine) -> None:
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert titles(line) == list(NAMES)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(line.chosen) as chosen:
        assert line.take_current()
    assert chosen.args[0].value == "Rugabano"
    assert line.hasFocus()
    assert not line.list_open


def test_escape_closes_the_list_alone(qtbot, line: SuggestingLine) -> None:
    qtbot.keyClicks(line, "ru")
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(line, override)
    assert override.isAccepted()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.list_open
    assert line.text() == "ru"


def test_a_suggestion_is_taken_by_the_mouse(qtbot, line: SuggestingLine) -> None:
    qtbot.keyClicks(line, "rub")
    rows = line._list.rows
    with qtbot.waitSignal(line.chosen) as chosen:
        place = rows.visualItemRect(rows.item(0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].value == "Rubengera"


def test_the_list_moves_with_its_line_goes_when_that_is_scrolled_away_and_goes_with_the_keyboard(
    qtbot, line: SuggestingLine
) -> None:
    qtbot.keyClicks(line, "ru")
    page = line.window()
    page.verticalScrollBar().setValue(50)
    assert line.list_open, "whoever types on while the form moves must not lose the list"
    assert 0 <= line._list.y() - line.mapTo(page, line.rect().bottomLeft()).y() < 8, "right below its line"
    page.verticalScrollBar().setValue(480)
    assert not line.list_open
    page.verticalScrollBar().setValue(0)
    line.open_list()
    assert line.list_open
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert not line.hasFocus()
    assert not line.list_open


def test_an_answer_that_comes_after_the_keyboard_has_left_is_not_shown(qtbot, line: SuggestingLine) -> None:
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    line.offer([Suggestion("a", "A")])
    assert not line.list_open


def test_an_act_is_not_taken_where_only_values_are_wanted(line: SuggestingLine) -> None:
    line.offer([Suggestion("", "Register a new one…", icon="plus")])
    assert not line.take_current(acts=False)
    assert line.take_current()
