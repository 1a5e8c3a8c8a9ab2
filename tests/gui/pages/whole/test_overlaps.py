"""Overlaps say with whom and to how many, another quarter can be chosen, and who serves others stands apart."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.gui.pages.whole.partner import PartnerPage
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.ledger import LedgerTable
from tests.gui.office import KIGABIRO, Office
from tests.gui.pages.shown import shown


@pytest.fixture
def partner(office: Office) -> str:
    return office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")


@pytest.fixture
def page(qtbot, office: Office, partner: str) -> PartnerPage:
    made = PartnerPage(office.desk)
    shown(qtbot, made)
    made.enter(record=partner)
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def give(office: Office, who: str | None, person: str, day: str) -> None:
    office.keep("services", person=person, service="E01", given_on=day, partner=who)


def rows(page: PartnerPage, name: str) -> list[tuple[str, ...]] | None:
    table = page.area.findChild(LedgerTable, f"table:{name}")
    return table.texts() if table is not None else None


def test_an_overlap_says_with_whom_and_who_serves_others_is_told_apart(
    qtbot, office: Office, partner: str, page: PartnerPage
) -> None:
    other = office.keep("partners", name="Caritas", kind="NGO", status="ACTIVE")
    child, another = office.child(village=KIGABIRO), office.child(other_names="Aline", village=KIGABIRO)
    for who, person in ((partner, child), (None, child), (other, another)):
        give(office, who, person, "2026-08-14")
    sector = office.desk.around.places.get("3109").name
    page.enter(record=partner)
    qtbot.waitUntil(lambda: rows(page, "overlaps") == [("School fees", "The district", sector, "1")])
    assert rows(page, "beside") == [("School fees", "Caritas", sector)]


def test_another_quarter_is_chosen_and_stays_while_the_page_is_read_anew(
    qtbot, office: Office, partner: str, page: PartnerPage
) -> None:
    child = office.child(village=KIGABIRO)
    for who in (partner, None):
        give(office, who, child, "2026-02-14")
    assert rows(page, "overlaps") is None
    button = page.area.findChild(Button, "quarter")
    menu = button.parent().open_quarters()
    assert menu.actions()[0].text().replace("&", "").startswith("Q2 2026/27")
    menu.close()
    page.choose_quarter(Quarter(2025, 3))
    qtbot.waitUntil(lambda: rows(page, "overlaps") is not None)
    assert page.area.findChild(Button, "quarter").text() == "Q3 2025/26 (Jan–Mar 2026)"
    page._ask_details()
    office.settle()
    assert rows(page, "overlaps") is not None
    page.show_record(office.keep("partners", name="Other", kind="NGO", status="ACTIVE"))
    assert page.quarter is None


def test_where_nobody_gives_the_same_that_is_said(page: PartnerPage) -> None:
    said = [label.text() for label in page.area.findChildren(Label)]
    assert "Nobody else gave the same in the same sector and quarter." in said
