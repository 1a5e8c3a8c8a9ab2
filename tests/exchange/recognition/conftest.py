"""Sheets and knowledge for the tests of recognition, without any file."""

from collections.abc import Callable

import pytest

from desktop.exchange.reading.cells import Merge, Sheet, Workbook
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.sheets import Recognition, recognise
from tests.exchange.conftest import rows_of

MakeSheet = Callable[..., Sheet]


def merge_of(block: str) -> Merge:
    """A block such as "B8:C8"."""
    (first, last) = block.split(":")
    return Merge(int(first[1:]), ord(first[0]) - 65, int(last[1:]), ord(last[0]) - 65)


@pytest.fixture
def sheet() -> MakeSheet:
    """Makes a sheet from a text table: `sheet(table, merge=["A1:C1"], name="List", hidden=False)`."""

    def made(table: str, merge: tuple[str, ...] | list[str] = (), name: str = "List", hidden: bool = False) -> Sheet:
        rows = rows_of(table)
        width = max(map(len, rows), default=0)
        return Sheet(
            name,
            [tuple(row) + (None,) * (width - len(row)) for row in rows],
            hidden,
            tuple(map(merge_of, merge)),
        )

    return made


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The lists and places that come with the application."""
    return Knowledge()


@pytest.fixture
def recognised(knowledge: Knowledge) -> Callable[..., Recognition]:
    """Recognises sheets: `recognised(sheet, sheet, named="List")`."""

    def found(*sheets: Sheet, named: str | None = None) -> Recognition:
        return recognise(Workbook("list.xlsx", "xlsx", sheets), named, knowledge)

    return found
