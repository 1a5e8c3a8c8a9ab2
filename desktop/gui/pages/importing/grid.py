"""The grid of a review as a sheet that is written in: type over a cell, F2, Enter and Tab go on, Escape takes back."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import as_text
from desktop.gui.desk import Desk
from desktop.gui.language import Words
from desktop.gui.pages.importing.cell_editor import CellLine, CellNote, named, place_texts, where
from desktop.gui.tables.columns import RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.imports import ImportFile
from desktop.operations.imports.review import FileShown
from desktop.operations.imports.review.cells import FileColumn, index_of

_SENT = N_("In the file: “{sent}”. Ctrl+Backspace puts it back.")
_EVERYWHERE = N_("Ctrl+Enter writes it into every row that says the same here.")
_NO_KEY = Qt.KeyboardModifier.NoModifier
_DOWN = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
_RIGHT = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class ReviewTable(Table):
    """A list whose cells are those of a file. `written` carries texts by row and column (None puts one back),
    `everywhere` a row, a column and a text that is to stand wherever the column says what it said there; `selected`
    that other rows are selected.
    """

    written = Signal(object)
    everywhere = Signal(int, int, str)
    selected = Signal()

    def __init__(self, desk: Desk, model: RegisterTableModel, name: Words) -> None:
        super().__init__(desk.work, model, name)
        self._desk = desk
        self._file: ImportFile | None = None
        self._columns: dict[int, FileColumn] = {}
        self._behind: Mapping[str, tuple[int, ...]] = {}
        self._at: tuple[int, int] | None = None
        self._placed: Mapping[int, str] = {}
        self.line, self.note = CellLine(desk), CellNote(self.viewport())
        self.line.setParent(self.viewport())
        self.line.hide()
        self.line.finished.connect(self._finish)
        self.line.placed.connect(self._place)
        self.line.listed.connect(self._tell)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.selected.emit())
        model.dataChanged.connect(lambda *_cells: self._tell())
        model.modelAboutToBeReset.connect(self._close)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _value: self._settle())

    def show_file(self, file: ImportFile, shown: FileShown | None = None, writing: bool = True) -> None:
        """Know the cells behind the grid; without `writing` they are only looked at."""
        self._file = file if writing else None
        if shown is not None:
            self._columns, self._behind = {one.index: one for one in shown.cells}, shown.behind

    @property
    def on_cell(self) -> bool:
        """Whether the keyboard stands on a cell that can be written in, and shows it."""
        return self._cells.keyed and bool(self._behind_current())

    @property
    def writing(self) -> bool:
        """Whether a cell is being written in."""
        return self._at is not None

    def write(self, text: str | None = None) -> bool:
        """Begin to write in the current cell, where it has none in the first of its row of which something is wrong.

        A `text` stands in place of what is there. False where nothing can be written.
        """
        behind = self._behind_current()
        if not behind:
            behind = self._go_to_wrong()
        number = self._row_number()
        if self._file is None or number is None or not behind:
            return False
        wrong = self._wrong()
        self._open(number, next((one for one in behind if one in wrong), behind[0]), text)
        return True

    def write_cell(self, row: int, column: int) -> bool:
        """Begin to write in one cell of the file, in the grid's column that shows it; False where none does."""
        columns = enumerate(self.rows.columns)
        section = next((at for at, one in columns if column in self._behind.get(one.key, ())), None)
        if section is None or not self.choose(row):
            return False
        self._stand_on(self.currentIndex().row(), section)
        self._open(row, column, None)
        return True

    def _open(self, row: int, column: int, text: str | None) -> None:
        assert self._file is not None
        self._at, self._placed = (row, column), {}
        cells = self._columns[column]
        self.line.write_in(cells)
        self.line.setText(as_text(self._file.sheet.cell(row, column)) if text is None else text)
        self.line.setModified(text is not None)
        self._settle()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self.line.selectAll()
        wrong = self._wrong().get(column, "")
        named(self.line, cells, row, wrong)
        self._tell()
        if text:
            self.line.wanted.emit(text)

    def _finish(self, key: int, modifiers: Any) -> None:
        """Keep what was written, or leave it as it was, and go on as the key says."""
        if self._at is None or self._file is None:
            return
        (row, column), text = self._at, self.line.text()
        before, placed = as_text(self._file.sheet.cell(row, column)), dict(self._placed)
        self._close()
        if key == Qt.Key.Key_Escape:
            return
        if modifiers & Qt.KeyboardModifier.ControlModifier and key in _DOWN:
            self.everywhere.emit(row, column, text)
        elif text.strip() != before or placed:
            self.written.emit({row: {column: text, **placed}})
        if key in _RIGHT:
            self._go_right(row, column, _RIGHT[Qt.Key(key)])
        elif key in _DOWN:
            self._stand_on(self.currentIndex().row() + (-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1))

    def _go_right(self, row: int, column: int, by: int) -> None:
        """To the next cell of the file: within what the grid shows in one cell, it is written in at once."""
        behind = self._behind_current()
        at = behind.index(column) + by if column in behind else len(behind)
        if 0 <= at < len(behind):
            self._open(row, behind[at], None)
            return
        shown = self.shown_sections()
        here = shown.index(self.currentIndex().column()) + by
        self._stand_on(self.currentIndex().row(), shown[max(0, min(here, len(shown) - 1))])

    def _close(self) -> None:
        self._at = None
        self.line.close_list()
        had = self.line.hasFocus()
        self.line.hide()
        if had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _place(self, code: str) -> None:
        """A unit was chosen: the other columns of places say where it lies."""
        assert self._at is not None
        texts = dict(place_texts(code, tuple(self._columns.values()), self._desk))
        self.line.setText(texts.pop(self._at[1], self.line.text()))
        self._placed = texts

    def _stand_on(self, row: int, section: int | None = None) -> None:
        """Put the ring on a cell, its row alone selected."""
        column = self.currentIndex().column() if section is None else section
        index = self.rows.index(max(0, min(row, self.rows.rowCount() - 1)), column)
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._cells.keyed = True
        self.selectionModel().setCurrentIndex(index, only)
        self.scrollTo(index)

    def _go_to_wrong(self) -> tuple[int, ...]:
        """Stand on the first cell of the current row of which something is wrong, else on the first of all."""
        number = self._row_number()
        if number is None:
            return ()
        wrong = self._wrong()
        cells = {at: self._behind.get(self.rows.columns[at].key, ()) for at in self.shown_sections()}
        found = [at for at, behind in cells.items() if any(one in wrong for one in behind)]
        section = next(iter(found or [at for at, behind in cells.items() if behind]), None)
        if section is None:
            return ()
        self._stand_on(self.currentIndex().row(), section)
        return cells[section]

    def _behind_current(self) -> tuple[int, ...]:
        at = self.currentIndex().column()
        return self._behind.get(self.rows.columns[at].key, ()) if self.currentIndex().isValid() else ()

    def _row_number(self) -> int | None:
        chosen: RowId | None = self.chosen_id()
        return int(str(chosen)) if chosen is not None else None

    def _wrong(self) -> Mapping[int, Message]:
        """What is wrong with the cells of the current row, by their columns."""
        row = self.rows.row(self.currentIndex().row())
        said = row["wrong"] if row is not None else {}
        return {at: words for key, words in said.items() if (at := index_of(key)) is not None}

    def _settle(self) -> None:
        """Keep the editor over its cell, as wide as one can write in."""
        if self._at is not None:
            cell = self.visualRect(self.currentIndex())
            width = min(max(cell.width(), 190), self.viewport().width() - max(0, cell.x()))
            self.line.setGeometry(QRect(cell.x(), cell.y() + 1, width, cell.height() - 2))
        self._tell()

    def _tell(self) -> None:
        """Say below the current cell what is wrong with it, or what the sender wrote there."""
        number, behind = self._row_number(), self._behind_current()
        here = (self.hasFocus() or self.line.hasFocus()) and not self.line.list_open
        if number is None or not behind or self._file is None or not here:
            self.note.hide()
            return
        wrong = self._wrong()
        column = self._at[1] if self._at else next((one for one in behind if one in wrong), None)
        column = column if column is not None else next(
            (one for one in behind if (number, one) in self._file.corrected), None
        )  # fmt: skip
        if column is None:
            self.note.hide()
            return
        sent = self._file.corrected.get((number, column))
        put_back = Message(_SENT, sent=as_text(sent) or "-") if (number, column) in self._file.corrected else ""
        cell = self.line.geometry() if self._at else self.visualRect(self.currentIndex())
        hint = put_back or (_EVERYWHERE if self._at else "")
        self.note.tell(cell, where(self._columns[column], number), wrong.get(column, ""), hint)

    def put_back(self) -> None:
        """Have the sender's words stand again in the current cell."""
        number = self._row_number()
        if number is not None and self._file is not None:
            cells = [one for one in self._behind_current() if (number, one) in self._file.corrected]
            if cells:
                self.written.emit({number: dict.fromkeys(cells)})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and letters write in the cell, Delete empties it, Ctrl+Backspace puts it back."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        number, behind = self._row_number(), self._behind_current()
        if key == Qt.Key.Key_F2 and not event.modifiers() and self.write():
            return
        if key == Qt.Key.Key_Backspace and control:
            self.put_back()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.on_cell and number is not None and self._file:
            if key == Qt.Key.Key_Delete:
                self.written.emit({number: {self._first(behind): ""}})
            else:
                self.write("")
        elif self.on_cell and _is_written(event) and self.write(event.text()):
            return
        else:
            super().keyPressEvent(event)

    def _first(self, behind: tuple[int, ...]) -> int:
        wrong = self._wrong()
        return next((one for one in behind if one in wrong), behind[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click writes in a cell; elsewhere it opens the row."""
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if not (index.isValid() and self._behind_current() and self._file is not None and self.write()):
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The editor stays over its cell."""
        super().resizeEvent(event)
        self._settle()


def _is_written(event: QKeyEvent) -> bool:
    """Whether a key writes something: not a blank, which goes on to the next row."""
    plain = event.modifiers() in (_NO_KEY, Qt.KeyboardModifier.ShiftModifier)
    return plain and event.text().isprintable() and bool(event.text().strip())
