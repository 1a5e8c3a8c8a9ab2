"""Codes are given once and never twice, whatever becomes of the records that bore them."""

from desktop.domain.identifiers import is_child_code
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.codes import Serials
from desktop.operations.records import save_record
from desktop.operations.session import open_register
from tests.operations.district import PASSWORD, TODAY, VILLAGE, keep_child


def code(session, record, register="people"):
    return session.file.record(register, record)["code"]


def test_codes_follow_each_other_by_register_and_year_and_carry_check_digits(gasabo):
    codes = [code(gasabo, keep_child(gasabo, other_names=name)) for name in ("Aline", "Benitha")]
    home = code(gasabo, save_record(gasabo, "households", {"village": VILLAGE}).record, "households")
    assert [one[:14] for one in (*codes, home)] == ["12-2026-000001", "12-2026-000002", "12-2026-000001"]
    assert all(is_child_code(one) for one in codes)


def test_a_code_is_not_given_again_after_an_undo_nor_after_the_register_was_closed(gasabo):
    first = code(gasabo, keep_child(gasabo))
    undo_change(gasabo, next_undo(gasabo).id)
    second = code(gasabo, keep_child(gasabo))
    gasabo.file.close()
    again = open_register(gasabo.path, PASSWORD)
    again.fixed_today = TODAY
    third = code(again, keep_child(again))
    again.file.close()
    assert len({first, second, third}) == 3


def test_a_code_that_came_with_the_record_is_left_as_it_is(gasabo):
    serials = Serials(gasabo)
    record = serials.complete(gasabo, "people", {"code": "12-2019-000004-11"})
    assert (record["code"], serials.taken) == ("12-2019-000004-11", {})


def test_a_new_year_begins_with_its_first_number(gasabo):
    keep_child(gasabo)
    gasabo.fixed_today = TODAY.replace(year=2027)
    assert code(gasabo, keep_child(gasabo)).startswith("12-2027-000001-")
