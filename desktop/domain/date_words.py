"""Days in the words and digits that people and workbooks write, in three languages and several orders."""

import re
from collections.abc import Iterable
from datetime import date

from desktop.domain.calendar import month_number
from desktop.domain.language import N_
from desktop.domain.names import plain
from desktop.domain.problems import ValueProblem, quoted

FIRST_YEAR, LAST_YEAR = 1900, 2100

Parts = tuple[int, int | None, int | None]

_HOUR = re.compile(r"(?<=\d)(?:t| +)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?:z|[+-]\d\d:?\d\d)?$")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?")
_YEAR_LAST = re.compile(r"(?:(\d{1,2}|[x?*]{1,2}|--)[-/. ]+)?(\d{1,2}|[x?*]{1,2}|--)[-/. ]+(\d{4}|\d{2})")
_TOGETHER = re.compile(r"(\d{4})(\d\d)(\d\d)|(\d\d)(\d\d)(\d{4})")
_LONE_YEAR = re.compile(r"\d{4}")
_ABOUT = re.compile(
    r"\b(?:vers|environ|env|circa|ca?|about|approx|approximately|hafi ya|hafi|estimated|estime|ne en|nee en|born in)\b"
    r"\.?,?|[~≈?]$|^[~≈]"
)
_SMALL_WORDS = ("le", "du", "de", "en", "er", "the", "of", "on", "st", "nd", "rd", "th", "ku", "wa", "kuwa", "tariki")
_WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("lun", "mer", "jeu", "ven", "sam", "dim"),
    *("mbere", "kabiri", "gatatu", "kane", "gatanu", "gatandatu", "cyumweru"),
)
_FILLERS = frozenset((*_SMALL_WORDS, *_WEEKDAYS, "itariki", "ya", "mu", "ukwezi", "kwa"))


def read_parts(raw: object, day_first: bool, newest: int) -> Parts:
    """Year, month and day of a text, as far as it says them; `newest` is the latest year that two digits mean.

    A month or day written 00 or xx counts as unknown. Raises ValueProblem when it is no date, or not in the calendar.
    """
    said = _HOUR.sub("", _ABOUT.sub("", plain(str(raw))).strip()).strip(" .,;")
    while (first := said.partition(" "))[0] in _FILLERS:
        said = first[2]
    found = _in_digits(said, day_first, newest) or _in_words(said, newest)
    if found is None or not FIRST_YEAR <= found[0] <= LAST_YEAR:
        raise ValueProblem(N_("“{value}” is not a date. Write it like 14/08/2026, 08/2026 or 2026."), value=quoted(raw))
    year, month, day = found
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise ValueProblem(
            N_("“{value}” is not in the calendar: check the day and the month."), value=quoted(raw)
        ) from None
    return year, month, day if month else None


def is_open_order(raw: object) -> bool:
    """Whether a text could be day/month or month/day, and the two are different days: worth a note."""
    pair = _first_two(raw)
    return pair is not None and 1 <= pair[0] <= 12 and 1 <= pair[1] <= 12 and pair[0] != pair[1]


def day_comes_first(texts: Iterable[object]) -> bool | None:
    """Which order a column of dates keeps, from those that allow only one; None when none tells or they disagree."""
    pairs = [pair for text in texts if (pair := _first_two(text))]
    found = {first > 12 for first, second in pairs if (first > 12) != (second > 12)}
    return found.pop() if len(found) == 1 else None


def _first_two(raw: object) -> tuple[int, int] | None:
    """The two numbers before the year of a text written in digits."""
    parts = _YEAR_LAST.fullmatch(plain(raw)) if isinstance(raw, str) else None
    if parts is None or not (parts[1] or "").isdigit() or not parts[2].isdigit():
        return None
    return int(parts[1]), int(parts[2])


def _in_digits(said: str, day_first: bool, newest: int) -> Parts | None:
    if _LONE_YEAR.fullmatch(said):
        return int(said), None, None
    if parts := _YEAR_FIRST.fullmatch(said):
        return int(parts[1]), _known(parts[2]), _known(parts[3])
    if _TOGETHER.fullmatch(said):
        if FIRST_YEAR <= int(said[:4]) <= LAST_YEAR and int(said[4:6]) <= 12:
            return int(said[:4]), int(said[4:6]), int(said[6:])
        return int(said[4:]), int(said[2:4]), int(said[:2])
    parts = _YEAR_LAST.fullmatch(said)
    if parts is None or (parts[1] is None and len(parts[3]) == 2):
        return None
    day, month = _known(parts[1]), _known(parts[2])
    if day and month and day <= 12 and (month > 12 or not day_first):
        day, month = month, day
    return _whole_year(parts[3], newest), month, day


def _known(digits: str | None) -> int | None:
    return int(digits) or None if digits and digits.isdigit() else None


def _whole_year(digits: str, newest: int) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return 2000 + year if 2000 + year <= newest else 1900 + year


def _in_words(said: str, newest: int) -> Parts | None:
    """A month in letters with its year and perhaps a day, in any order: 14 août 2026, August 14, 26, Kanama 2026."""
    words = [word for word in re.findall(r"[a-z]+", said) if word not in _FILLERS]
    numbers = re.findall(r"\d+", said)
    month = month_number(words[0]) if len(words) == 1 else None
    if month is None or not 1 <= len(numbers) <= 2:
        return None
    years = [number for number in numbers if len(number) == 4] or numbers[1:]
    if len(years) != 1 or len(years[0]) not in (2, 4):
        return None
    days = [number for number in numbers if number is not years[0]]
    if any(len(day) > 2 for day in days):
        return None
    return _whole_year(years[0], newest), month, int(days[0]) if days else None
