"""Drawing words and shapes in the colours of the palette, on the screen and on paper alike."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.gui.language import Spoken
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import font, metrics

_LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
_CENTRE = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextDontClip.value


def write(painter: QPainter, rect: QRectF, words: str, face: str | QFont = "body", ink: str = "text") -> float:
    """Write words into a rectangle from its left, with an ellipsis where they don't fit; returns the width taken."""
    shown, width = _shortened(words, face, rect.width())
    _write(painter, rect, shown, face, (ink, _LEFT))
    return width


def write_right(painter: QPainter, rect: QRectF, words: str, face: str | QFont = "body", ink: str = "text") -> float:
    """Write words that end at the right of a rectangle; returns the width they took."""
    shown, width = _shortened(words, face, rect.width())
    _write(painter, rect, shown, face, (ink, _RIGHT))
    return width


def write_centred(painter: QPainter, rect: QRectF, words: str, face: str | QFont = "body", ink: str = "text") -> None:
    """Write words whole in the middle of a rectangle, even where they reach beyond it."""
    _write(painter, rect, words, face, (ink, _CENTRE))


def _shortened(words: str, face: str | QFont, width: float) -> tuple[str, float]:
    measures = metrics(face) if isinstance(face, str) else QFontMetricsF(face)
    full = measures.horizontalAdvance(words)
    if full <= width + 0.5:
        return words, full
    shown = measures.elidedText(words, Qt.TextElideMode.ElideRight, width)
    return shown, measures.horizontalAdvance(shown)


def _write(painter: QPainter, rect: QRectF, words: str, face: str | QFont, way: tuple[str, int]) -> None:
    ink, flags = way
    painter.setFont(font(face) if isinstance(face, str) else face)
    painter.setPen(color(ink))
    painter.drawText(rect, flags, words)


def box(painter: QPainter, rect: QRectF, ground: str, radius: float = 0, edge: str = "") -> None:
    """Fill a rectangle with rounded corners, with an edge of a pixel inside it where a colour is named."""
    painter.setPen(QPen(color(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(color(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5) if edge else rect, radius, radius)


def ring(painter: QPainter, rect: QRectF, radius: float = 3, ink: str = "focus", width: float = 2) -> None:
    """The focus ring: two pixels, inside the edge, so that nothing moves."""
    painter.setPen(QPen(color(ink), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_with(widget: QWidget, draw: Callable[[QPainter, QRectF], None]) -> None:
    """Draw all of a widget; the painter is closed whatever happens, or Qt would warn for ever."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        draw(painter, QRectF(widget.rect()))
    finally:
        painter.end()


class Painted(Spoken, QWidget):
    """A widget drawn by its `draw`, which can draw on paper as well."""

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw everything into a rectangle."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's request to paint."""
        paint_with(self, self.draw)

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.update()
