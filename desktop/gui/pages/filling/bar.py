"""Above a form: what its rows are, which of its sheets is meant, and where its titles stand."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Spoken, as_it_is
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Line
from desktop.gui.parts.layouts import column, frame, row
from desktop.operations.imports.review.mapping import MappingShown

_CHOOSE_KIND = N_("Choose what the rows of the form are")
_ONE, _SEVERAL = N_("Titles in row {first}"), N_("Titles in rows {first} to {last}")


class FormBar(Spoken, QWidget):
    """`kind_wanted` carries the key of a kind of form, `sheet_wanted` the name of a sheet."""

    kind_wanted = Signal(str)
    sheet_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: MappingShown | None = None
        self.kind, self.sheet = (Button("", icon="down", trailing=True) for _ in range(2))
        self._kinds, self._sheets = QMenu(self), QMenu(self)
        self.kind.setMenu(self._kinds)
        self.sheet.setMenu(self._sheets)
        self._titles = Line("", "small", "muted")
        inside = row(self.kind, self.sheet, (self._titles, 1), margins=(12, 9, 12, 9), gap=8)
        self.setLayout(column(frame("card", inside), gap=0))
        self.setFocusProxy(self.kind)

    def show_mapping(self, shown: MappingShown) -> None:
        """Show what holds for a form."""
        self._shown = shown
        _fill(self._kinds, {key: Message(title) for key, title in shown.kinds}, shown.kind, self.kind_wanted.emit)
        _fill(self._sheets, {name: as_it_is(name) for name in shown.sheets}, shown.sheet, self.sheet_wanted.emit)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        shown = self._shown
        if shown is None:
            return
        self.kind.say(dict(shown.kinds).get(shown.kind, _CHOOSE_KIND))
        self.sheet.say(as_it_is(shown.sheet))
        for action, (_key, title) in zip(self._kinds.actions(), shown.kinds, strict=True):
            action.setText(Message(title).text())
        first, last = shown.header
        self._titles.say(Message(_ONE if first == last else _SEVERAL, first=first, last=last))


def _fill(menu: QMenu, entries: dict[str, Message], current: str, chosen: Callable[[str], object]) -> None:
    menu.clear()
    for key, words in entries.items():
        action = menu.addAction(words.text().replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(key == current)
        action.triggered.connect(lambda _checked, key=key: chosen(key))
