"""The search field: searches while one types, and lets the keyboard go down into the list."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy

from desktop.gui.language import Spoken, Words, say
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font

PAUSE = 150
"""Milliseconds of rest after which what was typed is searched."""

_AROUND_WORDS = 64
"""Pixels that the glass and the edges take from the words of the hint."""


class SearchField(Spoken, QLineEdit):
    """`searched` carries the words after a rest in typing or at once on Enter; `left_down` that Down was pressed;
    `confirmed` that Enter was.
    """

    searched = Signal(str)
    confirmed = Signal()
    left_down = Signal()

    def __init__(self, hint: Words, shortcut: str = "", widest: int = 240) -> None:
        super().__init__()
        self._hint, self._told = hint, ""
        self._icon = self.addAction(icons.icon("search", hex_of("muted"), 18), self.ActionPosition.LeadingPosition)
        self._key = QLabel(shortcut, self)
        self._key.setFont(font("caption"))
        self._key.setProperty("tone", "muted")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._search)
        self.setFont(font())
        self.setFixedHeight(30)
        self.setMinimumWidth(120)
        self.setMaximumWidth(widest)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._typed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say in the language of the window what can be searched."""
        self.setPlaceholderText(say(self._hint))
        self.setAccessibleName(say(self._hint))
        self._place_key()

    def redress(self) -> None:
        """Draw the glass in the new colour."""
        self._icon.setIcon(icons.icon("search", hex_of("muted"), 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, Enter searches at once, Down goes into the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search()
            self.confirmed.emit()
        elif key == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shortcut at the right end."""
        super().resizeEvent(event)
        self._place_key()

    def event(self, event: QEvent) -> bool:
        """The shortcut is shown only while there is room for it and nothing is typed."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._place_key()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As wide as it may be, where there is room."""
        return QSize(self.maximumWidth(), 30)

    def _place_key(self) -> None:
        wanted = self._key.sizeHint()
        self._key.resize(wanted)
        self._key.move(self.width() - wanted.width() - 12, (self.height() - wanted.height()) // 2)
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + wanted.width() + _AROUND_WORDS
        self._key.setVisible(bool(self._key.text()) and not self.text() and self.width() > max(190, words))

    def _typed(self) -> None:
        self._place_key()
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)
