"""The page of today."""

from pytestqt.qtbot import QtBot

from desktop.gui.pages.today import TodayPage
from tests.gui.office import Office


def test_every_matter_has_its_card_and_an_overdue_visit_leads_to_its_record(office: Office, qtbot: QtBot) -> None:
    child = office.child()
    placement = office.keep("placements", person=child, kind="FOSTER", placed_on="2026-01-05")
    visit = office.keep("visits", placement=placement, due_on="2026-04-05")
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: "visits" in page.cards)
    assert set(page.cards) == {"visits", "decisions", "rows", "papers", "unverified", "silent"}
    with qtbot.waitSignal(office.desk.record_wanted) as opened:
        page._open("visits", visit)
    assert opened.args == ["visits", visit]


def test_the_heading_says_the_day(office: Office, qtbot: QtBot) -> None:
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: bool(page.cards))
    assert str(page.heading().second) == "23/11/2026"
