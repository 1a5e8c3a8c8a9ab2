"""Several tables on one sheet: side by side behind blank columns, or one below the other."""

from dataclasses import replace

from desktop.exchange.reading.cells import Sheet
from desktop.exchange.recognition.header import Header

_LOOKED_AT = 400
_SAME_LENGTH = 0.5


def own_columns(sheet: Sheet, header: Header) -> Header:
    """The header without the columns of other tables beside it, such as a legend.

    Columns behind a blank one belong to another table where they end much earlier or much later; a table that only
    leaves a column free between its halves stays whole.
    """
    blocks = _blocks(sheet, header)
    if len(blocks) < 2:
        return header
    rows = [_filled_rows(sheet, header, block) for block in blocks]
    main = max(range(len(blocks)), key=lambda at: (len(blocks[at]) * rows[at], -at))
    kept = {
        column
        for at, block in enumerate(blocks)
        if at == main or _SAME_LENGTH * rows[main] < rows[at] < rows[main] / _SAME_LENGTH
        for column in block
    }
    return replace(header, titles={column: parts for column, parts in header.titles.items() if column in kept})


def below(sheet: Sheet, row: int) -> Sheet:
    """The sheet from a row on, its rows still counted as before."""
    return replace(sheet, rows=[()] * (row - 1) + sheet.rows[row - 1 :])


def _blocks(sheet: Sheet, header: Header) -> list[list[int]]:
    """The titled columns, cut where a column has neither a title nor a cell."""
    rows = sheet.rows[header.last : header.last + _LOOKED_AT]
    blocks: list[list[int]] = [[]]
    for column in range(min(header.titles), max(header.titles) + 1):
        if column in header.titles:
            blocks[-1].append(column)
        elif blocks[-1] and all(len(row) <= column or row[column] is None for row in rows):
            blocks.append([])
    return [block for block in blocks if block]


def _filled_rows(sheet: Sheet, header: Header, block: list[int]) -> int:
    rows = sheet.rows[header.last : header.last + _LOOKED_AT]
    return sum(any(column < len(row) and row[column] is not None for column in block) for row in rows)
