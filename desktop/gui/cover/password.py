"""The step in which a password is chosen, and where the register is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.language import N_
from desktop.domain.passwords import Strength, strength
from desktop.gui.cover.fields import Asked, asked_secret
from desktop.gui.cover.step import Step
from desktop.gui.language import Words, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import column, frame, row
from desktop.gui.parts.painting import Painted, box

CAPS_LOCK = N_("Caps Lock is on")
_TONES = ("reject", "doubt", "update", "new")


class StrengthBar(Painted):
    """Four boxes, filled as far as a password is strong; the word beside them says it too."""

    def __init__(self) -> None:
        super().__init__()
        self._level = -1
        self.setFixedSize(92, 6)

    def show_level(self, level: int) -> None:
        """Fill this many boxes beyond the first; -1 fills none."""
        self._level = level
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the boxes."""
        for place in range(4):
            ink = _TONES[self._level] if place <= self._level else "need"
            box(painter, QRectF(rect.x() + place * 24, rect.y(), 20, rect.height()), ink, 3)


class PasswordPair(QWidget):
    """A new password typed twice, with its strength in words; `known` are words that others would try first."""

    def __init__(self, words: Words, known: Callable[[], list[str]] = list) -> None:
        super().__init__()
        self._known = known
        self._first, self.first = asked_secret(
            words, N_("Three or four words in a row are easy to remember and hard to guess.")
        )
        self._again, self.again = asked_secret(N_("The same once more"))
        self._bar, self._word = StrengthBar(), Label("", "section")
        self.setLayout(column(self._first, row(self._bar, self._word, None), self._again, gap=8))
        self.first.textChanged.connect(self._judge)
        self.again.textChanged.connect(lambda: self._again.show_problem(""))
        for asked, field in ((self._first, self.first), (self._again, self.again)):
            field.caps_lock.connect(lambda on, asked=asked: self._warn(asked, on))

    @property
    def password(self) -> str:
        """The password."""
        return self.first.text()

    def strength(self) -> Strength:
        """How strong it is."""
        return strength(self.password, self._known())

    def answered(self) -> bool:
        """Long enough, and the same twice; the field that is wrong gets the keyboard."""
        judged = self.strength()
        if judged.level == 0:
            self._first.show_problem(judged.advice)
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if self.again.text() != self.password:
            self._again.show_problem(N_("The two are not the same. Type the password once more."))
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            self.again.selectAll()
            return False
        return True

    def _judge(self) -> None:
        judged = self.strength()
        empty = not self.password
        self._bar.show_level(-1 if empty else judged.level)
        self._word.say("" if empty else judged.word)
        self._word.set_tone(_TONES[judged.level])
        if not empty:
            self._first.show_hint(judged.advice)

    def _warn(self, asked: Asked, on: bool) -> None:
        if on:
            asked.show_hint(CAPS_LOCK, "doubt")
        elif asked is self._first:
            self._judge()
        else:
            asked.show_hint("")


class PasswordStep(Step):
    """The password and the file; `choose_folder` asks for another folder and may be replaced."""

    name = N_("Password")
    title = N_("Choose a password")
    sentence = N_("The register is encrypted with it: without the password nobody can read a child's file.")

    def __init__(self, folder: Path, known: Callable[[], list[str]] = list) -> None:
        super().__init__()
        self.pair = PasswordPair(N_("Password"), known)
        self.choose_folder: Callable[[], Path | None] = self._ask_folder
        self._folder, self._file = folder, ""
        self._where = Line("", "small", "muted")
        change = Button(N_("Change"), "quiet")
        change.clicked.connect(self._change)
        words = column(Label(N_("Where the register is kept"), "strong"), self._where, gap=2)
        place = frame("quiet", row(Icon("folder", "accent", 20), (words, 1), change, margins=(12, 8, 8, 8), gap=10))
        holder = QWidget()
        holder.setFixedWidth(460)
        holder.setLayout(column(self.pair, 10, place, None, gap=8))
        self.put(row(holder, None), None)

    def name_file(self, district: str) -> None:
        """Call the file after the district."""
        self._file = f"{district}.igitabo"
        self._show_path()

    @property
    def path(self) -> Path:
        """Where the register will be."""
        return self._folder / self._file

    def begin(self) -> None:
        """The keyboard is on the password."""
        self.pair.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def answered(self) -> bool:
        """The password must be long enough and the same twice."""
        return self.pair.answered()

    def _show_path(self) -> None:
        self._where.show_text(str(self.path))

    def _change(self) -> None:
        chosen = self.choose_folder()
        if chosen is not None:
            self._folder = chosen
            self._show_path()

    def _ask_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, say(N_("Where the register is kept")), str(self._folder))
        return Path(chosen) if chosen else None
