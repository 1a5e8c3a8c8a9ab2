"""The review of an import: what was recognised, every row with its verdict, the row chosen beside the register."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.exchange.targets.kinds import kind
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken
from desktop.gui.pages.importing.asides import Asides
from desktop.gui.pages.importing.correction import Correction
from desktop.gui.pages.importing.corrections import Corrections, Texts
from desktop.gui.pages.importing.deciding import DecisionBook
from desktop.gui.pages.importing.equation import Equation
from desktop.gui.pages.importing.foot import Foot
from desktop.gui.pages.importing.grid import ReviewTable
from desktop.gui.pages.importing.lines import ReviewSource, review_columns
from desktop.gui.pages.importing.notes import FileNotes
from desktop.gui.pages.importing.recognised import Recognised
from desktop.gui.pages.importing.row_panel import RowPanel
from desktop.gui.parts.filters import Choice, FilterBar
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.search import SearchField
from desktop.gui.tables.columns import RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.work import Manner
from desktop.operations.imports import ImportDone, Planned
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.looking import Alike
from desktop.operations.imports.pasting import PASTED
from desktop.operations.imports.replying import sender_language
from desktop.operations.imports.review import FileShown, RowShown, row_shown

NO_ROW = N_("No row is like that.")
UNDERSTOOD, SENT = "understood", "sent"
_DECIDED = N_("Decided: {count} row.", "Decided: {count} rows.")


class Review(Spoken, QWidget):
    """Shows a plan, takes decisions about its doubtful rows, and after acceptance what became of each row.

    `accepted`, `left`, `undo_wanted` and `waiting_wanted` say which button of the foot was pressed, `reply_wanted` in
    which language to reply; `mapping_wanted` asks for the columns, or else for a fact of the whole file by its key,
    `answered` carries a Question and a code, `corrected` texts of cells by row and column.
    """

    accepted = Signal()
    left = Signal()
    undo_wanted = Signal()
    waiting_wanted = Signal()
    reply_wanted = Signal(str)
    corrected = Signal(object)
    mapping_wanted = Signal(str)
    answered = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.book, self.corrections = DecisionBook(), Corrections()
        self.planned: Planned | None = None
        self.done: ImportDone | None = None
        self._wanted: RowId | None = None
        self._file: FileShown | None = None
        self._source = ReviewSource()
        self.correction: Correction | None = None
        self.recognised, self.equation, self.foot = Recognised(), Equation(), Foot()
        self.search = SearchField(N_("Search in these rows"), widest=400)
        self.search.hide()
        self.asides, self.notes = Asides(), FileNotes()
        self.view = FilterBar([Choice(UNDERSTOOD, N_("As understood")), Choice(SENT, N_("As sent"))])
        self.view.choose(UNDERSTOOD)
        self._holder = QWidget()
        self._holder.setLayout(column(gap=0))
        self.table: ReviewTable | None = None
        self.panel = RowPanel(desk)
        sums = row((self.equation, 1), column(self.view, None, gap=0), gap=8)
        top = column(self.recognised, self.notes, sums, self.asides, self.search, margins=(16, 10, 16, 10), gap=8)
        master = QWidget()
        master.setLayout(column(top, line(strong=True), (self._holder, 1), gap=0))
        self.sides = MasterDetail(master, self.panel)
        self.setLayout(column((self.sides, 1), self.foot, gap=0))
        self._connect()

    @property
    def decisions(self) -> dict[int, Decision]:
        """What was decided, by the numbers of the rows."""
        return self.book.taken

    def counts(self) -> dict[str, int]:
        """How many rows there are of each tone, decided ones where the decision puts them."""
        return self.book.counts()

    def _connect(self) -> None:
        self.recognised.mapping_wanted.connect(lambda: self.mapping_wanted.emit(""))
        self.equation.chosen.connect(lambda _verdict: self._load())
        self.view.chosen.connect(lambda _view: self._again_made())
        self.asides.row_wanted.connect(self._go_to)
        self.asides.fact_wanted.connect(self.mapping_wanted)
        self.asides.alike_wanted.connect(self.write_alike)
        self.search.searched.connect(lambda _words: self._load())
        self.search.left_down.connect(lambda: self.table.take_keyboard() if self.table else None)
        self.panel.decided.connect(self.decide)
        self.panel.decided_all.connect(self.decide_selected)
        self.panel.answered.connect(self.answered)
        self.panel.stepped.connect(self.step)
        self.panel.correct_wanted.connect(self.correct_row)
        self.panel.put_back.connect(lambda number, at: self.correct({number: {at: None}}))
        self.panel.opened.connect(self._desk.open_record)
        self.panel.installEventFilter(self)
        self.foot.accepted.connect(self.accepted)
        self.foot.left.connect(self.left)
        self.foot.undo_wanted.connect(self.undo_wanted)
        self.foot.waiting_wanted.connect(self.waiting_wanted)
        self.foot.reply_wanted.connect(self.reply_wanted)
        self._desk.around_changed.connect(self._say_again)

    def show_plan(self, planned: Planned, shown: FileShown) -> None:
        """Show a plan that was just made; decisions about rows that are still doubtful are kept where it is the same
        file with a question answered.
        """
        same = self.planned is not None and self.planned.file.digest == planned.file.digest and self.done is None
        chosen = self.table.chosen_id() if same and self.table else None
        self.planned, self.done = planned, None
        self.book.show_plan(planned, keep=same)
        self._show(shown, chosen)

    def show_corrected(self, planned: Planned, shown: FileShown, alike: Alike | None) -> None:
        """Show what became of a correction: the rows stay where they are, and the keyboard with them."""
        assert self.table is not None
        self.planned, self._file = planned, shown
        self.book.show_plan(planned, keep=True)
        self._source.planned, self._source.decisions = planned, self.book.as_taken()
        self.table.show_file(planned.file)
        self.asides.show_file(planned, shown, alike)
        self.table.rows.reread()
        self._count()
        self._again()

    def show_done(self, done: ImportDone, shown: FileShown) -> None:
        """Show what became of every row."""
        assert self.planned is not None
        self.done = done
        self.planned = replace(self.planned, plan=replace(self.planned.plan, rows=done.rows))
        self.book.show_plan(self.planned, keep=False)
        self._show(shown, None)

    def _show(self, shown: FileShown, chosen: RowId | None) -> None:
        assert self.planned is not None
        self._source.planned, self._source.decisions = self.planned, self.book.as_taken()
        self._file = shown
        self.corrections.show_file(self.planned.file, writing=self.done is None)
        book = self.planned.file.workbook
        self.foot.offer_reply(book is None or book.format != PASTED, sender_language(self.planned.file))
        self.recognised.show_file(shown)
        self.recognised.change.setVisible(self.done is None)
        self.notes.show_notes(shown.notes)
        if self.done is None:
            self.asides.show_file(self.planned, shown)
        else:
            self.asides.clear()
        self._make_table(shown)
        self.equation.choose("")
        self._count()
        doubtful = self.book.doubtful
        self._load(chosen if chosen is not None else doubtful[0] if doubtful and not self.done else None)

    def _make_table(self, shown: FileShown) -> None:
        """A new grid, because the heads of its columns say where they come from in this very file."""
        assert self.planned is not None
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        columns = review_columns(shown, as_sent=self.view.current() == SENT)
        model = RegisterTableModel(self._desk.work, self._source, columns)
        self.table = ReviewTable(self._desk, model, N_("Rows of the file"))
        self.table.show_file(self.planned.file, shown, writing=self.done is None)
        self.table.installEventFilter(self)
        self.table.chosen.connect(self._ask_row)
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._select)
        self.table.written.connect(self.correct)
        self.table.everywhere.connect(self._write_everywhere)
        model.counted.connect(self._choose_wanted)
        layout = self._holder.layout()
        assert layout is not None
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.sides.master.setFocusProxy(self.table)

    def _again_made(self) -> None:
        """The same rows with other columns; the keyboard stays in them."""
        if self.table and self._file:
            chosen, had = self.table.chosen_id(), self.table.hasFocus()
            self._make_table(self._file)
            self._load(chosen)
            if had:
                self.table.take_keyboard()

    def _load(self, chosen: RowId | None = None) -> None:
        """Show the rows that are wanted now, and among them the chosen one."""
        if self.table is not None:
            self._wanted = chosen
            self.table.rows.load((self.equation.current(), self.search.text()))

    def _choose_wanted(self, count: int) -> None:
        """Once the rows are known: the row that is wanted, the one that was chosen, or the first."""
        table = self.table
        if table is None:
            return
        if not count:
            self.panel.clear(NO_ROW)
        elif self._wanted is not None and table.choose(self._wanted):
            self._wanted = None
        elif table.chosen_id() is None and table.rows.complete:
            table.choose(table.rows.row_id(0))

    def _count(self) -> None:
        counts = self.counts()
        self.equation.show_counts(counts)
        if self.done is None:
            self.foot.ask(counts)
        else:
            self.foot.tell(self.done, counts)

    def _ask_row(self, row: RowId | None) -> None:
        if row is None or self.planned is None:
            self.panel.clear()
            return
        if not self.sides.narrow:
            self.sides.open_detail()
        manner = Manner(urgent=True, lane="row of the review")
        self._desk.ask(row_shown, self.planned, int(str(row)), then=self._show_row, manner=manner)

    def _show_row(self, shown: RowShown) -> None:
        doubtful = self.book.doubtful
        place = doubtful.index(shown.row) + 1 if shown.row in doubtful else 0
        decision = self.decisions.get(shown.row)
        self.panel.show_row(shown, decision, (place, len(doubtful)), settled=self.done is not None)
        self.panel.correct.setVisible(self.done is None)
        for button in (self.panel.previous, self.panel.next):
            button.setVisible(len(doubtful) > 1)

    def decide(self, number: int, decision: Decision | None) -> None:
        """Take a decision, or take it back, and go on to the next row that is open."""
        self.book.decide(number, decision)
        self._decided()
        self.step(1, open_only=True)

    def decide_selected(self, kind: str) -> None:
        """Take one decision about all selected rows that are to be decided, or take all of them back."""
        if self.table is None:
            return
        numbers = [int(str(one)) for one in self.table.selected_ids()]
        count = self.book.decide_all(numbers, kind or None)  # type: ignore[arg-type]  # the kinds of a decision
        self._decided()
        self._desk.notice("new" if count else "doubt", Message(_DECIDED, count=count))

    def _decided(self) -> None:
        self._source.decisions = self.book.as_taken()
        if self.table:
            self.table.rows.reread()
        self._count()

    def _select(self) -> None:
        """Several rows are looked at together: what is decided holds for all of them."""
        several = self.table.selected_ids() if self.table else []
        if len(several) > 1 and self.done is None:
            self.panel.show_selected(len(several), self.book.open_among(int(str(one)) for one in several))
        elif self.panel.selected:
            self._ask_row(self.table.chosen_id() if self.table else None)

    def step(self, by: int, open_only: bool = False) -> None:
        """Go to the next or previous row to decide, round the end; `open_only` passes over those decided."""
        here = self.panel.shown.row if self.panel.shown else 0
        following = self.book.next_to(here, by, open_only)
        if following is None:
            self._again()
        else:
            self._go_to(following)

    def _go_to(self, row: int) -> None:
        """Choose a row, showing all rows where it is filtered away."""
        if self.table is None:
            return
        if not self.table.choose(row):
            self.search.clear()
            self.equation.choose("")
            self._load(row)
        self._again(row)

    def _again(self, row: int | None = None) -> None:
        """Ask for the row again, because what was decided about it has changed."""
        wanted = row if row is not None else self.panel.shown.row if self.panel.shown else None
        if wanted is not None:
            self._ask_row(wanted)

    def _open(self, row: Any) -> None:
        """Enter goes to the record that came of a row, or into the panel where there is only one side."""
        if self.done is not None and self.planned is not None and row is not None:
            made = self.done.records.get(int(str(row)), ())
            if made:
                self._desk.open_record(kind(self.planned.plan.kind).register, made[0])
                return
        self.sides.open_detail()

    def correct_row(self) -> None:
        """Let the row that is shown be corrected as the sheet has it."""
        if self.planned is None or self.done is not None or self.panel.shown is None:
            return
        self.correction = Correction(self.planned.file, self.panel.shown.row, self.window())
        self.correction.corrected.connect(lambda number, cells: self.correct({number: dict(cells)}))
        self.correction.open()

    def correct(self, texts: Texts) -> None:
        """Have cells say something else, as a step that can be taken back."""
        assert self.planned is not None
        self.corrections.note(self.planned.file, texts)
        self.corrected.emit(texts)

    def write_alike(self) -> None:
        """Write the last correction into all rows that said the same."""
        if self.asides.alike is not None:
            self.correct(self.asides.alike.texts)

    def _write_everywhere(self, number: int, at: int, text: str) -> None:
        assert self.planned is not None
        self.correct(Alike.of(self.planned.file, number, at, text).texts)

    def find_row(self) -> None:
        """Let the rows be searched by any part of a name."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_again(self) -> None:
        """A new grid, because another language has words of another width."""
        self._again_made()
        self._again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Single letters decide, Space goes on: only where nothing is typed. Ctrl+Z belongs to corrections first."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and self.corrections and event.matches(QKeySequence.StandardKey.Undo):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            writes = watched is self.table and self.table is not None and self.table.on_cell
            if self._obey(event, letters=not writes):
                return True
        return super().eventFilter(watched, event)

    def _obey(self, event: QKeyEvent, letters: bool) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.asides.alike is not None:
            self.write_alike()
            return True
        if event.matches(QKeySequence.StandardKey.Undo) and (texts := self.corrections.take_back()):
            self.corrected.emit(texts)
            return True
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_F2:
            self.correct_row()
            return True
        acts: dict[int, Any] = {Qt.Key.Key_Space: lambda: self.step(1)}
        if letters:
            acts |= {
                Qt.Key.Key_S: lambda: self.panel.decide("same"),
                Qt.Key.Key_A: lambda: self.panel.decide("another"),
                Qt.Key.Key_W: self.panel.postpone,
                Qt.Key.Key_X: lambda: self.panel.decide("drop"),
            }
        act = acts.get(event.key()) if not event.modifiers() else None
        if act is not None:
            act()
        return act is not None
