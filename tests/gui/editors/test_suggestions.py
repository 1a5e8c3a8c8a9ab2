"""The list below a line stays inside the window and shows which row Enter would take."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.gui.editors.suggestions import MOST_SHOWN, NARROWEST, Suggestion, SuggestionList

MANY = [Suggestion(str(n), f"Village {n}", "Cell") for n in range(30)]


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    made.resize(420, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def list_at(window: QWidget, x: int, y: int) -> SuggestionList:
    line = QLineEdit(window)
    line.setGeometry(x, y, 180, 30)
    line.show()
    made = SuggestionList(line)
    made.offer(MANY)
    return made


def test_it_opens_below_the_line_and_above_it_near_the_foot(window: QWidget) -> None:
    below, above = list_at(window, 20, 40), list_at(window, 20, 540)
    assert below.y() == 40 + 30 + 2
    assert above.geometry().bottom() < 540
    for one in (below, above):
        assert window.rect().contains(one.geometry())


def test_it_is_wide_enough_to_read_and_never_leaves_the_window(window: QWidget) -> None:
    made = list_at(window, 230, 40)
    assert made.width() >= NARROWEST
    assert made.mapTo(window, QPoint(made.width(), 0)).x() <= window.width()


def test_no_more_rows_are_shown_than_can_be_read_at_a_glance(window: QWidget) -> None:
    made = list_at(window, 20, 40)
    assert made.height() < (MOST_SHOWN + 1) * 44
    assert len(made.shown()) == len(MANY)


def test_stepping_stops_at_both_ends(window: QWidget) -> None:
    made = list_at(window, 20, 40)
    made.step(-1)
    assert made.current() == MANY[0]
    made.step(2)
    assert made.current() == MANY[2]
    made.step(100)
    assert made.current() == MANY[-1]
    made.hide()
    assert made.current() is None
