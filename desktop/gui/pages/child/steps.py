"""The chain of decisions drawn as four steps with their days."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.domain.dates import show_date
from desktop.domain.language import N_, translate
from desktop.gui.parts.painting import Painted, box, write
from desktop.operations.child_summaries import Step

HEIGHT = 46
NAMES = {"VILLAGE": N_("Village"), "CELL": N_("Cell"), "SECTOR": N_("Sector"), "DISTRICT": N_("District")}
_INKS = {"done": "accent", "rejected": "reject", "open": "need"}


class Steps(Painted):
    """Four levels side by side: decided, rejected or open, each with its day."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Room for a bar, a name and a day."""
        return QSize(300, HEIGHT)

    def retranslate(self) -> None:
        """Say the steps to a screen reader in words."""
        self.setAccessibleName("; ".join(f"{translate(NAMES[one.level])}: {_below(one)}" for one in self._steps))
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw bar, name and day of each step."""
        width = rect.width() / max(1, len(self._steps))
        for number, step in enumerate(self._steps):
            left = rect.x() + number * width
            box(painter, QRectF(left, rect.y() + 4, width - 4, 5), _INKS[step.state], 2.5)
            write(painter, QRectF(left, rect.y() + 12, width - 4, 17), translate(NAMES[step.level]), "section")
            ink = {"done": "muted", "rejected": "reject", "open": "doubt"}[step.state]
            write(painter, QRectF(left, rect.y() + 28, width - 4, 15), _below(step), "caption", ink)


def _below(step: Step) -> str:
    if step.state == "done":
        return show_date(step.day)
    return translate(N_("rejected")) if step.state == "rejected" else translate(N_("open"))
