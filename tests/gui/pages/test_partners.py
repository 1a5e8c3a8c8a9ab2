"""The list of partners says what of their word is kept, what is missing, and whom they serve."""

import pytest

from desktop.gui.language import say
from desktop.gui.pages.partners import PartnersPage
from desktop.gui.settings import Settings
from tests.gui.office import Office
from tests.gui.pages.shown import listed, said, seen

OWN = ("name", "kind", "kept", "missing", "beneficiaries")


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> PartnersPage:
    """Ineza, whose plan came and was approved and who serves a child; Umurage, of whom nothing came."""
    partner = office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")
    office.keep("partners", name="Umurage", kind="FBO", status="ACTIVE")
    plan = {"kind": "PLAN", "fiscal_year": 2026, "received_on": "2026-08-14", "approved_on": "2026-09-01"}
    office.keep("documents", partner=partner, **plan)
    office.keep("services", person=office.child(), service="H01", given_on="2026-09-01", partner=partner)
    made = PartnersPage(office.desk, Settings(tmp_path / "window.json"))
    listed(qtbot, made)
    return made


def test_a_row_says_what_is_kept_and_what_is_missing(office: Office, page: PartnersPage) -> None:
    assert seen(page.model) == list(OWN)
    kinds = office.desk.around.codelists["partner_kind"]
    assert said(page.model, OWN) == [
        ("Ineza", kinds.short_label("NGO", "en"), "2/4", "Contract signed, Quarterly report", "1"),
        (
            "Umurage",
            kinds.short_label("FBO", "en"),
            "0/4",
            "Plan received, Approved by the Mayor, Contract signed, Quarterly report",
            "0",
        ),
    ]


def test_what_is_missing_is_said_in_the_language_of_the_window(office: Office, page: PartnersPage) -> None:
    english = said(page.model, ("kind", "missing"))
    office.speak("fr")
    french = said(page.model, ("kind", "missing"))
    assert french[1][0] != english[1][0]
    assert french[1][1] != english[1][1]
    assert french[1][1].count(", ") == 3


def test_the_button_speaks_of_a_partner(page: PartnersPage) -> None:
    assert say(page.heading().primary) == "Register a partner"
