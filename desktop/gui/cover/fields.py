"""The fields of the cover: a label above, the field, and below it what is wrong or what would help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from desktop.domain.language import current_language
from desktop.gui.cover.secret import SecretField
from desktop.gui.language import LANGUAGE_NAMES, Spoken, Words, say
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.theme.type import font


class Asked(Spoken, QWidget):
    """One question with its field; the label leads the keyboard to it."""

    def __init__(self, words: Words, field: QWidget, hint: Words = "") -> None:
        super().__init__()
        self._words = words
        self._hint: Words = hint
        self._problem: Words = ""
        self.field = field
        self._label = Label(words, "section")
        self._label.setBuddy(field)
        self._below = Label(hint, "small", "muted", wrap=True)
        self.setLayout(column(self._label, field, self._below, gap=4))
        self.show_problem("")

    def show_problem(self, problem: Words) -> None:
        """Say below the field what is wrong with it; the hint returns when nothing is."""
        self._problem = problem
        self._below.say(problem or self._hint)
        self._below.set_tone("reject" if problem else "muted")
        self._below.setVisible(bool(problem or self._hint))
        self.field.setProperty("problem", bool(problem))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.retranslate()

    def show_hint(self, hint: Words, tone: str = "muted") -> None:
        """Say something else below the field."""
        self._hint = hint
        self.show_problem("")
        self._below.set_tone(tone)

    @property
    def problem(self) -> Words:
        """What is wrong with it."""
        return self._problem

    def retranslate(self) -> None:
        """The question and what is wrong are the name and description of the field for readers."""
        self.field.setAccessibleName(say(self._words))
        self.field.setAccessibleDescription(say(self._problem or self._hint))


def line_field() -> QLineEdit:
    """A field for a line of text."""
    made = QLineEdit()
    made.setFont(font())
    made.setFixedHeight(30)
    return made


def show_from_start(field: QLineEdit, text: str) -> None:
    """Put a text into a field so that a long one shows how it begins, not how it ends."""
    field.setText(text)
    field.setCursorPosition(0)


def choice_field() -> QComboBox:
    """A field in which one of several is chosen, by typing its first letters too."""
    made = QComboBox()
    made.setFont(font())
    made.setFixedHeight(30)
    made.setMaxVisibleItems(16)
    return made


def asked_secret(words: Words, hint: Words = "") -> tuple[Asked, SecretField]:
    """A question for a password, with its field."""
    field = SecretField()
    return Asked(words, field, hint), field


class LanguageRow(Spoken, QWidget):
    """The three languages in their own words; `chosen` carries the code."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {code: QPushButton(name) for code, name in LANGUAGE_NAMES.items()}
        for code, button in self._buttons.items():
            button.setProperty("rank", "plain")
            button.setProperty("letter", False)
            button.clicked.connect(lambda _checked, code=code: self.chosen.emit(code))
        self.setLayout(row(*self._buttons.values(), gap=2))
        self.retranslate()

    def retranslate(self) -> None:
        """The language that is spoken stands out."""
        for code, button in self._buttons.items():
            button.setFont(font("section" if code == current_language() else "small"))
            button.setProperty("tone", "text" if code == current_language() else "muted")
            button.style().unpolish(button)
            button.style().polish(button)
