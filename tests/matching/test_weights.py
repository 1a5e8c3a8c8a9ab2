"""Agreements weigh by how seldom they come about by chance, and siblings are a story of their own."""

from dataclasses import replace

import pytest

from desktop.matching.comparison import compare
from desktop.matching.people import PersonFacts
from desktop.matching.weights import NO_EVIDENCE, PLACES, SIBLINGS, TABLES, WORDS, Model, Rarity

CHILD = PersonFacts("1", "Uwimana", "Jeanne", "F", "2013-06-09", "31090303", head="Mukandayisenga Goretti")
MODEL = Model()


def rarity(*people: PersonFacts) -> Rarity:
    found = Rarity()
    found.count(people)
    return found


def probability(other: PersonFacts, counted: Rarity, population: int = 10_000) -> float:
    compared = compare(CHILD, other)
    assert compared is not None
    return MODEL.probability(MODEL.evidence(compared, counted), population)


def test_every_level_has_odds_between_0_and_1() -> None:
    odds = [each for table in TABLES.values() for row in table.values() for each in row]
    odds += [*PLACES.values(), *WORDS.values(), *SIBLINGS.values()]
    assert all(0 <= each <= 1 for each in odds)
    assert sum(WORDS.values()) == pytest.approx(1, abs=0.02)
    assert sum(SIBLINGS.values()) == pytest.approx(1, abs=0.02)


def test_a_rare_name_weighs_more_than_a_common_one() -> None:
    common = rarity(*(PersonFacts(str(number), "Uvimana", "Jeane") for number in range(500)))
    other = replace(CHILD, id="2", birth="", head="", village="", sex="")
    assert probability(other, rarity()) > 5 * probability(other, common)
    assert common.bearers("uwimana") == 500


def test_a_slip_that_makes_another_known_name_is_held_for_another_name() -> None:
    both = rarity(*(PersonFacts(str(number), "Kabera", ("Jeanne", "Jeannel")[number % 2]) for number in range(40)))
    other = replace(CHILD, id="2", other_names="Jeannek")
    sister = replace(CHILD, id="2", other_names="Jeannel")
    assert probability(sister, both) < probability(other, both)


def test_house_and_phone_do_not_tell_children_of_one_household_apart() -> None:
    for table in ("adults", "phone", "household"):
        assert all(one == house for one, _, house in TABLES[table].values())


def test_what_is_unknown_changes_nothing() -> None:
    bare = replace(CHILD, id="2", sex="", village="", head="")
    compared = compare(CHILD, bare)
    assert compared is not None
    assert set(MODEL.evidence(compared, rarity())) == {"words", "birth"}
    nameless = compare(CHILD, PersonFacts("2", birth=CHILD.birth))
    assert nameless is not None
    assert MODEL.evidence(nameless, rarity())["words"] == NO_EVIDENCE


def test_everything_that_agrees_makes_it_surer_and_everything_that_differs_less_sure() -> None:
    counted = rarity()
    start = replace(CHILD, id="2", sex="", birth="2013", village="", head="")
    agreeing = [{"sex": "F"}, {"birth": "2013-06-09"}, {"village": "31090303"}, {"head": CHILD.head}]
    differing = [{"sex": "M"}, {"birth": "2009"}, {"village": "12010101"}, {"head": "Uwera Rose"}]
    before = probability(start, counted)
    for change in agreeing:
        assert probability(replace(start, **change), counted) > before
    for change in differing:
        assert probability(replace(start, **change), counted) < before


def test_people_can_be_taken_out_of_the_count() -> None:
    counted = rarity(CHILD, CHILD)
    counted.count([CHILD, CHILD], -1)
    assert (counted.total, counted.bearers("uwimana"), counted.of_place("3109")) == (0, 0, 0.5 / 250)


def test_more_people_in_the_register_make_a_chance_agreement_likelier() -> None:
    other = replace(CHILD, id="2", sex="", birth="", head="")
    assert probability(other, rarity(), 100) > probability(other, rarity(), 1_000_000)
