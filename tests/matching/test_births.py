"""Births are compared as far as the vaguer one is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.matching.births import birth_of, compare_births

TEXTS = st.one_of(
    st.dates().filter(lambda day: 1950 < day.year < 2030).map(str),
    st.integers(1950, 2026).map(str),
    st.builds("{:04}-{:02}".format, st.integers(1950, 2026), st.integers(1, 12)),
    st.builds(lambda age: f"{2026 - age}~{age}@2026-09-30", st.integers(0, 60)),
)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        *(
            ("2018-05-19", "2018-05-19", "same"),
            ("2018-05-09", "2018-09-05", "swapped"),
            ("2018", "2018-05-19", "fits"),
        ),
        *(("2018-05", "2018-05-19", "fits"), ("2018-05-19", "2018-05-21", "month"), ("2018", "2019-05-19", "near")),
        *(
            ("2018-05-19", "2014-05-19", "anniversary"),
            ("2018-05-19", "2018-11-02", "year"),
            ("2018", "2011", "different"),
        ),
        *(("2018-11-30", "2019-02-01", "near"), ("2018-05-19", "2013-02-01", "different"), ("2018", "", "")),
        *(("2014~12@2026-09-30", "2014-03-01", "fits"), ("2014~12@2026-09-30", "2012-03-01", "near")),
        *(("2014~12@2026-09-30", "2008-03-01", "different"), ("2018-04", "2018-05-19", "year")),
    ],
)
def test_agreement_has_levels(one: str, other: str, level: str) -> None:
    assert compare_births(birth_of(one), birth_of(other)) == level


def test_the_first_of_january_stands_for_an_unknown_day() -> None:
    assert compare_births(birth_of("2018-01-01"), birth_of("2018-05-19")) == "fits"
    assert compare_births(birth_of("2018-01-01"), birth_of("2018-01-01")) == "fits"
    known = birth_of("2018-01-01")
    assert known is not None
    assert not known.is_whole


def test_an_estimated_age_reaches_into_the_years_beside_it() -> None:
    estimate = birth_of("2014~12@2026-09-30")
    assert estimate is not None
    assert estimate.years == (2013, 2014, 2015)


@given(TEXTS, TEXTS)
def test_the_order_of_the_two_does_not_count_and_everybody_agrees_with_themselves(one: str, other: str) -> None:
    assert compare_births(birth_of(one), birth_of(other)) == compare_births(birth_of(other), birth_of(one))
    assert compare_births(birth_of(one), birth_of(one)) in ("same", "fits")
