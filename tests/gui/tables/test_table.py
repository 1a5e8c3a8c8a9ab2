"""A list is worked by keyboard, tells which record it rests on, and keeps its place when it is read again."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.gui.tables.delegate import ROW
from desktop.gui.tables.model import PAGE
from desktop.gui.tables.table import Table
from desktop.gui.theme.palette import color
from tests.gui.tables.conftest import People

Make = Callable[..., Table]


def test_up_and_down_choose_and_enter_opens(qtbot, table_of: Make) -> None:
    table = table_of(People(50))
    with qtbot.waitSignal(table.chosen) as chosen:
        table.take_keyboard()
        qtbot.keyClick(table, Qt.Key.Key_Down)
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [2]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_the_record_follows_only_when_the_selection_rests(qtbot, table_of: Make) -> None:
    table = table_of(People(50))
    told: list[object] = []
    table.chosen.connect(told.append)
    table.take_keyboard()
    for _ in range(10):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: told == [10])


def test_copying_takes_the_columns_that_are_seen_and_rows_that_were_never_painted(qtbot, table_of: Make) -> None:
    table = table_of(People(3 * PAGE))
    table.selectAll()
    with qtbot.waitSignal(table.copied) as copied:
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert copied.args == [3 * PAGE]
    assert lines[0] == "Number\tName\tVillage"
    assert lines[-1] == f"{3 * PAGE - 1}\tPerson {3 * PAGE - 1}\tVillage {(3 * PAGE - 1) % 7}"
    assert "mso-number-format" in QGuiApplication.clipboard().mimeData().html()


def test_nothing_selected_copies_nothing(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    QGuiApplication.clipboard().setText("before")
    table.copy()
    assert QGuiApplication.clipboard().text() == "before"
    assert table.selected_ids() == []


def test_the_same_record_stays_chosen_when_the_list_is_sorted(qtbot, table_of: Make) -> None:
    table = table_of(People(500))
    assert table.choose(7)
    table.rows.sort(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: table.rows.complete)
    assert table.chosen_id() == 7
    assert table.currentIndex().row() == 492


def test_a_record_that_left_the_list_is_no_longer_chosen(qtbot, table_of: Make) -> None:
    people = People(500)
    table = table_of(people)
    table.choose(3)
    with qtbot.waitSignal(table.chosen):
        pass
    people.first = 10
    with qtbot.waitSignal(table.chosen) as chosen:
        table.rows.refresh()
    assert chosen.args == [None]
    assert not table.choose(3)


def test_a_click_on_a_title_sorts_and_a_second_one_turns_it_round(qtbot, table_of: Make) -> None:
    table = table_of(People(20))
    spot = QPoint(table.head.sectionViewportPosition(1) + 20, 10)
    for expected in (("name", False), ("name", True)):
        with qtbot.waitSignal(table.arranged):
            qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert table.rows.order[0] == expected
        qtbot.waitUntil(lambda: table.rows.complete)


def test_the_menu_key_opens_the_columns(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.take_keyboard()
    qtbot.keyClick(table, Qt.Key.Key_Menu)
    menu = table.findChild(QMenu)
    assert any(action.text().replace("&", "") == "Note" and not action.isChecked() for action in menu.actions())
    menu.close()


def test_by_keyboard_a_ring_is_seen_and_by_mouse_none(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)

    def ring() -> bool:
        spot = table.visualRect(table.currentIndex()).topLeft() + QPoint(20, 0)
        image = table.viewport().grab().toImage()
        return any(image.pixelColor(spot + QPoint(0, down)) == color("focus") for down in range(3))

    table.take_keyboard()
    assert ring()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert not ring()


def test_the_row_under_the_pointer_is_lit(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    qtbot.mouseMove(table.viewport(), QPoint(200, 48))
    qtbot.waitUntil(lambda: table.viewport().grab().toImage().pixelColor(480, 40) == color("hover"))
    assert table.viewport().grab().toImage().pixelColor(480, 10) == color("surface")


def test_a_million_rows_scroll_to_the_end(qtbot, table_of: Make) -> None:
    table = table_of(People(1_000_000))
    table.scrollToBottom()
    qtbot.waitUntil(lambda: table.rows.text(999_999, 1) == "Person 999999")
    assert table.rowAt(table.viewport().height() - 5) == 999_999


def test_the_list_has_a_name_for_readers(qtbot, table_of: Make) -> None:
    assert table_of(People(1)).accessibleName() == "People"


def test_the_row_one_stands_on_stays_in_view_when_the_list_gets_lower(qtbot, table_of: Make) -> None:
    table = table_of(People(100))
    table.resize(400, 600)
    table.choose(15)
    table.resize(400, 200)
    assert 0 <= table.rowViewportPosition(table.currentIndex().row()) <= table.viewport().height() - ROW
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    table.resize(400, 180)
    assert table.verticalScrollBar().value() > 500, "who has scrolled away is not taken back"
