"""The head of a list has a row of filters that is typed in and left by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.gui.tables.columns import Column, Second
from desktop.gui.tables.header import FILTER_ROW, ONE_LINE, TWO_LINES, FilterField, natural_width
from desktop.gui.tables.table import Table
from tests.gui.tables.conftest import People

Make = Callable[..., Table]


def fields(table: Table) -> dict[str, FilterField]:
    return {field.key: field for field in table.head.findChildren(FilterField)}


def test_filters_are_told_after_a_rest_in_typing(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.head.show_filters(True)
    with qtbot.waitSignal(table.filtered) as told:
        qtbot.keyClicks(fields(table)["name"], "muto")
        assert not table.head._told
    assert told.args == [{"name": "muto"}]


def test_taking_the_row_away_takes_its_filters_away(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.head.set_filters({"name": "x", "unknown": "y"})
    assert table.head.has_filters
    assert table.head.filters() == {"name": "x"}
    with qtbot.waitSignal(table.filtered) as told:
        table.head.show_filters(False)
    assert told.args == [{}]


def test_the_head_is_as_high_as_its_lines(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    assert table.head.height() == ONE_LINE
    table.head.show_filters(True)
    qtbot.waitUntil(lambda: table.head.height() == ONE_LINE + FILTER_ROW)
    two = table_of(People(5), (Column("name", "Name", second=Second("B  Izina", "muted", "check")),))
    assert two.head.height() == TWO_LINES


def test_each_filter_stands_below_its_title_and_is_named_after_it(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.head.show_filters(True)
    field = fields(table)["village"]
    qtbot.waitUntil(field.isVisible)
    assert abs(field.x() - table.head.sectionViewportPosition(2)) <= 4
    assert field.accessibleName() == "Filter: Village"
    assert not fields(table)["note"].isVisible()


def test_down_goes_from_a_filter_into_the_list_and_escape_clears(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.head.show_filters(True)
    table.head.focus_filter()
    field = fields(table)["number"]
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert table.hasFocus()
    assert table.currentIndex().row() == 0


def test_a_column_is_never_narrower_than_its_title() -> None:
    assert natural_width(Column("x", "A very long title of a column", width=20)) > 150
    assert natural_width(Column("x", "Sex", width=70)) == 70
