"""The history of the register: who did what and when, the newest first; anything can be taken back from here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from desktop.domain.dates import show_moment
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.filters import Choice, FilterBar
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.changes import ChangeShown, change_numbers, changes_of, undo_change
from desktop.operations.session import Session

DONE, VIEWS = "done", "views"


class HistorySource:
    """The changes of the journal by their numbers, the newest first; see `RowSource`."""

    def first_page(self, register: Session, order: Order, where: Any, size: int) -> FirstPage:
        """The newest changes."""
        numbers = self.ids(register, order, where)[:size]
        return FirstPage(numbers, [row for row in self.rows(register, numbers) if row is not None])

    def ids(self, register: Session, order: Order, where: Any) -> Sequence[RowId]:
        """The numbers of all changes, or of the looks at sensitive details where those are wanted."""
        return change_numbers(register, views=where == VIEWS)

    def rows(self, register: Session, ids: Any) -> list[Row | None]:
        """The changes of these numbers."""
        numbers = [int(str(one)) for one in ids]
        found = {one.sequence: one for one in changes_of(register, numbers)}
        return [_row(found[number]) if number in found else None for number in numbers]


def _row(change: ChangeShown) -> dict[str, Any]:
    return {"id": change.id, "number": change.sequence, "at": change.at, "who": change.actor, "change": change}


class HistoryPage(Page):
    """A list of changes with one thing to do: take the chosen one back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        columns = [
            Column("at", N_("When"), show=_when, width=130, paint="small", sortable=False),
            Column("who", N_("Who"), width=170, sortable=False),
            Column("what", N_("What"), show=_what, wide=True, paint="name", sortable=False),
            Column("state", N_("State"), show=_state, width=120, paint="muted", sortable=False),
        ]
        self.model = RegisterTableModel(desk.work, HistorySource(), columns)
        self.table = Table(desk.work, self.model, N_("History of the register"))
        self.take_back = Button(N_("Take this back"), icon="undo")
        self.take_back.setEnabled(False)
        self.take_back.clicked.connect(self._undo)
        self.filters = FilterBar([Choice(DONE, N_("What was done")), Choice(VIEWS, N_("Sensitive details looked at"))])
        self.filters.chosen.connect(self.model.load)
        head = row((self.filters, 1), self.take_back, margins=(16, 12, 12, 12), gap=8)
        self.setLayout(column(head, (self.table, 1), gap=0))
        self.setFocusProxy(self.table)
        self.table.chosen.connect(lambda _row: self._judge())
        desk.written.connect(lambda _registers: self.model.refresh())

    def heading(self) -> Heading:
        """Where one is."""
        return Heading(N_("History of the register"), N_("Everything that was done, and by whom"))

    def enter(self, **parameters: object) -> None:
        """Show what was done."""
        self.model.load(self.filters.current())

    def _chosen(self) -> ChangeShown | None:
        shown = self.model.row(self.table.currentIndex().row())
        return shown["change"] if shown else None

    def _judge(self) -> None:
        change = self._chosen()
        self.take_back.setEnabled(bool(change and change.edits and not change.undone and change.kind != "begin"))

    def _undo(self) -> None:
        change = self._chosen()
        if change is not None:
            said = Message(N_("Taken back: {action}"), action=change.action)
            self.desk.write((), undo_change, change.id, then=lambda _id: self.desk.notice("update", said))


def _when(row: Row) -> str:
    at: datetime = row["at"]
    return show_moment(at)


def _what(row: Row) -> str:
    return str(row["change"].action)


def _state(row: Row) -> str:
    return str(Message(N_("taken back"))) if row["change"].undone else ""
