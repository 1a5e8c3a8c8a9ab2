"""The left side of the first run: the mark, the steps with how far one is, and that nothing leaves the computer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Words, say
from desktop.gui.parts.emblem import Cover, Mark
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.painting import Painted, write_centred
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of
from desktop.gui.theme.type import font

WIDTH = 300


class StepMark(Painted):
    """A step: its number, and a tick once it is done."""

    def __init__(self, number: int, words: Words) -> None:
        super().__init__()
        self._number, self._words = number, words
        self._state = "to come"
        self.setFixedSize(24, 24)

    def show_state(self, state: str) -> None:
        """Done, now, or to come."""
        self._state = state
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """The step and its state in words."""
        states = {"done": N_("Done: {step}"), "now": N_("Now: {step}"), "to come": N_("To come: {step}")}
        self.setAccessibleName(Message(states[self._state], step=say(self._words)).text())

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the disc."""
        done, now = self._state == "done", self._state == "now"
        painter.setPen(QPen(color("accent" if done or now else "control"), 1.5))
        painter.setBrush(color("accent" if done else "surface"))
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
        if done:
            icons.draw(painter, "check", rect.adjusted(5, 5, -5, -5), hex_of("on_accent"), 2.6)
        else:
            write_centred(painter, rect, str(self._number), "section", "accent" if now else "muted")


class StepList(QFrame):
    """The steps, one below the other."""

    def __init__(self, names: Sequence[Words]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._marks = [StepMark(number, words) for number, words in enumerate(names, 1)]
        self._words = [Label(words) for words in names]
        spine = Cover(unit=28, teeth=8, paper="sidebar")
        spine.setFixedWidth(36)
        title = column(Label(N_("Igitabo"), "page"), Label(N_("The register of a district"), "small", "muted"), gap=0)
        steps = [row(mark, (words, 1), gap=10) for mark, words in zip(self._marks, self._words, strict=True)]
        promise = Label(N_("No internet is needed. Everything stays on this computer."), "small", "muted", wrap=True)
        foot = row(Icon("lock", "muted", 16), (promise, 1), gap=8)
        head = row(Mark(36), title, None, gap=10)
        inner = column(head, 34, column(*steps, gap=14), None, foot, margins=(24, 28, 20, 24), gap=6)
        holder = QWidget()
        holder.setLayout(inner)
        self.setLayout(row(spine, (holder, 1), gap=0))
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Show how far one is: steps before `current` are done."""
        for place, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            mark.show_state("done" if place < current else "now" if place == current else "to come")
            words.setFont(font("strong" if place == current else "body"))
            words.set_tone("" if place <= current else "muted")
