"""Today: how the register stands and what waits, kind by kind, each thing leading to where it is settled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.calendar import Quarter, month_name
from desktop.domain.language import N_, Message, grouped
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is
from desktop.gui.pages.standing import SectorBars, Standings
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.empty import EmptyPage
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import TwoColumns, clear, column, row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.parts.rows import CardRow, CardRows
from desktop.gui.work import Manner
from desktop.operations.standing import SectorShare, Standing, served_by_sector, standing
from desktop.operations.today import Matter, TodayShown, Waiting, today

# key -> (icon, what can be done about one of them, the column it stands in)
CARDS: dict[str, tuple[str, str, int]] = {
    "visits": ("walk", N_("Write the visit"), 0),
    "decisions": ("ladder", N_("See the children"), 0),
    "rows": ("ask", N_("Decide"), 0),
    "papers": ("report", N_("Open"), 1),
    "silent": ("partner", N_("Open"), 1),
    "bodies": ("meeting", N_("Open"), 1),
    "unverified": ("shield", N_("See the children"), 1),
}
_VERY_LATE = 20
_SIDE, _NARROW = 372, 860
"""Pixels of the second column, and of both below which it stands under the first."""


class TodayPage(Page):
    """Four figures, a card for each kind of thing that waits, and the sectors with the share of children served."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.cards: dict[str, Card] = {}
        self._places: dict[str, QVBoxLayout] = {}
        self._targets: dict[str, Waiting] = {}
        self._shown: TodayShown | None = None
        self.standings, self.bars = Standings(), SectorBars()
        self._sectors = Card(N_("Served, by sector"), icon="chart", action=N_("Reports"))
        self._sectors.acted.connect(lambda: desk.open_page("reports"))
        self._sectors.fill(self.bars)
        self._sectors.hide()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._area)
        self._pages.addWidget(self._empty())
        self.setLayout(row(self._pages, gap=0))
        self._build()
        desk.written.connect(self._look_again)
        desk.around_changed.connect(self.enter)

    def _empty(self) -> QWidget:
        begin = Button(N_("Register a child"), "primary", "plus")
        begin.clicked.connect(self.do_primary)
        bring = Button(N_("Bring in a workbook…"), icon="import")
        bring.clicked.connect(lambda: self.desk.open_page("import"))
        return EmptyPage(
            "today",
            N_("The register is empty"),
            N_("Register the first child with the village list at hand, or bring in a list that you were sent."),
            (begin, bring),
            N_("You can also drop a workbook anywhere on this window."),
        )

    def _build(self) -> None:
        columns: tuple[list[QWidget], list[QWidget]] = ([], [])
        for key, (_icon, _verb, side) in CARDS.items():
            holder = QWidget()
            columns[side].append(holder)
            self._places[key] = column(gap=0)
            holder.setLayout(self._places[key])
        left, right = column(*columns[0], self._sectors, None, gap=12), column(*columns[1], None, gap=12)
        body = TwoColumns(left, right, side=_SIDE, narrow=_NARROW, gap=14)
        self._side = body.second
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(self.standings, body, None, margins=(20, 12, 16, 16), gap=12))
        self._area.setWidget(inside)

    def heading(self) -> Heading:
        """The day, and what is done most."""
        day = self._shown.day if self._shown else None
        said: Words = as_it_is(f"{day.day} {month_name(day.month)} {day.year}") if day else ""
        return Heading(N_("Today"), said, N_("Register a child"))

    def do_primary(self) -> None:
        """Begin a child."""
        self.desk.begin_record("people", "children")

    def enter(self, **parameters: object) -> None:
        """Look at what waits now; the figures that take longer follow."""
        self.desk.ask(today, then=self.show_today, manner=Manner(lane="today"))
        self.desk.ask(standing, then=self._show_standing, manner=Manner(lane="standing"))
        self.desk.ask(served_by_sector, then=self._show_sectors, manner=Manner(lane="sectors"))

    def show_today(self, shown: TodayShown) -> None:
        """Show the matters; those in which nothing waits say so in a line."""
        self._shown = shown
        self._targets.clear()
        for matter in shown.matters:
            self._show_matter(matter)
        self.heading_changed.emit()

    def _show_matter(self, matter: Matter) -> None:
        icon, verb, _side = CARDS[matter.key]
        place = self._places[matter.key]
        clear(place)
        count = as_it_is(grouped(matter.count)) if matter.count else ""
        card = Card(matter.title, count, icon if matter.count else "check", N_("Show all") if matter.count else "")
        card.acted.connect(lambda: self.desk.open_page(matter.page, **matter.parameters))
        if matter.count:
            rows = CardRows()
            rows.show_rows([self._row(matter.key, at, one, verb) for at, one in enumerate(matter.first)])
            rows.opened.connect(self._open)
            card.fill(rows, padded=False)
        else:
            card.fill(Label(matter.empty, "body", "muted", wrap=True))
        self.cards[matter.key] = card
        place.addWidget(card)

    def _row(self, key: str, at: int, waiting: Waiting, verb: str) -> CardRow:
        name = f"{key} {at}"
        self._targets[name] = waiting
        second = as_it_is(waiting.second) if waiting.second else ""
        number = grouped(waiting.count) if waiting.count is not None else ""
        return CardRow(name, as_it_is(waiting.title), second, verb, _chip(waiting.days), number)

    def _open(self, name: str) -> None:
        waiting = self._targets[name]
        if waiting.record:
            self.desk.open_record(waiting.register, waiting.record)
        elif waiting.page:
            self.desk.open_page(waiting.page, **waiting.parameters)

    def _show_standing(self, shown: Standing) -> None:
        self.standings.show_figures(shown)
        anything = shown.children or shown.heard.of or any(matter.count for matter in self._matters())
        self._pages.setCurrentIndex(0 if anything else 1)

    def _matters(self) -> tuple[Matter, ...]:
        return self._shown.matters if self._shown else ()

    def _show_sectors(self, shown: tuple[Quarter, tuple[SectorShare, ...]]) -> None:
        quarter, sectors = shown
        self._sectors.setVisible(bool(sectors))
        self._sectors.say_second(as_it_is(quarter.label()))
        self.bars.show_shares(sectors)

    def _look_again(self, _registers: tuple[str, ...]) -> None:
        if self.isVisible():
            self.enter()


def _chip(days: int | None) -> tuple[Words, str] | None:
    """How late something is, or how soon it is due."""
    if days is None:
        return None
    if days > 0:
        words = Message(N_("{count} day late", "{count} days late"), count=days)
        return words, "reject" if days > _VERY_LATE else "doubt"
    if days > -2:
        return N_("tomorrow") if days else N_("today"), "doubt"
    return Message(N_("in {count} day", "in {count} days"), count=-days), "same"
