"""All registers: what each is for and how many records it has; the way to those that have no place in the sidebar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.domain.fields.number import grouped
from desktop.domain.language import N_
from desktop.domain.register import Register
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.page import Heading, Page
from desktop.operations.lists import counts_of_registers
from desktop.registers import REGISTERS

IN_A_ROW = 3


class RegistersPage(Page):
    """A card for every register."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.cards: dict[str, Card] = {}
        grid = QGridLayout()
        grid.setContentsMargins(20, 16, 16, 20)
        grid.setSpacing(12)
        for place, declared in enumerate(REGISTERS):
            card = self.cards[declared.key] = self._card(declared)
            grid.addWidget(card, place // IN_A_ROW, place % IN_A_ROW)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(grid, None, gap=0))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.setLayout(row(area, gap=0))

    def _card(self, declared: type[Register]) -> Card:
        card = Card(declared.title, icon=declared.icon, action=N_("Open"))
        card.fill(Label(declared.help, "small", "muted", wrap=True))
        card.acted.connect(lambda key=declared.key: self.desk.open_page(key))
        return card

    def heading(self) -> Heading:
        """Where one is."""
        return Heading(N_("All registers"), N_("Everything that is kept, each in its list"))

    def enter(self, **parameters: object) -> None:
        """Count anew."""
        self.desk.ask(counts_of_registers, then=self._show)

    def _show(self, counts: dict[str, int]) -> None:
        for key, card in self.cards.items():
            card.say_second(as_it_is(grouped(counts.get(key, 0))))
