"""The invented district: the same each time, of the size asked for, linked inside itself."""

from random import Random

import pytest

from desktop.operations.changes import next_undo
from desktop.operations.demonstration.filling import fill_district, invent_district
from desktop.operations.demonstration.people import invent_households
from desktop.registers import REGISTERS, register

VILLAGES, SECTORS = ("12060203", "12060405", "12010101"), ("1201", "1202", "1203", "1206", "1208")


@pytest.fixture(scope="module")
def district():
    return invent_district("12", VILLAGES, SECTORS, 200)


def test_the_same_district_is_invented_each_time(district):
    assert invent_district("12", VILLAGES, SECTORS, 200) == district


@pytest.mark.parametrize("people", [1, 2, 50, 200])
def test_as_many_people_are_invented_as_were_asked_for_give_or_take_a_child(people):
    households = list(invent_households(Random(1), VILLAGES, people))
    invented = sum(len(one.adults) + len(one.children) for one in households)
    assert people <= invented <= people + 1


def test_every_link_of_an_invented_record_leads_to_one(district):
    ids = {key: {record["id"] for record in records} for key, records in district.items()}
    assert set(district) <= {declared.key for declared in REGISTERS}
    for key, records in district.items():
        for link in register(key).links():
            for record in records:
                if record.get(link.name):
                    assert record[link.name] in ids[link.register], (key, link.name)


def test_no_name_is_given_to_two_ids(district):
    for records in district.values():
        assert len({record["id"] for record in records}) == len(records)


def test_a_district_is_written_as_one_change_that_is_there_before_the_first_act_of_the_officer(gasabo):
    changes = gasabo.file.sequence
    counts = fill_district(gasabo, 30)
    assert {key: gasabo.file.count(key) for key in counts} == counts
    assert gasabo.file.sequence == changes + 1
    assert next_undo(gasabo) is None
