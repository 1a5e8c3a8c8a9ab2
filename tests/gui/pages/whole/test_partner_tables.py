"""The tables of a partner say what was planned, given, handed in and agreed, in the words of the window."""

import pytest

from desktop.gui.pages.whole.partner_tables import (
    activities_card,
    contracts_card,
    papers_card,
    services_card,
    visits_card,
)
from desktop.gui.parts.ledger import LedgerTable
from desktop.operations.partner_pages import partner_details
from tests.gui.office import Office


def add(_key: str, _values: object) -> None:
    """Nothing is added here."""


@pytest.fixture
def partner(office: Office) -> str:
    return office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")


def texts(qtbot, card) -> list[tuple[str, ...]]:
    qtbot.addWidget(card)
    return card.findChild(LedgerTable).texts()


def test_an_activity_says_where_how_much_of_how_much_and_where_it_stands(qtbot, office: Office, partner: str) -> None:
    plan = {"partner": partner, "domain": "EDUC", "fiscal_year": 2026}
    office.keep("activities", **plan, title="Fees", target=1200.0, budget=18_600_000, status="ON_TRACK",
                sectors=("3109", "3101"))  # fmt: skip
    office.keep("activities", **plan, title="Radio talks", status="BEHIND")
    details = office.do(partner_details, partner)
    fees, talks = texts(qtbot, activities_card(office.desk, details, add, {}))
    sector = office.desk.around.places.get("3109").name
    assert fees[1:] == ("Fees", f"{sector} +1", "0 of 1\u202f200", "18\u202f600\u202f000", "On track")
    assert talks[1:5] == ("Radio talks", "whole district", "0", "")


def test_services_are_added_up(qtbot, office: Office, partner: str) -> None:
    child = office.child()
    for day in ("2026-08-14", "2026-09-14"):
        office.keep("services", person=child, service="E01", given_on=day, partner=partner, value=5000)
    card = services_card(office.desk, office.do(partner_details, partner), add, {"partner": partner})
    assert texts(qtbot, card) == [("School fees", "1", "0", "2", "10\u202f000")]
    with qtbot.waitSignal(office.desk.page_wanted) as asked:
        card.findChild(LedgerTable)._open(0)
    narrowed = {"partner": (partner,), "service": ("E01",), "given_on": ("year",)}
    assert asked.args == ["services", {"narrowed": narrowed}]


def test_a_contract_says_who_signed_where_and_when_and_whether_the_ministry_did(
    qtbot, office: Office, partner: str
) -> None:
    signed = {"signed_on": "2026-08-21", "signed_by": "Ndayizeye Pascal", "signed_title": "director"}
    office.keep("commitments", partner=partner, fiscal_year=2026, **signed, signed_at="Kibuye")
    office.keep("commitments", partner=partner, fiscal_year=2025, **signed, ministry_signed_on="2025-09-01")
    office.keep("commitments", partner=partner, fiscal_year=2024)
    card = contracts_card(office.desk, office.do(partner_details, partner), add, {})
    assert texts(qtbot, card) == [
        ("2026/27", "partner 21/08/2026", "Ndayizeye Pascal, director, Kibuye"),
        ("2025/26", "signed 21/08/2026", "Ndayizeye Pascal, director"),
        ("2024/25", "not signed", ""),
    ]


def test_papers_say_of_when_they_are_and_where_they_stand(qtbot, office: Office, partner: str) -> None:
    own = {"partner": partner, "fiscal_year": 2026}
    office.keep("documents", **own, kind="REPORT_Q", quarter="2026Q1", due_on="2026-10-15", status="EXPECTED")
    office.keep("documents", **own, kind="PLAN", due_on="2026-07-31", received_on="2026-07-20", status="RECEIVED")
    report, plan = texts(qtbot, papers_card(office.desk, office.do(partner_details, partner), add, {}))
    assert report[1:] == ("late", "15/10/2026")
    assert report[0].endswith("Q1 2026/27")
    assert plan[1:] == ("received", "20/07/2026")


def test_a_visit_says_what_was_agreed_and_whether_it_was_done(qtbot, office: Office, partner: str) -> None:
    seen = {"partner": partner, "findings": "Names are missing", "visited_on": "2026-09-04"}
    office.keep("field_visits", **seen, agreed="Send the names", follow_up_on="2026-09-30")
    office.keep("field_visits", **{**seen, "visited_on": "2026-09-03"})
    late, none = texts(qtbot, visits_card(office.desk, office.do(partner_details, partner), add, {}))
    assert late == ("04/09/2026", "Names are missing", "Send the names", "late since 30/09/2026")
    assert none[2:] == ("", "")
