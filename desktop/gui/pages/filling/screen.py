"""The form as it looks with what would stand in it; what a column, row or cell takes is corrected beside it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.filling.told import FormTold
from desktop.exchange.reading.cells import address
from desktop.gui.cover.fields import asked_secret
from desktop.gui.desk import Desk
from desktop.gui.pages.filling.panel import Asked, AskedPanel
from desktop.gui.pages.importing.mapping.kind_and_sheet import KindAndSheet
from desktop.gui.pages.importing.mapping.layout_foot import LayoutFoot
from desktop.gui.pages.importing.mapping.sheet import SheetView
from desktop.gui.pages.importing.mapping.sheet_sides import SheetSides
from desktop.gui.pages.reporting.points import BY_PHONE, UNPROTECTED
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.layouts import clear, column, frame, row
from desktop.gui.parts.notices import Notice
from desktop.gui.work import Manner
from desktop.operations.forms.kinds import names_people
from desktop.operations.forms.looking import FormFile, look_again, look_at_form
from desktop.operations.forms.shown import FormShown, form_shown
from desktop.operations.imports.review.mapping import MappingShown
from desktop.operations.session import Session

Looked = tuple[FormFile, FormShown]
_LANE = "form"
_COLUMN, _ROW, _CELL = N_("Column {letters}: {title}"), N_("Row {row}: {label}"), N_("Cell {address}")
_NO_FACT = N_("Choose above if this cell asks for something once, such as the district or the period.")
_SAY_KIND = N_("Choose above the sheet what the rows of the form are; then say what goes into its columns.")
_CHOOSE_KIND = N_("Choose what the rows of the form are")
_ONE, _SEVERAL = N_("Titles in row {first}"), N_("Titles in rows {first} to {last}")
_KEYS = N_("Enter what goes here     Delete leave empty     H titles in this row")
_KNOWN = N_("Figures shown in colour will be written. Nothing else in the form changes.")


def look(session: Session, *asked: Any) -> Looked:
    """A form with what would stand in it, looked at for the first time."""
    form = look_at_form(session, *asked)
    return form, form_shown(session, form)


def tell(session: Session, form: FormFile, told: FormTold, kind: str = "") -> Looked:
    """The same form as a person says."""
    again = look_again(session, form, told, kind)
    return again, form_shown(session, again)


def _titles_of(shown: MappingShown) -> Message:
    first, last = shown.header
    return Message(_ONE if first == last else _SEVERAL, first=first, last=last)


class FormScreen(QWidget):
    """`used` carries the form as it was corrected and the name under which its layout is remembered ("" for not at
    all); `left` says that nothing is to be filled.
    """

    used = Signal(object, str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form: FormFile | None = None
        self.shown: FormShown | None = None
        self.bar, self.sheet, self.panel = KindAndSheet(_CHOOSE_KIND, _titles_of), SheetView(), AskedPanel()
        self._notices = column(gap=6)
        self.secret, self.secret_field = asked_secret(N_("Password for the receiver"), BY_PHONE)
        self.secret_field.textEdited.connect(lambda _text: self._ask_again())
        self._open_wanted = False
        self.secret.hide()
        bar = frame("card", row(self.bar, margins=(12, 9, 12, 9)))
        top = column(bar, self._notices, self.secret, margins=(16, 10, 16, 10), gap=8)
        self.sides = SheetSides(top, self.sheet, self.panel, self.panel.target)
        self.leave, self.use = Button(N_("Leave the form")), Button(N_("Fill the form…"), "primary", "sheet")
        words = column(Line(_KNOWN, "small", "muted"), Line(_KEYS, "caption", "muted"), gap=0)
        self.foot = LayoutFoot(words, N_("Remember this form as"), self.leave, self.use)
        self.setLayout(column((self.sides, 1), self.foot, gap=0))
        self.setFocusProxy(self.sheet)
        self._connect()

    def _connect(self) -> None:
        self.leave.clicked.connect(self.left)
        self.use.clicked.connect(self.use_form)
        self.sheet.column_chosen.connect(lambda _column: self._show_asked())
        self.sheet.target_wanted.connect(self._choose_target)
        self.sheet.kept.connect(lambda: self._say(""))
        self.sheet.header_moved.connect(lambda first, last: self._tell(self._told().with_header(first, last)))
        self.panel.chosen.connect(self._say)
        self.panel.returned.connect(self.sides.back_to_sheet)
        self.bar.kind_wanted.connect(lambda key: self._tell(self._told(), key))
        self.bar.sheet_wanted.connect(lambda name: self._tell(FormTold(sheet=name)))
        self._desk.around_changed.connect(self._say_again)

    def open_form(self, *asked: Any) -> None:
        """Look at a form: its file and the quarter."""
        self.form = self.shown = None
        self.secret_field.clear()
        self._ask_again()
        self.use.setEnabled(False)
        self._ask(look, *asked)

    def _ask(self, operation: Any, *arguments: Any) -> None:
        manner = Manner(urgent=True, lane=_LANE, words=N_("Looking at the form…"))
        self._desk.ask(operation, *arguments, then=self._show, failed=self._refused, manner=manner)

    def _told(self) -> FormTold:
        return self.form.told if self.form else FormTold()

    def _tell(self, told: FormTold, kind: str = "") -> None:
        if self.form is not None:
            self._ask(tell, self.form, told, kind)

    def _show(self, looked: Looked) -> None:
        first = self.shown is None
        self.form, self.shown = looked
        if first:
            layout = self.form.layout
            self.foot.suggest(layout.name if layout else "", self.form.path)
        self.bar.show_mapping(self.shown.mapping)
        self._show_notices()
        self.sheet.show_mapping(self.shown.mapping)
        self._show_asked()
        self.use.setEnabled(bool(self.form.kind and self.form.table.columns))
        self.secret.setVisible(names_people(self.form.kind))
        self.sides.open_beside()
        if first:
            (self.sheet if self.form.kind else self.bar.kind).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_notices(self) -> None:
        clear(self._notices)
        assert self.shown is not None
        if not self.shown.mapping.kind:
            self._notices.addWidget(Notice(_SAY_KIND, "doubt", lasting=True))
        for said in self.shown.left:
            self._notices.addWidget(Label(said, "small", "doubt", wrap=True))

    def _here(self) -> tuple[int, int]:
        """The cell with the keyboard: its row and column, counted from 1."""
        index = self.sheet.currentIndex()
        return self.sheet.cells.number(index.row()), index.column() + 1

    def _asks_about(self) -> str:
        """Whether the keyboard stands at a named row, in a column of the table, or at a cell outside it."""
        assert self.form is not None
        assert self.shown is not None
        at, number = self._here()
        table = self.form.table
        if number == self.shown.key_column and at in table.labels:
            return "row"
        inside = table.header_first <= at <= max(table.last, table.first)
        return "column" if inside and number in table.titles else "cell"

    def _show_asked(self) -> None:
        if self.shown is not None and self.form is not None:
            about = {"row": self._row_asked, "column": self._column_asked, "cell": self._cell_asked}
            self.panel.show_asked(about[self._asks_about()](*self._here()))

    def _row_asked(self, at: int, _number: int) -> Asked:
        assert self.form is not None
        assert self.shown is not None
        target = self.shown.named.get(at, "")
        goes_to = next((one.title for one in self.shown.rows if one.key == target), "")
        heading = Message(_ROW, row=at, label=self.form.table.labels[at])
        return Asked(heading, self.shown.rows, target, goes_to)

    def _column_asked(self, _at: int, number: int) -> Asked:
        assert self.shown is not None
        shown = self.sheet.cells.column(number - 1)
        assert shown is not None
        heading = Message(_COLUMN, letters=shown.letters, title=shown.title)
        return Asked(heading, self.shown.columns, shown.target, shown.goes_to, shown.reasons, shown.examples)

    def _cell_asked(self, at: int, number: int) -> Asked:
        assert self.shown is not None
        target = self.shown.cells.get((at, number), "")
        goes_to = next((one.title for one in self.shown.facts if one.key == target), "")
        heading = Message(_CELL, address=address(at, number - 1))
        return Asked(heading, self.shown.facts, target, goes_to, hint=_NO_FACT)

    def _say(self, key: str) -> None:
        """Have the column, row or cell with the keyboard take this."""
        if self.form is None or self.shown is None:
            return
        at, number = self._here()
        about, told = self._asks_about(), self._told()
        if about == "row":
            told = told.with_row(at, key)
        elif about == "column":
            told = told.with_column(number, key)
        elif key:
            told = told.with_fact(key, (at, number))
        elif asked := self.shown.cells.get((at, number)):
            told = told.with_fact(asked, None)
        if told is not self._told():
            self._tell(told)

    def _choose_target(self) -> None:
        if self.panel.asked is not None and self.panel.asked.targets:
            self.sides.choose_target()

    def _refused(self, error: AppError) -> None:
        self._desk.notice("reject", error.message)
        if self.form is None:
            self.left.emit()

    def _say_again(self) -> None:
        if self.form is not None and self.isVisible():
            self._ask(tell, self.form, self.form.told)

    def use_form(self) -> None:
        """Go on to filling the form as it is understood; names without a password only when asked twice."""
        if self.form is None or not self.use.isEnabled():
            return
        if names_people(self.form.kind) and not (self.secret_field.text() or self._open_wanted):
            self._open_wanted = True
            self.secret.show_problem(UNPROTECTED)
            self.secret_field.setFocus()
            return
        self.used.emit(self.form, self.foot.chosen_name())

    def password(self) -> str:
        """The password without which nobody opens the filled form; "" for none."""
        return self.secret_field.text() if self.form and names_people(self.form.kind) else ""

    def _ask_again(self) -> None:
        self._open_wanted = False
        self.secret.show_problem("")
