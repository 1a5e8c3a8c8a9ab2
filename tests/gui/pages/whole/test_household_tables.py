"""The tables of a household say who lives there and how they fare, who came and went, what was given, what is due."""

import pytest

from desktop.gui.pages.whole.household_tables import (
    came_card,
    due_card,
    members_card,
    placements_card,
    services_card,
)
from desktop.gui.parts.ledger import LedgerTable
from desktop.operations.household_pages import HouseholdDetails, household_details
from tests.gui.office import KIGABIRO, Office


def add(_key: str, _values: object) -> None:
    """Nothing is added here."""


@pytest.fixture
def home(office: Office) -> str:
    return office.keep("households", head_name="Mukamana Rose", village=KIGABIRO)


def texts(qtbot, card) -> list[tuple[str, ...]]:
    qtbot.addWidget(card)
    return card.findChild(LedgerTable).texts()


def test_a_member_is_told_with_sex_and_age_relation_and_how_they_fare(qtbot, office: Office, home: str) -> None:
    child = office.child(household=home, relation="CHILD")
    scores = {f"f{number}{letter}": "3" for number in range(1, 7) for letter in "ab"}
    office.keep("assessments", person=child, assessed_on="2026-08-05", **{**scores, "f3a": "1"})
    office.keep("services", person=child, service="E01", given_on="2026-08-14")
    details = office.do(household_details, home)
    ((name, who, _relation, _stage, services, state),) = texts(qtbot, members_card(office.desk, details, lambda: None))
    assert (name, who, services, state) == ("Mutoni Clarisse", "F · 12", "1", "1 score very bad")
    ((day, service, whom, partner),) = texts(qtbot, services_card(office.desk, details, add, home, lambda: None))
    assert (day, service, whom, partner) == ("14/08/2026", "School fees", "Mutoni Clarisse", "The district")


def test_who_joined_and_left_is_told_by_day(qtbot, office: Office, home: str) -> None:
    own = {"person": office.child(), "household": home, "relation": "CHILD"}
    office.keep("memberships", **own, joined_on="2024-01-05", left_on="2026-02-03", left_reason="MOVED")
    left, joined = texts(qtbot, came_card(office.desk, office.do(household_details, home), add, home))
    assert left[:3] == ("03/02/2026", "Mutoni Clarisse", "left")
    assert left[3]
    assert joined == ("05/01/2024", "Mutoni Clarisse", "joined", "")


def test_what_is_due_names_whom_it_is_about(qtbot, office: Office, home: str) -> None:
    child = office.child(household=home)
    office.keep("placements", person=child, kind="FOSTER", placed_on="2026-08-01", village=KIGABIRO)
    details = office.do(household_details, home)
    rows = texts(qtbot, due_card(office.desk, details))
    assert rows[0][0].startswith("Visit of a placed child: Mutoni Clarisse")
    assert rows[0][1] == "01/09/2026"
    ((name, kind, placed, ended),) = texts(qtbot, placements_card(office.desk, details))
    assert (name, placed, ended) == ("Mutoni Clarisse", "01/08/2026", "")
    assert kind


def test_an_empty_household_says_what_to_do(qtbot, office: Office) -> None:
    card = members_card(office.desk, HouseholdDetails(), lambda: None)
    qtbot.addWidget(card)
    assert card.findChild(LedgerTable) is None
