"""The top bar: where one is, search in everything, taking back and doing again, and what the page is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu

from desktop.domain.language import N_, Message
from desktop.gui.language import Words
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.search import SearchField

HEIGHT = 53


class TopBar(QFrame):
    """The bar above the page; `primary_asked` tells that the page's own button was pressed."""

    primary_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(HEIGHT)
        self._title, self._second = Label("", "page"), Line("", "body", "muted")
        self.search = SearchField(N_("Search everything"), "Ctrl+K")
        self._undo = IconButton("undo", N_("Undo"), "Ctrl+Z")
        self._redo = IconButton("redo", N_("Redo"), "Ctrl+Y")
        self._menu = IconButton("menu", N_("Menu"), "F10")
        self._menu.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._undo.clicked.connect(self.undo_asked)
        self._redo.clicked.connect(self.redo_asked)
        self._primary: Button | None = None
        words = row(self._title, self._second, None, gap=10)
        self._row = row(
            (column(None, words, None, gap=0), 1), 8, self.search, self._undo, self._redo, self._menu,
            margins=(20, 0, 16, 0), gap=6,
        )  # fmt: skip
        self.setLayout(self._row)
        self.show_undo("")
        self.show_redo("")

    def show_title(self, title: Words, second: Words = "") -> None:
        """Say where one is, and how many there are or which file it is."""
        self._title.say(title)
        self._second.say(second)

    def show_primary(self, words: Words, icon: str = "plus", rank: str = "primary") -> None:
        """Offer what the page is for; empty words take the button away."""
        if self._primary:
            self._row.removeWidget(self._primary)
            self._primary.hide()
            self._primary.deleteLater()
            self._primary = None
        if words:
            self._primary = Button(words, rank, icon)
            self._primary.clicked.connect(self.primary_asked)
            self._row.addWidget(self._primary)

    def show_undo(self, what: Words) -> None:
        """Say what would be taken back; nothing can be where it is empty."""
        self._undo.say(Message(N_("Undo: {what}"), what=what) if what else N_("Undo"))
        self._undo.setEnabled(bool(what))

    def show_redo(self, what: Words) -> None:
        """Say what would be done again; nothing can be where it is empty."""
        self._redo.say(Message(N_("Redo: {what}"), what=what) if what else N_("Redo"))
        self._redo.setEnabled(bool(what))

    def hold_menu(self, menu: QMenu) -> None:
        """Open this menu from the last icon."""
        self._menu.setMenu(menu)

    def open_menu(self) -> None:
        """Open the menu by keyboard."""
        self._menu.showMenu()
