"""A list as it stands on a page: model, cells and head together, worked by keyboard, arranged as the officer likes."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop.domain.language import N_
from desktop.gui.language import Spoken, Words, name_for_readers
from desktop.gui.tables.arrangement import Arrangement, column_menu
from desktop.gui.tables.clipboard import for_clipboard
from desktop.gui.tables.columns import Row, RowId
from desktop.gui.tables.delegate import ROW, Cells
from desktop.gui.tables.header import Head
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.work import Manner, Work

REST = 90
"""Milliseconds that the selection rests before the record beside the list follows it."""


class Table(Spoken, QTableView):
    """`chosen` carries the id of the row on which the selection rests (None for none), `opened` that of one opened
    with Enter or a double click, `filtered` what is typed in the filter row, `arranged` the arrangement to keep,
    `copied` how many rows went to the clipboard.
    """

    chosen = Signal(object)
    opened = Signal(object)
    filtered = Signal(dict)
    arranged = Signal(dict)
    copied = Signal(int)
    pasted = Signal(str)

    def __init__(self, work: Work, model: RegisterTableModel, name: Words) -> None:
        super().__init__()
        self._work, self._rows, self._name = work, model, name
        self._kept: tuple[RowId | None, int] = (None, 0)
        self._told: RowId | None = None
        self._head = Head(self)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        model.setParent(self)
        self._cells = Cells(self)
        self.setItemDelegate(self._cells)
        self._arrangement = Arrangement(self, self._head, model)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._tell_chosen)
        self._dress()
        self._connect()
        self.retranslate()

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        upright = self.verticalHeader()
        upright.hide()
        upright.setMinimumSectionSize(10)
        upright.setDefaultSectionSize(ROW)
        upright.setSectionResizeMode(upright.ResizeMode.Fixed)

    def _connect(self) -> None:
        self._head.filtered.connect(self.filtered)
        self._head.left_down.connect(self.take_keyboard)
        self._head.sectionClicked.connect(self._sort)
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(self._head_menu)
        self._arrangement.changed.connect(lambda: self.arranged.emit(self.arrangement()))
        self._rows.modelAboutToBeReset.connect(self._keep_place)
        self._rows.modelReset.connect(self._find_place)
        self._rows.counted.connect(lambda _count: self._find_place())
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self._rest.start())
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.row_id(index.row())))

    @property
    def rows(self) -> RegisterTableModel:
        """The model."""
        return self._rows

    @property
    def head(self) -> Head:
        """The header with its filters."""
        return self._head

    def chosen_id(self) -> RowId | None:
        """The id of the current row."""
        return self._rows.row_id(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def selected_ids(self) -> list[RowId]:
        """The ids of all rows that are selected, from top to bottom."""
        return [row_id for row in self._selected_rows() if (row_id := self._rows.row_id(row)) is not None]

    def choose(self, row_id: RowId) -> bool:
        """Select a row by its id and bring it into view; False where it isn't in the list."""
        row = self._rows.row_of(row_id)
        if row is None:
            return False
        self._go_to(row)
        return True

    def choose_none(self) -> None:
        """Have no row selected."""
        self.selectionModel().clear()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, on its first row if on none yet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cells.keyed = True
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self._go_to(0)

    def arrangement(self) -> dict[str, Any]:
        """Columns, widths and order, to be kept and given to `arrange` another day."""
        return self._arrangement.kept()

    def arrange(self, kept: Mapping[str, Any]) -> None:
        """Arrange the columns as they were kept; what is unknown or missing is left as declared."""
        self._arrangement.restore(kept)

    def shown_sections(self) -> list[int]:
        """The columns that are seen, from left to right."""
        return self._arrangement.shown()

    def open_column_menu(self, at: QPoint | None = None) -> None:
        """Open the menu in which columns are chosen, moved and sorted, at a point of the screen."""
        section = max(0, self.currentIndex().column())
        below = QPoint(self._head.sectionViewportPosition(section), self._head.height())
        self._pop_up(section, at or self.mapToGlobal(below))

    def show_column(self, key: str, seen: bool) -> None:
        """Show or hide a column by its key."""
        section = next(place for place, column in enumerate(self._rows.columns) if column.key == key)
        if (section in self._arrangement.shown()) != seen:
            self._arrangement.show_column(section, seen)

    def copy(self) -> None:
        """Copy the selected rows with their titles, reading first what has not been read yet."""
        ids = self.selected_ids()
        if ids:
            self._work.ask(
                self._rows.source.rows, ids, answer=self._to_clipboard, manner=Manner(words=N_("Copying the rows"))
            )

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        name_for_readers(self, self._name)
        self._rows.retranslate()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies, Ctrl+V brings rows, the menu key arranges the columns."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.chosen_id())
        elif event.key() == Qt.Key.Key_Menu:
            self.open_column_menu()
        else:
            self._cells.keyed = True
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By keyboard the ring is shown at once."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._cells.keyed = True
        super().focusInEvent(event)
        if self._cells.keyed and not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, self._head.logicalIndex(0)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """By mouse there is no ring."""
        self._cells.keyed = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is lit."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: Any) -> None:
        """No row is lit when the pointer has gone."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wide column takes the room that is left; the current row stays in view where it was."""
        super().resizeEvent(event)
        self._arrangement.spread()
        current = self.currentIndex()
        if current.isValid() and -ROW < self.rowViewportPosition(current.row()) < event.oldSize().height():
            self.scrollTo(current)

    def _selected_rows(self) -> list[int]:
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.size())]
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def _hover(self, row: int) -> None:
        if row == self._cells.hovered:
            return
        for changed in (row, self._cells.hovered):
            if changed >= 0:
                top, high = self.rowViewportPosition(changed), self.rowHeight(changed)
                self.viewport().update(0, top, self.viewport().width(), high)
        self._cells.hovered = row

    def _go_to(self, row: int) -> None:
        index = self._rows.index(row, max(0, self._head.logicalIndex(0)))
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def _sort(self, section: int) -> None:
        descending = self._rows.order[:1] == ((self._rows.columns[section].key, False),)
        self._sort_by(section, descending)

    def _sort_by(self, section: int, descending: bool) -> None:
        self._rows.sort(section, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        self._head.viewport().update()
        self.arranged.emit(self.arrangement())

    def _head_menu(self, at: QPoint) -> None:
        self._pop_up(max(0, self._head.logicalIndexAt(at)), self._head.mapToGlobal(at))

    def _pop_up(self, section: int, at: QPoint) -> None:
        menu = column_menu(self._arrangement, section, self._sort_by)
        menu.setParent(self, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _keep_place(self) -> None:
        chosen = self.chosen_id()
        if chosen is not None:
            self._kept = (chosen, self.verticalScrollBar().value())

    def _find_place(self) -> None:
        """After a new list: the same record is selected again, at the same height if it can be."""
        chosen, scrolled = self._kept
        row = self._rows.row_of(chosen) if chosen is not None else None
        if row is not None:
            self.verticalScrollBar().setValue(scrolled)
            self._go_to(row)
        if self._rows.complete:
            self._kept = (None, 0)
            self._rest.start()

    def _tell_chosen(self) -> None:
        if self.chosen_id() != self._told:
            self._told = self.chosen_id()
            self.chosen.emit(self._told)

    def _to_clipboard(self, rows: Sequence[Row | None]) -> None:
        columns = self._arrangement.shown()
        heading = [self._rows.headerData(section, Qt.Orientation.Horizontal) for section in columns]
        said = [[self._rows.said(row, self._rows.columns[one]) for one in columns] for row in rows if row is not None]
        QGuiApplication.clipboard().setMimeData(for_clipboard([heading, *said]))
        self.copied.emit(len(said))
