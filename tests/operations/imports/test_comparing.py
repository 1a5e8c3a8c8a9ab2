"""A row compared with the person it is about: what is new is told, what is denied changes nothing."""

import pytest

from desktop.exchange.rows.typed import TypedRow
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.known import Known
from desktop.operations.records import save_record
from tests.operations.district import identify, keep_child


def row(person=None, services=(), identification=None):
    records = {"person": {"family_name": "Mutoni", "is_child": "yes", **(person or {})}}
    if identification:
        records["identification"] = identification
    return TypedRow(9, records, tuple(services), {}, (), {})


@pytest.fixture
def child(session):
    return keep_child(session, phone="+250788123456")


def compared(session, child, told, partner=""):
    differences, notes = Comparison(session, Known(session), (child,), partner).differences(told, child)
    return [(one.role, one.field, one.after) for one in differences], [str(note) for note in notes]


def test_what_the_register_lacks_is_filled_in(session, child):
    assert compared(session, child, row({"school": "GS Jali"})) == ([("person", "school", "GS Jali")], [])


def test_what_the_row_says_otherwise_is_told_and_changes_nothing(session, child):
    differences, notes = compared(session, child, row({"birth": "2014-03-15"}))
    assert differences == []
    assert notes == ["Date of birth: the register says 14/03/2014, the file 15/03/2014; the register is kept as it is."]


def test_a_child_may_be_seen_as_an_adult_too(session, child):
    assert compared(session, child, row({"is_adult": "yes"}))[0] == [("person", "is_adult", "yes")]


def test_a_first_identification_is_one_difference_a_later_one_fills_what_is_empty(session, child):
    told = row(identification={"criteria": ("POOR",), "needs": ("H01",)})
    assert compared(session, child, told)[0] == [("identification", "criteria", ("POOR",))]
    identify(session, child)
    assert compared(session, child, told)[0] == [("identification", "needs", ("H01",))]


def test_a_service_is_known_by_its_day_and_its_partner(session, child):
    partner = save_record(session, "partners", {"name": "Caritas", "kind": "FBO"}).record
    given = {"service": "E01", "given_on": "2026-07-08"}
    save_record(session, "services", {**given, "person": child, "partner": partner})
    assert compared(session, child, row(services=[given]), partner)[0] == []
    assert compared(session, child, row(services=[given]))[0] == [("service", "E01", "2026-07-08")]
