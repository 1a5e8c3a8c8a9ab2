"""Buttons by rank: one primary in each region, secondary, quiet and danger; a label says the result."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop.gui.language import Spoken, Words, say
from desktop.gui.mnemonics import bare, keep_letter
from desktop.gui.parts.painting import ring
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font

_ICON_TONES = {"primary": "on_accent", "quiet": "accent", "danger": "reject"}


class Button(Spoken, QPushButton):
    """A button of a rank: primary, secondary, quiet or danger; `trailing` puts the icon behind the words."""

    def __init__(self, words: Words, rank: str = "secondary", icon: str = "", trailing: bool = False) -> None:
        super().__init__()
        self._words, self._rank, self._icon = words, rank, icon
        self.setProperty("rank", rank)
        self.setFont(font("strong" if rank == "primary" else "name"))
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if trailing:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.retranslate()
        self.redress()

    def say(self, words: Words) -> None:
        """Say other words from now on."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the language of the window; pages give the Alt letters."""
        self.setText(keep_letter(say(self._words), self.text()))

    def redress(self) -> None:
        """Draw the icon in the colour of the rank."""
        if self._icon:
            tone = _ICON_TONES.get(self._rank, "muted")
            self.setIcon(icons.icon(self._icon, hex_of(tone), 16, hex_of("faded"), 1.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as usual; on the filled button the ring stands a little inside, in the colour of its words."""
        super().paintEvent(event)
        if self._rank == "primary" and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            try:
                ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, "on_accent", 1.5)
            finally:
                painter.end()


class IconButton(Spoken, QToolButton):
    """A button that is only an icon: its words are its tooltip and its accessible name."""

    def __init__(self, icon: str, words: Words, shortcut: str = "", size: int = 20) -> None:
        super().__init__()
        self._icon, self._words, self._shortcut, self._size = icon, words, shortcut, size
        self.setIconSize(QSize(size, size))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()
        self.redress()

    def say(self, words: Words) -> None:
        """Mean something else from now on."""
        self._words = words
        self.retranslate()

    def change(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.redress()

    def retranslate(self) -> None:
        """Say the words in the language of the window."""
        words = bare(say(self._words))
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({self._shortcut})" if self._shortcut else words)

    def redress(self) -> None:
        """Draw the icon."""
        self.setIcon(icons.icon(self._icon, hex_of("muted"), self._size, hex_of("faded")))
