"""The drop-down filters over a list: what was chosen stands on each, others can be had, one act takes all away."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.language import N_
from desktop.domain.register import Register, View
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is, say
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.filter_menu import FilterMenu
from desktop.gui.parts.filters import Choice
from desktop.gui.parts.layouts import wrapping
from desktop.gui.work import Manner
from desktop.operations.lists import Wanted
from desktop.operations.narrowing import Narrowing, further_narrowings, narrowings
from desktop.operations.narrowing_answers import Answer, answers

Chosen = Mapping[str, Sequence[str]]


class NarrowingBar(QWidget):
    """The filters of one list; `changed` tells that other answers are chosen.

    Answers are asked for when a menu opens, at first without their numbers, which take longer; `wanted` is what the
    list is asked for now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, declared: type[Register], view: View | None) -> None:
        super().__init__()
        self._desk, self._declared = desk, declared
        self.wanted = Wanted(view.key if view else "")
        self._usual = narrowings(declared, view)
        self._known = {one.key: one for one in (*self._usual, *further_narrowings(declared, view))}
        self.menus: dict[str, FilterMenu] = {}
        self._chosen: dict[str, tuple[str, ...]] = {}
        self.more = Button(N_("Filter"), "quiet", "plus")
        self.more.clicked.connect(self.open_further)
        self.clear_button = Button(N_("Clear filters"), "quiet", "cross")
        self.clear_button.clicked.connect(self.clear)
        self._line = wrapping([self.more, self.clear_button], gap=8, line_gap=6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        for one in self._usual:
            self._add(one)
        self._show()
        desk.around_changed.connect(self._say_again)

    def chosen(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The codes chosen in each filter that has any, as `Wanted` takes them."""
        return tuple((key, codes) for key, codes in self._chosen.items() if codes)

    def choose(self, chosen: Chosen) -> None:
        """Choose these answers and no others; filters that are not known are passed over."""
        wanted = {key: tuple(map(str, codes)) for key, codes in chosen.items() if key in self._known and codes}
        before, self._chosen = self._chosen, wanted
        for key in wanted.keys() - self.menus.keys():
            self._add(self._known[key])
        for key in self.menus:
            if key in wanted or before.get(key):
                self._ask(key)
        self._show()

    def clear(self) -> None:
        """Take every filter away."""
        if self._chosen:
            self.choose({})
            self.changed.emit()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> list[tuple[Words, Words]]:
        """Each filter that narrows the list, with its answers in words: for the head of a paper."""
        return [(self._known[key].title, as_it_is(self.menus[key].said())) for key, _codes in self.chosen()]

    def open_further(self) -> QMenu:
        """Open the menu of filters that are not shown yet; returns it."""
        menu = QMenu(self.more)
        for key, one in self._known.items():
            if key not in self.menus:
                menu.addAction(say(one.title).replace("&", "&&")).triggered.connect(partial(self.show_filter, key))
        give_menu_letters(menu.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def show_filter(self, key: str) -> None:
        """Show one more filter and put the keyboard on it; raises KeyError for one that the list does not have."""
        if key not in self.menus:
            self._add(self._known[key])
            self._show()
        self.menus[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, one: Narrowing) -> None:
        made = FilterMenu(one.title)
        made.opening.connect(partial(self._ask, one.key, counted=True))
        made.changed.connect(partial(self._told, one.key))
        self.menus[one.key] = made
        line = self._line.layout()
        assert line is not None
        for button in (self.more, self.clear_button):
            line.removeWidget(button)
        for widget in (made, self.more, self.clear_button):
            line.addWidget(widget)
        made.show()  # a layout shows what was added to it too late to take the keyboard
        QWidget.setTabOrder(made, self.more)

    def _show(self) -> None:
        self.more.setVisible(len(self.menus) < len(self._known))
        self.clear_button.setVisible(bool(self._chosen))

    def _ask(self, key: str, counted: bool = False) -> None:
        wanted = self.wanted
        first = Manner(urgent=True, lane=f"answers {id(self)} {key}")
        self._desk.ask(answers, self._declared.key, wanted, key, False, then=partial(self._offer, key), manner=first)
        if counted:
            later = Manner(lane=f"counts {id(self)}", yielding=True)
            self._desk.ask(answers, self._declared.key, wanted, key, True, then=partial(self._offer, key), manner=later)

    def _offer(self, key: str, found: Sequence[Answer]) -> None:
        """Take the answers that a filter has; what was chosen before they were known is ticked now."""
        menu = self.menus[key]
        menu.blockSignals(True)
        counts = {one.code: one.count for one in found if one.count is not None}
        menu.offer([Choice(one.code, as_it_is(one.words)) for one in found], counts)
        menu.choose(self._chosen.get(key, ()))
        menu.blockSignals(False)

    def _told(self, key: str, codes: tuple[str, ...]) -> None:
        self._chosen = {one: kept for one, kept in (self._chosen | {key: codes}).items() if kept}
        self._show()
        self.changed.emit()

    def _say_again(self) -> None:
        for key in self._chosen:
            self._ask(key)
