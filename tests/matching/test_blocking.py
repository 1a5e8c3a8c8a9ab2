"""Whoever may be the same person is compared, and hardly anybody else."""

from dataclasses import replace

import pytest

from desktop.matching import blocking
from desktop.matching.blocking import Blocks
from desktop.matching.people import PersonFacts

CHILD = PersonFacts(
    "1",
    "Uwimana",
    "Jeanne",
    birth="2013-06-09",
    village="31090303",
    guardian="Mukandayisenga Goretti",
    phones=("+250788204511",),
    national_ids=("1201370012345012",),
)


def blocks(*people: PersonFacts) -> Blocks:
    found = Blocks()
    found.load(enumerate(people))
    return found


@pytest.mark.parametrize(
    "other",
    [
        replace(CHILD, village="", guardian="", phones=(), national_ids=()),
        replace(CHILD, family_name="Jeanne", other_names="Uvimana", birth="", village="", phones=(), national_ids=()),
        replace(CHILD, family_name="Wmna", birth="2013", village="", guardian="", national_ids=()),
        PersonFacts("2", "Umwari", national_ids=CHILD.national_ids),
        PersonFacts("2", "Jean", birth=CHILD.birth, phones=CHILD.phones),
    ],
)
def test_each_kind_of_key_brings_a_person_back(other: PersonFacts) -> None:
    assert blocks(CHILD).candidates(other) == [0]


def test_a_stranger_is_not_compared() -> None:
    stranger = PersonFacts("2", "Bizimana", "Eric", birth="2013", village="31090303")
    assert blocks(CHILD).candidates(stranger) == []


def test_those_who_share_most_come_first() -> None:
    cousin = replace(CHILD, id="2", phones=(), national_ids=(), guardian="", birth="2010")
    assert blocks(cousin, CHILD).candidates(CHILD) == [1, 0]


def test_a_key_that_too_many_share_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "LARGEST_BLOCK", 3)
    crowd = [PersonFacts(str(number), "Uwimana", "Jeanne") for number in range(4)]
    assert blocks(*crowd[:3]).candidates(crowd[3]) == [0, 1, 2]
    assert blocks(*crowd).candidates(crowd[3]) == []


def test_people_added_later_are_found_beside_those_known_before() -> None:
    found = blocks(PersonFacts("0", "Bizimana", "Eric"))
    for position in range(1, 9):
        found.add(position, replace(CHILD, id=str(position)))
        assert found.candidates(CHILD) == list(range(1, position + 1))
    assert found.candidates(PersonFacts("9", "Bizimana", "Eric")) == [0]


def test_who_was_forgotten_is_no_candidate_whether_long_known_or_just_come():
    blocks = Blocks()
    blocks.load([(0, CHILD), (1, CHILD)])
    blocks.add(2, CHILD)
    for position in (0, 2):
        blocks.remove(position, CHILD)
    assert blocks.candidates(CHILD) == [1]
    assert blocks.sharing(CHILD, 0) == {1}


def test_those_from_a_position_on_are_left_out():
    blocks = Blocks()
    blocks.load([(0, CHILD), (1, CHILD)])
    blocks.add(2, CHILD)
    assert sorted(blocks.candidates(CHILD, until=2)) == [0, 1]
    assert blocks.candidates(CHILD, until=1) == [0]
    assert blocks.sharing(CHILD, 1) == {1, 2}
