"""Invented partners: plans that are theirs, progress behind where it is said so, services of the quarter."""

from random import Random

import pytest

from desktop.operations.demonstration.partners import PARTNERS, PLANNED, invent_partners, invent_services
from desktop.operations.demonstration.people import invent_households

SECTORS = ("1201", "1202", "1203", "1206", "1208")


@pytest.fixture(scope="module")
def made():
    return invent_partners(Random(2), SECTORS)


def test_every_partner_has_its_plan_and_its_report_and_one_is_late_with_both(made):
    assert len(made["partners"]) == len(PARTNERS)
    status = [(one["kind"], one["status"]) for one in made["documents"]]
    assert sorted(set(status)) == [
        ("PLAN", "APPROVED"),
        ("PLAN", "EXPECTED"),
        ("REPORT_Q", "EXPECTED"),
        ("REPORT_Q", "RECEIVED"),
    ]
    assert not [one for one in made["documents"] if one["status"] == "EXPECTED" and one.get("received_on")]


def test_progress_is_behind_for_some_activities_and_never_above_the_plan(made):
    assert len(made["activities"]) == len(made["progress"]) == len(PLANNED)
    assert {one["status"] for one in made["progress"]} == {"ON_TRACK", "BEHIND"}
    for activity, progress in zip(made["activities"], made["progress"], strict=True):
        assert progress["activity"] == activity["id"]
        assert 0 < progress["achieved"] < activity["target"]
        assert progress["spent"] < activity["budget"]


def test_services_are_given_in_the_quarter_by_the_partner_of_their_activity(made):
    households = list(invent_households(Random(2), ("12060203",), 200))
    activities = {one["id"]: one for one in made["activities"]}
    services = list(invent_services(Random(2), households, made["activities"]))
    children = [child["id"] for one in households for child in one.children]
    assert 0.4 < len({one["person"] for one in services}) / len(children) < 0.8
    for one in services:
        assert "2026-07-01" <= one["given_on"] <= "2026-09-30"
        assert one["partner"] == activities[one["activity"]]["partner"]
        assert one["service"] == activities[one["activity"]]["service"]
