"""The sheet of a report as it will be: its own columns in its own language, the row of the district last."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.parts.painting import write, write_right
from desktop.gui.tables.columns import Cell, Column, FirstPage, Order, Row, RowId, Second
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.reporting.previews import ColumnShown, Preview

_NARROW, _WIDE, _FIRST = 58, 110, 150
_PIXELS = 7
"""Of a character, for the widths that a report declares in characters."""


class SheetSource:
    """The rows of a preview, which are here already; see `RowSource`."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview

    def first_page(self, register: Any, order: Order, where: Any, size: int) -> FirstPage:
        """The first rows."""
        ids = self.ids(register, order, where)
        return FirstPage(ids[:size], self.rows(register, ids[:size]), len(ids))

    def ids(self, register: Any, order: Order, where: Any) -> list[RowId]:
        """The numbers of the rows."""
        return list(range(len(self._preview.rows)))

    def rows(self, register: Any, ids: Any) -> list[Row]:
        """The cells of the rows by the number of their column; `total` marks the row of the district."""
        last = len(self._preview.rows) - 1
        return [
            {
                **{str(at): cell for at, cell in enumerate(self._preview.rows[int(one)])},
                "total": self._preview.total and one == last,
            }
            for one in ids
        ]


class FigureColumn(Column):
    """A column of figures, whose heading ends at the right as they do."""

    @property
    def numeric(self) -> bool:
        """Always."""
        return True


def sheet_of(desk: Desk, preview: Preview) -> Table:
    """The table that shows a preview, not loaded yet."""
    grouped = any(column.group for column in preview.columns)
    columns = [_column(at, one, grouped) for at, one in enumerate(preview.columns)]
    model = RegisterTableModel(desk.work, SheetSource(preview), columns)
    return Table(desk.work, model, N_("The report as it will be written"))


def _column(at: int, shown: ColumnShown, grouped: bool) -> Column:
    """A column under its group, where the report has groups: the group above, the title below."""
    title, second = (shown.group, shown.title) if shown.group else (shown.title, "")
    width = shown.width * _PIXELS if shown.width else _NARROW if shown.numeric else _WIDE
    kind, paint = (FigureColumn, paint_figure) if shown.numeric else (Column, paint_words)
    return kind(
        str(at),
        as_it_is(title),
        paint=paint,
        width=max(_NARROW if at or shown.numeric else _FIRST, width),
        sortable=False,
        second=Second(as_it_is(second)) if grouped else None,
    )


def paint_words(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A text; strong in the row of the district."""
    write(painter, rect, cell.text, "strong" if cell.row["total"] else "body")


def paint_figure(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A figure at the right; strong in the row of the district, muted where it is nothing."""
    face = "strong" if cell.row["total"] else "body"
    write_right(painter, rect, cell.text, face, "text" if cell.text != "0" else "muted")
