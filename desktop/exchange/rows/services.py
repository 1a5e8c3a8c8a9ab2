"""Readers of service columns: a mark, a date, a count or an amount says that a service was given."""

import re
from datetime import date

from desktop.domain.dates import parse_date
from desktop.domain.fields import Record
from desktop.domain.fields.number import whole_number
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.domain.problems import ValueProblem
from desktop.exchange.reading.cells import Cell
from desktop.exchange.rows.fragment import NOTHING, Finding, Fragment, Reader
from desktop.exchange.rows.given import Given

SMALLEST_AMOUNT = 100
"""A number from here on is money, below it a count: nobody is given 40 francs or 500 visits in a quarter."""

MARKS = frozenset(
    {"x", "xx", "v", "✓", "✔", "√", "☑", "☒", "1", "yes", "y", "oui", "o", "yego", "ok", "true", "+", "*"}
)
NOTHING_GIVEN = frozenset({"", "no", "n", "non", "oya", "0", "-", "--", "—", "/", "none", "false", "n/a", "na", "nta"})

_NO_PERIOD = N_("When the service was given is not said: name the period of the list.")
_OUTSIDE = N_("{date} lies outside the period of the list.")
_NOT_A_MARK = N_("“{value}” in a column of services: say whether the service was given.")


def service_reader(code: str, column: int, given: Given, today: date) -> Reader:
    """What a cell says about the service of its column; nothing where it was not given."""
    target = f"service.{code}"
    end = given.reference(today) if given.period or given.day else None

    def marked(values: Record) -> Fragment:
        if end is None:
            return Fragment(
                {"given_on": None, **values}, (Finding("error", Message(_NO_PERIOD), target, column, "period"),)
            )
        return Fragment({"given_on": end.isoformat(), **values})

    def read(cell: Cell) -> Fragment:
        if cell is None or cell is False:
            return NOTHING
        day = _day_of(cell)
        if day:
            return _dated(day, given, target, column)
        if isinstance(cell, (int, float)):
            number: float | None = float(cell)
        else:
            said = plain(str(cell))
            if said in NOTHING_GIVEN:
                return NOTHING
            number = (
                None if said in MARKS else whole_number(re.sub(r"(?i)\s*(rwf|frws?|frs?)\.?$", "", str(cell).strip()))
            )
            if said not in MARKS and number is None:
                message = Message(_NOT_A_MARK, value=str(cell).strip()[:60])
                return Fragment({}, (Finding("warning", message, target, column, "mark"),))
        if number == 0:
            return NOTHING
        return marked(_counted(number))

    return Reader(target, (column,), read)


def _day_of(cell: Cell) -> date | None:
    if isinstance(cell, date) or (isinstance(cell, str) and re.search(r"\d\D+\d", cell)):
        try:
            return parse_date(cell)
        except ValueProblem:
            return None
    return None


def _dated(day: date, given: Given, target: str, column: int) -> Fragment:
    outside = given.period and not given.period.start <= day <= given.period.end
    message = Message(_OUTSIDE, date=day.strftime("%d/%m/%Y"))
    findings = (Finding("warning", message, target, column),) if outside else ()
    return Fragment({"given_on": day.isoformat()}, findings)


def _counted(number: float | None) -> Record:
    """A mark or 1 says only that it was given; a larger number how much."""
    if number is None or number == 1:
        return {}
    return {"value": int(number)} if number >= SMALLEST_AMOUNT else {"quantity": number}
