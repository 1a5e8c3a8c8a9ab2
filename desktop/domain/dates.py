"""Days as people write them, and dates that are known only to the month, the year or a guessed age."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from desktop.domain.date_words import FIRST_YEAR, LAST_YEAR, read_parts
from desktop.domain.language import N_, Message
from desktop.domain.manner import join_parts
from desktop.domain.names import plain
from desktop.domain.problems import ValueProblem, quoted

OLDEST_AGE = 120
NEWEST_OF_TWO_DIGITS = 2068  # as POSIX has it, for dates that may lie ahead

_ESTIMATE = re.compile(r"(\d{4})~(\d{1,3})@(\d{4}-\d\d-\d\d)")
_SHOWN_ESTIMATE = re.compile(r"\D*\b(\d{4})\b\D+\b(\d{1,3})\b\D+(\d{2}[/.-]\d{2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})\D*")
_YEARS_OLD = re.compile(
    r"\b(?:imyaka|ans?|age|agee?|years?) ?:? ?(\d{1,3})\b(?![/.,-]\d)"
    r"|\b(\d{1,3})(?:[.,]\d)? ?(?:ans?|years?|yrs?|y/?o?|imyaka)\b(?: old)?"
)
_MONTHS_OLD = re.compile(r"\bamezi ?:? ?(\d{1,2})\b|\b(\d{1,2}) ?(?:mois|months?|mths?|amezi)\b(?: old)?")


def parse_date(raw: object, day_first: bool = True) -> date:
    """The day that a person or a file means, day before month unless the file is known to do otherwise.

    Raises ValueProblem with a sentence for a day that does not exist and for a mere month, year or number.
    """
    if isinstance(raw, date):
        return raw.date() if isinstance(raw, datetime) else raw
    year, month, day = read_parts(raw, day_first, NEWEST_OF_TWO_DIGITS)
    if month is None or day is None:
        raise ValueProblem(
            N_("“{value}” is not a whole date. Write day, month and year: 14/08/2026."), value=quoted(raw)
        )
    return date(year, month, day)


def from_serial(number: float, from_1904: bool = False) -> date:
    """The day that Excel means by a number, in a cell known to hold dates; old Mac workbooks count from 1904.

    Excel takes 1900 for a leap year, so days up to its false 29 February are one off; none are wanted here.
    """
    return (date(1904, 1, 1) if from_1904 else date(1899, 12, 30)) + timedelta(days=int(number))


def show_date(value: str | date) -> str:
    """A day as it is shown in every language: 14/08/2026, or as was chosen for this computer."""
    day = date.fromisoformat(value) if isinstance(value, str) else value
    return join_parts(day.day, day.month, day.year)


def show_moment(moment: datetime) -> str:
    """A day with its hour and minute: 14/08/2026 09:30."""
    return f"{show_date(moment.date())} {moment:%H:%M}"


@dataclass(frozen=True)
class PartialDate:
    """A date as far as it is known: a day, a month, a year, or an age that somebody gave on a day.

    Its text is what the file stores: 2018-05-19, 2018-05, 2018, or 2014~12@2026-09-30 for a person aged 12 as
    seen on 30 September 2026. Nothing is ever made more precise than it was.
    """

    year: int
    month: int | None = None
    day: int | None = None
    age: int | None = None
    seen: date | None = None

    @classmethod
    def of_age(cls, age: int, seen: date) -> "PartialDate":
        """Born so many whole years before the day on which the age was given; ValueProblem beyond a human life."""
        if not 0 <= age <= OLDEST_AGE:
            raise ValueProblem(N_("“{value}” is not the age of a person."), value=age)
        return cls(seen.year - age, age=age, seen=seen)

    @classmethod
    def stored(cls, text: str) -> "PartialDate":
        """The date behind the text that a file stores; faster than `parse`, and for nothing else."""
        begins, estimated, rest = text.partition("~")
        if estimated:
            age, _, seen = rest.partition("@")
            return cls(int(begins), age=int(age), seen=date.fromisoformat(seen))
        parts = [int(part) for part in text.split("-")]
        return cls(parts[0], parts[1] if len(parts) > 1 else None, parts[2] if len(parts) > 2 else None)

    @classmethod
    def parse(cls, raw: object, today: date, day_first: bool = True) -> "PartialDate":
        """The date that somebody typed, pasted or sent, in any of its precisions.

        An age is taken as given `today`. A number is a year; other numbers are refused, because 12 may be an age
        and 43239 a date that lost its form. Raises ValueProblem with a sentence.
        """
        if isinstance(raw, PartialDate):
            return raw
        if isinstance(raw, date):
            return cls(raw.year, raw.month, raw.day)
        if isinstance(raw, (int, float)):
            return cls._of_number(raw)
        estimate, rest = cls._of_estimate(plain(str(raw)), today)
        return estimate or cls(*read_parts(rest or raw, day_first, today.year))

    @classmethod
    def _of_number(cls, number: float) -> "PartialDate":
        if number == int(number) and FIRST_YEAR <= number <= LAST_YEAR:
            return cls(int(number))
        if LAST_YEAR < number < 100_000:
            raise ValueProblem(
                N_("“{value}” is a date that lost its form in Excel. Format its column as dates, or write it again."),
                value=number,
            )
        raise ValueProblem(N_("“{value}” is not a date. If it is an age, write “{value} years”."), value=number)

    @classmethod
    def _of_estimate(cls, text: str, today: date) -> tuple["PartialDate | None", str]:
        """From the stored text, the shown one or a mere age; beside an age, a date that is given too goes first.

        Answers the estimate, or the part of the text in which a date is to be read.
        """
        if stored := _ESTIMATE.fullmatch(text):
            return cls.of_age(int(stored[2]), parse_date(stored[3])), ""
        shown = _SHOWN_ESTIMATE.fullmatch(text)
        if shown and int(shown[1]) + int(shown[2]) == parse_date(shown[3]).year:
            return cls.of_age(int(shown[2]), parse_date(shown[3])), ""
        years, months = _YEARS_OLD.search(text), _MONTHS_OLD.search(text)
        rest = _MONTHS_OLD.sub("", _YEARS_OLD.sub("", text)).strip(" .,;:()")
        if re.search(r"\d", rest) or not (years or months):
            return None, rest if years or months else ""
        if years:
            return cls.of_age(int(years[1] or years[2]), today), ""
        assert months is not None
        return cls.of_age(int(months[1] or months[2]) // 12, today), ""

    @property
    def precision(self) -> Literal["day", "month", "year", "age"]:
        """How far the date is known."""
        if self.age is not None:
            return "age"
        return "day" if self.day else "month" if self.month else "year"

    @property
    def earliest(self) -> date:
        """The first day that it can be."""
        if self.age is not None and self.seen is not None:
            return _years_before(self.seen, self.age + 1) + timedelta(days=1)
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it can be."""
        if self.age is not None and self.seen is not None:
            return _years_before(self.seen, self.age)
        if self.day and self.month:
            return date(self.year, self.month, self.day)
        if self.month:
            return date(self.year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
        return date(self.year, 12, 31)

    def age_on(self, day: date) -> int | None:
        """Whole years of age on a day, from the middle of what is known; None before the person can have been born."""
        if day < self.earliest:
            return None
        middle = self.earliest + (self.latest - self.earliest) / 2
        return max(0, _years_between(middle, day))

    def ages_on(self, day: date) -> tuple[int, int]:
        """The youngest and the oldest that the person can be on a day; never below 0."""
        return max(0, _years_between(self.latest, day)), max(0, _years_between(self.earliest, day))

    def show(self, language: str | None = None) -> str:
        """The date as a person reads it: 19/05/2018, 05/2018, 2018, or the age with the day it was given."""
        return self.said.text(language) if isinstance(self.said, Message) else self.said

    @property
    def said(self) -> Message | str:
        """What `show` shows, for use inside a sentence whose language is chosen later."""
        if self.age is not None and self.seen is not None:
            said = N_("about {year} ({count} year on {date})", "about {year} ({count} years on {date})")
            return Message(said, year=self.year, count=self.age, date=show_date(self.seen))
        return join_parts(self.day, self.month, self.year)

    def __str__(self) -> str:
        if self.age is not None and self.seen is not None:
            return f"{self.year:04}~{self.age}@{self.seen.isoformat()}"
        return "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part is not None)


def _years_before(day: date, years: int) -> date:
    """The same day that many years before; 28 February for a 29th that is missing there."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _years_between(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
