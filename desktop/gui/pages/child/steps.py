"""The chain of decisions: a step for each level with its day; each opens its decision, or begins the one it lacks."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message, translate
from desktop.gui.language import Spoken
from desktop.gui.parts.layouts import row
from desktop.gui.parts.painting import box, paint_with, ring, write
from desktop.operations.child_summaries import Step

HEIGHT, WIDTH = 46, 75
NAMES = {
    "VILLAGE": N_("Village"),
    "CELL": N_("Cell"),
    "SECTOR": N_("Sector"),
    "DISTRICT": N_("District"),
    "NATIONAL": N_("National"),
}
_BARS = {"done": "accent", "rejected": "reject", "returned": "doubt", "open": "need"}
_INKS = {"done": "muted", "rejected": "reject", "returned": "doubt", "open": "doubt"}
_WORDS = {"rejected": N_("rejected"), "returned": N_("returned"), "open": N_("open")}


class StepButton(Spoken, QAbstractButton):
    """One level: decided, rejected, returned or open. Space, Enter and a click choose it."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.setObjectName(f"step:{step.level}")
        self.setProperty("letter", False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    @property
    def decided(self) -> bool:
        """Whether the step leads to a decision, and not to a new one."""
        return bool(self.step.record) and self.step.state != "returned"

    def sizeHint(self) -> QSize:
        """Room for a bar, a name and a day."""
        return QSize(WIDTH, HEIGHT)

    def retranslate(self) -> None:
        """Say the step to a screen reader in words, and what choosing it does."""
        self.setAccessibleName(f"{translate(NAMES[self.step.level])}: {self._below()}")
        self.setToolTip(translate(N_("Open this decision") if self.decided else N_("Write down this decision")))
        self.setAccessibleDescription(self.toolTip())
        self.update()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's request to paint."""
        paint_with(self, self.draw)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw bar, name and day, and a ring around them where the keyboard is."""
        box(painter, QRectF(rect.x(), rect.y() + 4, rect.width(), 5), _BARS[self.step.state], 2.5)
        name = translate(NAMES[self.step.level])
        write(painter, QRectF(rect.x() + 2, rect.y() + 12, rect.width() - 2, 17), name, "section")
        below = QRectF(rect.x() + 2, rect.y() + 28, rect.width() - 2, 15)
        write(painter, below, self._below(), "caption", _INKS[self.step.state])
        if self.hasFocus():
            ring(painter, rect.adjusted(0, 1, 0, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _below(self) -> str:
        step = self.step
        return show_date(step.day) if step.state == "done" else translate(_WORDS[step.state])


class Steps(Spoken, QWidget):
    """The levels side by side. `opened` carries the id of a decision, `wanted` the level whose decision is missing."""

    opened = Signal(str)
    wanted = Signal(str)

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.buttons = [StepButton(one) for one in steps]
        for button in self.buttons:
            button.clicked.connect(partial(self._choose, button))
        self.setLayout(row(*((one, 1) for one in self.buttons), gap=4))
        self.retranslate()

    def _choose(self, button: StepButton) -> None:
        if button.decided:
            self.opened.emit(button.step.record)
        else:
            self.wanted.emit(button.step.level)

    def retranslate(self) -> None:
        """All steps in words."""
        said = "; ".join(one.accessibleName() for one in self.buttons)
        self.setAccessibleName(str(Message(N_("Decisions: {steps}"), steps=said)))
