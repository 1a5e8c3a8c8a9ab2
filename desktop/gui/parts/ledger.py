"""A short table in a card: its titles, its rows, a bar or a chip where a column has one; worked by keyboard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.domain.language import N_, Message, grouped
from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.chips import chip_width, paint_chip
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.marks import paint_share, paint_steps
from desktop.gui.parts.painting import box, ring, write, write_right
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import metrics

ROW, HEAD, BAR = 30, 30, 52
_Index = QModelIndex | QPersistentModelIndex
_CELL = Qt.ItemDataRole.UserRole
_PADDING = 8


@dataclass(frozen=True)
class LedgerColumn:
    """`kind` is text, name, muted, number, part (a bar with words), steps, chip; `width` 0 takes the room left.

    A column goes away where the table is narrower than `from_width`.
    """

    key: str
    title: Words
    kind: str = "text"
    width: int = 0
    from_width: int = 0


@dataclass(frozen=True)
class LedgerCell:
    """What a cell says; `value` is a share from 0 to 1, the steps reached, or the tone of a chip, `glyph` its icon."""

    words: Words = ""
    value: Any = None
    glyph: str = ""


@dataclass(frozen=True)
class LedgerRow:
    """One row: what opens with it (register and record, both "" for nothing) and its cells by column."""

    register: str = ""
    record: str = ""
    cells: Mapping[str, LedgerCell] = field(default_factory=dict)


class _Head(QHeaderView):
    """The titles of the columns on a quiet ground, without lines between them."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint one title."""
        table = self.parent()
        title = table.horizontalHeaderItem(logicalIndex) if isinstance(table, QTableWidget) else None
        where = QRectF(rect)
        painter.save()
        try:
            box(painter, where, "raised")
            painter.setPen(QPen(color("hairline"), 1))
            painter.drawLine(where.bottomLeft(), where.bottomRight())
            if title is not None:
                right = bool(title.textAlignment() & Qt.AlignmentFlag.AlignRight.value)
                inside = where.adjusted(_PADDING, 0, -_PADDING, 0)
                (write_right if right else write)(painter, inside, title.text(), "section", "muted")
        finally:
            painter.restore()


