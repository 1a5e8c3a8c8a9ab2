"""The head of a record says who or what it is, and what can be done with it."""

from desktop.gui.records.head import RecordHead, RecordMark, second_words
from desktop.operations.record_pages import record_page
from desktop.operations.records import remove_record
from desktop.registers import register
from tests.gui.office import KIGABIRO, Office
from tests.gui.records.conftest import Show


def test_a_person_has_initials_and_a_household_its_icon(show: Show) -> None:
    mark = show(RecordMark())
    mark.show_record(register("people"), "Mutoni Clarisse")
    person = mark.grab().toImage()
    mark.show_record(register("households"), "Mutoni Clarisse")
    assert mark.grab().toImage() != person


def test_the_code_and_the_last_verification_stand_below_the_name(office: Office, show: Show) -> None:
    child = office.child(last_verified_on="2026-11-14")
    page = office.do(record_page, "people", child)
    head = show(RecordHead(office.desk))
    head.show_page(page)
    assert head.title.text() == "Mutoni Clarisse"
    assert head.second.text() == f"{page.record['code']} · verified 14/11/2026"
    head.show_page(page, "a word of its own")
    assert head.second.text() == "a word of its own"


def test_a_record_without_a_code_says_what_it_is(office: Office) -> None:
    service = office.keep("services", person=office.child(), service="E01", given_on="2026-09-01")
    assert second_words(office.do(record_page, "services", service), office.desk) == "Service"


def test_a_record_that_was_taken_out_can_not_be_changed_or_taken_out_again(qtbot, office: Office, show: Show) -> None:
    home = office.keep("households", head_name="Mukashema Odette", village=KIGABIRO)
    head = show(RecordHead(office.desk))
    head.show_page(office.do(record_page, "households", home))
    menu = head.open_menu()
    assert len(menu.actions()) == 2
    menu.close()
    office.do(remove_record, "households", home)
    head.show_page(office.do(record_page, "households", home))
    assert head.edit_button.isHidden()
    menu = head.open_menu()
    with qtbot.waitSignal(head.history_wanted):
        (action,) = menu.actions()
        action.trigger()
    menu.close()
