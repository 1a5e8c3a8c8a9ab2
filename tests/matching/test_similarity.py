"""Names are near by the slips that writing Rwandan names brings."""

import csv
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.matching.similarity import AUGMENT_APART, may_be_alike, name_similarity, word_similarity

with (Path(__file__).parent / "observed_variant_pairs.csv").open(encoding="utf-8", newline="") as file:
    OBSERVED = [(row["a"], row["b"], row["same_name_judgement"]) for row in csv.DictReader(file)]
SAME = [(a, b) for a, b, judged in OBSERVED if judged.startswith(("certain", "probable"))]
DIFFERENT = [(a, b) for a, b, judged in OBSERVED if judged.startswith("DIFFERENT")]
WORDS = st.text("abegikmnorstuwyz", min_size=1, max_size=12)


@pytest.mark.parametrize(("different", "same"), list(product(DIFFERENT, SAME)))
def test_every_pair_known_to_be_two_names_lies_below_every_pair_known_to_be_one(
    different: tuple[str, str], same: tuple[str, str]
) -> None:
    assert name_similarity(*different) < name_similarity(*same)


def test_all_kinds_of_pairs_were_observed() -> None:
    assert (len(SAME), len(DIFFERENT)) == (10, 7)


def test_the_order_of_words_does_not_count() -> None:
    assert name_similarity("Uwimana Jean Claude", "Jean-Claude UVIMANA") == 1


def test_a_word_left_out_costs_its_share() -> None:
    assert name_similarity("Uwimana Jeanne d'Arc", "Uwimana Jeanne") == pytest.approx(2 / 3)
    assert name_similarity("", "Uwimana") == 0


def test_a_wrong_vowel_costs_half_of_a_wrong_consonant() -> None:
    assert 1 - word_similarity("mugisha", "magisha") == pytest.approx((1 - word_similarity("mugisha", "mugitha")) / 2)


def test_an_initial_vowel_more_or_less_makes_another_name() -> None:
    assert name_similarity("Umutoni", "Mutoni") == AUGMENT_APART


def test_two_letters_exchanged_are_one_slip() -> None:
    assert word_similarity("agnes", "agens") > 0.7


@given(WORDS, WORDS)
def test_likeness_is_the_same_in_both_directions_and_between_0_and_1(a: str, b: str) -> None:
    assert word_similarity(a, b) == word_similarity(b, a)
    assert 0 <= word_similarity(a, b) <= 1
    assert word_similarity(a, a) == 1


@given(WORDS, WORDS, st.sampled_from([0.6, 0.75, 0.87, 0.9]))
def test_words_that_are_alike_are_never_thought_too_far_apart(a: str, b: str, likeness: float) -> None:
    assert may_be_alike(a, b, likeness) or word_similarity(a, b) < likeness
    assert may_be_alike(a, b, min(word_similarity(a, b), likeness))


def test_most_names_of_strangers_are_too_far_apart_at_a_glance() -> None:
    assert not may_be_alike("uwimana", "bizimungu", 0.75)
    assert not may_be_alike("mukamana", "habyarimana", 0.75)
    assert may_be_alike("umutoni", "mutoni", 0.75)
    assert may_be_alike("mugisha", "mugitha", 0.75)
