"""The equation of an import: the rows read are the sum of the verdicts; each verdict is a filter."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Spoken, say
from desktop.gui.parts.chips import VERDICTS, VerdictBar, chip_width, paint_chip
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import column, row, wrapping
from desktop.gui.parts.painting import ring


class VerdictFilter(Spoken, QAbstractButton):
    """The chip of a verdict with its number; switched on, only its rows are shown."""

    def __init__(self, verdict: str) -> None:
        super().__init__()
        self._verdict, self._count = verdict, 0
        self.setCheckable(True)
        self.setProperty("letter", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Show how many rows have the verdict."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Say the number and the verdict."""
        self.setText(Message(VERDICTS[self._verdict][2], count=self._count).text())
        self.setAccessibleName(self.text())
        self.setToolTip(say(N_("Show only these rows")))
        self.updateGeometry()
        self.update()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.update()

    def sizeHint(self) -> QSize:
        """The chip with room for a ring around it."""
        return QSize(math.ceil(chip_width(self.text(), VERDICTS[self._verdict][0])) + 6, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip, with an edge where it is switched on and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            rect = QRectF(self.rect())
            paint_chip(painter, QPointF(3, rect.center().y()), self.text(), self._verdict, VERDICTS[self._verdict][0])
            if self.isChecked():
                ring(painter, rect.adjusted(1, 1, -1, -1), 6, self._verdict, 1.5)
            if self.hasFocus():
                ring(painter, rect, 7)
        finally:
            painter.end()


class Equation(Spoken, QWidget):
    """Rows = new + updates + unchanged + doubtful + rejected; `chosen` carries the verdict to show, empty for all."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._total = 0
        self._rows = Label("", "strong")
        self._filters = {verdict: VerdictFilter(verdict) for verdict in VERDICTS}
        self._signs = {verdict: Label("+" if place else "=", "body", "muted") for place, verdict in enumerate(VERDICTS)}
        self._sound = Label(N_("adds up"), "section", "new")
        self._bar = VerdictBar({})
        sound = QWidget()
        sound.setLayout(row(Icon("check", "new", 16, 2), self._sound, gap=4))
        parts: list[QWidget] = [self._rows]
        for verdict, button in self._filters.items():
            parts += [self._signs[verdict], button]
            button.clicked.connect(lambda _checked, verdict=verdict: self._choose(verdict))
        for part in (self._rows, *self._signs.values(), sound):
            part.setFixedHeight(26)
        self.setLayout(column(wrapping([*parts, sound], gap=5, line_gap=0), self._bar, gap=4))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows have each verdict (by its tone); verdicts that no row has are left out, but for the
        one whose rows are looked at: they stay under the hand of whoever decides or corrects them.
        """
        self._total = sum(counts.values())
        first = True
        for verdict, button in self._filters.items():
            count = counts.get(verdict, 0)
            button.show_count(count)
            shown = bool(count) or button.isChecked()
            button.setVisible(shown)
            self._signs[verdict].setVisible(shown)
            if shown:
                self._signs[verdict].show_text("=" if first else "+")
                first = False
        self._bar.show_counts({verdict: counts.get(verdict, 0) for verdict in VERDICTS})
        self.retranslate()

    def current(self) -> str:
        """The verdict whose rows are shown, empty for all."""
        return next((verdict for verdict, button in self._filters.items() if button.isChecked()), "")

    def choose(self, verdict: str) -> None:
        """Show the rows of a verdict, or all for none."""
        for key, button in self._filters.items():
            button.setChecked(key == verdict)
        self.chosen.emit(verdict)

    def retranslate(self) -> None:
        """Say how many rows there are."""
        self._rows.say(Message(N_("{count} row", "{count} rows"), count=self._total))

    def _choose(self, verdict: str) -> None:
        self.choose(verdict if self._filters[verdict].isChecked() else "")
