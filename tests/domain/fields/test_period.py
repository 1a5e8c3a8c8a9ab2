"""Days, births, fiscal years and quarters: read back as they are shown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.fields import Date, FiscalYear, PartialDate, Quarter
from desktop.domain.problems import ValueProblem

DAYS = st.dates(date(1930, 1, 1), date(2026, 10, 5))
PARTIAL = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:7]),
    st.integers(1930, 2026).map(str),
    st.tuples(st.integers(0, 90), DAYS.filter(lambda day: day.year > 2000)).map(
        lambda seen: f"{seen[1].year - seen[0]}~{seen[0]}@{seen[1]}"
    ),
)


@given(day=DAYS)
def test_a_day_shown_is_understood_as_the_same(around: Around, day: date) -> None:
    field = Date("Date")
    assert field.parse(field.show(str(day), around), around) == str(day)
    assert field.parse(field.cell(str(day), around), around) == str(day)


@given(value=PARTIAL)
def test_a_birth_shown_is_understood_with_the_same_precision(around: Around, value: str) -> None:
    field = PartialDate("Date of birth")
    assert field.parse(value, around) == value
    assert field.parse(field.show(value, around), around) == value
    assert field.parse(field.cell(value, around), around) == value


@pytest.mark.parametrize("value", ["2018-05-19", "2018-05", "2018", "2014~12@2026-09-30"])
def test_a_birth_is_read_back_in_each_language(spoken: Around, value: str) -> None:
    field = PartialDate("Date of birth")
    assert field.parse(field.show(value, spoken), spoken) == value


def test_an_age_is_kept_as_seen_on_the_day(around: Around) -> None:
    assert PartialDate("Date of birth").parse("12 ans", around) == "2014~12@2026-10-05"


def test_a_birth_to_come_is_a_problem(around: Around) -> None:
    field = PartialDate("Date of birth")
    assert [problem.severity for problem in field.problems("2026-10-06", around)] == ["error"]
    assert field.problems("2026-10", around) == []


@given(year=st.integers(1990, 2099))
def test_a_fiscal_year_shown_is_understood_as_the_same(around: Around, year: int) -> None:
    field = FiscalYear("Fiscal year")
    assert field.parse(field.show(year, around), around) == year


@given(year=st.integers(2009, 2099), number=st.integers(1, 4))
def test_a_quarter_shown_is_understood_as_the_same(spoken: Around, year: int, number: int) -> None:
    field, value = Quarter("Quarter"), f"{year}Q{number}"
    assert field.parse(field.show(value, spoken), spoken) == value


def test_a_quarter_carries_its_months(around: Around) -> None:
    assert Quarter("Quarter").show("2026Q1", around) == "Q1 2026/27 (Jul–Sep 2026)"
    assert FiscalYear("Fiscal year").show(2026, around) == "2026/27"


@pytest.mark.parametrize("kind", [Date("Date"), PartialDate("Born"), FiscalYear("Year"), Quarter("Quarter")])
def test_what_is_no_period_is_refused(around: Around, kind: Date) -> None:
    with pytest.raises(ValueProblem):
        kind.parse("the other day", around)


def test_a_day_to_come_is_a_problem_only_where_it_makes_no_sense(around: Around) -> None:
    tomorrow = str(around.today + timedelta(days=1))
    (problem,) = Date("Decided on", future=False).problems(tomorrow, around)
    assert (problem.severity, problem.message.text()) == ("error", "Decided on lies in the future: 06/10/2026.")
    assert Date("Due on").problems(tomorrow, around) == []
    assert Date("Decided on", future=False).problems(str(around.today), around) == []


def test_workbooks_get_days_as_days_and_vaguer_births_as_text(around: Around) -> None:
    assert Date("Date").cell("2026-08-14", around) == date(2026, 8, 14)
    assert PartialDate("Born").cell("2018-05-19", around) == date(2018, 5, 19)
    assert PartialDate("Born").cell("2018-05", around) == "05/2018"
    assert PartialDate("Born").cell(None, around) is None
