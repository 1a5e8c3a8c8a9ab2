"""A whole page: opened, filled in beside, and left, with the keyboard back where it was; nothing of another stays."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.language import say
from desktop.gui.pages.whole.partner import PartnerPage
from desktop.gui.parts.cards import CardAction
from desktop.operations.records import remove_record, save_record
from tests.gui.office import Office
from tests.gui.pages.shown import shown


@pytest.fixture
def page(qtbot, office: Office) -> PartnerPage:
    made = PartnerPage(office.desk)
    shown(qtbot, made)
    made.partner = office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE", phone="+250788530112")
    made.enter(record=made.partner)
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def test_the_page_says_whose_it_is_and_can_be_come_back_to(page: PartnerPage) -> None:
    assert page.address() == {"record": page.partner}
    assert say(page.heading().title) == "Partners"
    assert page.area.accessibleName() == "Ineza"
    assert page.head.back_button.isVisible()


def test_what_belongs_to_the_record_is_begun_beside_it_and_the_keyboard_comes_back(qtbot, page: PartnerPage) -> None:
    button = page.area.findChild(CardAction, "add:field_visits")
    button.setFocus()
    button.click()
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.form.isVisible())
    assert page.sides.detail_is_open
    form = page.panel.form
    qtbot.waitUntil(lambda: form.filling.contents.values.get("partner") == page.partner)
    form.leave()
    qtbot.waitUntil(lambda: not page.sides.detail_is_open)
    qtbot.waitUntil(lambda: page.window().focusWidget().objectName() == "add:field_visits")


def test_what_is_written_elsewhere_is_shown_and_the_keyboard_stays(qtbot, office: Office, page: PartnerPage) -> None:
    page.area.findChild(CardAction, "add:activities").setFocus()
    told = {"partner": page.partner, "domain": "EDUC", "fiscal_year": 2026, "status": "ON_TRACK", "title": "Fees"}
    office.desk.write(["activities"], save_record, "activities", told)
    qtbot.waitUntil(lambda: len(page.found.activities) == 1)
    qtbot.waitUntil(lambda: page.window().focusWidget().objectName() == "add:activities")


def test_nothing_of_one_record_stays_while_another_is_read(qtbot, office: Office, page: PartnerPage) -> None:
    other = office.keep("partners", name="Caritas", kind="FBO", status="ACTIVE")
    page.enter(record=other)
    assert page.page is None
    assert not page.head.isVisible()
    assert page.area.findChild(CardAction) is None
    qtbot.waitUntil(lambda: page.found is not None and page.page.label == "Caritas")
    assert page.address() == {"record": other}


def test_its_history_stands_at_the_foot_and_stays_when_it_is_filled_anew(qtbot, page: PartnerPage) -> None:
    page.history_button.click()
    assert not page.history_button.isVisible()
    qtbot.waitUntil(lambda: page.history is not None and bool(page.history.entries))
    page._fill()
    assert page.history is not None


def test_what_was_taken_out_says_so(qtbot, office: Office, page: PartnerPage) -> None:
    office.do(remove_record, "partners", page.partner)
    office.desk.written.emit(("partners",))
    qtbot.waitUntil(lambda: page.page is not None and bool(page.page.record.get("removed")))
    qtbot.waitUntil(lambda: page.area.findChild(CardAction, "edit") is None)


def test_the_form_of_the_record_opens_beside_the_page(qtbot, page: PartnerPage) -> None:
    page.edit()
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.form.isVisible())
    assert page.leave()
    assert page.panel.form is None


def test_masked_names_are_neither_changed_nor_printed(office: Office, page: PartnerPage) -> None:
    office.desk.masked = True
    page.edit()
    assert page.panel.form is None
    assert page.print_page() is None
    assert not page.sides.detail_is_open


def test_the_same_page_speaks_another_language(qtbot, office: Office, page: PartnerPage) -> None:
    before = [button.text() for button in page.area.findChildren(CardAction)]
    office.speak("fr")
    qtbot.waitUntil(lambda: [button.text() for button in page.area.findChildren(CardAction)] != before)
    qtbot.keyClick(page.area, Qt.Key.Key_Home)
