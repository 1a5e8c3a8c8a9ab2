"""Invented coordination: bodies that meet, recommendations with actions, volunteers two by two, indicators."""

from random import Random

import pytest

from desktop.operations.demonstration.coordination import INDICATORS, RECOMMENDATIONS, invent_coordination

VILLAGES = tuple(f"120602{number:02d}" for number in range(1, 30))


@pytest.fixture(scope="module")
def made():
    return invent_coordination(Random(5), "12", VILLAGES)


def test_one_meeting_was_held_and_one_is_due(made):
    held, due = made["meetings"]
    assert held["held_on"]
    assert not due.get("held_on")
    assert {held["body"], due["body"]} == {made["bodies"][0]["id"]}


def test_every_recommendation_has_an_action(made):
    assert len(made["recommendations"]) == len(RECOMMENDATIONS)
    assert {one["recommendation"] for one in made["actions"]} == {one["id"] for one in made["recommendations"]}


def test_each_village_has_a_woman_and_a_man_as_friends_of_the_family(made):
    for village in {one["village"] for one in made["volunteers"]}:
        assert sorted(one["sex"] for one in made["volunteers"] if one["village"] == village) == ["F", "M"]


def test_no_more_cases_are_handled_than_were_found_and_indicators_are_numbers_only(made):
    assert all(one["handled"] <= one["found"] for one in made["volunteer_months"])
    assert len(made["indicator_values"]) == len(INDICATORS)
    assert all(isinstance(one["value"], float) for one in made["indicator_values"])
