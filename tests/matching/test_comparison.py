"""For each thing known of both people there is a word for how well it agrees."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.names import tokens
from desktop.matching.births import birth_of, compare_births
from desktop.matching.comparison import Comparison, compare, compare_adults, compare_words, name_words
from desktop.matching.people import PersonFacts

CHILD = PersonFacts(
    "1", "Uwimana", "Jeanne", "F", "2013-06-09", "31090303", head="Mukandayisenga Goretti", phones=("+250788204511",)
)


def levels(**instead: object) -> Comparison:
    found = compare(CHILD, replace(CHILD, **instead))  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("uwimana jeanne", "jeanne uwimana", ["same", "same"]),
        ("uwimana jeanne", "uvimana jeane", ["sound", "sound"]),
        ("mugisha", "magisha", ["close"]),
        ("umutoni", "mutoni", ["alike"]),
        ("bizimana", "uwera", ["different"]),
        ("jean paul", "jeanpaul", ["same"]),
    ],
)
def test_names_are_compared_word_by_word(one: str, other: str, expected: list[str]) -> None:
    assert [level for *_, level in compare_words(tuple(one.split()), tuple(other.split())).pairs] == expected


def test_words_left_over_are_told() -> None:
    found = compare_words(("uwimana", "jeanne"), ("uwimana", "jeanne", "darc"))
    assert found.left_out == ("darc",)
    assert found.agreeing == 2
    assert compare_words((), ("uwimana",)).pairs == ()


@pytest.mark.parametrize(
    ("village", "level", "shared"),
    [
        *(("31090303", "village", "31090303"), ("31090301", "cell", "310903"), ("31090101", "sector", "3109")),
        *(("31010101", "district", "31"), ("12010101", "other", ""), ("3109", "fits", "3109"), ("", "", "")),
    ],
)
def test_places_agree_by_their_distance_in_the_hierarchy(village: str, level: str, shared: str) -> None:
    found = levels(village=village)
    assert (found.place, found.shared_place) == (level, shared)


def test_an_adult_is_the_same_whatever_they_are_called_there() -> None:
    assert compare_adults(("Mukandayisenga Goretti",), ("Uwera Rose", "Goretti MUKANDAYISENGA"))[0] == "same"
    assert compare_adults(("Mukandayisenga Goretti",), ("Mukandayisenga Rose",)) == ("partly", ("mukandayisenga",))
    assert compare_adults(("Mukandayisenga Goretti",), ("Mukandayisenga",))[0] == "partly"
    assert compare_adults(("Mukandayisenga Goretti",), ("Uwera Rose",))[0] == "different"
    assert compare_adults((), ("Uwera Rose",)) == ("", ())


def test_what_one_side_does_not_know_is_no_level() -> None:
    found = levels(sex="", birth="", village="", head="", phones=())
    assert (found.sex, found.birth, found.place, found.adults, found.phone) == ("", "", "", "", "")
    assert (found.identifier, found.household) == ("", "")


def test_what_differs_is_said() -> None:
    found = levels(sex="M", phones=("+250722931640",), head="Uwera Rose")
    assert (found.sex, found.phone, found.adults) == ("different", "different", "different")


NAMES = st.lists(
    st.sampled_from(["Uwimana", "Uvimana", "Jeanne", "Jean", "Muka", "Mana", "Mukamana", "Eric"]), max_size=4
)
BIRTHS = st.sampled_from(["", "2013", "2013-06-09", "2011-02-03", "2013-09-06"])


@given(NAMES, NAMES, BIRTHS, BIRTHS)
def test_who_is_quickly_told_apart_would_be_told_apart_word_by_word(ours, theirs, born, birth):
    one = PersonFacts("1", " ".join(ours[:1]), " ".join(ours[1:]), birth=born)
    other = PersonFacts("2", " ".join(theirs[:1]), " ".join(theirs[1:]), birth=birth)
    levels = [level for *_, level in compare_words(name_words(one), name_words(other)).pairs]
    apart = compare_births(birth_of(born), birth_of(birth)) in ("year", "near", "different")
    two = "different" in levels and (apart or set(levels) == {"different"})
    assert (compare(one, other) is None) == two


@given(NAMES, st.integers(0, 4))
def test_a_name_is_taken_apart_the_same_wherever_it_is_cut_in_two(words, cut):
    person = PersonFacts("1", " ".join(words[:cut]), " ".join(words[cut:]))
    assert name_words(person) == tokens(" ".join(words))


def test_two_whose_names_and_births_differ_are_not_laid_out_unless_they_share_an_identifier() -> None:
    sister = replace(CHILD, id="2", other_names="Esther", birth="2010-02-01")
    assert compare(CHILD, sister) is None
    number = ("1201370012345012",)
    assert compare(replace(CHILD, national_ids=number), replace(sister, national_ids=number)) is not None
