"""The list of households says whose, where, and how many live there."""

import pytest

from desktop.gui.language import say
from desktop.gui.pages.households import HouseholdsPage
from desktop.gui.settings import Settings
from tests.gui.office import KIGABIRO, Office
from tests.gui.pages.shown import listed, said, seen

OWN = ("head_name", "village", "members", "children", "head_phone")


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> HouseholdsPage:
    home = office.keep("households", village=KIGABIRO, head_name="Mukashema Odette", head_phone="+250788123456")
    office.child(household=home)
    office.child("Mugisha", is_child="no", is_adult="yes", birth="1980", household=home)
    made = HouseholdsPage(office.desk, Settings(tmp_path / "window.json"))
    listed(qtbot, made)
    return made


def test_a_row_names_the_head_and_counts_who_lives_there(office: Office, page: HouseholdsPage) -> None:
    assert seen(page.model) == list(OWN)
    place = office.desk.around.places.path(KIGABIRO, within="31")
    assert said(page.model, OWN) == [("Mukashema Odette", place, "2", "1", "0788 123 456")]
    assert "Karongi" not in place


def test_the_row_counts_again_when_somebody_moves_in(qtbot, office: Office, page: HouseholdsPage) -> None:
    home = str(page.model.row(0)["id"])
    office.child("Keza", household=home)
    office.desk.written.emit(("people", "households"))
    qtbot.waitUntil(lambda: said(page.model, ("members", "children")) == [("3", "2")])


def test_the_button_speaks_of_a_household(page: HouseholdsPage) -> None:
    assert say(page.heading().title) == "Households"
    assert say(page.heading().primary) == "Register a household"
