"""The reasons for which two may be one person, each with its weight for the eye and in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.exchange.evidence import Evidence
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.marks import paint_evidence
from desktop.gui.parts.painting import Painted


class _Weight(Painted):
    """How much one reason weighs, for the eye; the words beside it say it to readers."""

    def __init__(self, strength: int, ink: str) -> None:
        super().__init__()
        self._strength, self._ink = strength, ink
        self.setFixedSize(24, 20)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the bars."""
        paint_evidence(painter, QPointF(rect.x(), rect.center().y()), self._strength, self._ink)


WEIGHTS = (N_("counts for nothing"), N_("weak"), N_("fair"), N_("strong"))
_FOR, _AGAINST = N_("{reason} ({weight})"), N_("Speaks against it: {reason} ({weight})")


class Reasons(QWidget):
    """Reasons below each other, each with its weight; those against are drawn in the colour of refusal."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        super().__init__()
        lines = []
        for one in evidence:
            words = Label(one.message, "body", "" if one.favours else "reject", wrap=True)
            spoken = Message(
                _FOR if one.favours else _AGAINST, reason=one.message, weight=Message(WEIGHTS[one.strength])
            )
            words.setAccessibleName(spoken.text())
            ink = "accent" if one.favours else "reject"
            lines.append(row(_Weight(one.strength, ink), (words, 1), gap=8))
        self.setLayout(column(*lines, gap=2))