class _Paint(QStyledItemDelegate):
    """Paints a cell: the ground of its row, a hairline below, its words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found = index.data(_CELL)
        if found is None:
            return
        column, cell = found
        rect, table = QRectF(option.rect), self.parent()
        on = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if isinstance(table, LedgerTable) and table.hasFocus() and table.currentRow() == index.row():
                box(painter, rect, "selection")
            if index.row() < index.model().rowCount() - 1:
                painter.setPen(QPen(color("hairline"), 1))
                painter.drawLine(QPointF(rect.x(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
            paint_cell(painter, rect.adjusted(_PADDING, 0, -_PADDING, 0), column.kind, cell)
            if on:
                ring(painter, rect.adjusted(1, 1, -1, -2))
        finally:
            painter.restore()


def paint_cell(painter: QPainter, rect: QRectF, kind: str, cell: LedgerCell) -> None:
    """Paint the inside of a cell."""
    words, middle = say(cell.words), QPointF(rect.x(), rect.center().y())
    if kind == "number":
        write_right(painter, rect, words)
    elif kind == "chip":
        if words:
            room = rect.width() + _PADDING - chip_width("", cell.glyph)
            shown = metrics("chip").elidedText(words, Qt.TextElideMode.ElideRight, room)
            paint_chip(painter, middle, shown, cell.value or "same", cell.glyph)
    elif kind == "part":
        paint_share(painter, QRectF(rect.x(), middle.y() - 3, BAR, 6), float(cell.value or 0))
        write(painter, rect.adjusted(BAR + 8, 0, 0, 0), words)
    elif kind == "steps" and cell.value:
        paint_steps(painter, middle, abs(cell.value), cell.value < 0)
        write(painter, rect.adjusted(46, 0, 0, 0), words, "small", "reject" if cell.value < 0 else "text")
    else:
        write(painter, rect, words, "name" if kind == "name" else "body", "muted" if kind == "muted" else "text")


class LedgerTable(Spoken, QTableWidget):
    """The rows of a ledger, all of them seen; the arrows move, Enter and a click open: `opened` (register, record)."""

    opened = Signal(str, str)

    def __init__(self, name: Words, columns: Sequence[LedgerColumn]) -> None:
        super().__init__(0, len(columns))
        self._name, self._columns = name, tuple(columns)
        self._shown: tuple[LedgerRow, ...] = ()
        self.setItemDelegate(_Paint(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setHorizontalHeader(_Head(self))
        self.cellClicked.connect(lambda place, _column: self._open(place))
        self.retranslate()

    def show_rows(self, rows: Sequence[LedgerRow]) -> None:
        """Show these rows."""
        self._shown = tuple(rows)
        self.setRowCount(len(rows))
        for place, one in enumerate(self._shown):
            for number, told in enumerate(self._columns):
                item = QTableWidgetItem()
                item.setData(_CELL, (told, one.cells.get(told.key, LedgerCell())))
                self.setItem(place, number, item)
        self.setFixedHeight(HEAD + ROW * len(rows) + 2)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if any(one.record for one in rows) else Qt.CursorShape.ArrowCursor
        )
        self.retranslate()

    def texts(self) -> list[tuple[str, ...]]:
        """What the rows say, cell by cell."""
        return [
            tuple(say(one.cells.get(told.key, LedgerCell()).words) for told in self._columns) for one in self._shown
        ]

    def retranslate(self) -> None:
        """Say the titles and every cell to readers; what is too narrow is whole in its tooltip."""
        self.setAccessibleName(say(self._name))
        self.setHorizontalHeaderLabels([say(one.title) for one in self._columns])
        for number, told in enumerate(self._columns):
            side = Qt.AlignmentFlag.AlignRight if told.kind == "number" else Qt.AlignmentFlag.AlignLeft
            if (title := self.horizontalHeaderItem(number)) is not None:
                title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                title.setToolTip(title.text())
        for place, words in enumerate(self.texts()):
            for number, said in enumerate(words):
                if (item := self.item(place, number)) is not None:
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{say(self._columns[number].title)}: {said}")
                    item.setToolTip(said if self._too_narrow(number, said) else "")
        self.viewport().update()

    def _too_narrow(self, number: int, said: str) -> bool:
        wide = {"chip": chip_width(said) + 14, "part": metrics("body").horizontalAdvance(said) + BAR + 8}
        wanted = wide.get(self._columns[number].kind, metrics("name").horizontalAdvance(said))
        return wanted > self.columnWidth(number) - 2 * _PADDING

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """It gives way; columns go where there is no room for them."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The widths of the columns follow that of the table."""
        super().resizeEvent(event)
        width = self.viewport().width()
        seen = [one for one in self._columns if width >= one.from_width]
        free = [one for one in seen if not one.width]
        left = max(0, width - sum(one.width for one in seen))
        for number, one in enumerate(self._columns):
            self.setColumnHidden(number, one not in seen)
            if one in seen:
                self.setColumnWidth(number, one.width or max(60, left // max(1, len(free))))
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; at the ends the arrows go on to what stands above and below."""
        key, at = event.key(), self.currentRow()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and at >= 0:
            self._open(at)
        elif key == Qt.Key.Key_Down and at == self.rowCount() - 1:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up and at <= 0:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        """The first row has the keyboard when none had it."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, 0)
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        """No row is lit without the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _open(self, place: int) -> None:
        if self._shown[place].record:
            self.opened.emit(self._shown[place].register, self._shown[place].record)


class Ledger(QWidget):
    """A table that begins with its first rows, and a button that shows all of them.

    Where only the latest of `count` rows were read, `more_wanted` asks for the others when the button is pressed.
    """

    more_wanted = Signal()

    def __init__(
        self, name: Words, columns: Sequence[LedgerColumn], rows: Sequence[LedgerRow], first: int = 8, count: int = 0
    ) -> None:
        super().__init__()
        self.table = LedgerTable(name, columns)
        self._rows = tuple(rows)
        self._more = count > len(rows)
        self.all_button = Button(Message(N_("Show all {count}"), count=grouped(max(count, len(rows)))), "quiet")
        self.all_button.setObjectName("all")
        self.all_button.setProperty("letter", False)
        self.all_button.clicked.connect(self.more_wanted if self._more else partial(self.show_first, len(rows)))
        self.setLayout(column(self.table, row(self.all_button, None, margins=(8, 2, 8, 2)), gap=0))
        self.show_first(first)

    def show_first(self, count: int) -> None:
        """Show the first rows only; one more than that is shown as well, a button takes as much room."""
        whole = len(self._rows) <= count + 1 and not self._more
        self.all_button.setVisible(not whole)
        self.table.show_rows(self._rows if whole else self._rows[:count])
