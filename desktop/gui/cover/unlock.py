"""The locked door: which register, who, the password; and the way in with the recovery key."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.gui.cover.fields import Asked, LanguageRow, asked_secret, choice_field, line_field
from desktop.gui.cover.password import CAPS_LOCK, PasswordPair
from desktop.gui.cover.step import scrolling
from desktop.gui.language import Spoken, Words
from desktop.gui.mnemonics import give_page_letters
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.emblem import Cover, Mark
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.parts.notices import NoticeBar

WIDTH, WIDEST = 340, 480
"""As wide as the fields look well, and as the longest button of a language may make them."""

_COVER = 560


@dataclass(frozen=True)
class KnownRegister:
    """A register that may be opened: its file, what to call it, and the people who have a password for it."""

    path: Path
    title: Words
    people: tuple[str, ...] = ()


class PasswordForm(Spoken, QWidget):
    """Who and with which password; `given` carries both."""

    given = Signal(str, str)
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._person = choice_field()
        self._who = Asked(N_("Who are you?"), self._person)
        self._asked, self.secret = asked_secret(N_("Password"))
        self.secret.caps_lock.connect(lambda on: self._asked.show_hint(CAPS_LOCK if on else "", "doubt"))
        self._open = Button(N_("Open the register"), "primary", "key")
        self._open.clicked.connect(self.give)
        forgot = Button(N_("I forgot my password: use the recovery key"), "quiet")
        forgot.clicked.connect(self.forgotten)
        self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._count)
        self.setLayout(column(self._who, self._asked, 2, self._open, forgot, gap=8))

    def show_people(self, people: Sequence[str]) -> None:
        """Offer the people who have a password; one alone is not asked who they are."""
        self._person.clear()
        self._person.addItems(list(people))
        self._who.setVisible(len(people) > 1)

    def give(self) -> None:
        """Hand over what was typed."""
        if not self.secret.text():
            self.refuse(N_("Type your password."))
        elif not self._left and self._open.isEnabled():
            self.given.emit(self._person.currentText(), self.secret.text())

    def refuse(self, words: Words, seconds: int = 0) -> None:
        """Say why the door stays shut, below the password, which is typed anew; it may be tried after some seconds."""
        self.wait(False)
        self._asked.show_problem(words)
        self.secret.selectAll()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
        self._left = seconds
        if seconds:
            self._clock.start()
        self._show_left()

    def wait(self, waiting: bool) -> None:
        """While the key is worked out nothing can be pressed."""
        self._open.setEnabled(not waiting and not self._left)
        self.secret.setEnabled(not waiting)

    def clear(self) -> None:
        """Forget the password and what was wrong."""
        self.secret.clear()
        self._asked.show_problem("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, wherever one is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._clock.stop()
            self._asked.show_problem("")
        self._show_left()

    def _show_left(self) -> None:
        self._open.setEnabled(not self._left)
        wait = Message(N_("Try again in {seconds} s"), seconds=self._left)
        self._open.say(wait if self._left else N_("Open the register"))


class RecoveryForm(Spoken, QWidget):
    """The recovery key and a new password; `given` carries both, `left` that one goes back to the password."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = line_field()
        hint = N_("From the printed page. Capitals, spaces and dashes do not matter.")
        self._asked = Asked(N_("Recovery key"), self.key, hint)
        self.pair = PasswordPair(N_("New password"))
        self._open = Button(N_("Open and set the new password"), "primary", "key")
        self._open.clicked.connect(self.give)
        back = Button(N_("Back to the password"), "quiet", "left")
        back.clicked.connect(self.left)
        self.setLayout(column(self._asked, 2, self.pair, 2, self._open, back, gap=8))

    def give(self) -> None:
        """Hand over what was typed if it can be a key and a password."""
        if not self.key.text().strip():
            self.refuse(N_("Type the recovery key from the printed page."))
        elif self.pair.answered() and self._open.isEnabled():
            self.given.emit(self.key.text().strip(), self.pair.password)

    def refuse(self, words: Words) -> None:
        """Say what is wrong with the key."""
        self.wait(False)
        self._asked.show_problem(words)
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self, waiting: bool) -> None:
        """While the key is tried nothing can be pressed."""
        self._open.setEnabled(not waiting)

    def clear(self) -> None:
        """Forget everything that was typed."""
        for field in (self.key, self.pair.first, self.pair.again):
            field.clear()
        self._asked.show_problem("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Unlock(Spoken, QWidget):
    """The page of the locked register.

    `open_asked` carries path, person and password; `recovery_asked` path, key and new password; `register_chosen` the
    path when another register is chosen; `browse_asked` and `new_asked` ask for another file and for a new register.
    """

    open_asked = Signal(object, str, str)
    recovery_asked = Signal(object, str, str)
    register_chosen = Signal(object)
    browse_asked = Signal()
    new_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, registers: Sequence[KnownRegister] = (), idle_minutes: int = 5) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._registers: tuple[KnownRegister, ...] = ()
        self._title, self._path = Line("", "body", "muted"), Line("", "small", "muted")
        self._file = choice_field()
        self._which = Asked(N_("Which register?"), self._file)
        self.form, self.recovery = PasswordForm(), RecoveryForm()
        self.notices = NoticeBar()
        self.recovery.hide()
        self._cover = Cover()
        self._idle = Message(
            N_(
                "Encrypted on this computer. Locked after {count} minute without use.",
                "Encrypted on this computer. Locked after {count} minutes without use.",
            ),
            count=idle_minutes,
        )
        self.languages = LanguageRow()
        self.setLayout(row((self._cover, 100), (self._right(), 1), gap=0))
        self._connect()
        self.show_registers(registers)
        self._give_letters()

    def _right(self) -> QWidget:
        head = column(row(Mark(52), None), 6, Label(N_("Igitabo"), "wizard"), self._title, self._path, gap=2)
        inner = QWidget()
        inner.setMinimumWidth(WIDTH)
        inner.setMaximumWidth(WIDEST)
        other, new = Button(N_("Open another file…"), "quiet"), Button(N_("New register…"), "quiet")
        other.clicked.connect(self.browse_asked)
        new.clicked.connect(self.new_asked)
        elsewhere = row(None, other, new, None, gap=4)
        inner.setLayout(column(head, 14, self._which, self.form, self.recovery, line(), elsewhere, gap=8))
        promise = Label(self._idle, "small", "muted", wrap=True)
        foot = row(Icon("lock", "muted", 16), (promise, 1), self.languages, gap=8)
        right, middle = QWidget(), QWidget()
        middle.setLayout(row(None, column(None, inner, None), None))
        right.setLayout(column(self.notices, (scrolling(middle), 1), foot, margins=(36, 16, 28, 16), gap=0))
        return right

    def _connect(self) -> None:
        self.form.given.connect(lambda person, password: self._ask(self.open_asked, person, password))
        self.form.forgotten.connect(self.show_recovery)
        self.recovery.given.connect(lambda key, password: self._ask(self.recovery_asked, key, password))
        self.recovery.left.connect(self.show_password)
        self.languages.chosen.connect(self.language_chosen)
        self._file.activated.connect(lambda _place: self.register_chosen.emit(self.path))
        self._file.currentIndexChanged.connect(self._show_register)

    @property
    def path(self) -> Path | None:
        """The file of the register that is chosen."""
        place = self._file.currentIndex()
        return self._registers[place].path if 0 <= place < len(self._registers) else None

    def show_registers(self, registers: Sequence[KnownRegister], current: Path | None = None) -> None:
        """Offer registers; one alone is not asked for."""
        self._registers = tuple(registers)
        self._file.blockSignals(True)
        self._file.clear()
        for known in self._registers:
            self._file.addItem(str(known.title), known.path)
        paths = [known.path for known in self._registers]
        self._file.setCurrentIndex(paths.index(current) if current in paths else 0 if paths else -1)
        self._file.blockSignals(False)
        self._which.setVisible(len(self._registers) > 1)
        self._show_register()

    def start(self) -> None:
        """Empty the fields and put the keyboard where one begins."""
        self.form.clear()
        self.recovery.clear()
        self.show_password()

    def show_password(self) -> None:
        """Show the way in with the password."""
        self.recovery.hide()
        self.form.show()
        self._give_letters()
        self.form.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recovery(self) -> None:
        """Show the way in with the recovery key."""
        self.form.hide()
        self.recovery.show()
        self._give_letters()
        self.recovery.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: Words, seconds: int = 0) -> None:
        """Say why the door stays shut: a wrong password, a wait of some seconds, a wrong key."""
        if self.recovery.isVisibleTo(self):
            self.recovery.refuse(words)
        else:
            self.form.refuse(words, seconds)

    def wait(self, waiting: bool) -> None:
        """While the key is worked out nothing can be pressed."""
        self.form.wait(waiting)
        self.recovery.wait(waiting)

    def retranslate(self) -> None:
        """The parts say their own words; the letters are given when all have."""
        QTimer.singleShot(0, self, self._give_letters)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the cover gives way."""
        super().resizeEvent(event)
        self._cover.setMaximumWidth(min(_COVER, max(0, self.width() - 620)))

    def _ask(self, signal: object, first: str, second: str) -> None:
        if self.path is not None:
            self.wait(True)
            signal.emit(self.path, first, second)  # type: ignore[attr-defined]

    def _show_register(self) -> None:
        place = self._file.currentIndex()
        known = self._registers[place] if 0 <= place < len(self._registers) else None
        self._title.say(known.title if known else N_("No register on this computer yet"))
        self._path.show_text(str(known.path) if known else "")
        self.form.show_people(known.people if known else ())

    def _give_letters(self) -> None:
        give_page_letters(self)
