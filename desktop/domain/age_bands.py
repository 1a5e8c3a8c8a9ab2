"""The age bands in which children are counted and listed: PEPFAR's for OVC, as on the ministry's form."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop.domain.dates import PartialDate
from desktop.domain.language import N_

OLDEST = 20


@dataclass(frozen=True)
class AgeBand:
    """An age band in whole years, both ends included; `also` are other ways in which forms write it."""

    key: str
    title: str
    lowest: int
    highest: int
    also: tuple[str, ...] = ()


def _spelled(low: int, high: int) -> tuple[str, ...]:
    said = f"{low}-{high}"
    return (
        *(f"{said} {years}" for years in ("years", "yrs", "ans", "imyaka", "years old")),
        *(f"{years} {said}" for years in ("imyaka", "age", "aged", "ages", "âge")),
        *(f"{low} {to} {high}" for to in ("to", "à", "kugeza")),
        *(f"{low} to {high} years", f"{low} à {high} ans", f"{low} yrs - {high} yrs"),
    )


_UNDER_ONE = (
    *("<1 year", "<1 yr", "< 1 an", "<1 an", "under 1", "under 1 year", "less than 1 year", "below 1", "0-1"),
    *("moins de 1 an", "moins d'un an", "0-11 months", "0-11 mois", "munsi y'umwaka", "munsi y'umwaka 1"),
)

BANDS = (
    AgeBand("under_1", N_("<1"), 0, 0, _UNDER_ONE),
    AgeBand("1_4", N_("1–4"), 1, 4, _spelled(1, 4)),
    AgeBand("5_9", N_("5–9"), 5, 9, _spelled(5, 9)),
    AgeBand("10_14", N_("10–14"), 10, 14, _spelled(10, 14)),
    AgeBand("15_17", N_("15–17"), 15, 17, _spelled(15, 17)),
    AgeBand("18_20", N_("18–20"), 18, OLDEST, _spelled(18, 20)),
)
"""<1, 1-4, 5-9, 10-14, 15-17, 18-20: memory, to be confirmed by MIGEPROF, and the headings of the ministry's form."""


def ages_at(day: date) -> Callable[[str], int | None]:
    """A function from a stored date of birth to the age in whole years on a day; None where it can't be known.

    A birth known to the month or the year counts from the middle of what is known; of an age given on a day, the
    child is taken to have been half a year past its birthday.
    """

    @cache
    def age(birth: str) -> int | None:
        if not birth:
            return None
        try:
            return PartialDate.stored(birth).age_on(day)
        except ValueError:
            return None

    return age


_BAND_AT = tuple(next(band for band in BANDS if band.lowest <= age <= band.highest) for age in range(OLDEST + 1))


def band_of(age: int) -> AgeBand | None:
    """The band of an age; None above the oldest."""
    return _BAND_AT[age] if 0 <= age <= OLDEST else None
