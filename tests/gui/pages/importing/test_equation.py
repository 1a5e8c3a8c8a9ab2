"""The rows read are the sum of the verdicts, and each verdict is a filter."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.pages.importing.equation import Equation

COUNTS = {"new": 268, "update": 96, "same": 31, "doubt": 11}


@pytest.fixture
def equation(qtbot) -> Equation:
    made = Equation()
    qtbot.addWidget(made)
    made.resize(760, 60)
    made.show()
    made.show_counts(COUNTS)
    return made


def test_it_says_the_sum_and_leaves_out_what_no_row_is(equation):
    assert equation._rows.text() == "406 rows"
    shown = [key for key, button in equation._filters.items() if button.isVisible()]
    assert shown == list(COUNTS)
    assert equation._filters["update"].accessibleName() == "96 updates"
    assert [sign.text() for key, sign in equation._signs.items() if sign.isVisible()] == ["=", "+", "+", "+"]


def test_a_chip_filters_by_keyboard_and_a_second_press_shows_all(qtbot, equation):
    chip = equation._filters["doubt"]
    with qtbot.waitSignal(equation.chosen) as chosen:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chosen.args == ["doubt"]
    with qtbot.waitSignal(equation.chosen) as chosen:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chosen.args == [""]


def test_one_filter_replaces_the_other(qtbot, equation):
    equation.choose("new")
    qtbot.keyClick(equation._filters["same"], Qt.Key.Key_Space)
    assert equation.current() == "same"


def test_a_filter_whose_rows_are_all_settled_stays_until_another_is_chosen(qtbot, equation):
    equation.choose("doubt")
    with qtbot.assertNotEmitted(equation.chosen):
        equation.show_counts({"new": 279, "update": 96, "same": 31})
    assert equation.current() == "doubt"
    assert equation._filters["doubt"].isVisible()
    equation.choose("")
    equation.show_counts({"new": 279, "update": 96, "same": 31})
    assert not equation._filters["doubt"].isVisible()


def test_a_chip_that_is_on_looks_so(equation):
    off = equation.grab().toImage()
    equation.choose("update")
    assert equation.grab().toImage() != off
