"""The cells of a list show what is selected, what is still being read, and what is too long to be seen whole."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from desktop.gui.tables.columns import Column
from desktop.gui.tables.delegate import ROW, Cells
from desktop.gui.tables.model import PAGE
from desktop.gui.tables.table import Table
from desktop.gui.theme.palette import color
from tests.gui.tables.conftest import People

Make = Callable[..., Table]


def test_the_selected_row_has_its_ground_and_a_mark_at_its_left(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.choose(2)
    image = table.viewport().grab().toImage()
    middle = 2 * ROW + ROW // 2
    assert image.pixelColor(1, middle) == color("accent")
    assert image.pixelColor(480, middle) == color("selection")
    assert image.pixelColor(480, middle + ROW) == color("surface")
    assert image.pixelColor(300, 2 * ROW - 1) == color("hairline")


def test_the_mark_goes_with_whichever_column_stands_first(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.head.moveSection(1, 0)
    table.choose(0)
    assert table.viewport().grab().toImage().pixelColor(1, 10) == color("accent")


def test_a_row_that_is_being_read_shows_that_it_will_come(qtbot, table_of: Make) -> None:
    table = table_of(People(10 * PAGE))
    table.rows._want = lambda page: None  # type: ignore[method-assign]  # nobody answers
    table.scrollToBottom()
    image = table.viewport().grab().toImage()
    middle = table.rowViewportPosition(table.rows.rowCount() - 1) + ROW // 2
    assert image.pixelColor(14, middle) == color("hairline")


def test_a_tooltip_tells_what_did_not_fit_and_only_then(qtbot, table_of: Make) -> None:
    columns = (Column("name", "Name", show=lambda row: f"{row['name']}\nNyirahabimana Marie Claire", width=60),)
    table = table_of(People(3), (*columns, Column("number", "Number", wide=True)))

    cells = table.itemDelegate()
    assert cells.whole_text(table.rows.index(1, 0)) == "Person 1 · Nyirahabimana Marie Claire"
    assert cells.whole_text(table.rows.index(1, 1)) == ""
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5)))
    assert cells.helpEvent(event, table, QStyleOptionViewItem(), table.rows.index(1, 0))


def test_inside_a_card_the_last_row_has_no_line_below(qtbot, table_of: Make) -> None:
    table = table_of(People(2))
    for foot_line, ink in ((True, "hairline"), (False, "surface")):
        table.setItemDelegate(Cells(table, foot_line))
        assert table.viewport().grab().toImage().pixelColor(300, 2 * ROW - 1) == color(ink)


def test_it_can_be_used_on_any_other_model(qtbot, table_of: Make) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    table = table_of(People(1))
    cells = Cells(view)
    assert cells.sizeHint(QStyleOptionViewItem(), table.rows.index(0, 1)).height() == ROW
