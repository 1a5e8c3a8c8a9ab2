"""Each check of a screen sees a planted fault, and nothing where all is well."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.gui.sight import (
    CHECKS,
    cut_words,
    faint_words,
    faults,
    nameless_parts,
    parts_outside,
    parts_over_each_other,
    steps_upward,
    unreachable_buttons,
)

LONG = "Nibagiwe ijambo ry'ibanga: koresha urufunguzo rwo kwitabaza"


@pytest.fixture
def page(qtbot) -> QWidget:
    """A page on which all is well: a label, a field and two buttons."""
    made = QWidget()
    made.setObjectName("window")
    layout = QVBoxLayout(made)
    label, field = QLabel("Name"), QLineEdit()
    label.setBuddy(field)
    for part in (label, field, QPushButton("Save"), QPushButton("Leave")):
        layout.addWidget(part)
    made.resize(300, 260)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    field.setFocus()
    return made


def cut_label(page: QWidget) -> None:
    page.findChild(QLabel).setText(LONG)
    page.findChild(QLabel).setFixedWidth(60)


def cut_lines(page: QWidget) -> None:
    label = page.findChild(QLabel)
    label.setWordWrap(True)
    label.setText(LONG * 3)
    label.setFixedHeight(20)


def cut_button(page: QWidget) -> None:
    page.findChild(QPushButton).setText(LONG)
    page.findChild(QPushButton).setFixedWidth(120)


def cut_hint(page: QWidget) -> None:
    page.findChild(QLineEdit).setPlaceholderText(LONG)


def part_outside(page: QWidget) -> None:
    page.layout().setEnabled(False)
    page.findChild(QLineEdit).move(200, 20)


def too_wide_inside(page: QWidget) -> None:
    area, inside = QScrollArea(), QWidget()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    inside.setMinimumWidth(900)
    area.setWidget(inside)
    page.layout().addWidget(area)


def parts_over(page: QWidget) -> None:
    page.layout().setEnabled(False)
    page.findChild(QLineEdit).move(page.findChild(QLabel).pos())


def nameless(page: QWidget) -> None:
    page.layout().addWidget(QLineEdit())


def out_of_reach(page: QWidget) -> None:
    holder = QWidget()
    button = QToolButton(holder)
    button.setAccessibleName("Print")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.layout().addWidget(holder)


PLANTED = [
    (cut_words, cut_label),
    (cut_words, cut_lines),
    (cut_words, cut_button),
    (cut_words, cut_hint),
    (parts_outside, part_outside),
    (parts_outside, too_wide_inside),
    (parts_over_each_other, parts_over),
    (nameless_parts, nameless),
    (unreachable_buttons, out_of_reach),
]


def test_a_page_on_which_all_is_well_has_no_fault(page: QWidget) -> None:
    assert faults(page) == []
    assert faint_words(page) == []
    assert steps_upward(page) == []


@pytest.mark.parametrize(("check", "plant"), PLANTED, ids=lambda one: one.__name__)
def test_a_planted_fault_is_seen(
    qtbot, page: QWidget, check: Callable[[QWidget], list[str]], plant: Callable[[QWidget], None]
) -> None:
    plant(page)
    qtbot.wait(1)
    assert len(check(page)) == 1


def test_every_check_has_a_planted_fault() -> None:
    assert {check for check, _plant in PLANTED} == set(CHECKS)


def test_words_that_are_whole_in_their_tooltip_are_not_cut(page: QWidget) -> None:
    cut_label(page)
    page.findChild(QLabel).setToolTip(LONG)
    assert cut_words(page) == []


def test_words_too_faint_for_their_ground_are_seen(page: QWidget) -> None:
    page.findChild(QLabel).setStyleSheet("color: #C8C4BA")
    assert len(faint_words(page)) == 1


def test_a_tab_that_goes_up_again_is_seen(page: QWidget) -> None:
    first, second = page.findChildren(QPushButton)
    QWidget.setTabOrder(page.findChild(QLineEdit), second)
    QWidget.setTabOrder(second, first)
    assert len(steps_upward(page)) == 1
