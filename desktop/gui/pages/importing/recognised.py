"""The card that says what was recognised in a file: sheet, kind, period, partner, place."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.language import N_, Message, current_language
from desktop.gui.language import Spoken, Words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import column, frame, line, row
from desktop.operations.imports.review import FileShown

_NOT_SAID = N_("not said")


class Recognised(Spoken, QWidget):
    """What a file was taken for, each pair of facts as wide as its words; `mapping_wanted` says that it is to be
    changed: the sheet, what its columns hold, or a fact.
    """

    mapping_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: FileShown | None = None
        self._values = [Line("", "name") for _ in range(6)]
        self._names = [Label("", "small", "muted") for _ in range(6)]
        for name in self._names:
            name.setMinimumWidth(46)
        self.change = Button(N_("Change"), "quiet", "columns")
        self.change.clicked.connect(self.mapping_wanted)
        parts: list[Any] = [row(Icon("sheet", "accent", 20), gap=0)]
        self._pairs: list[int] = []
        for place in (0, 2, 4):
            if place:
                parts.append(line(upright=True))
            self._pairs.append(len(parts))
            pair = column(*(row(self._names[at], (self._values[at], 1), gap=6) for at in (place, place + 1)), gap=3)
            parts.append((pair, 1))
        self._row = row(*parts, self.change, margins=(12, 7, 6, 7), gap=12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame("card", self._row))

    def show_file(self, shown: FileShown) -> None:
        """Show what a file was taken for."""
        self._shown = shown
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        if self._shown is None:
            return
        said = _facts(self._shown)
        for (name, value), label, shown in zip(said, self._names, self._values, strict=True):
            label.say(name)
            shown.say(value) if isinstance(value, Message) else shown.show_text(value)
            shown.setAccessibleName(f"{label.text()}: {shown.text()}")
        for pair, at in zip(self._pairs, (0, 2, 4), strict=True):
            lines = zip(self._names[at : at + 2], self._values[at : at + 2], strict=True)
            self._row.setStretch(pair, max(name.sizeHint().width() + one.sizeHint().width() for name, one in lines))


def _facts(shown: FileShown) -> list[tuple[str, Words]]:
    """Six facts: three pairs, one below the other in each."""
    period: Words = shown.period.label(current_language()) if shown.period else ""
    when = (N_("Period"), period) if period else (N_("Assembly"), shown.day)
    said: list[tuple[str, Words]] = [
        (N_("Kind"), Message(shown.kind)),
        (N_("Sheet"), shown.sheet),
        when,
        (N_("Titles"), Message(N_("in row {row}"), row=shown.header_row)),
        (N_("Partner"), shown.partner),
        (N_("Place"), shown.place),
    ]
    return [(name, value or Message(_NOT_SAID)) for name, value in said]
