"""Ages are taken on one day, and each falls into one band or none."""

from datetime import date

import pytest

from desktop.domain.age_bands import BANDS, ages_at, band_of

END = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        ("2026-09-30", 0),
        ("2025-10-01", 0),
        ("2025-09-30", 1),
        ("2008-10-01", 17),
        ("2008-09-30", 18),
        ("2016-09", 10),
        ("2016-10", 9),
        ("2016", 10),
        ("2014~12@2026-09-30", 12),
        ("2014~12@2025-09-30", 13),
        ("", None),
        ("2026-10-01", None),
        ("not a date", None),
    ],
)
def test_the_age_is_that_on_the_day(birth, age):
    assert ages_at(END)(birth) == age


def test_the_bands_follow_each_other_without_gap_up_to_twenty():
    assert [band.key for age in range(21) if (band := band_of(age))] == [
        band.key for band in BANDS for _ in range(band.lowest, band.highest + 1)
    ]
    assert band_of(21) is None
    assert [band.title for band in BANDS] == ["<1", "1–4", "5–9", "10–14", "15–17", "18–20"]
