"""Words on a page: labels, headings and icons that keep their words and colours apart until they are shown."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.layouts import row
from desktop.gui.parts.painting import Painted, write
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font, metrics


class Label(Spoken, QLabel):
    """A line or a paragraph of words in one face and one tone; what a person typed goes through `Message` or `shown`.

    Tones are those of the style sheet: muted, accent, new, update, doubt, reject; empty for plain text.
    """

    def __init__(self, words: Words = "", face: str = "body", tone: str = "", wrap: bool = False) -> None:
        super().__init__()
        self._words = words
        self._literal = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(face))
        self.setWordWrap(wrap)
        self.set_tone(tone)
        self.retranslate()

    def say(self, words: Words) -> None:
        """Say other words from now on."""
        self._words, self._literal = words, False
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Show a text that belongs to no language, such as a name."""
        self._words, self._literal = text, True
        self.retranslate()

    def set_tone(self, tone: str) -> None:
        """Take another tone."""
        if self.property("tone") != tone:
            face = self.font()
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
            self.setFont(face)

    def retranslate(self) -> None:
        """Say the words in the language of the window."""
        self.setText(str(self._words) if self._literal else say(self._words))


class Line(Painted):
    """One line of words that gives way: shortened with an ellipsis where it must be, whole in its tooltip."""

    def __init__(self, words: Words = "", face: str = "body", tone: str = "text") -> None:
        super().__init__()
        self._words, self._face, self._tone, self._literal = words, face, tone, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def say(self, words: Words) -> None:
        """Say other words from now on."""
        self._words, self._literal = words, False
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Show a text that belongs to no language, such as a name."""
        self._words, self._literal = text, True
        self.retranslate()

    def text(self) -> str:
        """The whole words in the language of the window."""
        return str(self._words) if self._literal else say(self._words)

    def retranslate(self) -> None:
        """Take the room that the words would like to have."""
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the whole line."""
        measures = metrics(self._face)
        return QSize(math.ceil(measures.horizontalAdvance(self.text())) + 1, math.ceil(measures.height()))

    def minimumSizeHint(self) -> QSize:
        """It gives way down to a few letters."""
        return QSize(min(24, self.sizeHint().width()), self.sizeHint().height())

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Write what there is room for."""
        width = write(painter, rect, self.text(), self._face, self._tone)
        whole = width >= metrics(self._face).horizontalAdvance(self.text())
        self.setToolTip("" if whole else self.text())


class Icon(Spoken, QLabel):
    """One icon in a token's colour; a picture beside words, so readers pass over it."""

    def __init__(self, name: str, tone: str = "muted", size: int = 18, stroke: float = 1.5) -> None:
        super().__init__()
        self._name, self._tone, self._size, self._stroke = name, tone, size, stroke
        self.setFixedSize(size, size)
        self.redress()

    def change(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.redress()

    def redress(self) -> None:
        """Draw it in the colour of the palette."""
        self.setPixmap(icons.pixmap(self._name, hex_of(self._tone), self._size, self._stroke))


def section(words: Words, *right: QWidget) -> QHBoxLayout:
    """The heading of a section, with whatever stands at its right end; it gives way where both have no room."""
    return row(Line(words, "section", "muted"), None, *right, gap=6)
