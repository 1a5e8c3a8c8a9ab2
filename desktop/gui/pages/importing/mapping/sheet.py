"""The sheet as it looks: its cells around the header, the rows of the header marked and moved by keyboard or mouse."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.domain.language import N_
from desktop.gui.language import Spoken, name_for_readers, say
from desktop.gui.pages.importing.mapping.heads import ColumnHead, RowHead
from desktop.gui.parts.painting import ring, write
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import metrics
from desktop.operations.imports.review.mapping import ColumnShown, MappingShown

ROW, PADDING = 27, 7
NARROWEST, WIDEST = 96, 210
_HOW = N_("H: the titles stand in this row. Shift+H: in this row too. Enter: choose where the column goes.")
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class SheetModel(QAbstractTableModel):
    """The cells of a sheet around its header, as texts; columns and rows as in the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: MappingShown | None = None
        self._columns: dict[int, ColumnShown] = {}
        self._width = 0

    def show(self, shown: MappingShown) -> None:
        """Show another sheet, or the same with another mapping."""
        self.beginResetModel()
        self.shown = shown
        self._columns = {column.index: column for column in shown.columns}
        last = max(self._columns, default=0)
        self._width = max([last + 1, *(len(row) for row in shown.rows)])
        self.endResetModel()

    def column(self, index: int) -> ColumnShown | None:
        """What is known of a column; None for one without a title."""
        return self._columns.get(index)

    def number(self, row: int) -> int:
        """The number of a row in the sheet."""
        return self.shown.first + row if self.shown else 0

    def is_header(self, row: int) -> bool:
        """Whether a row belongs to the header."""
        return self.shown is not None and self.shown.header[0] <= self.number(row) <= self.shown.header[1]

    def is_data(self, row: int) -> bool:
        """Whether a row is taken in."""
        return self.shown is not None and self.number(row) in self.shown.data

    def is_written(self, row: int, column: int) -> bool:
        """Whether a cell shows what would be written into it."""
        return self.shown is not None and (self.number(row), column + 1) in self.shown.written

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns the sheet has."""
        return 0 if parent.isValid() else self._width

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """The text of a cell."""
        if role != _Role.DisplayRole or not index.isValid() or self.shown is None:
            return None
        row = self.shown.rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The number of a row; of a column where it goes, which readers hear."""
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self.number(section))
        column = self.column(section)
        return column.goes_to if column else ""


class _Cells(QStyledItemDelegate):
    """Paints a cell: the header strong on its own ground, data plain, whatever is not taken in muted."""

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        rect, model = QRectF(option.rect), self._view.cells
        header, here = model.is_header(index.row()), index.column() == self._view.currentIndex().column()
        ground = "selection" if header else "hover" if here else "surface"
        column = model.column(index.column())
        kept = column is None or not column.target
        ink = "text" if header or (model.is_data(index.row()) and not kept) else "muted"
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(rect, color(ground))
            painter.setPen(QPen(color("hairline"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomRight())
            if model.is_written(index.row(), index.column()):
                ink = "accent"
            words = " ".join(str(index.data() or "").split())
            write(painter, rect.adjusted(PADDING, 0, -PADDING, 0), words, "strong" if header else "body", ink)
            if self._view.hasFocus() and index == self._view.currentIndex():
                ring(painter, rect.adjusted(0, 0, -1, -1))
        finally:
            painter.restore()


class SheetView(Spoken, QTableView):
    """`column_chosen` carries the index of the column with the keyboard; `target_wanted` says that Enter was pressed,
    `kept` that Delete was; `header_moved` carries the first and the last row that the header should have.
    """

    column_chosen = Signal(int)
    target_wanted = Signal()
    kept = Signal()
    header_moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.cells = SheetModel()
        self.setModel(self.cells)
        self.cells.setParent(self)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(ColumnHead(self))
        rows = RowHead(self)
        rows.header_wanted.connect(self._put_header)
        self.setVerticalHeader(rows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().sectionClicked.connect(self.go_to)
        self.doubleClicked.connect(lambda _index: self.target_wanted.emit())
        self.retranslate()

    def show_mapping(self, shown: MappingShown) -> None:
        """Show a sheet; the keyboard stays in its column and row where it is the same sheet."""
        before = self.cells.shown
        same = before is not None and (before.file, before.sheet) == (shown.file, shown.sheet)
        row = self.cells.number(self.currentIndex().row()) if same else shown.header[1]
        column = self.currentIndex().column() if same else shown.columns[0].index if shown.columns else 0
        self.cells.show(shown)
        self._widen()
        self.setCurrentIndex(self.cells.index(max(0, row - shown.first), max(0, column)))
        if not same:
            self.scrollToTop()

    def chosen(self) -> ColumnShown | None:
        """The column with the keyboard."""
        return self.cells.column(self.currentIndex().column())

    def go_to(self, column: int) -> None:
        """Put the keyboard into a column."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.cells.index(max(0, self.currentIndex().row()), column))

    def retranslate(self) -> None:
        """Name it for readers, with what the keys do."""
        name_for_readers(self, N_("The sheet as it looks"), _HOW)

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another column is looked at."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        if current.isValid():
            self.column_chosen.emit(current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """H moves the header here, Shift+H widens it to here, Enter chooses, Delete only keeps the column."""
        key, here = event.key(), self.cells.number(self.currentIndex().row())
        if key == Qt.Key.Key_H:
            self._put_header(here, here, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.target_wanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def _put_header(self, top: int, bottom: int, widen: bool) -> None:
        if self.cells.shown is None:
            return
        first, last = self.cells.shown.header
        wanted = (min(first, top), max(last, bottom)) if widen else (top, bottom)
        if wanted != (first, last):
            self.header_moved.emit(*wanted)

    def _widen(self) -> None:
        """Each column as wide as its first cells and its head need, within limits."""
        self.verticalHeader().setDefaultSectionSize(ROW)
        shown = self.cells.shown
        assert shown is not None
        measure = metrics("body").horizontalAdvance
        inside = [at for at in range(len(shown.rows)) if self.cells.is_header(at) or self.cells.is_data(at)]
        for index in range(self.cells.columnCount()):
            column = self.cells.column(index)
            texts = [shown.rows[at][index] for at in inside if index < len(shown.rows[at])]
            texts += [(column.goes_to or say(shown.idle)) + "   "] if column else []
            widest = max((measure(text) for text in texts), default=0)
            self.setColumnWidth(index, round(min(WIDEST, max(NARROWEST, widest + 2 * PADDING + 2))))
