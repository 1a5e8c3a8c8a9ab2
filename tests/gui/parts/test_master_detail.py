"""The record stands beside the list, or over it where there is no room, and Escape returns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.gui.parts.layouts import column
from desktop.gui.parts.master_detail import SMALLEST, MasterDetail


@pytest.fixture
def sides(qtbot) -> MasterDetail:
    master, detail, field = QWidget(), QWidget(), QLineEdit()
    master.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    detail.setLayout(column(field))
    detail.setFocusProxy(field)
    made = MasterDetail(master, detail)
    qtbot.addWidget(made)
    made.resize(1300, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_beside_each_other_where_there_is_room(sides: MasterDetail) -> None:
    assert not sides.detail.isVisible()
    sides.open_detail()
    assert sides.master.isVisible()
    assert sides.detail.isVisible()
    assert sides.detail.width() >= SMALLEST - 1
    sides.close_detail()
    assert not sides.detail_is_open


def test_in_a_narrow_window_the_record_covers_the_list_and_escape_returns(qtbot, sides: MasterDetail) -> None:
    sides.resize(1093, 600)
    assert sides.narrow
    assert sides.master.isVisible()
    sides.open_detail()
    assert not sides.master.isVisible()
    assert sides.detail.focusProxy().hasFocus()
    qtbot.waitUntil(lambda: sides.detail.width() > 1000)
    with qtbot.waitSignal(sides.returned):
        qtbot.keyClick(sides.detail.focusProxy(), Qt.Key.Key_Escape)
    assert sides.master.isVisible()
    assert not sides.detail.isVisible()
    assert sides.master.hasFocus()


def test_in_a_wide_window_escape_means_nothing(qtbot, sides: MasterDetail) -> None:
    sides.open_detail()
    with qtbot.assertNotEmitted(sides.returned):
        qtbot.keyClick(sides.detail.focusProxy(), Qt.Key.Key_Escape)
    assert sides.detail.isVisible()


def test_a_window_made_wider_shows_both_again(sides: MasterDetail) -> None:
    sides.resize(900, 600)
    sides.open_detail()
    sides.resize(1300, 600)
    assert sides.master.isVisible()
    assert sides.detail.isVisible()
    assert not sides._bar.isVisible()


def test_it_asks_for_the_room_of_one_side_only(sides: MasterDetail) -> None:
    assert sides.minimumSizeHint().width() == SMALLEST
