"""All registers: what each is for and how many records it has; the way to those that have no place in the sidebar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.domain.language import N_, grouped
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
        for declared in REGISTERS:
            self._card(declared.key, declared.title, declared.help, declared.icon)
        self._card(
            "codelists", N_("Code lists"), N_("What can be chosen in forms, with its words in three languages."), "book"
        )
        self._card(
            "villages",
            N_("Villages and other places"),
            N_("Districts, sectors, cells and villages, with the names that people give them."),
            "pin",
        )
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, place // IN_A_ROW, place % IN_A_ROW)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(grid, None, gap=0))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.setLayout(row(area, gap=0))

    def _card(self, key: str, title: str, sentence: str, icon: str) -> None:
        card = self.cards[key] = Card(title, icon=icon, action=N_("Open"))
        card.fill(Label(sentence, "small", "muted", wrap=True), None)
        card.acted.connect(lambda: self.desk.open_page(key))

    def heading(self) -> Heading:
        """Where one is."""
        return Heading(N_("All registers"), N_("Everything that is kept, each in its list"))

    def enter(self, **parameters: object) -> None:
        """Count anew."""
        self.desk.ask(counts_of_registers, then=self._show)

    def _show(self, counts: dict[str, int]) -> None:
        around = self.desk.around
        counts = {**counts, "codelists": len(around.codelists.names), "villages": len(around.places)}
        for key, card in self.cards.items():
            card.say_second(as_it_is(grouped(counts.get(key, 0))))
