"""A row of the file laid beside a record."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.domain.language import N_
from desktop.gui.language import Words, say
from desktop.gui.parts.painting import Painted, box, write
from desktop.gui.theme.palette import color, edged
from desktop.gui.theme.type import font, metrics
from desktop.operations.imports.review import SideBySide

_HEAD, _LINE = 24, 25
_NARROWEST, _WIDEST = 60, 112
"""The column of the titles takes what their words need, within limits."""

_WRAPPED = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextWordWrap.value
_TO_READERS = {True: N_("the same"), False: N_("different"), None: N_("known on one side only")}


class Beside(Painted):
    """Two columns of values with their titles; values that differ stand on the ground of doubt.

    A single column where nothing is known beside the row.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sides: Sequence[SideBySide] = ()
        self._heads: tuple[Words, Words] = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_sides(self, sides: Sequence[SideBySide], first: Words, second: Words = "") -> None:
        """Show values under the words of one or both columns."""
        self._sides, self._heads = sides, (first, second)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the values one by one to readers, and take the height that they need."""
        self.setAccessibleName("; ".join(self._to_readers(side) for side in self._sides))
        self.setFixedHeight(self._height(self.width() or 320))
        self.update()

    def _to_readers(self, side: SideBySide) -> str:
        if not self._heads[1]:
            return f"{say(side.title)}: {side.told}"
        told, known = side.told or say(N_("not given")), side.known or say(N_("not given"))
        return f"{say(side.title)}: {told} / {known}, {say(_TO_READERS[side.agrees])}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long values wrap: a narrower panel is a higher one."""
        super().resizeEvent(event)
        self.setFixedHeight(self._height(event.size().width()))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, self._height(320))

    def _columns(self, width: float) -> tuple[QRectF, QRectF]:
        """Where the two columns of values stand, from the left edge."""
        title = self._title_width()
        room = width - title
        if not self._heads[1]:
            return QRectF(title, 0, room, 0), QRectF(width, 0, 0, 0)
        half = room / 2
        return QRectF(title, 0, half - 2, 0), QRectF(title + half, 0, half, 0)

    def _title_width(self) -> float:
        widest = max((metrics("small").horizontalAdvance(say(one.title)) for one in self._sides), default=0.0)
        return min(_WIDEST, max(_NARROWEST, widest + 8))

    def _line_height(self, side: SideBySide, width: float) -> float:
        first, second = self._columns(width)
        face = self._face(side)
        return max(_text_height(side.told, first.width() - 8, face), _text_height(side.known, second.width() - 8, face))

    def _face(self, side: SideBySide) -> str:
        return "name" if self._heads[1] and side.agrees is False else "body"

    def _height(self, width: float) -> int:
        return math.ceil(_HEAD + sum(self._line_height(side, width) for side in self._sides)) + 1

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the heads and the lines."""
        columns = self._columns(rect.width())
        for place, words in zip(columns, self._heads, strict=True):
            head = QRectF(rect.x() + place.x() + 5, rect.y(), place.width() - 6, 20)
            write(painter, head, say(words), "section", "muted")
        top = rect.y() + _HEAD
        for side in self._sides:
            height = self._line_height(side, rect.width())
            painter.setPen(QPen(color("hairline"), 1))
            painter.drawLine(QPointF(rect.x(), top + 0.5), QPointF(rect.right(), top + 0.5))
            self._draw_line(painter, QRectF(rect.x(), top, rect.width(), height), side)
            top += height

    def _draw_line(self, painter: QPainter, line: QRectF, side: SideBySide) -> None:
        title = QRectF(line.x(), line.y(), self._title_width() - 4, line.height())
        write(painter, title, say(side.title), "small", "muted")
        two = bool(self._heads[1])
        for place, value in zip(self._columns(line.width()), (side.told, side.known), strict=True):
            if not place.width():
                continue
            cell = QRectF(line.x() + place.x(), line.y() + 3, place.width(), line.height() - 6)
            doubt = two and side.agrees is False
            if doubt:
                box(painter, cell, "doubt_bg", 3, "doubt" if edged() else "")
            ink = "doubt" if doubt else "text" if value else "muted"
            painter.setFont(font(self._face(side)))
            painter.setPen(color(ink))
            shown = value or (say(N_("not given")) if two else "")
            painter.drawText(cell.adjusted(5, 0, -3, 0), _WRAPPED, shown)


def _text_height(text: str, width: float, face: str) -> float:
    if not text or width <= 0 or metrics(face).horizontalAdvance(text) <= width:
        return _LINE
    bounds = metrics(face).boundingRect(QRectF(0, 0, width, 1000), _WRAPPED, text)
    return float(max(_LINE, bounds.height() + 7))
