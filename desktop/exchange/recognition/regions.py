"""Several tables on one sheet: side by side behind blank columns, or one below the other."""

from dataclasses import replace

from desktop.exchange.reading.cells import Sheet
from desktop.exchange.recognition.header import Header
from desktop.exchange.recognition.words import normal

_LOOKED_AT = 400
_SAME_LENGTH = 0.5
_FEWEST_SAME, _SHARE_SAME = 2, 0.6


def side_by_side(sheet: Sheet, header: Header) -> tuple[Header, ...]:
    """The headers of the tables that share a row of titles, from left to right, each with its own columns.

    Columns behind a blank one are a table of their own where they have the same titles again; where they end much
    earlier or much later they belong to something else, such as a legend, and to no table; else the table only leaves
    a column free between its halves and stays whole.
    """
    blocks = _blocks(sheet, header)
    if len(blocks) < 2:
        return (header,)
    rows = [_filled_rows(sheet, header, block) for block in blocks]
    main = max(range(len(blocks)), key=lambda at: (len(blocks[at]) * rows[at], -at))
    again = [at for at, block in enumerate(blocks) if at != main and _same_titles(header, blocks[main], block)]
    kept = [
        column
        for at, block in enumerate(blocks)
        if at == main or (at not in again and _SAME_LENGTH * rows[main] < rows[at] < rows[main] / _SAME_LENGTH)
        for column in block
    ]
    tables = sorted([kept, *(blocks[at] for at in again)])
    return tuple(replace(header, titles={column: header.titles[column] for column in table}) for table in tables)


def _same_titles(header: Header, first: list[int], second: list[int]) -> bool:
    """Whether most titles of two blocks are the same."""
    one, other = (
        {normal(header.titles[column][-1]) for column in block if header.titles[column]} for block in (first, second)
    )
    return len(one & other) >= max(_FEWEST_SAME, _SHARE_SAME * max(len(one), len(other)))


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
