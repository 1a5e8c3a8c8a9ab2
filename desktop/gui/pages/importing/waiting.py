"""The rows that imports left waiting: a list, each beside whom it may be about, and the decision."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken, as_it_is
from desktop.gui.pages.importing.correction import Correction
from desktop.gui.pages.importing.decisions import QUEUE
from desktop.gui.pages.importing.row_panel import RowPanel
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.empty import EmptyPage
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.gui.work import Manner
from desktop.operations.imports.answering import Question
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.kept_cells import correct_waiting, waiting_file
from desktop.operations.imports.parking import ParkedRow
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.review import RowShown, waiting_shown
from desktop.operations.imports.review.lines import waiting_texts
from desktop.operations.imports.settling import Settled
from desktop.operations.imports.waiting import (
    Decided,
    decide_all_waiting,
    decide_waiting,
    waiting_ids,
    waiting_row,
    waiting_rows,
)
from desktop.operations.imports.waiting_answers import Answered, answer_waiting
from desktop.operations.session import Session
from desktop.registers import REGISTERS

TOUCHED = (*(one.key for one in REGISTERS), "parked_rows")
_DECIDED = N_("Decided: {count} row.", "Decided: {count} rows.")
_WENT_IN = N_("{said} {count} of them went in.", "{said} {count} of them went in.")
_WENT_IN_NOW = N_("Row {row}: corrected, it went in.")
_STILL_WAITS = N_("Row {row}: corrected, it waits for a decision.")
_SAID = {
    "same": N_("Row {row}: the register keeps one record for it."),
    "another": N_("Row {row}: added to the register."),
    "drop": N_("Row {row}: left out."),
}


class WaitingSource:
    """The rows that wait by their ids; see `RowSource`."""

    def first_page(self, register: Session, order: Order, where: Any, size: int) -> FirstPage:
        """The first rows."""
        ids = self.ids(register, order, where)
        return FirstPage(ids[:size], [row for row in self.rows(register, ids[:size]) if row is not None], len(ids))

    def ids(self, register: Session, order: Order, where: Any) -> Sequence[RowId]:
        """The ids of all that wait."""
        return waiting_ids(register)

    def rows(self, register: Session, ids: Sequence[RowId]) -> Sequence[Row | None]:
        """The rows of these ids; one that was decided meanwhile is gone."""
        known = {one.id: one for one in waiting_rows(register, [str(one) for one in ids])}
        return [_row(register, known[str(one)]) if str(one) in known else None for one in ids]


def _row(session: Session, waiting: ParkedRow) -> dict[str, Any]:
    texts = waiting_texts(session, waiting)
    number = waiting.row.typed.row
    return {"id": waiting.id, "file": waiting.origin.file, "row": number, "waiting": waiting, **texts}


def show_waiting(session: Session, waiting: str) -> RowShown | None:
    """One row that waits, beside whom it may be about; None where it was decided meanwhile."""
    row = next(waiting_rows(session, [waiting]), None)
    return waiting_shown(session, row) if row is not None else None


def answer_by_row(session: Session, waiting: str, question: Question, code: str) -> Answered:
    """Answer a question in the words of a row that waits."""
    return answer_waiting(session, question, code, waiting_row(session, waiting).origin.kind)


class Waiting(Spoken, QWidget):
    """`left` says that the person goes back to where imports begin; `counted` how many rows wait."""

    left = Signal()
    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._id = ""
        self.correction: Correction | None = None
        columns = [
            Column("file", N_("File"), paint="muted", width=150, sortable=False),
            Column("row", as_it_is("#"), paint="row_number", width=50, sortable=False),
            Column("names", N_("Full names"), paint="name", width=150, wide=True, sortable=False),
            Column("birth", N_("Born"), width=92, sortable=False),
            Column("home", N_("Household head"), width=140, sortable=False),
            Column("place", N_("Cell, village"), width=140, sortable=False),
        ]
        self.model = RegisterTableModel(desk.work, WaitingSource(), columns)
        self.table = Table(desk.work, self.model, N_("Rows waiting for a decision"))
        self.table.installEventFilter(self)
        self.panel = RowPanel(desk, QUEUE)
        back = Button(N_("Back to import"), "quiet", "back")
        back.clicked.connect(self.left)
        master = QWidget()
        master.setLayout(column(row(back, None, margins=(12, 8, 12, 8)), line(strong=True), (self.table, 1), gap=0))
        master.setFocusProxy(self.table)
        self.sides = MasterDetail(master, self.panel)
        self.panel.installEventFilter(self)
        self._pages = QStackedWidget()
        home = Button(N_("Back to import"), icon="back")
        home.clicked.connect(self.left)
        self._pages.addWidget(self.sides)
        self._pages.addWidget(
            EmptyPage(
                "check", N_("No row waits for a decision"), N_("All rows that were doubtful are settled."), (home,)
            )
        )
        self.setLayout(column(self._pages, gap=0))
        self.setFocusProxy(self.table)
        self._connect()

    def _connect(self) -> None:
        self.table.chosen.connect(self._ask)
        self.table.opened.connect(lambda _row: self.sides.open_detail())
        self.model.counted.connect(self._count)
        self.panel.decided.connect(self._decide)
        self.panel.decided_all.connect(self._decide_selected)
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._select())
        self.panel.answered.connect(self._answer)
        self.panel.stepped.connect(self.step)
        self.panel.correct_wanted.connect(self.correct_row)
        self.panel.opened.connect(self._desk.open_record)
        self._desk.written.connect(self._refresh)

    def load(self) -> None:
        """Show what waits now."""
        self.model.load()

    def _refresh(self, registers: tuple[str, ...]) -> None:
        if self.isVisible() and (not registers or "parked_rows" in registers):
            self.model.refresh()

    def _count(self, count: int) -> None:
        self._pages.setCurrentIndex(0 if count else 1)
        self.counted.emit(count)
        if count and self.table.chosen_id() is None:
            self.table.choose(self.model.row_id(0))

    def _ask(self, row_id: RowId | None) -> None:
        if row_id is None:
            self.panel.clear()
            return
        self._id = str(row_id)
        if not self.sides.narrow:
            self.sides.open_detail()
        manner = Manner(urgent=True, lane="row that waits")
        self._desk.ask(show_waiting, self._id, then=self._show, manner=manner)

    def _show(self, shown: RowShown | None) -> None:
        if shown is None:
            self.panel.clear()
            return
        at = self.model.row_of(self._id)
        place = (at + 1 if at is not None else 0, self.model.rowCount())
        self.panel.show_row(shown, None, place)

    def step(self, by: int) -> None:
        """Go to the next or previous row, round the end."""
        count = self.model.rowCount()
        at = self.model.row_of(self._id)
        if count:
            self.table.choose(self.model.row_id(((at if at is not None else -1) + by) % count))

    def _answer(self, question: Question, code: str) -> None:
        """Write an answer into every waiting row that it is about; the row is shown as it reads then."""
        answered = N_(
            "“{words}” is answered for {count} waiting row.", "“{words}” is answered for {count} waiting rows."
        )
        said = Message(answered, words=question.text, count=len(question.rows))

        at = self.model.row_of(self._id)
        following = self.model.row_id((at or 0) + 1)

        def done(answered: Answered) -> None:
            went_in = answered.settled.went_in
            self._desk.notice("new", Message(_WENT_IN, said=said, count=went_in) if went_in else said)
            if went_in and following is not None:
                self.table.choose(following)
            self._ask(self._id)

        self._desk.write(TOUCHED, answer_by_row, self._id, question, code, then=done)

    def correct_row(self) -> None:
        """Let the cells of the row that is shown be written otherwise, as the sheet had it."""
        if self.panel.shown is not None:
            self._desk.ask(waiting_file, self._id, then=self._write_in)

    def _write_in(self, file: ImportFile) -> None:
        self.correction = Correction(file, file.rows[0].row, self.window())
        self.correction.corrected.connect(self._correct)
        self.correction.open()

    def _correct(self, number: int, texts: Mapping[int, str]) -> None:
        """Write the row as it reads now; where it went in, the next one comes into its place."""
        at = self.model.row_of(self._id)
        following = self.model.row_id((at or 0) + 1)

        def done(settled: Settled) -> None:
            self._desk.notice("new", Message(_WENT_IN_NOW if settled.went_in else _STILL_WAITS, row=number))
            if settled.went_in and following is not None:
                self.table.choose(following)
            self._ask(self._id)

        self._desk.write(TOUCHED, correct_waiting, self._id, dict(texts), then=done)

    def _decide(self, number: int, decision: Decision) -> None:
        """Write the decision; the next row comes into its place."""
        at = self.model.row_of(self._id)
        following = self.model.row_id((at or 0) + 1)
        said = Message(_SAID[decision.kind], row=number)

        def done(_saved: object) -> None:
            self._desk.notice("new", said)
            if following is not None:
                self.table.choose(following)
            self.panel.clear()

        self._desk.write(TOUCHED, decide_waiting, self._id, decision, then=done)

    def _select(self) -> None:
        """Several rows are decided together."""
        several = len(self.table.selected_ids())
        if several > 1:
            self.panel.show_selected(several, several)
        elif self.panel.selected:
            self._ask(self.table.chosen_id())

    def _decide_selected(self, kind: str) -> None:
        """Write one decision about all selected rows, as one change."""
        ids = [str(one) for one in self.table.selected_ids()]

        def done(decided: Decided) -> None:
            self._desk.notice("new" if decided.rows else "doubt", Message(_DECIDED, count=decided.rows))
            self.panel.clear()

        self._desk.write(TOUCHED, decide_all_waiting, ids, kind, then=done)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Single letters decide, Space goes on, Shift+F2 corrects."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_F2 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.correct_row()
            return True
        if not event.modifiers():
            acts: dict[int, Any] = {
                Qt.Key.Key_S: lambda: self.panel.decide("same"),
                Qt.Key.Key_A: lambda: self.panel.decide("another"),
                Qt.Key.Key_X: lambda: self.panel.decide("drop"),
                Qt.Key.Key_Space: lambda: self.step(1),
            }
            act = acts.get(event.key())
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)
