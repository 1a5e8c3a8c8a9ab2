"""How the register stands is drawn, and said in words to whoever can't see it."""

from PySide6.QtGui import QImage

from desktop.domain.calendar import Quarter
from desktop.gui.pages.standing import SectorBars, Standings, percent
from desktop.operations.standing import Part, SectorShare, Standing

SHARES = (SectorShare("Jali", Part(9, 10)), SectorShare("Nduba", Part(1, 10)))


def painted(widget) -> QImage:
    return widget.grab().toImage()


def test_a_share_is_said_in_whole_percent_and_nothing_has_none():
    assert percent(Part(2, 3)) == "67\u202f%"
    assert percent(Part(0, 0)) == "–"


def test_the_figures_say_how_many_of_how_many(qtbot):
    figures = Standings()
    qtbot.addWidget(figures)
    figures.show_figures(Standing(1177, 12, Part(208, 487), Part(794, 1177), Quarter(2026, 1), Part(5, 5)))
    names = [one.accessibleName() for one in figures.findChildren(type(figures._children))]
    assert names == ["1\u202f177 Children registered", "43\u202f% Confirmed within a year",
                     "67\u202f% Children served", "100\u202f% Partners heard of"]  # fmt: skip
    assert figures._shares[1].accessibleName() == "794 of 1\u202f177, Q1 2026/27 (Jul–Sep 2026)"


def test_the_columns_are_said_one_by_one(qtbot):
    bars = SectorBars()
    qtbot.addWidget(bars)
    bars.show_shares(SHARES)
    assert bars.accessibleName() == "Jali 90\u202f%, Nduba 10\u202f%"


def test_a_better_served_sector_has_a_higher_column(qtbot):
    bars = SectorBars()
    qtbot.addWidget(bars)
    bars.resize(200, 150)
    empty = painted(bars)
    bars.show_shares(SHARES)
    shown = painted(bars)
    changed = [sum(shown.pixel(x, y) != empty.pixel(x, y) for y in range(shown.height())) for x in (50, 150)]
    assert changed[0] > changed[1] > 0
