"""The children of the list: who is on it, in which order, with what beside the name."""

from desktop.domain.calendar import Quarter
from desktop.operations.records import save_record
from desktop.operations.reporting.listing import listed_children
from tests.operations.district import identify, keep_child
from tests.operations.reporting.test_figures import approve, counted, serve

QUARTER = Quarter(2026, 1)


def listed(session, language="en"):
    return list(listed_children(session, QUARTER, language))


def test_a_child_not_yet_approved_is_listed_only_once_it_was_given_something(gasabo):
    child = keep_child(gasabo)
    identify(gasabo, child)
    assert listed(gasabo) == []
    serve(gasabo, person=child)
    (line,) = listed(gasabo)
    assert line.record == child
    assert line.remarks == "Draft"
    assert [one.service for one in line.services] == ["School materials"]


def test_an_approved_child_is_listed_without_any_service_and_without_a_remark(gasabo):
    child = counted(gasabo)
    (line,) = listed(gasabo)
    assert (line.record, line.services, line.remarks) == (child, (), "")
    assert line.vulnerability


def test_children_stand_by_sector_cell_village_and_name(gasabo):
    places = {"Jali": "12060203", "Bumbogo": "12010101"}
    for name, village in (("Uwera", "Jali"), ("Abayo", "Jali"), ("Zaninka", "Bumbogo")):
        counted(gasabo, family_name=name, village=places[village])
    lines = listed(gasabo)
    assert [(line.sector, line.name.split()[0]) for line in lines] == [
        ("Bumbogo", "Zaninka"),
        ("Jali", "Abayo"),
        ("Jali", "Uwera"),
    ]
    assert all(line.cell and line.village for line in lines)


def test_an_adult_is_never_listed_whatever_was_given(gasabo):
    adult = keep_child(gasabo, is_child="no", is_adult="yes", birth="1980")
    serve(gasabo, person=adult)
    assert listed(gasabo) == []


def test_the_head_of_the_household_is_named_from_the_register_or_as_a_list_said(gasabo):
    head = keep_child(gasabo, family_name="Mukamana", other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    known = save_record(gasabo, "households", {"head": head, "village": "12060203"}).record
    told = save_record(gasabo, "households", {"head_name": "Habimana Paul", "village": "12060203"}).record
    counted(gasabo, family_name="Aba", household=known)
    counted(gasabo, family_name="Bwiza", household=told)
    assert [line.head for line in listed(gasabo)] == ["Mukamana Rose", "Habimana Paul"]


def test_services_outside_the_quarter_and_of_other_people_are_not_shown(gasabo):
    child, other = counted(gasabo, family_name="Aba"), counted(gasabo, family_name="Bwiza")
    serve(gasabo, person=child, day="2026-06-30")
    serve(gasabo, person=child, day="2026-07-01", value=5000)
    serve(gasabo, person=other, day="2026-10-01")
    first, second = listed(gasabo)
    assert [(one.day, one.value) for one in first.services] == [("2026-07-01", 5000)]
    assert second.services == ()


def test_a_child_that_no_sector_approved_is_listed_once_with_all_its_services_and_its_stage(gasabo):
    child = keep_child(gasabo)
    identification = identify(gasabo, child)
    approve(gasabo, identification, levels=("VILLAGE", "CELL"))
    serve(gasabo, person=child)
    serve(gasabo, person=child, service="H01")
    (line,) = listed(gasabo, "fr")
    assert len(line.services) == 2
    assert line.remarks
