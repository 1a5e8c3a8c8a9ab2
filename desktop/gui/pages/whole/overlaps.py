"""Overlaps on the page of a partner: who else gave the same to the same people, in a quarter that can be chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, grouped
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is, say
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.pages.whole.cards import short
from desktop.gui.pages.whole.partner_tables import sectors_words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import Item, row
from desktop.gui.parts.ledger import Ledger, LedgerCell, LedgerColumn, LedgerRow
from desktop.operations.partner_overlaps import Overlap
from desktop.operations.partner_pages import PartnerDetails, overlap_quarters

FIRST, MARGIN = 6, 13


class OverlapsCard(Card):
    """The overlaps of one quarter. `choose` is told the quarter that is wanted instead.

    Those who give the same in the same sector to other people stand below and apart: that is no overlap.
    """

    def __init__(self, desk: Desk, details: PartnerDetails, choose: Callable[[Quarter], object]) -> None:
        found = details.overlaps
        said = N_("{count} receiver served twice", "{count} receivers served twice")
        super().__init__(N_("Overlaps"), Message(said, count=found.people) if found.rows else "")
        self._desk, self._choose = desk, choose
        self.quarter = Button(as_it_is(details.quarter.label()), "secondary", "clock")
        self.quarter.setObjectName("quarter")
        self.quarter.setProperty("letter", False)
        self.quarter.setAccessibleDescription(say(N_("Choose the quarter of the overlaps")))
        self.quarter.clicked.connect(self.open_quarters)
        parts: list[Item] = [row(self.quarter, None, margins=(MARGIN, 6, MARGIN, 4))]
        if found.rows:
            parts.append(self._table("overlaps", N_("Overlaps"), found.rows, counted=True))
        elif found.beside:
            parts.append(_words(N_("Nobody was given the same by two."), "body"))
        else:
            parts.append(_words(N_("Nobody else gave the same in the same sector and quarter."), "body"))
        if found.beside:
            heading = N_("The same in the same sector, to other people")
            parts += [_words(heading, "section"), self._table("beside", heading, found.beside, counted=False)]
        self.fill(*parts, padded=False)

    def open_quarters(self) -> QMenu:
        """Open the menu of quarters; returns it."""
        menu = QMenu(self.quarter)
        for one in overlap_quarters(self._desk.around.today):
            menu.addAction(one.label()).triggered.connect(partial(self._choose, one))
        give_menu_letters(menu.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.quarter.mapToGlobal(self.quarter.rect().bottomLeft()))
        return menu

    def _table(self, name: str, heading: Words, rows: Sequence[Overlap], *, counted: bool) -> Ledger:
        columns = [
            LedgerColumn("service", N_("Service"), "text"),
            LedgerColumn("name", N_("Also given by"), "name"),
            LedgerColumn("sector", N_("Sector"), "muted", 128, 480),
            *([LedgerColumn("both", N_("To the same"), "number", 120)] if counted else []),
        ]
        made = Ledger(heading, columns, [self._row(one) for one in rows], FIRST)
        made.table.setObjectName(f"table:{name}")
        made.table.opened.connect(self._desk.open_record)
        return made

    def _row(self, one: Overlap) -> LedgerRow:
        cells = {
            "service": LedgerCell(as_it_is(short(self._desk, "service", one.service))),
            "name": LedgerCell(as_it_is(one.name) if one.partner else N_("The district")),
            "sector": LedgerCell(sectors_words(self._desk, (one.sector,))),
            "both": LedgerCell(as_it_is(grouped(one.both))),
        }
        return LedgerRow("partners" if one.partner else "", one.partner, cells)


def _words(words: Words, face: str) -> Item:
    return row((Label(words, face, "muted", wrap=True), 1), margins=(MARGIN, 6, MARGIN, 6))
