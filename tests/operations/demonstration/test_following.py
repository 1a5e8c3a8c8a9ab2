"""The invented follow-up of some children: placements visited as the schedule asks, some visits still to come."""

from random import Random

import pytest

from desktop.operations.demonstration.following import FACTORS, VISIT_MONTHS, invent_following
from desktop.operations.demonstration.people import invent_households

VILLAGES = ("12060203", "12060405")


@pytest.fixture(scope="module")
def made():
    random = Random(4)
    return invent_following(random, list(invent_households(random, VILLAGES, 200)), VILLAGES)


def test_every_placement_has_the_visits_of_the_schedule_of_which_two_are_done(made):
    assert made["placements"]
    for placement in made["placements"]:
        visits = [one for one in made["visits"] if one["placement"] == placement["id"]]
        assert len(visits) == len(VISIT_MONTHS)
        assert [bool(one.get("done_on")) for one in visits] == [True, True, False, False]
        assert all(placement["placed_on"] < one["due_on"] for one in visits)


def test_whoever_is_assessed_is_assessed_twice_with_every_factor_between_one_and_four(made):
    people = [one["person"] for one in made["assessments"]]
    assert {people.count(person) for person in people} == {2}
    for one in made["assessments"]:
        assert {one[factor] for factor in FACTORS} <= {"1", "2", "3", "4"}


def test_a_placement_follows_the_stay_in_the_institution_that_it_ended(made):
    stays = {one["id"]: one for one in made["stays"]}
    for placement in made["placements"]:
        stay = stays[placement["stay"]]
        assert (placement["person"], placement["placed_on"]) == (stay["person"], stay["left_on"])
