"""Dates, dates with precision, fiscal years and quarters."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from desktop.domain.around import Around
from desktop.domain.calendar import FiscalYear as Year
from desktop.domain.calendar import Quarter as YearQuarter
from desktop.domain.dates import PartialDate as Precise
from desktop.domain.dates import parse_date, show_date
from desktop.domain.fields.field import Field, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem


@dataclass(eq=False)
class Date(Field):
    """A calendar day, stored ISO and shown dd/MM/yyyy; `future` says whether a day to come makes sense."""

    future: bool = True

    def _understand(self, raw: object, around: Around) -> Value:
        return parse_date(raw).isoformat()

    def problems(self, value: Value, around: Around) -> list[Problem]:
        found = super().problems(value, around)
        if not self.future and isinstance(value, str) and value > around.today.isoformat():
            message = Message(
                N_("{field} lies in the future: {value}."), field=Message(self.title), value=show_date(value)
            )
            found.append(Problem("error", message, self.name))
        return found

    def show(self, value: Value, around: Around) -> str:
        return show_date(value) if isinstance(value, str) else ""

    def cell(self, value: Value, around: Around) -> object:
        return date.fromisoformat(value) if isinstance(value, str) else None

    def sql_check(self, column: str) -> str | None:
        return f"{column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"


@dataclass(eq=False)
class PartialDate(Field):
    """A date with its precision: day, month, year, or an age estimated on a date. Never forced to be more.

    `future` says whether a day to come makes sense.
    """

    future: bool = False

    def _understand(self, raw: object, around: Around) -> Value:
        return str(Precise.parse(raw, around.today))

    def problems(self, value: Value, around: Around) -> list[Problem]:
        found = super().problems(value, around)
        if not self.future and isinstance(value, str) and Precise.stored(value).earliest > around.today:
            message = Message(
                N_("{field} lies in the future: {value}."), field=Message(self.title), value=self.show(value, around)
            )
            found.append(Problem("error", message, self.name))
        return found

    def show(self, value: Value, around: Around) -> str:
        return Precise.stored(value).show(around.language) if isinstance(value, str) else ""

    def cell(self, value: Value, around: Around) -> object:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value)
        return super().cell(value, around)

    def sql_check(self, column: str) -> str | None:
        return f"{column} GLOB '[12][0-9][0-9][0-9]*' AND length({column}) <= 20"


@dataclass(eq=False)
class FiscalYear(Field):
    """A fiscal year, July to June, stored as the year in which it begins and shown as 2026/27."""

    sql_type: ClassVar[Literal["TEXT", "INTEGER", "REAL"]] = "INTEGER"

    def _understand(self, raw: object, around: Around) -> Value:
        return Year.parse(raw).start_year

    def show(self, value: Value, around: Around) -> str:
        return str(Year(value)) if isinstance(value, int) else ""

    def sql_check(self, column: str) -> str | None:
        return f"{column} BETWEEN 1990 AND 2100"


@dataclass(eq=False)
class Quarter(Field):
    """A quarter of a fiscal year, stored as 2026Q1 and always shown with its months."""

    def _understand(self, raw: object, around: Around) -> Value:
        return str(YearQuarter.parse(raw))

    def show(self, value: Value, around: Around) -> str:
        return YearQuarter.parse(value).label(around.language) if isinstance(value, str) else ""

    def sql_check(self, column: str) -> str | None:
        return f"{column} GLOB '[12][0-9][0-9][0-9]Q[1-4]'"
