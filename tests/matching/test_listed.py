"""A row of a list is compared with the register and the rows before it, in whatever order the rows are asked."""

from dataclasses import replace

import pytest

from desktop.matching.listed import ListMatcher
from tests.matching.test_service import CHILD, CROWD

TWIN = replace(CHILD, id="", family_name="Uvimana", household="")


@pytest.fixture
def matcher():
    made = ListMatcher(CROWD, name=lambda row: f"row:{row}")
    made.expect([TWIN, CHILD])
    return made


def found(matcher, before):
    return [(one.id, one.band) for one in matcher.in_rows(replace(CHILD, id=""), before)]


def test_a_row_sees_only_the_rows_before_it(matcher):
    matcher.put(7, TWIN)
    assert [one for one, _ in found(matcher, 9)] == ["row:7"]
    assert found(matcher, 7) == found(matcher, 3) == []


def test_whoever_stands_in_a_row_is_known_in_place_of_whoever_stood_there(matcher):
    matcher.put(7, TWIN)
    matcher.put(7, replace(CROWD[5], id=""))
    assert found(matcher, 9) == []
    matcher.put(7, TWIN)
    assert [one for one, _ in found(matcher, 9)] == ["row:7"]
    matcher.put(7, None)
    assert found(matcher, 9) == []


def test_in_which_order_rows_come_changes_nothing(matcher):
    rows = {number: replace(CROWD[number], id="", household="") for number in range(40)}
    for number, facts in rows.items():
        matcher.put(number, facts)
    other = ListMatcher(CROWD, name=lambda row: f"row:{row}")
    other.expect([TWIN, CHILD])
    for number in reversed(rows):
        other.put(number, replace(CROWD[99], id=""))
        other.put(number, rows[number])
    for number, facts in rows.items():
        assert matcher.in_rows(facts, number) == other.in_rows(facts, number)


def test_those_concerned_stand_behind_and_share_something(matcher):
    for number in (3, 7, 11):
        matcher.put(number, replace(TWIN, id=""))
    matcher.put(12, replace(CROWD[5], id=""))
    assert matcher.concerned(TWIN, 3) == {7, 11}
    assert matcher.concerned(TWIN, 11) == set()


def test_a_name_is_as_common_in_the_first_row_as_in_the_last():
    common = [replace(CHILD, id="", other_names=f"Name{number}", village="") for number in range(300)]
    told, untold = ListMatcher([CHILD]), ListMatcher([CHILD])
    told.expect(common)
    asked = replace(CHILD, id="", birth="2012", village="", head="", guardian="", father="", mother="", phones=())
    (rare,), (often,) = untold.in_rows(asked, 1), told.in_rows(asked, 1)
    assert often.probability < rare.probability
    assert len(told) == 301
