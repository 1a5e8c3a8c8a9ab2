"""The menu of what rows may be: what files usually hold first, other registers behind one entry, found by typing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.language import N_, Message
from desktop.domain.names import tokens
from desktop.exchange.targets.kinds import OTHER_KINDS
from desktop.gui.language import say

_OTHERS = frozenset(one.key for one in OTHER_KINDS)
_HINT, _TYPED = N_("Type a part of its name"), N_("With “{words}”: {count}")
_OTHER_REGISTERS = N_("Other registers")


class KindMenu(QMenu):
    """`wanted` carries the key of a kind. Letters typed leave the kinds that have them, Backspace takes one back."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[tuple[str, str, QAction]] = []
        self._hint: QAction | None = None
        self._others = QMenu(self)
        self._typed = ""
        self.aboutToShow.connect(lambda: self._find(""))

    def show_kinds(self, kinds: Sequence[tuple[str, str]], current: str) -> None:
        """Offer kinds by key and marked title."""
        self.clear()
        self._others.clear()
        self._entries, self._hint = [], None
        others = [key for key, _title in kinds if key in _OTHERS]
        if others:
            self._hint = self.addAction("")
            self._hint.setEnabled(False)
        for key, title in kinds:
            self._enter(self, key, title, current)
        if others:
            self.addMenu(self._others)
            for key, title in kinds:
                if key in others:
                    self._enter(self._others, key, title, current)
        self.retranslate()

    def _enter(self, menu: QMenu, key: str, title: str, current: str) -> None:
        action = menu.addAction("")
        action.setCheckable(True)
        action.setChecked(key == current)
        action.triggered.connect(partial(self._choose, key))
        self._entries.append((key, title, action))

    def _choose(self, key: str) -> None:
        self.wanted.emit(key)

    def retranslate(self) -> None:
        """Say the kinds in the language of the window."""
        for _key, title, action in self._entries:
            action.setText(Message(title).text().replace("&", "&&"))
        self._others.setTitle(say(_OTHER_REGISTERS))
        self._find(self._typed)

    def found(self) -> list[str]:
        """The keys that are offered without opening another menu."""
        return [key for key, _title, action in self._entries if action in self.actions() and action.isVisible()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters look for kinds; Escape first takes back what was typed."""
        text = event.text()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if plain and text.isprintable() and (text.strip() or (text and self._typed)):
            self._find(self._typed + text)
        elif self._typed and event.key() == Qt.Key.Key_Backspace:
            self._find(self._typed[:-1])
        elif self._typed and event.key() == Qt.Key.Key_Escape:
            self._find("")
        else:
            super().keyPressEvent(event)

    def _find(self, typed: str) -> None:
        """Leave the kinds that have a word for each word typed, all of them for nothing."""
        self._typed, words = typed, tokens(typed)
        for key, title, action in self._entries:
            if action in self._others.actions():
                continue
            said = tokens(Message(title).text())
            fits = all(any(one.startswith(word) for one in said) for word in words)
            action.setVisible(fits if words else key not in _OTHERS)
        self._others.menuAction().setVisible(not words)
        left = self.found()
        if self._hint is not None:
            self._hint.setText(say(Message(_TYPED, words=typed, count=len(left)) if typed else _HINT))
        if words and left:
            self.setActiveAction(next(action for key, _title, action in self._entries if key == left[0]))
