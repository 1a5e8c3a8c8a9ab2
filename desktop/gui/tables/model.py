"""The model behind every list: a million rows, of which only those that are painted are ever read."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.language import N_
from desktop.gui.language import say
from desktop.gui.mistakes import sentence_about
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId, RowSource
from desktop.gui.work import Job, Manner, Work

PAGE = 64
"""Rows read at once."""
PAGES_KEPT = 64
PAGES_WAITED_FOR = 8

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class RegisterTableModel(QAbstractTableModel):
    """Shows a source through the background thread.

    `first_shown` tells that the first page is there, `counted` carries the number of all rows once the ids are known.
    `data` never raises and gives text for what is shown, a number for the alignment, and None for everything else.
    """

    first_shown = Signal()
    counted = Signal(int)

    def __init__(
        self, work: Work, source: RowSource, columns: Sequence[Column], order: Order = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source = source
        self._work = work
        self._order, self._where = order, None
        self._ids: Sequence[RowId] = ()
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: OrderedDict[int, Job] = OrderedDict()
        self._complete = False
        self._generation = 0
        self._mistaken: set[str] = set()
        self._sorting: tuple[Job, ...] = ()
        self._before: tuple[Order, bool] | None = None
        work.ended.connect(self._ended)

    def load(self, where: Any = None) -> None:
        """Show the rows that a source finds for `where`: the first page at once, the rest when it is known."""
        self._where, self._before = where, None
        self._begin(keep=False)

    def refresh(self) -> None:
        """Read everything again because something was written; what is shown stays until the new is there."""
        self._begin(keep=True)

    def reread(self) -> None:
        """Read the rows of the list again, which stay where they stand: what they say has changed."""
        self._stale = set(self._pages)
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    @property
    def order(self) -> Order:
        """How the list is sorted."""
        return self._order

    def sort_by(self, order: Order) -> None:
        """Be sorted so from the next reading on; columns that are not known or can't be sorted by are left out."""
        sortable = {column.key for column in self.columns if column.sortable}
        self._order = tuple((key, bool(down)) for key, down in order if key in sortable) or self._order

    @property
    def where(self) -> Any:
        """What the list was asked for."""
        return self._where

    @property
    def complete(self) -> bool:
        """Whether the ids of all rows are known."""
        return self._complete

    def row_id(self, row: int) -> RowId | None:
        """The id of a row, None beyond the end."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, row_id: RowId) -> int | None:
        """Where the row of an id stands among those known by now."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def row(self, row: int) -> Row | None:
        """A row as far as it has been read; what has not is asked for and comes with `dataChanged`."""
        page = self._pages.get(row // PAGE)
        if page is None or row // PAGE in self._stale:
            self._want(row // PAGE)
        if page is None:
            return None
        self._pages.move_to_end(row // PAGE)
        return page[row % PAGE] if row % PAGE < len(page) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows are known by now."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are, hidden ones included."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self.text(index.row(), index.column())
        if role == _Role.TextAlignmentRole:
            return _alignment(self.columns[index.column()])
        return None

    def text(self, row: int, column: int) -> str:
        """The words of a cell, empty while its row has not been read."""
        shown = self.row(row)
        return self.said(shown, self.columns[column]) if shown is not None else ""

    def said(self, row: Row, column: Column) -> str:
        """A row's words in one column; a mistake in saying them is reported once and leaves the cell empty."""
        try:
            return column.text(row)
        except Exception as error:
            if column.key not in self._mistaken:
                self._mistaken.add(column.key)
                self._work.refused.emit(sentence_about(error))
            return ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The title of a column in the language of the window, or the number of a row."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == _Role.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        if role == _Role.DisplayRole:
            return say(self.columns[section].title)
        return _alignment(self.columns[section]) if role == _Role.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the columns it was sorted by before decide between equals."""
        if not 0 <= column < len(self.columns) or not self.columns[column].sortable:
            return
        key = self.columns[column].key
        earlier = [one for one in self._order if one[0] != key]
        wanted = ((key, order == Qt.SortOrder.DescendingOrder), *earlier)[:3]
        if wanted != self._order:
            self._before = self._before or (self._order, self._complete)
            self._order = wanted
            self._begin(keep=False)

    def retranslate(self) -> None:
        """Have everything said again in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def _begin(self, *, keep: bool) -> None:
        self._generation += 1
        self._complete = False
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        now, ask = self._generation, self._work.ask
        jobs: list[Job] = []
        if keep:
            self._stale = set(self._pages)
        else:
            first = partial(self._show_first, now)
            words, sorting = (N_("Sorting the list"), True) if self._before else (N_("Looking through the list"), False)
            manner = Manner(words, True, f"first page {id(self)}", yielding=True, stoppable=sorting)
            jobs.append(ask(self.source.first_page, self._order, self._where, PAGE, answer=first, manner=manner))
        manner = Manner(lane=f"ids {id(self)}", yielding=True)
        jobs.append(ask(self.source.ids, self._order, self._where, answer=partial(self._show_all, now), manner=manner))
        self._sorting = tuple(jobs)

    def _ended(self, job: Job) -> None:
        """Somebody stopped the sorting before its first page came: the list stays as it was sorted before."""
        if self._before and self._sorting[:1] == (job,) and job.cancelled:
            for other in self._sorting:
                other.cancel()
            self._order, self._complete = self._before
            self._before = None
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _show_first(self, generation: int, page: FirstPage) -> None:
        if generation != self._generation or self._complete:
            return
        self._before = None
        self.beginResetModel()
        self._ids = list(page.ids)
        self._pages.clear()
        self._stale.clear()
        for start in range(0, len(page.rows), PAGE):
            self._pages[start // PAGE] = list(page.rows[start : start + PAGE])
        self.endResetModel()
        self.first_shown.emit()
        if page.total is not None:
            self.counted.emit(page.total)

    def _show_all(self, generation: int, ids: Sequence[RowId]) -> None:
        if generation != self._generation:
            return
        known = len(self._ids)
        self._complete, self._before = True, None
        if known and known <= len(ids) and all(a == b for a, b in zip(self._ids, islice(ids, known), strict=False)):
            self._extend(ids, known)
        else:
            self._replace(ids)
        self.counted.emit(len(ids))

    def _replace(self, ids: Sequence[RowId]) -> None:
        """Another list in place of the one that is shown; rows known from it are shown until they are read anew."""
        known = {
            row_id: row
            for page, rows in self._pages.items()
            for row_id, row in zip(self._ids[page * PAGE : (page + 1) * PAGE], rows, strict=False)
        }
        self.beginResetModel()
        pages = [page for page in self._pages if page * PAGE < len(ids)]
        self._ids = ids
        self._pages = OrderedDict((p, [known.get(one) for one in ids[p * PAGE : (p + 1) * PAGE]]) for p in pages)
        self._stale = set(pages)
        self.endResetModel()

    def _extend(self, ids: Sequence[RowId], known: int) -> None:
        """The list goes on behind what is shown: nothing on screen moves."""
        if len(ids) > known:
            self.beginInsertRows(_NOWHERE, known, len(ids) - 1)
            self._ids = ids
            if known % PAGE:  # the last page is longer now
                self._stale.add(known // PAGE)
            self.endInsertRows()
        else:
            self._ids = ids
        if self._stale:
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, len(self.columns) - 1))

    def _want(self, page: int) -> None:
        if page in self._asked:
            return
        while len(self._asked) >= PAGES_WAITED_FOR:
            self._asked.popitem(last=False)[1].cancel()
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        answer = partial(self._show_page, self._generation, page, ids)
        self._asked[page] = self._work.ask(self.source.rows, ids, answer=answer, manner=Manner(urgent=True))

    def _show_page(self, generation: int, page: int, ids: Sequence[RowId], rows: Sequence[Row | None]) -> None:
        if generation != self._generation:
            return
        self._asked.pop(page, None)
        if ids == self._ids[page * PAGE : (page + 1) * PAGE]:
            self._stale.discard(page)
            self._pages[page] = list(rows)
        elif page in self._pages:  # another list stands here by now, such as one that is a row longer
            self._stale.add(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        if page * PAGE <= last:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return int((side | Qt.AlignmentFlag.AlignVCenter).value)
