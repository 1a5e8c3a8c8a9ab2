"""The review of an import: what was recognised, every row with its verdict, the row chosen beside the register."""

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.exchange.targets.kinds import kind
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken
from desktop.gui.pages.importing.correction import Correction
from desktop.gui.pages.importing.equation import Equation
from desktop.gui.pages.importing.foot import Foot
from desktop.gui.pages.importing.lines import ReviewSource, review_columns
from desktop.gui.pages.importing.notes import FileNotes
from desktop.gui.pages.importing.recognised import Recognised
from desktop.gui.pages.importing.row_panel import RowPanel
from desktop.gui.parts.layouts import column, line
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.parts.search import SearchField
from desktop.gui.tables.columns import RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.gui.work import Manner
from desktop.operations.imports import ImportDone, Planned
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.pasting import PASTED
from desktop.operations.imports.replying import sender_language
from desktop.operations.imports.review import FileShown, RowShown, row_shown
from desktop.operations.imports.review.lines import TONES

NO_ROW = N_("No row is like that.")
_DECIDED_TONES = {"another": "new", "same": "update", "drop": "same"}


class Review(Spoken, QWidget):
    """Shows a plan, takes decisions about its doubtful rows, and after acceptance what became of each row.

    `accepted`, `left`, `undo_wanted` and `waiting_wanted` say which button of the foot was pressed, `reply_wanted` in
    which language to reply;
    `sheet_wanted` carries the name of another sheet to look at, `mapping_wanted` asks for its columns, `answered` a
    Question and a code, `corrected` a row with the texts of some of its cells.
    """

    accepted = Signal()
    left = Signal()
    undo_wanted = Signal()
    waiting_wanted = Signal()
    reply_wanted = Signal(str)
    corrected = Signal(int, object)
    sheet_wanted = Signal(str)
    mapping_wanted = Signal()
    answered = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.decisions: dict[int, Decision] = {}
        self.planned: Planned | None = None
        self.done: ImportDone | None = None
        self._wanted: RowId | None = None
        self._file: FileShown | None = None
        self._tones: Counter[str] = Counter()
        self._doubtful: list[int] = []
        self._source = ReviewSource()
        self.correction: Correction | None = None
        self.recognised, self.equation, self.foot = Recognised(), Equation(), Foot()
        self.search = SearchField(N_("Search in these rows"), widest=400)
        self.search.hide()
        self._notices = column(gap=6)
        self.notes = FileNotes()
        self._holder = QWidget()
        self._holder.setLayout(column(gap=0))
        self.table: Table | None = None
        self.panel = RowPanel(desk)
        about = (self.recognised, self.notes, self.equation, self._notices)
        top = column(*about, self.search, margins=(16, 10, 16, 10), gap=8)
        master = QWidget()
        master.setLayout(column(top, line(strong=True), (self._holder, 1), gap=0))
        self.sides = MasterDetail(master, self.panel)
        self.setLayout(column((self.sides, 1), self.foot, gap=0))
        self._connect()

    def _connect(self) -> None:
        self.recognised.sheet_wanted.connect(self.sheet_wanted)
        self.recognised.mapping_wanted.connect(self.mapping_wanted)
        self.equation.chosen.connect(lambda _verdict: self._load())
        self.search.searched.connect(lambda _words: self._load())
        self.search.left_down.connect(lambda: self.table.take_keyboard() if self.table else None)
        self.panel.decided.connect(self.decide)
        self.panel.answered.connect(self.answered)
        self.panel.stepped.connect(self.step)
        self.panel.correct_wanted.connect(self.correct_row)
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
        doubtful = {row.typed.row for row in planned.plan.rows if row.verdict == "doubtful"}
        self.decisions = {row: one for row, one in self.decisions.items() if same and row in doubtful}
        chosen = self.table.chosen_id() if same and self.table else None
        self.planned, self.done = planned, None
        self._show(shown, chosen)

    def show_done(self, done: ImportDone, shown: FileShown) -> None:
        """Show what became of every row."""
        assert self.planned is not None
        self.done = done
        self.decisions = {}
        self.planned = replace(self.planned, plan=replace(self.planned.plan, rows=done.rows))
        self._show(shown, None)

    def _show(self, shown: FileShown, chosen: RowId | None) -> None:
        assert self.planned is not None
        self._source.planned, self._source.decisions = self.planned, dict(self.decisions)
        self._tones = Counter(TONES[row.verdict] for row in self.planned.plan.rows)
        self._doubtful = [row.typed.row for row in self.planned.plan.rows if row.verdict == "doubtful"]
        self._file = shown
        book = self.planned.file.workbook
        self.foot.offer_reply(book is None or book.format != PASTED, sender_language(self.planned.file))
        self.recognised.show_file(shown)
        self.recognised.change.setVisible(self.done is None)
        self.notes.show_notes(shown.notes)
        self._show_notices(shown)
        self._make_table(shown)
        self.equation.choose("")
        self._count()
        doubtful = self._doubtful
        self._load(chosen if chosen is not None else doubtful[0] if doubtful and not self.done else None)

    def _make_table(self, shown: FileShown) -> None:
        """A new grid, because the heads of its columns say where they come from in this very file."""
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        model = RegisterTableModel(self._desk.work, self._source, review_columns(shown))
        self.table = Table(self._desk.work, model, N_("Rows of the file"))
        self.table.installEventFilter(self)
        self.table.chosen.connect(self._ask_row)
        self.table.opened.connect(self._open)
        model.counted.connect(self._choose_wanted)
        layout = self._holder.layout()
        assert layout is not None
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.sides.master.setFocusProxy(self.table)

    def _show_notices(self, shown: FileShown) -> None:
        """What concerns the whole file: questions that several rows leave open, a partner that is new."""
        while (item := self._notices.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if self.planned is None or self.done is not None:
            return
        for question in shown.questions[:2]:
            words = question.said
            if len(question.rows) > 1:
                more = N_("{sentence} ({count} row)", "{sentence} ({count} rows)")
                words = Message(more, sentence=words, count=len(question.rows))
            offer = Offer(N_("Answer it"), partial(self._go_to, question.rows[0]))
            self._notices.addWidget(Notice(words, "doubt" if question.pressing else "update", offer, lasting=True))
        for note in self.planned.plan.notes[:1]:
            self._notices.addWidget(Notice(note, "update", lasting=True))

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

    def counts(self) -> dict[str, int]:
        """How many rows there are of each tone, decided ones where the decision puts them."""
        found = Counter(self._tones)
        for decision in self.decisions.values():
            found["doubt"] -= 1
            found[_DECIDED_TONES[decision.kind]] += 1
        return {tone: count for tone, count in found.items() if count}

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
        doubtful = self._doubtful
        place = doubtful.index(shown.row) + 1 if shown.row in doubtful else 0
        decision = self.decisions.get(shown.row)
        self.panel.show_row(shown, decision, (place, len(doubtful)), settled=self.done is not None)
        self.panel.correct.setVisible(self.done is None)
        for button in (self.panel.previous, self.panel.next):
            button.setVisible(len(doubtful) > 1)

    def decide(self, row: int, decision: Decision | None) -> None:
        """Take a decision, or take it back, and go on to the next row that is open."""
        if decision is None:
            self.decisions.pop(row, None)
        else:
            self.decisions[row] = decision
        self._source.decisions = dict(self.decisions)
        if self.table:
            self.table.rows.refresh()
        self._count()
        self.step(1, open_only=True)

    def step(self, by: int, open_only: bool = False) -> None:
        """Go to the next or previous row to decide, round the end; `open_only` passes over those decided."""
        doubtful = self._doubtful
        waiting = [row for row in doubtful if row not in self.decisions] if open_only else doubtful
        if not waiting:
            self._again()
            return
        here = self.panel.shown.row if self.panel.shown else 0
        after = [row for row in waiting if (row > here if by > 0 else row < here)]
        self._go_to((after or waiting)[0 if by > 0 else -1])

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
        self.correction.corrected.connect(self.corrected)
        self.correction.open()

    def find_row(self) -> None:
        """Let the rows be searched by any part of a name."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_again(self) -> None:
        """A new grid, because another language has words of another width."""
        if self.table and self._file:
            chosen = self.table.chosen_id()
            self._make_table(self._file)
            self._load(chosen)
        self._again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Single letters decide, Space goes on: only where nothing is typed."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers()
        if pressed and self._obey(event.key()):  # type: ignore[attr-defined]  # a key event, by then
            return True
        return super().eventFilter(watched, event)

    def _obey(self, key: int) -> bool:
        acts: dict[int, Any] = {
            Qt.Key.Key_S: lambda: self.panel.decide("same"),
            Qt.Key.Key_A: lambda: self.panel.decide("another"),
            Qt.Key.Key_W: self.panel.postpone,
            Qt.Key.Key_Space: lambda: self.step(1),
            Qt.Key.Key_F2: self.correct_row,
        }
        act = acts.get(key)
        if act is not None:
            act()
        return act is not None
