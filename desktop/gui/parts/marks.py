"""The drawn marks of the office: the chain as pills, the minimum package as squares, evidence and shares as bars."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from desktop.domain.language import N_, Message
from desktop.gui.language import Words, say
from desktop.gui.parts.painting import Painted, box, write
from desktop.gui.theme.type import metrics

STEPS = 4
SERVED_ORDER = ("HEALTH", "NUTR", "EDUC", "PROTECT", "PSYCHO", "SHELTER", "ECON")
"""The seven domains of the minimum package in the one order in which their squares stand (codes of service_domain)."""


def paint_steps(painter: QPainter, left: QPointF, reached: int, rejected: bool = False) -> float:
    """Paint the chain from village to district as four pills from the middle of their left edge; returns the width."""
    for step in range(STEPS):
        ink = "accent" if step < reached else "need"
        if rejected and step == max(reached, 1) - 1:
            ink = "reject"
        box(painter, QRectF(left.x() + step * 10, left.y() - 3, 8, 6), ink, 3)
    return STEPS * 10 - 2


def paint_served(painter: QPainter, left: QPointF, received: Collection[str]) -> float:
    """Paint the seven squares, filled for the domains received; returns the width."""
    for place, domain in enumerate(SERVED_ORDER):
        ink = "delivered" if domain in received else "need"
        box(painter, QRectF(left.x() + place * 9, left.y() - 4, 7, 8), ink, 1.5)
    return len(SERVED_ORDER) * 9 - 2


def paint_evidence(painter: QPainter, left: QPointF, strength: int, ink: str = "accent") -> float:
    """Paint how much a reason weighs as three bars; returns the width. Nothing known is no bar at all."""
    for place in range(3):
        box(painter, QRectF(left.x() + place * 8, left.y() - 4.5, 6, 9), ink if place < strength else "need", 1.5)
    return 22


def paint_share(painter: QPainter, rect: QRectF, share: float, ink: str = "delivered") -> None:
    """Paint a share from 0 to 1 as a bar; something is never drawn as nothing."""
    radius = rect.height() / 2
    box(painter, rect, "need", radius)
    if share > 0:
        width = max(rect.height(), rect.width() * min(1.0, share))
        box(painter, QRectF(rect.x(), rect.y(), width, rect.height()), ink, radius)


class Stage(Painted):
    """How far a child has come in the chain: four pills and the word."""

    def __init__(self, words: Words, reached: int, rejected: bool = False) -> None:
        super().__init__()
        self._words, self._reached, self._rejected = words, reached, rejected
        self.retranslate()

    def retranslate(self) -> None:
        """Take the width that the word needs."""
        words = say(self._words)
        self.setAccessibleName(words)
        self.setFixedSize(QSize(50 + round(metrics("chip").horizontalAdvance(words)), 20))
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the pills and the word."""
        paint_steps(painter, QPointF(rect.x(), rect.center().y()), self._reached, self._rejected)
        tone = "reject" if self._rejected else "text" if self._reached >= STEPS else "muted"
        write(painter, rect.adjusted(46, 0, 4, 0), say(self._words), "chip", tone)


class Served(Painted):
    """The seven domains of the minimum package; `names` are their labels in SERVED_ORDER, `received` their codes."""

    def __init__(self, names: Sequence[str], received: Collection[str]) -> None:
        super().__init__()
        self._names, self._received = names, received
        self.setFixedSize(QSize(len(SERVED_ORDER) * 9, 20))
        self.retranslate()

    def retranslate(self) -> None:
        """Say which domains are received: the squares alone say nothing to a reader."""
        words = served_words(self._names, self._received)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the squares."""
        paint_served(painter, QPointF(rect.x(), rect.center().y()), self._received)


def served_words(names: Sequence[str], received: Collection[str]) -> str:
    """The squares in words: how many of the seven, and which."""
    got = [name for name, code in zip(names, SERVED_ORDER, strict=True) if code in received]
    if not got:
        return Message(N_("None of the seven domains")).text()
    return Message(N_("{count} of 7 domains: {names}"), count=len(got), names=", ".join(got)).text()


class Evidence(Painted):
    """Reasons with their weight, one below the other: a strength of 0 to 3 and a sentence."""

    def __init__(self, reasons: Sequence[tuple[int, Words]]) -> None:
        super().__init__()
        self._reasons = reasons
        self.setFixedHeight(22 * len(reasons))
        self.retranslate()

    def retranslate(self) -> None:
        """The reasons in words, with their weight."""
        weights = (N_("counts for nothing"), N_("weak"), N_("fair"), N_("strong"))
        self.setAccessibleName("\n".join(f"{say(words)} ({say(weights[n])})" for n, words in self._reasons))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longest reason."""
        widest = max((metrics("body").horizontalAdvance(say(words)) for _, words in self._reasons), default=0)
        return QSize(34 + round(widest), 22 * len(self._reasons))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw one line for each reason."""
        for place, (strength, words) in enumerate(self._reasons):
            top = rect.y() + place * 22
            paint_evidence(painter, QPointF(rect.x(), top + 11), strength)
            write(painter, QRectF(rect.x() + 32, top, rect.width() - 32, 22), say(words))


class Share(Painted):
    """A share as a bar, with the words that belong to it for whoever can't see it."""

    def __init__(self, share: float, words: Words, height: int = 5) -> None:
        super().__init__()
        self._share, self._words = share, words
        self.setFixedHeight(height)
        self.retranslate()

    def show_share(self, share: float, words: Words) -> None:
        """Show another share."""
        self._share, self._words = share, words
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Its text is its words."""
        self.setAccessibleName(say(self._words))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the bar."""
        paint_share(painter, rect, self._share)
