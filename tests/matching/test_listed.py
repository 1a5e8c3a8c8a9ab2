"""A row of a list is compared with the register and the rows before it, in whatever order the rows are asked."""

from dataclasses import replace

import pytest

from desktop.matching.listed import ListMatcher
from tests.matching.test_service import CHILD, CROWD

TWIN = replace(CHILD, id="row:7", family_name="Uvimana", household="")


@pytest.fixture
def matcher():
    made = ListMatcher(CROWD)
    made.expect([TWIN, CHILD])
    return made


def found(matcher, before):
    return [(one.id, one.band) for one in matcher.in_rows(replace(CHILD, id="row:9"), before)]


def test_a_row_sees_only_the_rows_before_it(matcher):
    matcher.put(7, TWIN)
    assert [one for one, _ in found(matcher, 9)] == ["row:7"]
    assert found(matcher, 7) == found(matcher, 3) == []


def test_whoever_stands_in_a_row_is_known_in_place_of_whoever_stood_there(matcher):
    matcher.put(7, TWIN)
    matcher.put(7, replace(CROWD[5], id="row:7"))
    assert found(matcher, 9) == []
    matcher.put(7, TWIN)
    assert [one for one, _ in found(matcher, 9)] == ["row:7"]
    matcher.put(7, None)
    assert found(matcher, 9) == []


def test_in_which_order_rows_come_changes_nothing(matcher):
    rows = {number: replace(CROWD[number], id=f"row:{number}", household="") for number in range(40)}
    for number, facts in rows.items():
        matcher.put(number, facts)
    other = ListMatcher(CROWD)
    other.expect([TWIN, CHILD])
    for number in reversed(rows):
        other.put(number, replace(CROWD[99], id=f"row:{number}"))
        other.put(number, rows[number])
    for number, facts in rows.items():
        assert matcher.in_rows(facts, number) == other.in_rows(facts, number)


def test_those_concerned_stand_behind_and_share_something(matcher):
    for number in (3, 7, 11):
        matcher.put(number, replace(TWIN, id=f"row:{number}"))
    matcher.put(12, replace(CROWD[5], id="row:12"))
    assert matcher.concerned(TWIN, 3) == {7, 11}
    assert matcher.concerned(TWIN, 11) == set()


def test_a_name_is_as_common_in_the_first_row_as_in_the_last():
    common = [replace(CHILD, id=f"row:{number}", other_names=f"Name{number}", village="") for number in range(300)]
    told, untold = ListMatcher([CHILD]), ListMatcher([CHILD])
    told.expect(common)
    asked = replace(CHILD, id="row:1", birth="2012", village="", head="", guardian="", father="", mother="", phones=())
    (rare,), (often,) = untold.in_rows(asked, 1), told.in_rows(asked, 1)
    assert often.probability < rare.probability
    assert len(told) == 301
