"""The card that says what was recognised in a file: sheet, kind, period, partner, place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.language import N_, Message, current_language
from desktop.gui.language import Spoken, Words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import column, frame, line, row
from desktop.operations.imports.review import FileShown

_NOT_SAID = N_("not said")


class Recognised(Spoken, QWidget):
    """What a file was taken for; `sheet_wanted` carries the name of another sheet to look at, `mapping_wanted` says
    that what was recognised is to be changed.
    """

    sheet_wanted = Signal(str)
    mapping_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: FileShown | None = None
        self._values = [Line("", "name") for _ in range(6)]
        self._names = [Label("", "small", "muted") for _ in range(6)]
        for name in self._names:
            name.setMinimumWidth(46)
        self._menu = QMenu(self)
        self._change = Button(N_("Another sheet"), "quiet", "down", trailing=True)
        self._change.setMenu(self._menu)
        self.change = Button(N_("Change"), "quiet", "columns")
        self.change.clicked.connect(self.mapping_wanted)
        parts = [row(Icon("sheet", "accent", 20), gap=0)]
        for place, share in zip((0, 2, 4), (5, 5, 5), strict=True):
            if place:
                parts.append(line(upright=True))  # type: ignore[arg-type]  # a line stands between two pairs
            pair = column(*(row(self._names[at], (self._values[at], 1), gap=6) for at in (place, place + 1)), gap=3)
            parts.append((pair, share))  # type: ignore[arg-type]
        card = frame("card", row(*parts, column(self.change, self._change, gap=0), margins=(12, 7, 6, 7), gap=12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def show_file(self, shown: FileShown) -> None:
        """Show what a file was taken for."""
        self._shown = shown
        self._menu.clear()
        for name in shown.sheets:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setEnabled(name != shown.sheet)
            action.triggered.connect(lambda _checked, name=name: self.sheet_wanted.emit(name))
        self._change.setVisible(len(shown.sheets) > 1)
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


def _facts(shown: FileShown) -> list[tuple[str, Words]]:
    """Six facts: three pairs, one below the other in each."""
    period: Words = shown.period.label(current_language()) if shown.period else ""
    when = (N_("Period"), period) if period else (N_("Assembly"), shown.day)
    said: list[tuple[str, Words]] = [
        (N_("File"), shown.file),
        (N_("Sheet"), Message(N_("{sheet}, header in row {row}"), sheet=shown.sheet, row=shown.header_row)),
        (N_("Kind"), Message(shown.kind)),
        when,
        (N_("Partner"), shown.partner),
        (N_("Place"), shown.place),
    ]
    return [(name, value or Message(_NOT_SAID)) for name, value in said]
