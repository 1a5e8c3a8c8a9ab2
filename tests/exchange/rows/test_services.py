"""Marks, dates, counts and amounts in a column of services."""

from datetime import date

import pytest

from desktop.domain.calendar import Quarter
from desktop.exchange.rows.given import Given
from desktop.exchange.rows.services import service_reader

TODAY = date(2026, 10, 20)
QUARTER = Given(period=Quarter(2026, 1))


def read(cell, given=QUARTER):
    return service_reader("E01", 12, given, TODAY).understand(cell)


@pytest.mark.parametrize("mark", ["x", "X", "✓", 1, "1", "Yes", "yego", "Oui", True, " v "])
def test_a_mark_is_a_service_at_the_end_of_the_quarter(mark):
    assert read(mark).values == {"given_on": "2026-09-30"}


@pytest.mark.parametrize("blank", [None, "", " ", "no", "Oya", "non", 0, "0", "-", False, "n/a"])
def test_no_is_no_service(blank):
    assert read(blank).values == {}
    assert read(blank).findings == ()


@pytest.mark.parametrize("day", [date(2026, 7, 8), "08/07/2026", "8 juillet 2026"])
def test_a_date_is_the_day_of_the_service(day):
    assert read(day).values == {"given_on": "2026-07-08"}
    assert read(day).findings == ()


def test_a_date_outside_the_period_is_said():
    (finding,) = read(date(2025, 7, 8)).findings
    assert (finding.severity, finding.column, finding.target) == ("warning", 12, "service.E01")


def test_amounts_and_counts_say_how_much():
    assert read(25000).values == {"given_on": "2026-09-30", "value": 25000}
    assert read("7,500 Frw").values == {"given_on": "2026-09-30", "value": 7500}
    assert read(3).values == {"given_on": "2026-09-30", "quantity": 3.0}


def test_other_words_are_asked_and_not_counted():
    fragment = read("not yet")
    assert fragment.values == {}
    assert [finding.asks for finding in fragment.findings] == ["mark"]


def test_without_a_period_a_mark_has_no_day_and_the_period_is_asked():
    fragment = read("x", Given())
    assert fragment.values == {"given_on": None}
    assert [(finding.severity, finding.asks) for finding in fragment.findings] == [("error", "period")]
    assert read(date(2026, 7, 8), Given()).findings == ()
