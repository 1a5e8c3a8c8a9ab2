"""What the rows of a sheet are, which sheet of the file is meant, and where its titles stand."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.language import Message
from desktop.gui.language import Spoken, Words, as_it_is
from desktop.gui.pages.importing.mapping.kind_menu import KindMenu
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Line
from desktop.gui.parts.layouts import row
from desktop.operations.imports.review.mapping import MappingShown


class KindAndSheet(Spoken, QWidget):
    """`kind_wanted` carries the key of a kind, `sheet_wanted` the name of a sheet. `choose_kind` is said while the kind
    is not known, `titles` says where the titles stand.
    """

    kind_wanted = Signal(str)
    sheet_wanted = Signal(str)

    def __init__(self, choose_kind: Words, titles: Callable[[MappingShown], Words]) -> None:
        super().__init__()
        self._shown: MappingShown | None = None
        self._choose_kind, self._titles_of = choose_kind, titles
        self.kind, self.sheet = (Button("", icon="down", trailing=True) for _ in range(2))
        self._kinds, self._sheets = KindMenu(self), QMenu(self)
        self._kinds.wanted.connect(self.kind_wanted)
        self.kind.setMenu(self._kinds)
        self.sheet.setMenu(self._sheets)
        self.titles = Line("", "small", "muted")
        self.setLayout(row(self.kind, self.sheet, (self.titles, 1), gap=8))
        self.setFocusProxy(self.kind)

    def show_mapping(self, shown: MappingShown) -> None:
        """Show what holds for a sheet."""
        self._shown = shown
        _fill(self._sheets, {name: as_it_is(name) for name in shown.sheets}, shown.sheet, self.sheet_wanted.emit)
        self._kinds.show_kinds(shown.kinds, shown.kind)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        shown = self._shown
        if shown is None:
            return
        self.sheet.say(as_it_is(shown.sheet))
        self.kind.say(dict(shown.kinds).get(shown.kind, self._choose_kind))
        self._kinds.retranslate()
        self.titles.say(self._titles_of(shown))


def _fill(menu: QMenu, entries: dict[str, Message], current: str, chosen: Callable[[str], object]) -> None:
    menu.clear()
    for key, words in entries.items():
        action = menu.addAction(words.text().replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(key == current)
        action.triggered.connect(lambda _checked, key=key: chosen(key))
