"""Dates keep the precision they were given with, and are read in every way that files write them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import PartialDate, from_serial, parse_date, show_date
from desktop.domain.language import LANGUAGES
from desktop.domain.problems import ValueProblem
from desktop.resources import resource

TODAY = date(2026, 9, 30)
WITH_CATALOGUE = [
    language
    for language in LANGUAGES
    if language == "en" or resource("locale", language, "LC_MESSAGES", "igitabo.mo").is_file()
]
DAYS = st.dates(date(1906, 1, 1), TODAY)
ESTIMATES = st.builds(PartialDate.of_age, st.integers(0, 120), st.dates(date(2020, 1, 1), TODAY))
PARTIAL_DATES = st.one_of(
    DAYS.map(lambda day: PartialDate(day.year, day.month, day.day)),
    DAYS.map(lambda day: PartialDate(day.year, day.month)),
    DAYS.map(lambda day: PartialDate(day.year)),
    ESTIMATES,
)


def read(raw: object) -> str:
    return str(PartialDate.parse(raw, TODAY))


def test_a_day_is_taken_from_cells_that_hold_dates() -> None:
    assert parse_date(datetime(2026, 8, 14, 10, 30)) == date(2026, 8, 14)
    assert read(date(2018, 5, 19)) == "2018-05-19"


def test_another_order_is_used_only_when_the_file_is_known_to_have_it() -> None:
    assert parse_date("03/04/2018") == date(2018, 4, 3)
    assert parse_date("03/04/2018", day_first=False) == date(2018, 3, 4)
    assert PartialDate.parse("03/04/2018", TODAY, day_first=False) == PartialDate(2018, 3, 4)


def test_dates_with_two_digit_years_may_lie_ahead_but_births_do_not() -> None:
    assert parse_date("14/08/27") == date(2027, 8, 14)
    assert read("14/08/27") == "1927-08-14"


@pytest.mark.parametrize("written", ["31/02/2018", "32/01/2018", "13/13/2018", "2018-02-30", "30 février 2018"])
def test_a_day_that_does_not_exist_is_refused_in_a_sentence(written: str) -> None:
    with pytest.raises(ValueProblem, match="not in the calendar"):
        PartialDate.parse(written, TODAY)


@pytest.mark.parametrize("written", ["", "Ntazwi", "12", "2018-2019", "1066", "43239", "01/2018/05/03", "x", "5 mai"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueProblem):
        PartialDate.parse(written, TODAY)


def test_a_month_or_a_year_is_not_a_whole_date() -> None:
    with pytest.raises(ValueProblem, match="not a whole date"):
        parse_date("08/2026")
    with pytest.raises(ValueProblem, match="not a whole date"):
        parse_date("2026")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        *((2018, "2018"), (2018.0, "2018"), ("2018", "2018"), ("00/00/2018", "2018"), ("xx/xx/2018", "2018")),
        *(("05/2018", "2018-05"), ("2018-05", "2018-05"), ("Gicurasi 2018", "2018-05"), ("00/05/2018", "2018-05")),
        *(("vers 2018", "2018"), ("2018?", "2018"), ("c. 2018", "2018"), ("hafi ya 2018", "2018")),
    ],
)
def test_a_date_is_never_made_more_precise_than_it_was(written: object, expected: str) -> None:
    assert read(written) == expected


@pytest.mark.parametrize(
    "written", ["12 ans", "imyaka 12", "12 years", "12 yrs old", "Âge : 12 ans", "12ans", "age 12", "12 ans 6 mois"]
)
def test_an_age_becomes_an_estimate_that_remembers_its_day(written: str) -> None:
    assert read(written) == "2014~12@2026-09-30"


def test_months_of_age_are_no_more_than_an_age_of_none_or_one() -> None:
    assert read("8 mois") == "2026~0@2026-09-30"
    assert read("amezi 14") == "2025~1@2026-09-30"


@pytest.mark.parametrize(
    ("written", "expected"),
    [("19/05/2018 (8 ans)", "2018-05-19"), ("2014 (12 ans)", "2014"), ("12 years, 05/2014", "2014-05")],
)
def test_a_date_written_beside_an_age_goes_before_it(written: str, expected: str) -> None:
    assert read(written) == expected


def test_a_lone_number_is_asked_about_and_never_guessed() -> None:
    with pytest.raises(ValueProblem, match="12 years"):
        PartialDate.parse(12, TODAY)
    with pytest.raises(ValueProblem, match="lost its form"):
        PartialDate.parse(43239.0, TODAY)
    with pytest.raises(ValueProblem, match="not the age"):
        PartialDate.parse("imyaka 130", TODAY)


def test_a_serial_number_is_a_day_only_where_the_caller_says_so() -> None:
    assert from_serial(43239) == date(2018, 5, 19)
    assert from_serial(41777.25, from_1904=True) == date(2018, 5, 19)


def test_what_is_known_has_a_first_and_a_last_day() -> None:
    month, year = PartialDate(2018, 12), PartialDate(2018)
    assert (month.earliest, month.latest) == (date(2018, 12, 1), date(2018, 12, 31))
    assert (year.earliest, year.latest) == (date(2018, 1, 1), date(2018, 12, 31))
    estimate = PartialDate.of_age(12, TODAY)
    assert (estimate.earliest, estimate.latest) == (date(2013, 10, 1), date(2014, 9, 30))


def test_age_is_exact_where_the_day_is_known_and_bounded_where_it_is_not() -> None:
    born = PartialDate(2018, 5, 19)
    assert born.age_on(date(2026, 5, 18)) == 7
    assert born.age_on(date(2026, 5, 19)) == 8
    assert born.age_on(date(2018, 5, 18)) is None
    assert PartialDate(2018).ages_on(TODAY) == (7, 8)
    assert PartialDate.of_age(12, TODAY).age_on(TODAY) == 12


def test_a_leap_day_child_has_a_birthday_every_year() -> None:
    assert PartialDate(2016, 2, 29).age_on(date(2026, 3, 1)) == 10
    assert PartialDate.of_age(1, date(2024, 2, 29)).latest == date(2023, 2, 28)


def test_dates_are_shown_with_the_day_first() -> None:
    assert show_date("2026-08-04") == "04/08/2026"
    assert PartialDate(2018, 5, 19).show("en") == "19/05/2018"
    assert PartialDate(2018, 5).show("en") == "05/2018"
    assert PartialDate.of_age(12, TODAY).show("en") == "about 2014 (12 years on 30/09/2026)"


@given(PARTIAL_DATES, st.sampled_from(WITH_CATALOGUE))
def test_what_is_shown_or_stored_is_read_back(value: PartialDate, language: str) -> None:
    assert PartialDate.parse(str(value), TODAY) == value
    assert PartialDate.parse(value.show(language), TODAY) == value
    assert PartialDate.stored(str(value)) == value


@given(PARTIAL_DATES)
def test_bounds_and_ages_hold_together(value: PartialDate) -> None:
    assert value.earliest <= value.latest < value.earliest + timedelta(days=367)
    youngest, oldest = value.ages_on(TODAY)
    assert youngest <= oldest <= youngest + 1
    if value.precision == "age":
        assert value.age is not None
        assert value.seen is not None
        assert value.ages_on(value.seen) == (value.age, value.age)


@given(DAYS)
def test_every_day_is_read_back(day: date) -> None:
    assert parse_date(show_date(day)) == parse_date(day.isoformat()) == day
