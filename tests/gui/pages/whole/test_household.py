"""The page of a household: what stands out, and members added like those who are there already."""

import pytest

from desktop.gui.language import say
from desktop.gui.pages.whole.household import HouseholdPage
from desktop.gui.parts.chips import Chip
from tests.gui.office import KIGABIRO, Office
from tests.gui.pages.shown import shown


@pytest.fixture
def page(qtbot, office: Office) -> HouseholdPage:
    made = HouseholdPage(office.desk)
    shown(qtbot, made)
    made.home = office.keep("households", head_name="Mukamana Rose", village=KIGABIRO, head_phone="+250788530112")
    return made


def come(qtbot, page: HouseholdPage) -> None:
    page.enter(record=page.home)
    qtbot.waitUntil(lambda: page.found is not None)


def test_a_household_headed_by_a_child_stands_out(qtbot, office: Office, page: HouseholdPage) -> None:
    office.child(household=page.home, relation="HEAD")
    come(qtbot, page)
    assert [chip.accessibleName() for chip in page.area.findChildren(Chip)] == [
        "1 person",
        "1 child",
        "Headed by a child",
    ]


def test_a_member_begins_with_the_household_and_takes_over_what_the_youngest_has(
    qtbot, office: Office, page: HouseholdPage
) -> None:
    office.child(household=page.home, mother_name="Mukamana Rose", mother_status="ALIVE")
    come(qtbot, page)
    assert say(page.heading().primary) == "Add a member"
    page.do_primary()
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.form.isVisible())
    form = page.panel.form
    qtbot.waitUntil(lambda: form.filling.contents.values.get("household") == page.home)
    assert form.filling.contents.values.get("village") == KIGABIRO
    form.same_as_above()
    assert form.filling.contents.values.get("mother_name") == "Mukamana Rose"


def test_an_empty_household_has_no_chips_and_begins_its_first_member(qtbot, page: HouseholdPage) -> None:
    come(qtbot, page)
    assert page.area.findChildren(Chip) == []
    page.add_member()
    qtbot.waitUntil(lambda: page.panel.form is not None)
