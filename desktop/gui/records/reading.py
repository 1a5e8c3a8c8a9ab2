"""A record as one reads it: fixed head, what must be acted on, blocks of its own, facts, belongings, history."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import show_moment
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import ENTER
from desktop.gui.parts.chips import ChipWords, chip_flow
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.records.facts import Facts
from desktop.gui.records.form_frame import scrolled
from desktop.gui.records.head import RecordHead
from desktop.gui.records.history import History
from desktop.gui.records.links import Belongings
from desktop.operations.drafts import when_saved
from desktop.operations.record_pages import RecordPage
from desktop.operations.records import remove_record
from desktop.registers import register

TONES = {"error": "reject", "warning": "doubt"}


def _nothing(_page: RecordPage) -> Sequence[QWidget]:
    return ()


def _no_chips(_page: RecordPage) -> Sequence[ChipWords]:
    return ()


def _nothing_over(_page: RecordPage) -> Mapping[str, QWidget]:
    return {}


def _no_words(_page: RecordPage) -> str:
    return ""


@dataclass(frozen=True)
class Blocks:
    """What the page of one register has of its own, made anew for each record.

    `chips` and `blocks` stand above the facts; `second` are the second words of the head; `groups` are linked
    registers and `fields` the fields that the blocks show themselves. Of what belongs to a record the registers `first`
    come first, also without a record, with what `over` puts above their rows; the fields `last` stand below them.
    """

    blocks: Callable[[RecordPage], Sequence[QWidget]] = _nothing
    chips: Callable[[RecordPage], Sequence[ChipWords]] = _no_chips
    second: Callable[[RecordPage], str] = _no_words
    groups: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    first: tuple[str, ...] = ()
    over: Callable[[RecordPage], Mapping[str, QWidget]] = _nothing_over


class Reading(QWidget):
    """Shows a RecordPage.

    `edit_wanted` asks for its form, `resume_wanted` for its form as it was left unfinished, `add_wanted` (register,
    values) for the form of a new record that leads here.
    """

    edit_wanted = Signal()
    resume_wanted = Signal()
    add_wanted = Signal(str, dict)
    print_wanted = Signal()
    whole_wanted = Signal()

    def __init__(self, desk: Desk, blocks: Blocks) -> None:
        super().__init__()
        self._desk, self.blocks = desk, blocks
        self.page: RecordPage | None = None
        self.history: History | None = None
        self.head = RecordHead(desk)
        self.head.edit_wanted.connect(self.edit_wanted)
        self.head.print_wanted.connect(self.print_wanted)
        self.head.history_wanted.connect(self.show_history)
        self.head.whole_wanted.connect(self.whole_wanted)
        self.head.removal_wanted.connect(self.remove)
        self.area = scrolled(QWidget())
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.area, 1)

    def show_page(self, page: RecordPage) -> None:
        """Show a record; the same one again stays where it was scrolled to."""
        same = self.page is not None and self.page.id == page.id
        before = self.area.verticalScrollBar().value() if same else 0
        history = same and self.history is not None
        self._desk.remember_titles(page.titles)
        self.page, self.history = page, None
        self.head.show_page(page, self.blocks.second(page))
        self._body = QVBoxLayout()
        self._body.setContentsMargins(20, 10, 16, 16)
        self._body.setSpacing(8)
        self._fill(page)
        self._body.addStretch(1)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(self._body)
        self.area.setWidget(inside)
        self.area.setAccessibleName(page.label)
        inside.show()
        if history:
            self._add_history()
        self.area.verticalScrollBar().setValue(before)

    def _fill(self, page: RecordPage) -> None:
        chips = self.blocks.chips(page)
        if chips:
            self._body.addWidget(chip_flow(chips))
        for part in (*self.notices(page, self.show_history), *self.blocks.blocks(page)):
            self._body.addWidget(part)
        self._body.addWidget(Facts(self._desk, page, self.blocks.fields | self.blocks.last))
        if not page.record.get("removed"):
            blocks = self.blocks
            belongings = Belongings(self._desk, page, blocks.groups, blocks.first, blocks.over(page))
            belongings.add_wanted.connect(self.add_wanted)
            self._body.addWidget(belongings)
        if self.blocks.last:
            others = frozenset(register(page.register).fields) - self.blocks.last
            self._body.addWidget(Facts(self._desk, page, others))

    def notices(self, page: RecordPage, show_history: Callable[[], None]) -> Sequence[Notice]:
        """What must be acted on: unfinished changes, a record that was taken out, what may be amiss."""
        if page.record.get("removed"):
            said = Message(N_("This record was taken out of the register. Its history says by whom."))
            return [Notice(said, "doubt", Offer(N_("History"), show_history), lasting=True)]
        found = []
        if page.draft is not None:
            at = show_moment(when_saved(page.draft))
            message = Message(N_("Changes typed on {at} are not saved yet."), at=at)
            found.append(Notice(message, "update", Offer(N_("Go on"), self.resume_wanted.emit), lasting=True))
        amiss = [problem for problem in page.problems if problem.severity in TONES]
        return found + [Notice(one.message, TONES[one.severity], lasting=True) for one in amiss]

    def show_history(self) -> None:
        """Show what became of the record, at the foot of its page."""
        if self.history is None:
            self._add_history()
        if self.history is not None:
            self.area.ensureWidgetVisible(self.history, 0, 0)
            self.history.setFocus()

    def _add_history(self) -> None:
        if self.page is not None:
            self.history = History(self._desk, self.page.register, self.page.id)
            self._body.insertWidget(self._body.count() - 1, self.history)
            self.history.show()

    def remove(self) -> None:
        """Take the record out of the register; one undo brings it back."""
        if self.page is not None:
            self._desk.write([self.page.register], remove_record, self.page.register, self.page.id, then=self._removed)

    def _removed(self, _saved: object) -> None:
        if self.page is not None:
            said = N_("Taken out: {name}. Ctrl+Z brings it back.")
            self._desk.notice("new", Message(said, name=self.page.label))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins to change the record where no button has the keyboard."""
        if event.key() in ENTER and self.area.hasFocus() and self.page and not self.page.record.get("removed"):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)
