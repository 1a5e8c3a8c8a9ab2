"""The sheet as it looks: read by keyboard, its header moved by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.gui.pages.importing.mapping.sheet import SheetView

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot, village) -> SheetView:
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(760, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_mapping(village)
    made.setFocus()
    return made


def test_the_model_is_one_that_qt_believes_in(qtmodeltester, view):
    qtmodeltester.check(view.cells)


def test_the_cells_stand_as_in_the_sheet_and_the_header_is_known(view):
    assert view.cells.data(view.cells.index(8, 1)) == "Izina"
    assert [view.cells.number(row) for row in range(12) if view.cells.is_header(row)] == [8, 9]
    assert view.cells.is_data(9)
    assert not view.cells.is_data(2)
    assert view.cells.headerData(4, Qt.Orientation.Horizontal) == "Date of birth"
    assert view.cells.headerData(4, Qt.Orientation.Vertical) == "5"
    assert view.currentIndex().row() == 8


def test_the_arrow_keys_go_from_column_to_column(qtbot, view):
    with qtbot.waitSignal(view.column_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert chosen.args == [1]
    assert view.chosen().title == "Amazina y'umwana / Izina"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_ask_where_the_column_goes_and_delete_keeps_it(qtbot, view, key):
    with qtbot.waitSignal(view.target_wanted):
        qtbot.keyClick(view, key)
    with qtbot.waitSignal(view.kept):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_h_puts_the_header_into_a_row_and_shift_h_widens_it(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.header_moved) as moved:
        qtbot.keyClick(view, Qt.Key.Key_H)
    assert moved.args == [10, 10]
    with qtbot.waitSignal(view.header_moved) as moved:
        qtbot.keyClick(view, Qt.Key.Key_H, SHIFT)
    assert moved.args == [8, 10]


def test_where_the_header_is_already_nothing_is_asked(qtbot, view):
    with qtbot.assertNotEmitted(view.header_moved):
        qtbot.keyClick(view, Qt.Key.Key_H, SHIFT)


def at(view: SheetView, row: int) -> QPoint:
    head = view.verticalHeader()
    return QPoint(10, head.sectionViewportPosition(row) + 8)


def test_the_header_is_moved_by_mouse_and_drawn_over_several_rows(qtbot, view):
    numbers = view.verticalHeader().viewport()
    with qtbot.waitSignal(view.header_moved) as moved:
        qtbot.mouseClick(numbers, Qt.MouseButton.LeftButton, pos=at(view, 5))
    assert moved.args == [6, 6]
    with qtbot.waitSignal(view.header_moved) as moved:
        qtbot.mousePress(numbers, Qt.MouseButton.LeftButton, pos=at(view, 6))
        qtbot.mouseRelease(numbers, Qt.MouseButton.LeftButton, pos=at(view, 5))
    assert moved.args == [6, 7]
    with qtbot.waitSignal(view.header_moved) as moved:
        qtbot.mouseClick(numbers, Qt.MouseButton.LeftButton, SHIFT, at(view, 6))
    assert moved.args == [7, 9]


def test_the_keyboard_stays_where_it_was_when_the_same_sheet_is_shown_again(view, village):
    view.go_to(4)
    view.show_mapping(village)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (8, 4)
