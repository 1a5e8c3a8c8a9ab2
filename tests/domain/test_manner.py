"""Days and numbers are written as was chosen, are understood again as they were written, and keep one form in files."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.dates import PartialDate, parse_date, show_date, show_moment
from desktop.domain.fields import Decimal, Whole
from desktop.domain.language import grouped
from desktop.domain.manner import DATES, NUMBERS, choose_manner, file_date
from desktop.domain.problems import ValueProblem

DAY = date(2026, 8, 14)


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    yield
    choose_manner("slashes", "space")


@pytest.mark.parametrize(
    ("dates", "said"),
    [("slashes", "14/08/2026"), ("points", "14.08.2026"), ("dashes", "14-08-2026"), ("iso", "2026-08-14"),
     ("nonsense", "14/08/2026")],
)  # fmt: skip
def test_a_day_is_written_as_was_chosen_but_always_the_same_in_a_file(dates: str, said: str) -> None:
    choose_manner(dates, "space")
    assert show_date(DAY) == said
    assert show_moment(datetime(2026, 8, 14, 9, 30)) == f"{said} 09:30"
    assert file_date(DAY) == "14/08/2026"


@pytest.mark.parametrize("dates", DATES)
@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)))
def test_a_day_is_understood_as_it_was_written(dates: str, day: date) -> None:
    choose_manner(dates, "space")
    assert parse_date(show_date(day)) == day


@pytest.mark.parametrize("dates", DATES)
@pytest.mark.parametrize("stored", ["2018", "2018-05", "2018-05-19", "2014~12@2026-09-30"])
def test_a_date_that_is_not_known_to_the_day_is_too(dates: str, stored: str) -> None:
    choose_manner(dates, "space")
    for language in ("en", "fr", "rw"):
        shown = PartialDate.stored(stored).show(language)
        assert str(PartialDate.parse(shown, DAY)) == stored


@pytest.mark.parametrize(
    ("numbers", "whole", "decimal"),
    [("space", "12\u202f345", "1\u202f234.5"), ("space_comma", "12\u202f345", "1\u202f234,5"),
     ("comma", "12,345", "1,234.5")],
)  # fmt: skip
def test_a_number_is_written_as_was_chosen(around: Around, numbers: str, whole: str, decimal: str) -> None:
    choose_manner("slashes", numbers)
    assert grouped(12345) == whole
    assert Decimal("Target").show(1234.5, around) == decimal


@pytest.mark.parametrize("numbers", NUMBERS)
@given(st.integers(0, 10**11), st.integers(1, 99))
def test_a_number_is_understood_as_it_was_written(around: Around, numbers: str, whole: int, hundredths: int) -> None:
    choose_manner("slashes", numbers)
    count, share = Whole("Children"), Decimal("Target")
    assert count.parse(count.show(whole, around), around) == whole
    value = whole % 10**9 + hundredths / 100
    if (len(f"{value:.2f}".rstrip("0").partition(".")[2]) < 3 and value >= 1000) or value % 1:
        assert share.parse(share.show(value, around), around) == pytest.approx(value)


@pytest.mark.parametrize("ambiguous", ["1,234", "1.234"])
def test_one_mark_before_three_digits_is_still_refused(around: Around, ambiguous: str) -> None:
    for numbers in NUMBERS:
        choose_manner("slashes", numbers)
        with pytest.raises(ValueProblem, match="one number"):
            Decimal("Target").parse(ambiguous, around)


@pytest.mark.parametrize(("typed", "meant"), [("1,234.5", 1234.5), ("1.234,5", 1234.5), ("12,345,678.25", 12345678.25)])
def test_two_marks_tell_which_of_them_is_the_point(around: Around, typed: str, meant: float) -> None:
    assert Decimal("Target").parse(typed, around) == meant
