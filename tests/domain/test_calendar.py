"""Fiscal years and quarters are read in every way they are written, and always shown with their months."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.calendar import FiscalYear, Quarter, month_name, month_number, month_of, months_after, quarter_of
from desktop.domain.language import LANGUAGES
from desktop.domain.problems import ValueProblem

QUARTERS = st.builds(Quarter, st.integers(1995, 2090), st.integers(1, 4))
FIRST = Quarter(2026, 1)


@pytest.mark.parametrize(
    "written",
    [
        *("2026/27", "2026/2027", "2026-2027", "2026–27", "2026 - 2027", "FY 2026/27", "26/27", "Exercice 2026/2027"),
        *("Umwaka w'ingengo y'imari 2026/2027", 2026, 2026.0, "2026", date(2026, 7, 1), date(2027, 6, 30)),
    ],
)
def test_a_fiscal_year_is_read_however_it_is_written(written: object) -> None:
    assert FiscalYear.parse(written) == FiscalYear(2026)


@pytest.mark.parametrize("written", ["2026/28", "FY2027", "next year", "", 27, "2027/2026"])
def test_what_is_not_a_fiscal_year_is_refused_in_a_sentence(written: object) -> None:
    with pytest.raises(ValueProblem, match="2026/27"):
        FiscalYear.parse(written)


@pytest.mark.parametrize(
    "written",
    [
        *("2026Q1", "2026-Q1", "Q1 2026/27", "Q1 2026-2027", "2026/27 Q1", "q1 26/27", "T1 2026/2027"),
        *("1er trimestre 2026/27", "Trimestre 1 2026/2027", "First quarter 2026/27", "Quarter I 2026/27"),
        *("Igihembwe cya mbere 2026/27", "Igihembwe cya 1 2026/2027", "July - September 2026", "Jul–Sep 2026"),
        *("Juillet - septembre 2026", "juil. à sept. 2026", "Nyakanga - Nzeri 2026", "01/07/2026 - 30/09/2026"),
        *("July 2026 to September 2026", "Q1 2026/27 (Jul–Sep 2026)", date(2026, 9, 30), datetime(2026, 7, 1, 8)),
    ],
)
def test_a_quarter_is_read_however_it_is_written(written: object) -> None:
    assert Quarter.parse(written) == FIRST


def test_a_quarter_without_a_year_takes_that_of_its_context_or_is_refused() -> None:
    assert Quarter.parse("T3", FiscalYear(2026)) == Quarter(2026, 3)
    assert Quarter.parse("Igihembwe cya kane", FiscalYear(2026)) == Quarter(2026, 4)
    with pytest.raises(ValueProblem, match="which fiscal year"):
        Quarter.parse("T3")


@pytest.mark.parametrize(
    "written",
    [
        *("Q1 2026", "Q5 2026/27", "February - April 2026", "July 2026", "Q2 2026/27 (Jul–Sep 2026)", "2026", ""),
        *("02/07/2026 - 30/09/2026", "Nov 2026 - Jan 2027", "July - September"),
    ],
)
def test_what_can_be_no_quarter_or_two_is_refused(written: str) -> None:
    with pytest.raises(ValueProblem):
        Quarter.parse(written)


def test_a_quarter_of_the_second_half_lies_in_the_next_calendar_year() -> None:
    third = Quarter(2026, 3)
    assert (third.start, third.end) == (date(2027, 1, 1), date(2027, 3, 31))
    assert Quarter.parse("January - March 2027") == third
    assert third.fiscal_year.end == date(2027, 6, 30)


def test_labels_carry_their_months_in_each_language() -> None:
    assert FIRST.label("en") == "Q1 2026/27 (Jul–Sep 2026)"
    assert FIRST.label("fr") == "T1 2026/27 (juil.–sept. 2026)"
    assert Quarter(2026, 2).label("rw") == "Q2 2026/27 (Ukwa–Ukub 2026)"
    assert FiscalYear(2026).label("en") == "2026/27 (Jul 2026–Jun 2027)"
    assert month_name(5, "rw") == "Gicurasi"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_is_recognised_by_its_names(language: str) -> None:
    for number in range(1, 13):
        assert month_number(month_name(number, language)) == number
        assert month_number(month_name(number, language, short=True).upper()) == number
    assert month_number("Wednesday") is None


@given(QUARTERS, st.sampled_from(LANGUAGES))
def test_what_is_shown_is_read_back(quarter: Quarter, language: str) -> None:
    assert Quarter.parse(quarter.label(language)) == quarter
    assert Quarter.parse(str(quarter)) == quarter
    assert FiscalYear.parse(quarter.fiscal_year.label(language)) == quarter.fiscal_year
    assert FiscalYear.parse(str(quarter.fiscal_year)) == quarter.fiscal_year


@given(QUARTERS, st.integers(-9, 9))
def test_every_day_lies_in_exactly_one_quarter(quarter: Quarter, steps: int) -> None:
    assert quarter_of(quarter.start) == quarter == quarter_of(quarter.end)
    assert quarter.shifted(steps).shifted(-steps) == quarter
    assert (quarter.shifted(1).start - quarter.end).days == 1


def test_a_quarter_whose_year_stands_nearby_is_short_in_the_letters_of_its_language() -> None:
    assert [Quarter(2026, 1).short(language) for language in ("en", "fr")] == ["Q1", "T1"]


@pytest.mark.parametrize("written", ["Mars 2026", "Werurwe 2026", "03/2026", "month of March 2026"])
def test_one_month_is_read_with_its_year(written: str) -> None:
    assert month_of(written) == date(2026, 3, 1)


@pytest.mark.parametrize(
    "written", ["March", "2026", "January - March 2026", "13/2026", "00/2026", "3 March 2026", "2025/26"]
)
def test_what_is_no_single_month_is_none(written: str) -> None:
    assert month_of(written) is None


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [("2026-08-31", 1, "2026-09-30"), ("2026-08-31", 6, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
     ("2024-02-29", 12, "2025-02-28"), ("2026-01-31", 18, "2027-07-31")],
)  # fmt: skip
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: str, months: int, after: str) -> None:
    assert months_after(date.fromisoformat(day), months).isoformat() == after
