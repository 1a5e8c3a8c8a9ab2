"""What every whole page is made of: the head of its record, cards in two columns, and forms that open beside them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is, say
from desktop.gui.pages.whole.cards import Whole, facts_card, more_card
from desktop.gui.paper.asked import record_maker
from desktop.gui.paper.dialog import PaperDialog
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.layouts import TwoColumns, column, row
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.page import Heading, Page
from desktop.gui.records.form_frame import scrolled
from desktop.gui.records.head import RecordHead, second_words
from desktop.gui.records.history import History
from desktop.gui.records.panel import RecordPanel
from desktop.gui.work import Manner
from desktop.operations.record_pages import RecordPage
from desktop.registers import register

SIDE = 392
"""Width of the second column, in pixels, where there is room for two."""


@dataclass(frozen=True)
class Parts:
    """What a whole page shows: above everything, in the wide column, in the one beside it."""

    top: Sequence[QWidget] = ()
    wide: Sequence[QWidget] = ()
    side: Sequence[QWidget] = ()


class WholePage(Page):
    """One record, whole; pages are made from this one by saying what stands on them (`parts`).

    Everything is read in the background: the record as the panel beside a list reads it, then the details.
    """

    def __init__(self, desk: Desk, whole: Whole) -> None:
        super().__init__()
        self.desk, self.whole, self.place = desk, whole, whole.place
        self.declared = register(whole.register)
        self.page: RecordPage | None = None
        self.found: Any = None
        self.history: History | None = None
        self._record = self._began_at = ""
        self.head = RecordHead(desk)
        self.head.back_button.show()
        self.area = scrolled(QWidget())
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.panel = RecordPanel(desk, whole.register, whole.view)
        master = QWidget()
        master.setLayout(column(self.head, (self.area, 1), gap=0))
        master.setFocusProxy(self.area)
        self.sides = MasterDetail(master, self.panel, N_("Back to the page"))
        self.setLayout(column(self.sides, gap=0))
        self.setFocusProxy(self.area)
        self._connect()

    def parts(self, page: RecordPage, details: Any) -> Parts:
        """What stands on the page of a record, made anew each time."""
        raise NotImplementedError

    def second(self, page: RecordPage) -> str:
        """The second words of the head."""
        return second_words(page, self.desk)

    def beside(self, page: RecordPage) -> QWidget | None:
        """What stands at the right of the head, such as a telephone number."""
        return None

    def _connect(self) -> None:
        head, panel = self.head, self.panel
        head.back_button.clicked.connect(lambda: self.desk.do_act("back"))
        head.edit_wanted.connect(self.edit)
        head.print_wanted.connect(self.print_page)
        head.history_wanted.connect(self.show_history)
        head.removal_wanted.connect(panel.reading.remove)
        panel.shown.connect(self._shown)
        panel.rested.connect(self._rest)
        panel.closed.connect(self._rest)
        panel.reading.resume_wanted.connect(self.sides.open_detail)
        self.sides.returned.connect(panel.leave)
        self.desk.written.connect(lambda _registers: self._ask_details())
        self.desk.around_changed.connect(self._fill)

    def heading(self) -> Heading:
        """The register, whose page it is, and the paper of it."""
        name = as_it_is(self.page.label) if self.page else ""
        return Heading(self.declared.title, name, N_("Print this page"), "print", "secondary")

    def do_primary(self) -> None:
        """Print the page."""
        self.print_page()

    def address(self) -> dict[str, object]:
        """Whose page it is."""
        return {"record": self._record} if self._record else {}

    def enter(self, **parameters: object) -> None:
        """Show the record that is named, or the same again as it is now."""
        if record := str(parameters.get("record") or self._record):
            self.show_record(record)

    def leave(self) -> bool:
        """What is being typed is kept first."""
        return self.panel.leave()

    def show_record(self, record: str) -> None:
        """Show the page of a record; nothing of another one stays meanwhile."""
        if record != self._record:
            self.page = self.found = self.history = None
            self.head.setVisible(False)
            self._put(QWidget())
        self._record = record
        self.sides.close_detail()
        self.panel.show_record(record)

    def edit(self) -> None:
        """Change the record, in its form beside the page."""
        self._open_form(self.panel.edit)

    def add(self, key: str, values: Mapping[str, Value]) -> None:
        """Begin a record that belongs to this one, in its form beside the page."""
        self._open_form(partial(self.panel.add, key, dict(values)))

    def _open_form(self, begin: Callable[[], None]) -> None:
        focused = self.window().focusWidget()
        self._began_at = focused.objectName() if focused is not None and self.area.isAncestorOf(focused) else ""
        if not self.desk.refuses_masked():
            self.sides.open_detail()
            begin()
            if self.panel.form is None:
                self.sides.close_detail()

    def print_page(self) -> PaperDialog | None:
        """Print the record with everything that belongs to it."""
        if self.page is None or self.desk.refuses_masked():
            return None
        dialog = PaperDialog(self.desk, record_maker(self.page.register, self.page.id), self, history=True)
        dialog.open()
        return dialog

    def show_history(self) -> None:
        """Show what became of the record, at the foot of its page."""
        if self.history is None and self.page is not None:
            self.history = History(self.desk, self.page.register, self.page.id)
            self.history_button.hide()
            self._foot.addWidget(self.history)
            self.history.show()
        if self.history is not None:
            self.area.ensureWidgetVisible(self.history, 0, 0)
            self.history.setFocus()

    def _rest(self) -> None:
        self.sides.close_detail()
        found = self.area.findChild(QWidget, self._began_at) if self._began_at else None
        (found or self.area).setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self, page: RecordPage) -> None:
        self.page = page
        self.head.show_page(page, self.second(page))
        self.head.show_beside(self.beside(page))
        self.head.setVisible(True)
        self.area.setAccessibleName(page.label)
        self.heading_changed.emit()
        self._ask_details()

    def _ask_details(self) -> None:
        if self.page is not None and self.isVisible():
            lane = Manner(urgent=True, lane=f"details {id(self)}")
            self.desk.ask(self.whole.details, self.page.id, then=partial(self._found, self.page.id), manner=lane)

    def _found(self, record: str, details: Any) -> None:
        if record == self._record:
            self.found = details
            self._fill()

    def _fill(self) -> None:
        """Put the cards onto the page; the keyboard and the place scrolled to stay where they were."""
        page = self.page
        if page is None or self.found is None:
            return
        focused = self.window().focusWidget()
        at = focused.objectName() if focused is not None and self.area.isAncestorOf(focused) else None
        before, history = self.area.verticalScrollBar().value(), self.history is not None
        parts = self.parts(page, self.found)
        notices = self.panel.reading.notices(page, self.show_history)
        more = more_card(self.desk, page, self.whole, self.add)
        side = [*parts.side, facts_card(self.desk, page, self.whole.fields, self.edit)]
        both = TwoColumns(column(*parts.wide, more, None, gap=12), column(*side, None, gap=12), side=SIDE)
        self._foot, inside, self.history = column(gap=8), QWidget(), None
        self.history_button = Button(N_("History of this record"), "quiet", "history")
        self.history_button.clicked.connect(self.show_history)
        self._foot.addLayout(row(self.history_button, None))
        margins = (20, 12, 16, 16)
        inside.setLayout(column(*notices, *parts.top, both, self._foot, None, margins=margins, gap=12))
        self._put(inside)
        if history:
            self.show_history()
        self.area.verticalScrollBar().setValue(before)
        if at is not None:
            again = inside.findChild(QWidget, at) if at else None
            (again or self.area).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, inside: QWidget) -> None:
        inside.setObjectName("inside")
        self.area.setWidget(inside)
        inside.show()

    def retranslate(self) -> None:
        """The cards say their own words; whose page it is stays."""
        self.setAccessibleName(self.page.label if self.page else say(self.declared.title_one))
