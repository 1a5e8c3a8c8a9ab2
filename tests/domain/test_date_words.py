"""The writings of a day."""

from datetime import date

import pytest

from desktop.domain.date_words import day_comes_first, is_open_order, read_parts


@pytest.mark.parametrize(
    "written",
    [
        *("2018-05-19", "2018/05/19", "2018-05-19 00:00:00", "2018-05-19T00:00:00Z", "19/05/2018", "19-5-2018"),
        *("19.05.2018", "19 05 2018", "19/05/18", "5/19/2018", "20180519", "19052018", "19 May 2018", "May 19, 2018"),
        *("19-May-18", "le 19 mai 2018", "Samedi 19 mai 2018", "19 Gicurasi 2018", "ku wa 19 Gicurasi 2018"),
        *("ku wa 19/05/2018", " 19 / 05 / 2018 ", "19May2018", "19th of May 2018", "19/05/2018 10:30", "19/05/2018."),
    ],
)
def test_one_day_is_read_in_all_its_writings(written: str) -> None:
    assert read_parts(written, day_first=True, newest=2026) == (2018, 5, 19)


def test_the_first_of_a_month_may_have_its_french_ending() -> None:
    assert read_parts("1er juillet 2026", day_first=True, newest=2026) == (2026, 7, 1)


def test_an_open_order_is_noticed() -> None:
    assert is_open_order("03/04/2018")
    assert not is_open_order("13/04/2018")
    assert not is_open_order("04/04/2018")
    assert not is_open_order("2018-03-04")
    assert not is_open_order(date(2018, 3, 4))


def test_a_column_tells_its_order_by_the_dates_that_allow_only_one() -> None:
    assert day_comes_first(["03/04/2018", "19/05/2018", "x"]) is True
    assert day_comes_first(["03/04/2018", "05/19/2018"]) is False
    assert day_comes_first(["03/04/2018"]) is None
    assert day_comes_first(["19/05/2018", "05/19/2018"]) is None
