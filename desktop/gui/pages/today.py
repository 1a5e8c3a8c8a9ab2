"""Today: what waits, kind by kind, each thing leading to its record."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.domain.dates import show_date
from desktop.domain.fields.number import grouped
from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.records.links import RecordRow
from desktop.operations.today import Matter, TodayShown, today

IN_A_ROW = 2


class TodayPage(Page):
    """A card for each kind of thing that waits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.cards: dict[str, Card] = {}
        self._day = ""
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(row(self._area, gap=0))
        desk.written.connect(self._look_again)
        desk.around_changed.connect(self.enter)

    def heading(self) -> Heading:
        """The day, and what the page is for."""
        return Heading(N_("Today"), as_it_is(self._day))

    def enter(self, **parameters: object) -> None:
        """Look at what waits now."""
        self.desk.ask(today, then=self.show_today)

    def show_today(self, shown: TodayShown) -> None:
        """Show the matters; those in which nothing waits say so in a line."""
        self._day = show_date(shown.day.isoformat())
        self.cards = {matter.key: self._card(matter) for matter in shown.matters}
        grid = QGridLayout()
        grid.setContentsMargins(20, 16, 16, 20)
        grid.setSpacing(12)
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, place // IN_A_ROW, place % IN_A_ROW)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(grid, None, gap=0))
        self._area.setWidget(inside)
        self.heading_changed.emit()

    def _card(self, matter: Matter) -> Card:
        count = as_it_is(grouped(matter.count)) if matter.count else ""
        card = Card(matter.title, count, icon="check" if not matter.count else "clock", action=N_("Show all"))
        card.acted.connect(lambda: self.desk.open_page(matter.page))
        if not matter.count:
            return card.fill(Label(matter.empty, "body", "muted", wrap=True), None)
        lines = []
        for one in matter.first:
            line = RecordRow(one.register, one.record, one.title, one.second)
            line.opened.connect(self._open)
            line.setEnabled(bool(one.record))
            lines.append(line)
        return card.fill(*lines, None, gap=0)

    def _open(self, register: str, record: str) -> None:
        if record:
            self.desk.open_record(register, record)

    def _look_again(self, _registers: tuple[str, ...]) -> None:
        if self.isVisible():
            self.enter()
