"""Anything is found by the words it is known by, with what tells it from its like."""

from desktop.operations.records import remove_record, save_record
from desktop.operations.searching import search_everything
from tests.operations.district import keep_child


def titles(session, typed, **how):
    return [one.title for one in search_everything(session, typed, **how)]


def test_a_child_is_found_by_the_beginning_of_any_name_in_any_order(gasabo):
    keep_child(gasabo)
    for typed in ("mut", "clar", "clarisse mut", "MUTONI Cla"):
        assert titles(gasabo, typed) == ["Mutoni Clarisse"]


def test_a_misspelt_name_is_found(gasabo):
    keep_child(gasabo, family_name="Habimana")
    assert titles(gasabo, "habymana") == ["Habimana Clarisse"]


def test_people_partners_and_households_are_found_at_once_by_name_phone_and_number(gasabo):
    keep_child(gasabo, phone="+250788123456", national_id="1201470012345012")
    save_record(gasabo, "partners", {"name": "Mutoni Foundation", "kind": "NGO", "status": "ACTIVE"})
    assert sorted(titles(gasabo, "mutoni")) == ["Mutoni Clarisse", "Mutoni Foundation"]
    assert titles(gasabo, "0788 123 456") == ["Mutoni Clarisse"]
    assert titles(gasabo, "1201470012345012") == ["Mutoni Clarisse"]
    assert titles(gasabo, "mutoni", registers=("partners",)) == ["Mutoni Foundation"]


def test_the_second_line_tells_a_child_from_its_namesake(gasabo):
    keep_child(gasabo)
    keep_child(gasabo, village="12010101")
    first, second = search_everything(gasabo, "mutoni")
    assert first.title == second.title
    assert first.second != second.second
    assert first.second.startswith("12-2026-00000")


def test_a_child_is_found_by_its_village(gasabo):
    keep_child(gasabo)
    village = gasabo.around().places.get("12060203").name
    assert "Mutoni Clarisse" in titles(gasabo, village)


def test_who_was_taken_out_is_not_found_and_no_words_find_nobody(gasabo):
    child = keep_child(gasabo)
    remove_record(gasabo, "people", child)
    assert titles(gasabo, "mutoni") == titles(gasabo, "  ") == []


def test_never_more_than_were_asked_for(gasabo):
    for number in range(5):
        keep_child(gasabo, other_names=f"Aline {'abcde'[number]}")
    assert len(titles(gasabo, "mutoni", limit=3)) == 3
