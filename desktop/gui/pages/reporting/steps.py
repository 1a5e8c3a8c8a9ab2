"""How the number of children came about: the quarter before, those identified, those gone, now."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from desktop.domain.calendar import QUARTER_LETTERS, Quarter
from desktop.domain.language import N_, current_language, grouped
from desktop.gui.language import say
from desktop.gui.parts.painting import Painted, box, write_centred
from desktop.gui.theme.palette import color
from desktop.operations.reporting.previews import Steps

_IDENTIFIED, _GONE, _COME = N_("newly identified"), N_("left or grown up"), N_("otherwise added")


class StepsBar(Painted):
    """Four numbers beside each other, the question that every reader of a report asks."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = Steps(0, 0, 0, 0)
        self._quarter: Quarter | None = None
        self.setFixedHeight(52)

    def show_steps(self, quarter: Quarter, steps: Steps) -> None:
        """Show how the number of a quarter came about."""
        self._quarter, self._steps = quarter, steps
        self.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, 52)

    def retranslate(self) -> None:
        """The numbers in words, for readers."""
        self.setAccessibleName(", ".join(f"{number} {words}" for number, words, _tone in self._parts()))

    def _parts(self) -> list[tuple[str, str, str]]:
        if self._quarter is None:
            return []
        steps = self._steps
        other = _COME if steps.otherwise > 0 else _GONE
        parts = [(grouped(steps.before), _short(self._quarter.shifted(-1)), "text")]
        parts.append((f"+\u202f{grouped(steps.new)}", say(_IDENTIFIED), "new"))
        if steps.otherwise:
            sign = "+" if steps.otherwise > 0 else "−"
            parts.append((f"{sign}\u202f{grouped(abs(steps.otherwise))}", say(other), "update"))
        return [*parts, (grouped(steps.now), _short(self._quarter), "text")]

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the box and the numbers."""
        box(painter, rect, "raised", 6, "hairline")
        parts = self._parts()
        width = rect.width() / max(1, len(parts))
        for place, (number, words, tone) in enumerate(parts):
            cell = QRectF(rect.x() + place * width, rect.y(), width, rect.height())
            write_centred(painter, QRectF(cell.x(), cell.y() + 5, width, 22), number, "card", tone)
            write_centred(painter, QRectF(cell.x(), cell.y() + 28, width, 16), words, "small", "muted")
            if place:
                painter.setPen(QPen(color("hairline"), 1))
                painter.drawLine(QPointF(cell.x(), cell.y() + 8), QPointF(cell.x(), cell.bottom() - 8))


def _short(quarter: Quarter) -> str:
    return f"{QUARTER_LETTERS[current_language()]}{quarter.number} {quarter.fiscal_year}"
