"""How an officer arranges a list: which columns are seen, in which order and how wide; kept from day to day."""

import math
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from desktop.domain.language import N_
from desktop.gui.language import say
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.tables.columns import Order
from desktop.gui.tables.header import Head, natural_width
from desktop.gui.tables.model import RegisterTableModel

WIDEST = 900
READABLE = 90
"""Pixels below which no column is made narrower for the others."""
SHORT, GROWS = 96, 0.4
"""A column no wider than the first (dates, numbers, codes) has room enough; another grows by the second at most."""


class Arrangement(QObject):
    """The columns of one list; `changed` tells that the officer has arranged them."""

    changed = Signal()

    def __init__(self, view: QTableView, head: Head, model: RegisterTableModel) -> None:
        super().__init__(view)
        self._view, self._head, self.model = view, head, model
        self._widths: dict[int, int] = {}
        self._busy = False
        self.reset()
        head.sectionResized.connect(self._resized)
        head.sectionMoved.connect(self._moved)

    def reset(self) -> None:
        """The columns as they are declared."""
        self._busy = True
        for section, column in enumerate(self.model.columns):
            self._head.moveSection(self._head.visualIndex(section), section)
            self._head.setSectionHidden(section, column.hidden)
            self._widths[section] = natural_width(column)
            self._head.resizeSection(section, self._widths[section])
        self._busy = False
        self.spread()

    def shown(self) -> list[int]:
        """The sections that are seen, from left to right."""
        order = (self._head.logicalIndex(place) for place in range(self._head.count()))
        return [section for section in order if not self._head.isSectionHidden(section)]

    def show_column(self, section: int, seen: bool) -> None:
        """Show or hide a column; the last one stays."""
        if seen or self.shown() != [section]:
            self._head.setSectionHidden(section, not seen)
            self.spread()
            self.changed.emit()

    def move_column(self, section: int, by: int) -> None:
        """Move a column by one place among those that are seen: -1 to the left, 1 to the right."""
        seen = self.shown()
        place = seen.index(section) + by if section in seen else -1
        if 0 <= place < len(seen):
            self._head.moveSection(self._head.visualIndex(section), self._head.visualIndex(seen[place]))

    def spread(self, held: int | None = None) -> None:
        """Give the room that is left to the column that takes it, a part of it to the other words; where there is too
        little, the wide columns give way down to what can still be read, before the list has to be moved sideways.
        The one that is `held` stays.
        """
        seen = self.shown()
        room = self._view.viewport().width() - sum(self._widths[section] for section in seen)
        wide = next((section for section in seen if self.model.columns[section].wide), None)
        if self._busy or (wide is None and room >= 0):
            return
        spare = {section: self._spare(section) for section in seen if section != held}
        share = min(1.0, -room / (sum(spare.values()) or 1)) if room < 0 else 0.0
        more = self._more({section for section in seen if section not in (wide, held)}, room)
        self._busy = True
        for section in seen:
            taken = math.ceil(spare.get(section, 0) * share)
            given = room - sum(more.values()) if section == wide and room > 0 else more.get(section, -taken)
            self._head.resizeSection(section, self._widths[section] + given)
        self._busy = False

    def _more(self, sections: set[int], room: int) -> dict[int, int]:
        """What the columns of words that nobody has made wider or narrower get of the room that is left: at most half.

        Dates and numbers are not among them.
        """
        columns = self.model.columns
        wanted = {
            section: round(self._widths[section] * GROWS)
            for section in sections
            if self._widths[section] == columns[section].width > SHORT and not columns[section].firm
        }
        share = min(1.0, max(0, room) / 2 / (sum(wanted.values()) or 1))
        return {section: int(more * share) for section, more in wanted.items()} if room > 0 else {}

    def _spare(self, section: int) -> int:
        """What a column can give up: dates and numbers nothing, words two fifths of their room."""
        width = self._widths[section]
        if self.model.columns[section].firm:
            return 0
        return max(0, width - max(READABLE, round(width * 0.58)))

    def kept(self) -> dict[str, Any]:
        """Everything that was arranged, as plain values."""
        columns = self.model.columns
        order = [self._head.logicalIndex(place) for place in range(self._head.count())]
        return {
            "columns": [
                {"key": columns[s].key, "width": self._widths[s], "hidden": self._head.isSectionHidden(s)}
                for s in order
            ],
            "order": [list(one) for one in self.model.order],
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Arrange as it was kept, forgiving what a file that was edited or is of another version may hold."""
        sections = {column.key: section for section, column in enumerate(self.model.columns)}
        self._busy = True
        place = 0
        for one in kept.get("columns") or ():
            section = sections.get(one.get("key"))
            if section is None:
                continue
            self._head.moveSection(self._head.visualIndex(section), place)
            self._head.setSectionHidden(section, bool(one.get("hidden")))
            width = one.get("width")
            if isinstance(width, int) and 0 < width <= WIDEST:
                self._widths[section] = max(self._head.minimumSectionSize(), width)
                self._head.resizeSection(section, self._widths[section])
            place += 1
        if not self.shown() and self._head.count():
            self._head.setSectionHidden(0, False)
        self.model.sort_by(_order_of(kept))
        self._busy = False
        self.spread()

    def _resized(self, section: int, _before: int, width: int) -> None:
        if not self._busy and width:
            self._widths[section] = width
            self.spread(held=section)
            self.changed.emit()

    def _moved(self) -> None:
        if not self._busy:
            self.changed.emit()


def _order_of(kept: Mapping[str, Any]) -> Order:
    """The order that was kept, as far as it can be read."""
    pairs = kept.get("order")
    readable = [one for one in pairs if isinstance(one, (list, tuple)) and len(one) == 2] if pairs else ()
    return tuple((str(key), bool(down)) for key, down in readable)


def column_menu(arrangement: Arrangement, section: int, sort: Callable[[int, bool], object]) -> QMenu:
    """The menu of one column and of all: sort, move, hide, and which are seen."""
    menu = QMenu()
    column = arrangement.model.columns[section]

    def add(words: str, act: Callable[[], object]) -> None:
        menu.addAction(say(words)).triggered.connect(lambda _checked: act())

    if column.sortable:
        add(N_("Sort with the least first"), lambda: sort(section, False))
        add(N_("Sort with the greatest first"), lambda: sort(section, True))
        menu.addSeparator()
    add(N_("Move the column to the left"), lambda: arrangement.move_column(section, -1))
    add(N_("Move the column to the right"), lambda: arrangement.move_column(section, 1))
    menu.addSeparator()
    for place, one in enumerate(arrangement.model.columns):
        menu.addAction(_seen(menu, arrangement, place, say(one.title)))
    menu.addSeparator()
    add(N_("The usual columns"), arrangement.reset)
    give_menu_letters(menu.actions())
    return menu


def _seen(menu: QMenu, arrangement: Arrangement, section: int, title: str) -> QAction:
    action = QAction(title, menu)
    action.setCheckable(True)
    action.setChecked(section in arrangement.shown())
    action.toggled.connect(lambda seen: arrangement.show_column(section, seen))
    return action
