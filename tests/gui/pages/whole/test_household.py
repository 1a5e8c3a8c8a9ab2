"""The page of a household: what stands out, and members added like those who are there already."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.gui.language import say
from desktop.gui.mnemonics import bare
from desktop.gui.pages.whole.household import HouseholdPage
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.chips import Chip
from desktop.gui.parts.ledger import LedgerTable
from desktop.operations.household_pages import SHOWN
from desktop.operations.session import Session
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


def test_every_service_is_shown_when_that_is_wanted_however_many_there_are(
    qtbot, office: Office, page: HouseholdPage
) -> None:
    child, many = office.child(household=page.home), SHOWN + 3

    def give(session: Session) -> None:
        with session.file.change(Message("Gave"), "Uwera Claudine") as writing:
            for number in range(many):
                day = f"2026-{1 + number // 28:02}-{1 + number % 28:02}"
                writing.create("services", {"person": child, "service": "N01", "given_on": day})

    office.do(give)
    come(qtbot, page)
    table = page.area.findChild(LedgerTable, "table:services")
    assert table.rowCount() == 8
    button = table.parent().findChild(Button, "all")
    assert bare(button.text()) == f"Show all {many}"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.area.findChild(LedgerTable, "table:services").rowCount() == many)
    page.show_record(office.keep("households", head_name="Other", village=KIGABIRO))
    assert not page.every_service
