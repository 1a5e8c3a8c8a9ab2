"""What makes the window ours: the spine of imigongo teeth, the cover of diamonds, the mark, a person's initials."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.gui.parts.painting import Painted, box, write_centred
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import font

COVER_TONES = ("cover", "cover_relief", "cover_deep")
_DIAMONDS = ((0.86, 1), (0.66, 0), (0.46, 2), (0.24, 0))
"""(size, tone) of the diamonds nested in each other."""


def paint_teeth(painter: QPainter, rect: QRectF, token: str, ground: str = "") -> None:
    """Paint one row of teeth down a strip: each as high as the strip is wide, pointing to the right."""
    painter.save()
    painter.setClipRect(rect)
    if ground:
        painter.fillRect(rect, color(ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(token))
    unit = rect.width()
    for tooth in range(math.ceil(rect.height() / unit) + 1):
        top = rect.top() + (tooth - 0.5) * unit
        left = rect.left()
        painter.drawPolygon(
            QPolygonF([QPointF(left, top), QPointF(rect.right(), top + unit / 2), QPointF(left, top + unit)])
        )
    painter.restore()


def paint_cover(painter: QPainter, rect: QRectF, unit: float = 140) -> None:
    """Paint the cover: diamonds in diamonds, in three neighbouring tones; `unit` is the width of one."""
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, color("cover"))
    painter.setPen(Qt.PenStyle.NoPen)
    high = unit * 1.5
    for across in range(-1, math.ceil(rect.width() / unit) + 1):
        for down in range(-1, math.ceil(rect.height() / high) + 1):
            for half in (0.0, 0.5):
                x = rect.left() + (across + half + 0.5) * unit
                y = rect.top() + (down + half + 0.5) * high
                _paint_diamonds(painter, QPointF(x, y), unit, high)
    painter.restore()


def _paint_diamonds(painter: QPainter, centre: QPointF, width: float, height: float) -> None:
    for size, tone in _DIAMONDS:
        across, down = QPointF(width * size / 2, 0), QPointF(0, height * size / 2)
        painter.setBrush(color(COVER_TONES[tone]))
        painter.drawPolygon(QPolygonF([centre - down, centre + across, centre + down, centre - across]))


def paint_mark(painter: QPainter, rect: QRectF) -> None:
    """Paint the mark: an open register whose spine is three teeth."""
    box(painter, rect.adjusted(1, 1, -1, -1), "accent", rect.width() * 0.22)
    scale = rect.width() / 28
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("on_accent"))
    for y in (6.0, 11.4, 16.8):
        points = ((7.0, y), (11.0, y + 2.6), (7.0, y + 5.2))
        painter.drawPolygon(QPolygonF([QPointF(rect.x() + px * scale, rect.y() + py * scale) for px, py in points]))
    painter.setPen(QPen(color("on_accent"), 1.7 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for y, end in ((8.6, 21), (14.0, 21), (19.4, 18)):
        painter.drawLine(
            QPointF(rect.x() + 14 * scale, rect.y() + y * scale), QPointF(rect.x() + end * scale, rect.y() + y * scale)
        )


class Spine(Painted):
    """The left edge of the window: one row of teeth, eight pixels wide."""

    def __init__(self, width: int = 8) -> None:
        super().__init__()
        self.setFixedWidth(width)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the teeth on the ground of the spine."""
        paint_teeth(painter, rect, "spine", "spine_ground")


class Cover(Painted):
    """The cover of the book, with teeth cut into its right edge; `unit` is the width of one diamond."""

    def __init__(self, unit: float = 140, teeth: int = 10, paper: str = "window") -> None:
        super().__init__()
        self._unit, self._teeth, self._paper = unit, teeth, paper

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the field of diamonds and the teeth."""
        paint_cover(painter, rect.adjusted(0, 0, -self._teeth, 0), self._unit)
        edge = QRectF(rect.right() - self._teeth, rect.y(), self._teeth, rect.height())
        paint_teeth(painter, edge, "cover", self._paper)


class Mark(Painted):
    """The mark of the application in a square."""

    def __init__(self, size: int = 28) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the mark."""
        paint_mark(painter, rect)


def initials(name: str) -> str:
    """The first letters of the first two words of a name."""
    return "".join(word[0] for word in name.split()[:2] if word).upper()


class Avatar(Painted):
    """The initials of a person or a partner on a disc; the name beside it is what readers read."""

    def __init__(self, name: str, size: int = 40) -> None:
        super().__init__()
        self._initials = initials(name)
        self.setFixedSize(size, size)

    def show_name(self, name: str) -> None:
        """Show somebody else."""
        self._initials = initials(name)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the disc and the letters."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("selection"))
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        write_centred(
            painter, rect, self._initials, font("card" if rect.height() >= 36 else "caption_strong"), "accent"
        )
