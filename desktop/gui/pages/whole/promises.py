"""The promises of a partner drawn as a line: kept, late or open, each with its day."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.gui.parts.painting import Painted
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of
from desktop.gui.theme.type import font, metrics
from desktop.operations.partner_promises import Promise, day_words, promise_words

HEIGHT, DISC, TOP = 66, 13, 14
_LINES = (2, 30)
"""Lines for the name of a promise, and their height in pixels."""


def ink_of(promise: Promise) -> str:
    """The colour of a promise: what is late stands out, what came late is marked."""
    if promise.state == "late":
        return "reject"
    if promise.state == "done":
        return "doubt" if promise.late_by else "accent"
    return "muted"


class PromisesLine(Painted):
    """Discs on a line, which is drawn through as far as everything is kept; below each what it is, and its day."""

    def __init__(self, promises: Sequence[Promise]) -> None:
        super().__init__()
        self._promises = tuple(promises)
        self._two = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A second line for the names where one of them needs it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() / max(1, len(self._promises)) - 6
        self._two = any(metrics("section").horizontalAdvance(promise_words(one)) > width for one in self._promises)
        self.setFixedHeight(HEIGHT + (_LINES[1] // 2 if self._two else 0))

    def sizeHint(self) -> QSize:
        """A hundred pixels for each."""
        return QSize(100 * len(self._promises), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow: names break into two lines."""
        return QSize(200, HEIGHT)

    def retranslate(self) -> None:
        """Every promise in words, for readers and for the pointer."""
        said = [f"{promise_words(one)}: {day_words(one)}" for one in self._promises]
        self.setAccessibleName("; ".join(said))
        self.setToolTip("\n".join(said))
        self._fit()
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the line, then the discs and their words."""
        width = rect.width() / max(1, len(self._promises))
        for number, one in enumerate(self._promises):
            middle = QPointF(rect.x() + width * (number + 0.5), rect.y() + TOP)
            if number:
                before = self._promises[number - 1]
                self._draw_way(painter, middle, width, before.state == "done" == one.state, one.state == "open")
        for number, one in enumerate(self._promises):
            left = rect.x() + width * number
            self._draw_promise(painter, QPointF(left + width / 2, rect.y() + TOP), one)
            high = _LINES[1] if self._two else _LINES[1] / 2 + 2
            self._draw_words(painter, QRectF(left + 3, rect.y() + TOP + DISC + 4, width - 6, high), one)

    @staticmethod
    def _draw_way(painter: QPainter, end: QPointF, width: float, kept: bool, ahead: bool) -> None:
        style = Qt.PenStyle.DashLine if ahead else Qt.PenStyle.SolidLine
        painter.setPen(QPen(color("accent" if kept else "border"), 2, style))
        painter.drawLine(end - QPointF(width - DISC, 0), end - QPointF(DISC, 0))

    @staticmethod
    def _draw_promise(painter: QPainter, middle: QPointF, one: Promise) -> None:
        ink = ink_of(one)
        full = one.state == "done" and not one.late_by
        painter.setPen(QPen(color(ink), 2))
        painter.setBrush(color("accent" if full else f"{ink}_bg" if ink in ("doubt", "reject") else "surface"))
        painter.drawEllipse(middle, DISC - 1, DISC - 1)
        glyph = "check" if one.state == "done" else "warn" if one.state == "late" else "clock" if one.day else ""
        if glyph:
            where = QRectF(middle.x() - 7, middle.y() - 7, 14, 14)
            icons.draw(painter, glyph, where, hex_of("on_accent" if full else ink), 2.2)

    @staticmethod
    def _draw_words(painter: QPainter, rect: QRectF, one: Promise) -> None:
        flags = Qt.AlignmentFlag.AlignHCenter.value | Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
        words, day = promise_words(one), str(day_words(one))
        painter.setFont(font("section"))
        painter.setPen(color("muted" if one.state == "open" and not one.day else "text"))
        painter.drawText(rect, flags, words)
        ink = ink_of(one)
        painter.setFont(font("caption"))
        painter.setPen(color(ink if ink in ("doubt", "reject") else "muted"))
        shown = metrics("caption").elidedText(day, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRectF(rect.x(), rect.bottom() + 1, rect.width(), 18), flags, shown)
