"""The details of a household: members with their standing, who came and went, services, placements, what is due."""

import pytest

from desktop.operations.household_pages import Came, Due, household_details
from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.storage.conditions import equals
from tests.operations.district import keep_child

HERE = "31090303"


def keep(session: Session, key: str, **values: object) -> str:
    return save_record(session, key, values).record  # type: ignore[arg-type]


@pytest.fixture
def home(session: Session) -> str:
    return keep(session, "households", head_name="Mukamana Rose", village=HERE)


def test_the_head_comes_first_then_the_oldest_and_the_youngest_is_what_a_new_child_is_like(
    session: Session, home: str
) -> None:
    small = keep_child(session, village=HERE, household=home, birth="2020-03-01", other_names="Keza")
    big = keep_child(session, village=HERE, household=home, birth="2012-03-01", other_names="Aline")
    head = keep_child(session, village=HERE, household=home, birth="2010-03-01", other_names="Eric", relation="HEAD")
    save_record(session, "people", {"caregiver": head}, small)
    keep(session, "services", person=small, service="N01", given_on="2026-11-03")
    keep(session, "services", household=home, service="B02", given_on="2026-11-04")
    keep(session, "identifications", person=big, identified_on="2026-08-01", criteria=("C01",), stage="CELL")
    found = household_details(session, home)
    assert [one.record for one in found.members] == [head, big, small]
    assert found.members[0].roles == ("head", "caregiver")
    assert [one.age for one in found.members] == [16, 14, 6]
    assert (found.members[1].stage, found.members[2].services, found.children) == ("CELL", 1, 3)
    assert [one.service for one in found.services] == ["B02", "N01"]
    assert [bool(one.name) for one in found.services] == [False, True]
    assert found.youngest is not None
    assert found.youngest["id"] == small


def test_who_came_and_who_went_is_told_with_the_latest_first(session: Session, home: str) -> None:
    child = keep_child(session, village=HERE)
    own = {"person": child, "household": home, "relation": "CHILD"}
    stay = keep(session, "memberships", **own, joined_on="2024-01-05", left_on="2026-02-03", left_reason="MOVED")
    name = session.title("people", child)
    assert household_details(session, home).came == (
        Came(stay, child, name, False, "2026-02-03", "MOVED"),
        Came(stay, child, name, True, "2024-01-05"),
    )


def test_what_is_late_comes_first_among_what_is_due(session: Session, home: str) -> None:
    child = keep_child(session, village=HERE, household=home)
    scores = {f"f{number}{letter}": "3" for number in range(1, 7) for letter in "ab"}
    keep(session, "assessments", person=child, assessed_on="2026-01-05", next_on="2026-07-05", **scores)
    now = keep(
        session, "assessments", person=child, assessed_on="2026-08-05", next_on="2027-02-05", **{**scores, "f3a": "1"}
    )
    placement = keep(session, "placements", person=child, kind="FOSTER", placed_on="2026-08-01", village=HERE)
    visit = session.file.first("visits", equals("placement", placement), ("due_on",), 1)[0]["id"]
    found = household_details(session, home)
    late, ahead = found.due[0], found.due[-1]
    assert (late.what, late.record, late.late) == ("visit", visit, True)
    assert ahead == Due("assessment", "assessments", now, session.title("people", child), "2027-02-05", False)
    dates = [one.day for one in found.due if one.what == "visit"]
    assert dates == ["2026-09-01", "2026-11-01", "2027-02-01"], "two late ones, and of the four ahead the next"
    assert found.members[0].very_bad == ("f3a",)
    assert found.members[0].assessed == "2026-08-05"
    assert [one.record for one in found.placements] == [placement]


def test_a_household_not_seen_for_a_year_is_to_be_verified(session: Session, home: str) -> None:
    assert household_details(session, home).due == ()
    save_record(session, "households", {"last_verified_on": "2025-03-01"}, home)
    assert household_details(session, home).due == (Due("verification", "households", home, "", "2026-03-01", True),)


def test_a_household_without_anybody_has_a_page_too(session: Session, home: str) -> None:
    found = household_details(session, home)
    assert (found.members, found.came, found.services, found.placements, found.youngest) == ((), (), (), (), None)
