"""A few cells of each column as they were understood: what a person looks at to see whether a mapping is right."""

from typing import NamedTuple

from desktop.domain.around import Around
from desktop.exchange.reading.cells import Cell, Sheet, as_text, is_blank
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.fragment import Fragment, Reader
from desktop.exchange.rows.given import Given
from desktop.exchange.rows.readers import readers_of

_LOOKED_AT = 200


class Example(NamedTuple):
    """A cell by its row, its text as the sender saw it, and what it contributes to the record of a `role`; None where
    the column is only kept.
    """

    row: int
    text: str
    role: str = ""
    fragment: Fragment | None = None


def examples_of(
    sheet: Sheet, table: RecognisedTable, around: Around, given: Given, most: int = 3
) -> dict[int, tuple[Example, ...]]:
    """The first few different cells of each column of a table, by the index of the column."""
    readers = _by_column(readers_of(sheet, table, given, around).all) if table.kind != "none" else {}
    return {
        column.index: tuple(
            _example(sheet, row, column.index, readers.get(column.index))
            for row in _rows(sheet, table, column.index, most)
        )
        for column in table.columns
    }


def _by_column(readers: list[Reader]) -> dict[int, Reader]:
    return {column: reader for reader in readers for column in reader.columns}


def _rows(sheet: Sheet, table: RecognisedTable, column: int, most: int) -> list[int]:
    """The rows of the first different cells that hold something."""
    seen: dict[str, int] = {}
    for row in table.data_rows[:_LOOKED_AT]:
        cell = sheet.cell(row, column)
        if not is_blank(cell):
            seen.setdefault(as_text(cell), row)
        if len(seen) == most:
            break
    return list(seen.values())


def _example(sheet: Sheet, row: int, column: int, reader: Reader | None) -> Example:
    text = as_text(sheet.cell(row, column))
    if reader is None:
        return Example(row, text)
    cells: tuple[Cell, ...] = tuple(sheet.cell(row, one) for one in reader.columns)
    return Example(row, text, reader.role, reader.understand(cells[0] if len(cells) == 1 else cells))
