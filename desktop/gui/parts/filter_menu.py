"""A filter whose answers stand in a menu: several can be chosen before it closes, with how many each would find."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.domain.language import N_, Message, grouped
from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.filters import Choice
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font


class StayingMenu(QMenu):
    """A menu that stays open while answers are ticked; Esc, a click beside it or an act close it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick what can be ticked."""
        ticking = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (ticking and self._ticked(self.activeAction())):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        if not self._ticked(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @staticmethod
    def _ticked(action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class FilterMenu(Spoken, QPushButton):
    """A filter with a menu of several choices; `changed` carries the tuple of the keys that are chosen, `opening`
    tells that the menu is about to be seen, so that its choices may be offered anew.
    """

    changed = Signal(tuple)
    opening = Signal()

    def __init__(self, words: Words, choices: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._words = words
        self._choices: dict[str, tuple[Choice, QAction]] = {}
        self._counts: Mapping[str, int] = {}
        self._menu = StayingMenu(self)
        self._menu.aboutToShow.connect(self.opening)
        self._clear = QAction(self)
        self._clear.triggered.connect(lambda: self.choose(()))
        self.setProperty("rank", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(font("chip"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(16, 16))
        self.setMenu(self._menu)
        self.offer(choices)
        self.redress()

    def offer(self, choices: Sequence[Choice], counts: Mapping[str, int] | None = None) -> None:
        """Offer these choices from now on, keeping what is chosen among them and where the keyboard is."""
        self._counts = counts or {}
        chosen = self.chosen()
        if [*self._choices] == [choice.key for choice in choices]:
            self._choices = {choice.key: (choice, self._choices[choice.key][1]) for choice in choices}
        else:
            self._make(choices, chosen)
        self.retranslate()

    def _make(self, choices: Sequence[Choice], chosen: Sequence[str]) -> None:
        active = self._menu.activeAction()
        before = next((key for key, (_, action) in self._choices.items() if action is active), "")
        self._menu.clear()
        self._choices = {choice.key: (choice, QAction(self._menu)) for choice in choices}
        for key, (_, action) in self._choices.items():
            action.setCheckable(True)
            action.setChecked(key in chosen)
            action.toggled.connect(self._told)
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self._clear)
        if self._menu.isVisible() and before in self._choices:
            self._menu.setActiveAction(self._choices[before][1])

    def chosen(self) -> tuple[str, ...]:
        """The keys that are chosen, in the order of the menu."""
        return tuple(key for key, (_, action) in self._choices.items() if action.isChecked())

    def choose(self, keys: Sequence[str]) -> None:
        """Choose these and no others."""
        before = self.chosen()
        self.blockSignals(True)
        for key, (_, action) in self._choices.items():
            action.setChecked(key in keys)
        self.blockSignals(False)
        if self.chosen() != before:
            self.changed.emit(self.chosen())

    def retranslate(self) -> None:
        """Say what is filtered, and by what."""
        for key, (choice, action) in self._choices.items():
            words = say(choice.words).replace("&", "&&")
            action.setText(f"{words}\t{grouped(self._counts[key])}" if key in self._counts else words)
        self._clear.setText(say(N_("Any")))
        keys = self.chosen()
        self._clear.setVisible(bool(keys))
        words = say(self._words)
        if len(keys) == 1:
            words = Message(N_("{filter}: {choice}"), filter=words, choice=say(self._choices[keys[0]][0].words)).text()
        elif keys:
            words = Message(N_("{filter}: {choice}"), filter=words, choice=len(keys)).text()
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        if self.property("set") != bool(keys):
            self.setProperty("set", bool(keys))
            self.style().unpolish(self)
            self.style().polish(self)

    def said(self) -> str:
        """The words of everything that is chosen."""
        return ", ".join(say(self._choices[key][0].words) for key in self.chosen())

    def redress(self) -> None:
        """Draw the arrow."""
        self.setIcon(icons.icon("down", hex_of("muted"), 16))

    def _told(self) -> None:
        self.retranslate()
        self.changed.emit(self.chosen())
