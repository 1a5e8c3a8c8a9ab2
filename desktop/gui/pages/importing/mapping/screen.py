"""The mapping screen: the sheet as it looks, where each column goes, what holds for the whole file."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.recognition.corrections import NOTHING_TOLD, Corrections
from desktop.gui.desk import Desk
from desktop.gui.pages.importing.mapping.column import ColumnPanel
from desktop.gui.pages.importing.mapping.facts import FileFacts
from desktop.gui.pages.importing.mapping.layout_foot import LayoutFoot
from desktop.gui.pages.importing.mapping.sheet import SheetView
from desktop.gui.pages.importing.mapping.sheet_sides import SheetSides
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Line
from desktop.gui.parts.layouts import clear, column
from desktop.gui.parts.notices import Notice
from desktop.gui.work import Manner
from desktop.operations.imports import ImportFile
from desktop.operations.imports.correcting import recognised_again, sheet_recognised
from desktop.operations.imports.layouts import said_of_layout
from desktop.operations.imports.review.mapping import PLACE, MappingShown, mapping_shown, place_told
from desktop.operations.imports.review.targets import TargetShown, targets_of
from desktop.operations.session import Session

Looked = tuple[ImportFile, MappingShown, tuple[TargetShown, ...]]
_LANE = "mapping"
_GOES_IN = N_(
    "{count} of {all} columns goes into the register, {kept}.",
    "{count} of {all} columns go into the register, {kept}.",
)
_KEPT = N_("{count} is only kept", "{count} are only kept")
_ALL_GO_IN = N_("All {all} columns go into the register.")


def show_file(session: Session, file: ImportFile) -> Looked:
    """A file with its mapping, and what its columns may be said to hold."""
    shown = mapping_shown(session, file)
    return file, shown, targets_of(session, shown.kind) if shown.kind else ()


def tell(session: Session, file: ImportFile, told: Corrections) -> Looked:
    """The same sheet as a person says."""
    return show_file(session, recognised_again(session, file, told))


def go_to_sheet(session: Session, file: ImportFile, name: str, password: str | None) -> Looked:
    """Another sheet of the same file."""
    return show_file(session, sheet_recognised(session, file, name, password))


class Mapping(QWidget):
    """`used` carries the file as it was corrected and the name under which its layout is remembered ("" for not at
    all); `left` says that everything stays as it was.
    """

    used = Signal(object, str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._password: str | None = None
        self._targets: tuple[TargetShown, ...] = ()
        self._told, self._asked = NOTHING_TOLD, ""
        self.file: ImportFile | None = None
        self.shown: MappingShown | None = None
        self.facts, self.sheet, self.panel = FileFacts(), SheetView(), ColumnPanel()
        self._notices = column(gap=6)
        self._keys = Line(N_("Enter where it goes     Delete only keep     H titles in this row"), "caption", "muted")
        top = column(self.facts, self._notices, margins=(16, 10, 16, 10), gap=8)
        self.sides = SheetSides(top, self.sheet, self.panel, self.panel.target)
        self._words = Line("", "small", "muted")
        self.leave = Button(N_("Leave as it was"))
        self.use = Button(N_("Use these columns"), "primary", "check")
        words = column(self._words, self._keys, gap=0)
        self.foot = LayoutFoot(words, N_("Remember this layout as"), self.leave, self.use)
        self.setLayout(column((self.sides, 1), self.foot, gap=0))
        self.setFocusProxy(self.sheet)
        self._connect()

    def _connect(self) -> None:
        self.leave.clicked.connect(self.left)
        self.use.clicked.connect(self._use)
        self.sheet.column_chosen.connect(self._show_column)
        self.sheet.target_wanted.connect(self._choose_target)
        self.sheet.kept.connect(self._keep)
        self.sheet.header_moved.connect(lambda first, last: self._tell(self._told.with_header(first, last)))
        self.panel.target_chosen.connect(
            lambda index, target: self._tell(self._with_kind().with_target(index, target or None))
        )
        self.panel.returned.connect(self.sides.back_to_sheet)
        self.facts.kind_wanted.connect(lambda key: self._tell(self._told.with_kind(key)))
        self.facts.sheet_wanted.connect(self._go_to_sheet)
        self.facts.said.connect(self._say_fact)
        self._desk.around_changed.connect(self._say_again)

    def open_file(self, file: ImportFile, password: str | None = None, fact: str = "") -> None:
        """Show a file as it was recognised, with what was said of it before, and a fact to be said, by its key."""
        self._password, self.file, self.shown, self._asked = password, None, None, fact
        self.use.setEnabled(False)
        layout = file.table.layout
        self.foot.suggest(layout.name if layout else "", file.path)
        self._ask(show_file, file)

    def _ask(self, operation: Callable[..., Any], *arguments: Any) -> None:
        manner = Manner(urgent=True, lane=_LANE, words=N_("Looking at the sheet…"))
        self._desk.ask(operation, *arguments, then=self._show, failed=self._refused, manner=manner)

    def _tell(self, told: Corrections) -> None:
        """Have the sheet recognised again with what is said now; several words in a row add up."""
        if self.file is not None:
            self._told = told
            self._ask(tell, self.file, told)

    def _say_fact(self, key: str, text: str) -> None:
        """Have a fact hold for the whole file; a place says each of its levels."""
        told, district = self._with_kind(), self.file.given.district if self.file else ""
        facts = place_told(text, self._desk.around, district) if key == PLACE else ((key, text),)
        for one, said in facts:
            told = told.with_constant(one, said)
        self._tell(told)

    def _with_kind(self) -> Corrections:
        """What was said, and the kind that it was said for: a target must not change what the rows are about."""
        kind = self.shown.kind if self.shown else ""
        return self._told.with_kind(kind) if kind else self._told

    def _show(self, looked: Looked) -> None:
        first = self.shown is None
        self.file, self.shown, self._targets = looked
        self._told = self.file.told
        self.facts.show_mapping(self.shown)
        self._show_notices(self.shown)
        self.sheet.show_mapping(self.shown)
        self._show_column(self.sheet.currentIndex().column())
        mapped = sum(1 for one in self.shown.columns if one.target)
        words = _ALL_GO_IN if mapped == len(self.shown.columns) else _GOES_IN
        every = len(self.shown.columns)
        self._words.say(Message(words, count=mapped, all=every, kept=Message(_KEPT, count=every - mapped)))
        self.use.setEnabled(bool(self.shown.kind and mapped))
        self.sides.open_beside()
        if first:
            asked = self.facts.line_of(self._asked) or (self.sheet if self.shown.kind else self.facts.kind)
            asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_notices(self, shown: MappingShown) -> None:
        clear(self._notices)
        assert self.file is not None
        for said in said_of_layout(self.file.table):
            tone = "doubt" if shown.layout and shown.layout.gone else "update"
            self._notices.addWidget(Notice(said, tone, lasting=True))

    def _show_column(self, index: int) -> None:
        self.panel.show_column(self.sheet.cells.column(index), self._targets)

    def _choose_target(self) -> None:
        if self._targets and self.sheet.chosen() is not None:
            self.sides.choose_target()

    def _keep(self) -> None:
        chosen = self.sheet.chosen()
        if chosen is not None and chosen.target:
            self._tell(self._with_kind().with_target(chosen.index, None))

    def _go_to_sheet(self, name: str) -> None:
        if self.file is not None and self.shown is not None and name != self.shown.sheet:
            self._ask(go_to_sheet, self.file, name, self._password)

    def _refused(self, error: AppError) -> None:
        self._told = self.file.told if self.file else NOTHING_TOLD
        self._desk.notice("reject", error.message)
        if self.file is None:
            self.left.emit()

    def _say_again(self) -> None:
        if self.file is not None and self.isVisible():
            self._ask(show_file, self.file)

    def _use(self) -> None:
        if self.file is not None:
            self.used.emit(self.file, self.foot.chosen_name())
