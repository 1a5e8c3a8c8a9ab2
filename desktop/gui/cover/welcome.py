"""The first step: which language, and whether one wants to try first or has a register already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.domain.language import N_, current_language
from desktop.gui.cover.step import DemonstrationCard, Step
from desktop.gui.language import LANGUAGE_NAMES
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row

GREETINGS = {"rw": "Murakaza neza", "fr": "Bienvenue", "en": "Welcome"}
_WIDTH = 460


class LanguageTile(QPushButton):
    """One language in its own words with its greeting; a big target for whoever is new to this."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.setProperty("rank", "tile")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(LANGUAGE_NAMES[code])
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name, greeting = Label(face="card"), Label(face="small", tone="muted")
        name.show_text(LANGUAGE_NAMES[code])
        greeting.show_text(GREETINGS[code])
        for label in (name, greeting):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(name, greeting, margins=(16, 8, 16, 8), gap=0))


class WelcomeStep(Step):
    """Which language; `language_chosen` carries its code at once, so that the rest is read in it."""

    name = N_("Language")
    title = N_("Welcome to Igitabo")
    sentence = N_("Which language shall Igitabo speak? It can be changed at any time.")

    language_chosen = Signal(str)
    demonstration_asked = Signal()
    existing_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tiles = {code: LanguageTile(code) for code in LANGUAGE_NAMES}
        group = QButtonGroup(self)
        for code, tile in self._tiles.items():
            group.addButton(tile)
            tile.clicked.connect(lambda _checked, code=code: self.language_chosen.emit(code))
        demonstration = DemonstrationCard()
        demonstration.asked.connect(self.demonstration_asked)
        existing = Button(N_("I already have a register: open it"), "quiet", "folder")
        existing.clicked.connect(self.existing_asked)
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        holder.setLayout(column(*self._tiles.values(), 14, demonstration, row(existing, None), None, gap=8))
        self.put(row((holder, 1), None, gap=0), None)
        self.retranslate()

    def begin(self) -> None:
        """The keyboard is on the language that is spoken."""
        self._tiles[current_language()].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Mark the language that is spoken."""
        self._tiles[current_language()].setChecked(True)
