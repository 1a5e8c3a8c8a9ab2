"""Chips: a word or two on a tone's ground, twenty pixels high; verdicts are always a glyph and a word."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Words, say
from desktop.gui.parts.layouts import wrapping
from desktop.gui.parts.painting import Painted, box, write
from desktop.gui.theme import icons
from desktop.gui.theme.palette import edged, hex_of
from desktop.gui.theme.type import metrics

HEIGHT = 20

# verdict -> (glyph, word, words with its number)
VERDICTS = {
    "new": ("plus", N_("New"), N_("{count} new", "{count} new")),
    "update": ("refresh", N_("Update"), N_("{count} update", "{count} updates")),
    "same": ("check", N_("Unchanged"), N_("{count} unchanged", "{count} unchanged")),
    "doubt": ("ask", N_("Doubtful"), N_("{count} doubtful", "{count} doubtful")),
    "reject": ("cross", N_("Rejected"), N_("{count} rejected", "{count} rejected")),
}


def ground_of(tone: str) -> str:
    """The token of the ground on which a tone stands."""
    return "selection" if tone == "accent" else f"{tone}_bg"


def chip_width(words: str, glyph: str = "") -> float:
    """How wide a chip is, in pixels."""
    return metrics("chip").horizontalAdvance(words) + 16 + (14 if glyph else 0)


def paint_chip(painter: QPainter, left: QPointF, words: str, tone: str = "same", glyph: str = "") -> float:
    """Paint a chip from the middle of its left edge; returns its width. Tones: the verdicts, and accent."""
    width = chip_width(words, glyph)
    rect = QRectF(left.x(), left.y() - HEIGHT / 2, width, HEIGHT)
    box(painter, rect, ground_of(tone), 4, tone if edged() else "")
    if glyph:
        icons.draw(painter, glyph, QRectF(left.x() + 6, left.y() - 6, 12, 12), hex_of(tone), 2.2)
    write(painter, rect.adjusted(22 if glyph else 8, 0, -4, 0), words, "chip", tone)
    return width


def paint_verdict(painter: QPainter, left: QPointF, verdict: str) -> float:
    """Paint the chip of a verdict (a key of VERDICTS); returns its width."""
    glyph, word, _ = VERDICTS[verdict]
    return paint_chip(painter, left, say(word), verdict, glyph)


@dataclass(frozen=True)
class ChipWords:
    """What a chip says, in which tone, with which glyph."""

    words: Words
    tone: str = "same"
    glyph: str = ""


class Chip(Painted):
    """One chip as a widget; what it says is its accessible name."""

    def __init__(self, words: Words, tone: str = "same", glyph: str = "") -> None:
        super().__init__()
        self._said = ChipWords(words, tone, glyph)
        self.retranslate()

    def say(self, words: Words, tone: str = "same", glyph: str = "") -> None:
        """Say something else from now on."""
        self._said = ChipWords(words, tone, glyph)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the width that the words need in the language of the window."""
        words = say(self._said.words)
        self.setAccessibleName(words)
        self.setFixedSize(math.ceil(chip_width(words, self._said.glyph)), HEIGHT)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chip."""
        paint_chip(
            painter, QPointF(rect.left(), rect.center().y()), say(self._said.words), self._said.tone, self._said.glyph
        )


def verdict_chip(verdict: str, count: int | None = None) -> Chip:
    """The chip of a verdict, with its number of rows where one is given."""
    glyph, word, with_number = VERDICTS[verdict]
    return Chip(word if count is None else Message(with_number, count=count), verdict, glyph)


def chip_flow(chips: Sequence[ChipWords]) -> QWidget:
    """Chips in lines that wrap: they are never shortened and never pushed out."""
    return wrapping([Chip(one.words, one.tone, one.glyph) for one in chips])


class VerdictBar(Painted):
    """A bar whose parts are as long as the verdicts are many."""

    def __init__(self, counts: dict[str, int]) -> None:
        super().__init__()
        self._counts = counts
        self.setFixedHeight(6)
        self.retranslate()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show other numbers."""
        self._counts = counts
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Its text is the numbers in words."""
        said = (Message(VERDICTS[key][2], count=count).text() for key, count in self._counts.items())
        self.setAccessibleName(", ".join(said))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, 6)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the parts beside each other; even the smallest can be seen."""
        present = {key: count for key, count in self._counts.items() if count}
        total = sum(present.values())
        left, room = rect.x(), rect.width() - 8 * len(present)
        for key, count in present.items():
            width = 6 + room * count / total
            box(painter, QRectF(left, rect.y(), width, rect.height()), key, 2)
            left += width + 2
