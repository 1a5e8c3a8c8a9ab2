"""What concerns the whole file under review: what it leaves open, and what may be done about many rows at once."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import NEEDED
from desktop.gui.parts.layouts import column
from desktop.gui.parts.notices import Notice, Offer
from desktop.operations.imports.answering import Question
from desktop.operations.imports.looking import Alike
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.review import FileShown

_MOST = 2
_ALIKE = N_(
    "“{before}” stands there in {count} other row too. Write “{after}” there as well?",
    "“{before}” stands there in {count} other rows too. Write “{after}” there as well?",
)
_MISSING = N_("{field} is missing in {count} row.", "{field} is missing in {count} rows.")
_IN_ROWS = N_("In {count} row: {sentence}", "In {count} rows: {sentence}")
_ALL = N_("Write it (Ctrl+Enter)")


class Asides(QWidget):
    """Lines above the rows. `row_wanted` carries the row in which a question is answered, `fact_wanted` the key of a
    fact that is to be said for the whole file, `alike_wanted` says that a correction is wanted in all rows that are
    alike.
    """

    row_wanted = Signal(int)
    fact_wanted = Signal(str)
    alike_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.alike: Alike | None = None
        self.notices: list[Notice] = []
        self._column = column(gap=6)
        self.setLayout(self._column)
        self.hide()

    def show_file(self, planned: Planned, shown: FileShown, alike: Alike | None = None) -> None:
        """Say what a plan leaves open, and first what a correction offers."""
        self.clear()
        self.alike = alike
        if alike is not None:
            words = Message(_ALIKE, before=alike.before or "-", after=alike.text or "-", count=len(alike.rows))
            self._add(Notice(words, "update", Offer(_ALL, self.alike_wanted.emit), lasting=True))
        for lack in shown.lacking[:_MOST]:
            say_it = Offer(N_("Say it"), partial(self.fact_wanted.emit, lack.key))
            self._add(Notice(lack.said, "doubt" if lack.pressing else "update", say_it, lasting=True))
        for question in shown.questions[: _MOST - len(self.notices) + bool(alike)]:
            said = _for_rows(question)
            first = question.rows[0]
            offer = Offer(N_("Answer it"), partial(self.row_wanted.emit, first))
            self._add(Notice(said, "doubt" if question.pressing else "update", offer, lasting=True))
        for note in planned.plan.notes[:1]:
            self._add(Notice(note, "update", lasting=True))

    def clear(self) -> None:
        """Say nothing."""
        self.alike = None
        for old in self.notices:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.notices = []
        self.hide()

    def _add(self, notice: Notice) -> None:
        self.notices.append(notice)
        self._column.addWidget(notice)
        self.show()


def _for_rows(question: Question) -> Message:
    """What a question is about, with how many rows it concerns where there are several."""
    said, count = question.said, len(question.rows)
    if count < 2:
        return said
    if said.msgid == NEEDED:
        return Message(_MISSING, **dict(said.values), count=count)
    return Message(_IN_ROWS, sentence=said, count=count)
