"""Paints the cells of a list: ground, hairline, the mark of the selected row, the column's own painter, the ring."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from desktop.gui.parts.painting import box, ring
from desktop.gui.tables.columns import Cell, Column, Row
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.painters import PAINTERS
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import metrics

ROW = 32
PADDING = 8
_Index = QModelIndex | QPersistentModelIndex
_Hover = QStyle.StateFlag.State_MouseOver


class Cells(QStyledItemDelegate):
    """The delegate of every list. `foot_line` says whether the last row has a line below it: not inside a card.

    `hovered` is the row under the pointer and `keyed` whether the keyboard moves the ring; the table sets both.
    """

    def __init__(self, view: QTableView, foot_line: bool = True) -> None:
        super().__init__(view)
        self._view = view
        self._foot_line = foot_line
        self.hovered = -1
        self.keyed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as its words, as high as the row."""
        words = str(index.data() or "")
        return QSize(round(metrics("body").horizontalAdvance(words)) + 2 * PADDING + 2, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, rect, index.row(), selected)
            self._paint_value(painter, rect, index, selected)
            if selected and self._view.horizontalHeader().visualIndex(index.column()) == 0:
                painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height() - 1), color("accent"))
            if self.keyed and self._view.hasFocus() and index == self._view.currentIndex():
                ring(painter, rect.adjusted(0, 0, 0, -1))
        finally:
            painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, row: int, selected: bool) -> None:
        ground = "selection" if selected else "hover" if row == self.hovered else "surface"
        painter.fillRect(rect, color(ground))
        if self._foot_line or row < self._view.model().rowCount() - 1:
            painter.setPen(QPen(color("hairline"), 1))
            foot = rect.bottom() - 0.5
            painter.drawLine(QPointF(rect.left(), foot), QPointF(rect.right(), foot))

    def _paint_value(self, painter: QPainter, rect: QRectF, index: _Index, selected: bool) -> None:
        model: Any = index.model()
        inside = rect.adjusted(PADDING, 0, -PADDING, -1)
        if not isinstance(model, RegisterTableModel):
            PAINTERS["text"](painter, inside, Cell(str(index.data() or ""), None, {}, rect, selected))
            return
        row, column = model.row(index.row()), model.columns[index.column()]
        if row is None:
            waiting = min(inside.width(), 40.0 + (index.row() * 37 + index.column() * 53) % 60)
            box(painter, QRectF(inside.x(), inside.center().y() - 4, waiting, 8), "hairline", 4)
            return
        paint_cell(painter, inside, column, Cell(model.said(row, column), _value(row, column), row, rect, selected))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the whole text of a cell that is too narrow for it."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.whole_text(index), view)
        return True

    def whole_text(self, index: _Index) -> str:
        """What a cell says where it can't be seen whole, and what is to be said of it; nothing where neither is."""
        words = str(index.data() or "").replace("\n", " · ")
        room = self._view.columnWidth(index.column()) - 2 * PADDING
        whole = words if metrics("name").horizontalAdvance(words) > room else ""
        return "\n".join(one for one in (whole, _tip(index)) if one)


def _tip(index: _Index) -> str:
    model: Any = index.model()
    column = model.columns[index.column()] if isinstance(model, RegisterTableModel) else None
    row = model.row(index.row()) if column and column.tip else None
    return str(column.tip(row)) if column and column.tip and row is not None else ""


def paint_cell(painter: QPainter, inside: QRectF, column: Column, cell: Cell) -> None:
    """Paint a cell with its column's painter, kept inside the cell; on paper as on the screen."""
    paint = PAINTERS[column.paint] if isinstance(column.paint, str) else column.paint
    paint(painter, inside, cell)


def _value(row: Row, column: Column) -> Any:
    return row.get(column.key)
