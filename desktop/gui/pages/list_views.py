"""The views of a list: chosen from a menu, kept under a name typed above the list, forgotten."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop.domain.language import N_, Message, translate
from desktop.domain.problems import AppError
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken, say
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.records.form_keys import PLAIN, FormKeys
from desktop.operations.list_views import LONGEST, ListView, drop_view, keep_view, list_views


class ListViews(Spoken, QWidget):
    """The line in which a view is named, hidden until that is wanted, and the button that opens the menu of views.

    `now` gives the list as it stands, under a name; `chosen` carries the view to be shown.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, key: str, now: Callable[[str], ListView]) -> None:
        super().__init__()
        self._desk, self._key, self._now = desk, key, now
        self.known: tuple[ListView, ...] = ()
        self.button = IconButton("eye", N_("Views of this list"), "F7")
        self.button.setShortcut("F7")
        self.button.clicked.connect(self.open_menu)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.problem = Label("", "small", "reject")
        keep, leave = Button(N_("Keep this view"), icon="check"), IconButton("cross", N_("Close"), "Esc", size=18)
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.leave)
        self.field.returnPressed.connect(self._keep)
        FormKeys({(Qt.Key.Key_Escape, PLAIN): self.leave}, self).watch(self.field, keep, leave)
        self.setLayout(column(row((self.field, 1), keep, leave), self.problem, gap=2))
        self.hide()
        self.retranslate()
        desk.written.connect(lambda _registers: self.ask())
        self.ask()

    def retranslate(self) -> None:
        """What is to be typed."""
        words = say(N_("Name of this view: filters, order and columns as they are"))
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)

    def ask(self) -> None:
        """Ask which views there are."""
        self._desk.ask(list_views, self._key, then=self._learn)

    def _learn(self, known: tuple[ListView, ...]) -> None:
        self.known = known

    def open_menu(self) -> QMenu:
        """Open the menu of views; returns it."""
        menu = QMenu(self.button)
        for view in self.known:
            menu.addAction(view.name.replace("&", "&&")).triggered.connect(partial(self.chosen.emit, view))
        if self.known:
            menu.addSeparator()
        menu.addAction(translate(N_("Keep this view…"))).triggered.connect(self.name_view)
        if self.known:
            forget = menu.addMenu(translate(N_("Forget a view")))
            for view in self.known:
                forget.addAction(view.name.replace("&", "&&")).triggered.connect(partial(self.forget, view.name))
            give_menu_letters(forget.actions())
        give_menu_letters(menu.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        return menu

    def name_view(self) -> None:
        """Ask for a name, above the list."""
        if self._desk.refuses_masked():
            return
        self.problem.hide()
        self.show()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Name nothing after all."""
        self.hide()

    def _keep(self) -> None:
        view = self._now(self.field.text())
        self._desk.write((), keep_view, self._key, view, then=self._kept, failed=self._refused)

    def _kept(self, known: tuple[ListView, ...]) -> None:
        self.known = known
        said = Message(N_("View kept: {name}"), name=" ".join(self.field.text().split()))
        self._desk.notice("new", said)
        self.hide()

    def _refused(self, error: AppError) -> None:
        if isinstance(error, AppError):
            self.problem.say(error.message)
            self.problem.show()

    def forget(self, name: str) -> None:
        """Forget a view; one undo brings it back."""
        if not self._desk.refuses_masked():
            self._desk.write((), drop_view, self._key, name, then=self._learn)
