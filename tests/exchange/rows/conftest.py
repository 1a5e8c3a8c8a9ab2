"""Typed rows of sheets written as text tables, in the surroundings of Gasabo district in October 2026."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop.domain.around import Around
from desktop.domain.codelists import shipped_code_lists
from desktop.domain.places import shipped_places
from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.recognition.sheets import recognise
from desktop.exchange.rows.given import Given
from desktop.exchange.rows.typed import TypedRow, typed_rows
from tests.exchange.conftest import rows_of

Typed = Callable[..., list[TypedRow]]


@pytest.fixture(scope="session")
def around() -> Around:
    """Gasabo, 20 October 2026."""
    return Around(shipped_places(), shipped_code_lists(), date(2026, 10, 20), district="12")


def sheet_of(table: str) -> Sheet:
    """A sheet from a text table."""
    rows = rows_of(table)
    width = max(map(len, rows))
    return Sheet("List", [tuple(row) + (None,) * (width - len(row)) for row in rows])


@pytest.fixture
def typed(around: Around) -> Typed:
    """The typed rows of a text table, recognised first."""

    def read(table: str, given: Given | None = None) -> list[TypedRow]:
        sheet = sheet_of(table)
        best = recognise(Workbook("list.xlsx", "xlsx", (sheet,))).best
        assert best is not None
        return list(typed_rows(sheet, best, around, given))

    return read
