"""Invented households: plausible, identified step by step, nobody older or younger than can be."""

from datetime import date
from random import Random

import pytest

from desktop.domain.dates import PartialDate
from desktop.operations.demonstration.people import CRITERIA, LAST_DAY, STAGES, invent_households, invent_id

VILLAGES = ("12060203", "12060405")


@pytest.fixture(scope="module")
def households():
    return list(invent_households(Random(7), VILLAGES, 400))


def test_an_id_has_the_shape_of_every_other():
    assert len(invent_id(Random(1))) == 32
    assert int(invent_id(Random(1)), 16) >= 0


def test_each_household_has_one_head_and_its_children_live_with_it(households):
    for one in households:
        (head,) = one.adults
        assert one.household["head"] == head["id"]
        assert {child["household"] for child in one.children} <= {one.household["id"]}
        assert {child["village"] for child in one.children} <= {head["village"]} <= set(VILLAGES)


def test_children_are_children_on_the_last_day_of_the_demonstration(households):
    ages = [
        PartialDate.parse(child["birth"], LAST_DAY).age_on(LAST_DAY) for one in households for child in one.children
    ]
    assert min(ages) >= 0
    assert max(ages) < 18


def test_births_are_known_to_the_day_the_month_or_the_year(households):
    assert {len(child["birth"]) for one in households for child in one.children} == {4, 7, 10}


def test_every_identification_has_the_decisions_up_to_its_stage_in_the_order_of_days(households):
    for one in households:
        for identification in one.identifications:
            told = [each for each in one.decisions if each["identification"] == identification["id"]]
            assert [each["level"] for each in told] == list(STAGES[: STAGES.index(identification["stage"]) + 1])
            days = [each["decided_on"] for each in told]
            assert days == sorted(days)
            assert date.fromisoformat(days[-1]) <= LAST_DAY
            assert set(identification["criteria"]) <= set(CRITERIA)


def test_the_number_of_a_head_tells_its_sex_and_year_of_birth(households):
    for one in households:
        (head,) = one.adults
        assert head["national_id"][1:5] == head["birth"]
        assert head["national_id"][5] == ("7" if head["sex"] == "F" else "8")
