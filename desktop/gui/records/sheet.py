"""A short form for what is no record of a register: a code, a village, the office; filled and saved like any other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.gui.desk import Desk
from desktop.gui.language import Words
from desktop.gui.parts.layouts import clear, column, row
from desktop.gui.parts.notices import Notice
from desktop.gui.records.contents import Contents
from desktop.gui.records.filling import Filling
from desktop.gui.records.form_frame import FormBar, HelpLine, scrolled
from desktop.gui.records.form_keys import CTRL, PLAIN, FormKeys
from desktop.gui.records.rows import missing
from desktop.gui.records.sections import Sections
from desktop.operations.records import RecordRefused

KEYS = N_("Enter goes on, Ctrl+S saves, Esc closes, F1 explains.")


class Sheet(QWidget):
    """Fills the fields of a declaration. `confirmed` carries what is to be kept: all of a new record, what differs of
    a known one; whoever keeps it answers with `keep` or `refuse`. `closed` says that the sheet was left.

    `actions` stand below the fields.
    """

    confirmed = Signal(dict)
    closed = Signal()

    def __init__(self, desk: Desk, declared: type[Register], *actions: QWidget) -> None:
        super().__init__()
        self.desk, self.declared = desk, declared
        self.bar, self.help_line = FormBar(), HelpLine(KEYS)
        self.sections = Sections(declared, desk)
        self.filling = Filling(self.sections, desk, Contents(declared, declared.begin(), new=True))
        self._state: Words = ""
        self._at = ""
        self._saving = False
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(20, 0, 16, 0)
        inside = QWidget()
        foot = row(*actions, None, margins=(20, 0, 16, 16))
        inside.setLayout(column(self._notices, self.sections, foot, None, margins=(0, 10, 0, 0), gap=0))
        self.page = scrolled(inside)
        self.setLayout(column(self.bar, (self.page, 1), self.help_line, gap=0))
        self._connect()

    def _connect(self) -> None:
        self.filling.touched.connect(lambda: self.bar.say_state(N_("Not saved yet"), dirty=True))
        self.filling.entered.connect(self._entered)
        self.filling.ended.connect(self.save)
        self.bar.save_button.clicked.connect(self.save)
        self.bar.close_button.clicked.connect(self.leave)
        self.bar.give_up_button.clicked.connect(self.give_up)
        keys = {
            (Qt.Key.Key_S, CTRL): self.save,
            (Qt.Key.Key_F1, PLAIN): self._toggle_help,
            (Qt.Key.Key_Escape, PLAIN): self.leave,
        }
        self._keys = FormKeys(keys, self)
        self._keys.watch(self, *(widget for one in self.sections.rows.values() for widget in one.editor.held))

    def show_record(self, record: Mapping[str, Value], new: bool, title: str = "", state: Words = "") -> None:
        """Show what is kept, or a new record; `title` is what it is called, `state` the line below."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()  # or the field one comes from would count as left empty
        clear(self._notices)
        self._saving = False
        self._state = state
        self.filling.load(Contents(self.declared, dict(record), new))
        self.bar.say_title(title, self.declared.title_one)
        self.bar.say_state(N_("Not saved yet") if new else state)
        self.page.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the keyboard into the first field that waits for an answer, or else into the first."""
        self.filling.go_to_first(waiting=self.filling.contents.new)

    @property
    def dirty(self) -> bool:
        """Whether leaving now would leave something unsaved."""
        return self.filling.dirty

    def record(self) -> Record:
        """Everything that stands here, as far as it is understood."""
        return dict(self.filling.contents.values)

    def save(self) -> bool:
        """Have it kept unless something is wrong; then say everything that is, and go to the first of it."""
        clear(self._notices)
        self.filling.understand()
        self.filling.tried = True
        self.filling.refresh()
        problems = self.filling.problems()
        if any(one.severity == "error" for one in problems):
            self.bar.say_state(missing(problems), dirty=True)
            self.filling.go_to_wrong()
            return False
        if (self.dirty or self.filling.contents.new) and not self._saving:
            self._saving = True
            self.bar.say_state(N_("Saving…"))
            self.confirmed.emit(self.filling.contents.to_save())
        return True

    def keep(self) -> None:
        """What was confirmed is kept: nothing here is unsaved any more."""
        self._saving = False
        self.filling.load(Contents(self.declared, self.filling.contents.values, new=False))
        self.bar.say_state(N_("Saved"))

    def refuse(self, error: AppError) -> None:
        """Say why nothing was kept; what was typed stays."""
        self._saving = False
        self.bar.say_state(N_("Not saved yet"), dirty=True)
        if isinstance(error, RecordRefused):
            self.sections.show_problems(error.problems)
            self.bar.say_state(missing(error.problems), dirty=True)
        elif isinstance(error, AppError):
            notice = Notice(error.message, "reject")
            self._notices.addWidget(notice)
            notice.show()

    def leave(self) -> None:
        """Leave the sheet: what is complete is kept, what is not stays until it is put right or given up."""
        self.filling.understand()
        if not self.dirty or self.save():
            self.closed.emit()

    def make_way(self) -> bool:
        """Whether something else may be shown here now; what is complete is kept first."""
        self.filling.understand()
        return not self.dirty or self.save()

    def give_up(self) -> None:
        """Forget what was typed since the last saving."""
        contents = self.filling.contents
        clear(self._notices)
        self.filling.load(Contents(self.declared, contents.began, contents.new))
        self.bar.say_state(N_("Not saved yet") if contents.new else self._state)
        self.focus_first()

    def _entered(self, name: str) -> None:
        field = self.sections.rows[name]
        self._at = name
        self.help_line.say(field.field.help)
        self.page.ensureWidgetVisible(field, 0, 40)

    def _toggle_help(self) -> None:
        if self._at in self.sections.rows:
            self.sections.rows[self._at].toggle_help()
