"""A record is called by its title and its number; both are read again, and have to agree."""

from desktop.operations.records import save_record
from desktop.operations.references import code_of, number_in, reference, told_alike, words_beside
from tests.operations.district import VILLAGE

CHILD = {
    "family_name": "Uwera",
    "other_names": "Alice",
    "sex": "F",
    "birth": "2014",
    "village": VILLAGE,
    "is_child": "yes",
}


def test_a_record_with_a_number_is_called_by_title_and_number(gasabo):
    child = save_record(gasabo, "people", CHILD).record
    number = str(gasabo.file.record("people", child)["code"])
    told = reference(gasabo, "people", child)
    assert told == f"Uwera Alice ({number})"
    assert number_in(told) == number
    assert words_beside(told) == {"uwera", "alice"}


def test_a_record_without_a_number_is_called_by_its_title_and_one_that_is_gone_by_nothing(gasabo):
    partner = save_record(gasabo, "partners", {"name": "Caritas Rwanda", "kind": "FBO"}).record
    assert reference(gasabo, "partners", partner) == "Caritas Rwanda"
    assert reference(gasabo, "people", "0" * 32) == ""
    assert (code_of("partners"), code_of("people")) == ("", "code")


def test_a_mistyped_number_is_none():
    assert number_in("Uwera 12-2026-000001-00") == ""
    assert number_in("phone 0788123456") == ""


def test_a_number_alone_or_beside_part_of_the_name_agrees_and_beside_another_name_does_not():
    assert told_alike("12-2026-000001-59", ("Uwera Alice",))
    assert told_alike("uwera (12-2026-000001-59)", ("Uwera Alice",))
    assert not told_alike("Gasana Eric (12-2026-000001-59)", ("Uwera Alice",))
