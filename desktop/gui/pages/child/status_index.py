"""The Child Status Index drawn: twelve factors, last (ring) against now (disc); never a total, never an average."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from desktop.domain.language import N_, translate
from desktop.gui.parts.painting import Painted, write, write_centred
from desktop.gui.theme.palette import color
from desktop.operations.child_summaries import FACTORS, Scores

HEIGHT, LEFT, STEP = 112, 62, 20
WORDS = (N_("good"), N_("fair score"), N_("bad"), N_("very bad"))
GROUPS = (N_("Food"), N_("Shelter"), N_("Protection"), N_("Health"), N_("Mind"), N_("School"))


class StatusIndex(Painted):
    """The scores of the last two assessments, the newer first."""

    def __init__(self, scores: Sequence[Scores], titles: Sequence[str]) -> None:
        """`titles` are the titles of the factors in their order, for screen readers."""
        super().__init__()
        self._now = scores[0]
        self._before = scores[1] if len(scores) > 1 else None
        self._titles = tuple(titles)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Room for four lines of scores and two of names."""
        return QSize(320, HEIGHT)

    def retranslate(self) -> None:
        """Say every score in words."""
        said = []
        for factor, title in zip(FACTORS, self._titles, strict=True):
            score = self._now.of(factor)
            if score is not None:
                said.append(f"{translate(title)}: {translate(WORDS[4 - score])}")
        self.setAccessibleName("; ".join(said))
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the lines of the scale, then each factor."""
        left, top, width = rect.x() + LEFT, rect.y() + 8, rect.width() - LEFT - 2
        for number, words in enumerate(WORDS):
            y = top + number * STEP
            painter.setPen(QPen(color("hairline" if number < 3 else "border"), 1))
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))
            write(painter, QRectF(rect.x(), y - 8, LEFT - 4, 16), translate(words), "caption", "muted")
        each = width / len(FACTORS)
        for number, factor in enumerate(FACTORS):
            self._draw_factor(painter, QPointF(left + each * (number + 0.5), top), factor, each)
        for number, words in enumerate(GROUPS):
            place = QRectF(left + number * 2 * each - 7, top + 3 * STEP + 20, 2 * each + 14, 14)
            write_centred(painter, place, translate(words), "caption", "muted")

    def _draw_factor(self, painter: QPainter, at: QPointF, factor: str, width: float) -> None:
        now, before = self._now.of(factor), self._before.of(factor) if self._before else None
        worse = now is not None and before is not None and now < before
        tone = "reject" if worse else "new" if now is not None and before is not None and now > before else "muted"
        if now is not None:
            here = at + QPointF(0, (4 - now) * STEP)
            if before is not None and before != now:
                self._draw_way(painter, at + QPointF(0, (4 - before) * STEP), here, tone)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tone))
            if worse:
                corners = [here + QPointF(-5, -4), here + QPointF(5, -4), here + QPointF(0, 5)]
                painter.drawPolygon(QPolygonF(corners))
            else:
                painter.drawEllipse(here, 4, 4)
        code = factor[1:].upper()
        place = QRectF(at.x() - width / 2, at.y() + 3 * STEP + 6, width, 14)
        write_centred(painter, place, code, "caption", "reject" if worse else "muted")

    @staticmethod
    def _draw_way(painter: QPainter, before: QPointF, now: QPointF, tone: str) -> None:
        painter.setPen(QPen(color(tone), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(before, now)
        painter.setPen(QPen(color(tone), 1.5))
        painter.setBrush(color("surface"))
        painter.drawEllipse(before, 3.5, 3.5)
