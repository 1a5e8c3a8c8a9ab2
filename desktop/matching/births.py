"""Births as they are compared: the days on which each can have been, and how precisely that is known."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from desktop.domain.dates import PartialDate

Level = Literal["", "same", "swapped", "fits", "month", "anniversary", "year", "near", "different"]

SLOPPY_YEARS = 2
"""How far an estimated age may be off: people round ages."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A span of days, as ordinals; 1 January counts as a year only, because it stands for an unknown day."""

    first: int
    last: int
    precision: Literal["day", "month", "year", "age"]
    year: int
    month: int
    day: int

    @property
    def is_whole(self) -> bool:
        """Whether the very day is known."""
        return self.precision == "day"

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it may lie in; an estimated age may be a year off at either end."""
        return (self.year - 1, self.year, self.year + 1) if self.precision == "age" else (self.year,)


@lru_cache(maxsize=131_072)
def birth_of(text: str) -> Birth | None:
    """The birth behind the text of a PartialDate, None for none."""
    if not text:
        return None
    known = PartialDate.stored(text)
    precision = known.precision
    if precision == "day" and known.month == 1 and known.day == 1:
        known, precision = PartialDate(known.year), "year"
    return Birth(
        *(known.earliest.toordinal(), known.latest.toordinal(), precision),
        *(known.year, known.month or 0, known.day or 0),
    )


def compare_births(one: Birth | None, other: Birth | None) -> Level:
    """How two births agree; `fits` is agreement as far as the vaguer one is known, empty where one is unknown."""
    if one is None or other is None:
        return ""
    if one.is_whole and other.is_whole:
        return _compare_days(one, other)
    if one.first <= other.last and other.first <= one.last:
        return "fits"
    apart = max(one.first - other.last, other.first - one.last) / 365.25
    sloppy = SLOPPY_YEARS if "age" in (one.precision, other.precision) else 1
    if one.year == other.year:
        return "year"
    return "near" if apart <= sloppy else "different"


def _compare_days(one: Birth, other: Birth) -> Level:
    if one.first == other.first:
        return "same"
    if one.year == other.year:
        if (one.month, one.day) == (other.day, other.month):
            return "swapped"
        return "month" if one.month == other.month else "year"
    if (one.month, one.day) == (other.month, other.day) and abs(one.year - other.year) <= 10:
        return "anniversary"
    return "near" if abs(one.first - other.first) <= 366 else "different"
