"""Filters: checkable buttons with their counts, and buttons that open a menu of choices."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.language import grouped
from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.layouts import wrapping
from desktop.gui.parts.painting import box, ring, write, write_right
from desktop.gui.theme.type import metrics


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen: its key, its words."""

    key: str
    words: Words


class FilterButton(Spoken, QAbstractButton):
    """A filter with its count: the count is the total, so no second line says how many were found.

    `stepped` carries 1 or -1 when an arrow key asks for the filter beside it.
    """

    stepped = Signal(int)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self._count: int | None = None
        self.setCheckable(True)
        self.setProperty("letter", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_count(self, count: int | None) -> None:
        """Show how many there are, or nothing while it isn't known."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words, and the width they need, in the language of the window."""
        words = say(self.choice.words)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{words}, {self._number()}" if self._count is not None else words)
        self.updateGeometry()
        self.update()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go to the filters beside it."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """The words and the count side by side."""
        count = metrics("small").horizontalAdvance(self._number()) + 6 if self._count is not None else 0
        return QSize(math.ceil(metrics("section").horizontalAdvance(say(self.choice.words)) + count) + 20, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the words and the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        on = self.isChecked()
        try:
            ground = "selection" if on else "hover" if self.underMouse() else "surface"
            box(painter, rect, ground, 6, "accent" if on else "border")
            if self.hasFocus():
                ring(painter, rect, 6)
            write(painter, rect.adjusted(10, 0, 0, 0), say(self.choice.words), "section", "accent" if on else "text")
            if self._count is not None:
                tone = "accent" if on else "muted"
                write_right(painter, rect.adjusted(0, 0, -10, 0), self._number(), "small", tone)
        finally:
            painter.end()

    def _number(self) -> str:
        return "" if self._count is None else grouped(self._count)


class FilterBar(QWidget):
    """Filters of which one is on; the arrow keys go from one to the next. `chosen` carries its key."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._buttons = {choice.key: FilterButton(choice) for choice in choices}
        group = QButtonGroup(self)
        group.setExclusive(True)
        for button in self._buttons.values():
            group.addButton(button)
            button.toggled.connect(self._toggled)
            button.stepped.connect(self._step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(wrapping(list(self._buttons.values())))
        if choices:
            self.choose(choices[0].key)

    def choose(self, key: str) -> None:
        """Switch a filter on; raises KeyError for one that isn't here."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """The key of the filter that is on, empty where there is none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many each filter finds."""
        for key, button in self._buttons.items():
            button.show_count(counts.get(key))

    def _step(self, by: int) -> None:
        keys = list(self._buttons)
        place = min(max(0, keys.index(self.current()) + by), len(keys) - 1)
        self.choose(keys[place])
        self._buttons[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _toggled(self, on: bool) -> None:
        if on:
            self.chosen.emit(self.current())
