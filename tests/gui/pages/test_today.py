"""The page of today says what waits, and leads to where it is settled."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt

from desktop.domain.language import N_
from desktop.gui.language import say, speak
from desktop.gui.pages.today import TodayPage
from desktop.gui.parts.rows import CardRows
from tests.gui.office import Office


@pytest.fixture
def page(qtbot, office: Office) -> Iterator[TodayPage]:
    """The page over a register in which a visit is late and a plan is due in a week."""
    office.keep("placements", person=office.child(), kind="FOSTER", placed_on="2026-10-03")
    partner = office.keep("partners", name="Caritas", kind="FBO", status="ACTIVE")
    office.keep("documents", partner=partner, kind="PLAN", status="EXPECTED", due_on="2026-11-30", fiscal_year=2026)
    made = TodayPage(office.desk)
    made.resize(1150, 680)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: "visits" in made.cards)
    office.settle()
    yield made
    shiboken6.delete(made)


def rows_of(page: TodayPage, key: str) -> CardRows:
    return page.cards[key].findChild(CardRows)


def said(page: TodayPage, key: str) -> list[str]:
    rows = rows_of(page, key)
    return [rows.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(rows.count())]


def test_every_matter_has_its_card(page):
    assert set(page.cards) == {"visits", "decisions", "rows", "papers", "silent", "bodies", "unverified"}


def test_what_is_late_says_by_how_much_and_leads_to_its_record(qtbot, page, office):
    assert said(page, "visits") == ["Mutoni Clarisse, 1 month · Foster care (Malayika Murinzi), 20 days late"]
    rows = rows_of(page, "visits")
    rows.setCurrentRow(0)
    with qtbot.waitSignal(office.desk.record_wanted) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args[0] == "visits"


def test_what_is_due_soon_says_when(page):
    assert said(page, "papers") == ["Caritas, Annual plan of action · 2026/27, in 7 days"]


def test_where_nothing_waits_the_card_says_so_and_offers_nothing(page):
    assert page.cards["rows"].findChild(CardRows) is None
    assert page.cards["rows"].accessibleName() == "Doubtful rows waiting"


def test_a_level_that_has_to_decide_leads_to_its_children(qtbot, page, office):
    office.keep("identifications", person=office.child("Uwase", "Ange"), criteria=("ORPH_D",),
                immediate_risk="no", identified_on="2026-11-02")  # fmt: skip
    page.enter()
    qtbot.waitUntil(lambda: page.cards["decisions"].findChild(CardRows) is not None)
    rows = rows_of(page, "decisions")
    rows.setCurrentRow(0)
    with qtbot.waitSignal(office.desk.page_wanted) as went:
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert went.args == ["people/children", {"choice": "DRAFT"}]


def test_the_page_looks_again_when_something_was_written(qtbot, page, office):
    office.child("Gasana", "Paul")
    office.desk.written.emit(("people",))
    qtbot.waitUntil(lambda: page.standings._children.accessibleName() == "2 Children registered")


def test_the_figures_tell_children_and_what_part_of_them(page):
    assert page.standings._children.accessibleName() == "1 Children registered"


def test_the_heading_says_the_day_and_offers_to_register_a_child(qtbot, page, office):
    assert str(page.heading().second) == "23 November 2026"
    with qtbot.waitSignal(office.desk.begin_wanted) as begun:
        page.do_primary()
    assert begun.args[:2] == ["people", "children"]


def test_an_empty_register_says_how_to_begin(qtbot, office):
    made = TodayPage(office.desk)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: made._pages.currentIndex() == 1)
    shiboken6.delete(made)


def test_everything_is_said_again_in_another_language(qapp, qtbot, page, office):
    speak(qapp, "fr")
    office.speak("fr")
    qtbot.waitUntil(lambda: page.cards["rows"].accessibleName() == say(N_("Doubtful rows waiting")))
    assert str(page.heading().second) == "23 novembre 2026"
