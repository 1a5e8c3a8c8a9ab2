"""Goes through the records of a binary workbook and finds what its cells don't tell; for xls and for xlsb."""

from collections.abc import Callable, Iterator
from struct import unpack_from

from desktop.exchange.reading.cells import Merge
from desktop.exchange.reading.findings import MOST_PLACES, SheetFindings

ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

_SEVERAL = 0x00BD
Record = tuple[int, bytes]


def old_records(content: bytes, start: int = 0) -> Iterator[Record]:
    """The records of an xls stream from a place on: number and content; ends where the stream is cut off."""
    at, end = start, len(content) - 4
    while at <= end:
        number, length = unpack_from("<HH", content, at)
        yield number, content[at + 4 : at + 4 + length]
        at += 4 + length


def new_records(content: bytes) -> Iterator[tuple[int, bytes, int]]:
    """The records of a part of an xlsb file: number, content, and where it ends, even where the part ends before.

    Numbers and lengths take as many bytes as they need.
    """
    at, end = 0, len(content)
    while at < end:
        number, begin = _variable(content, at, 2)
        length, begin = _variable(content, begin, 4)
        at = begin + length
        yield number, content[begin:at], at


def _variable(content: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of up to `most` bytes, seven bits in each, and where it ends: behind the content where it is cut off."""
    value = 0
    for turn in range(most):
        if at >= len(content):
            return value, len(content) + 1
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << (7 * turn)
        if byte < 0x80:
            break
    return value, at


Look = Callable[[bytes, SheetFindings], None]


def _old_formula(content: bytes, found: SheetFindings) -> None:
    row, column = unpack_from("<HH", content)
    if content[12:14] == b"\xff\xff" and content[6] == 2:
        found.error((row + 1, column), ERRORS.get(content[8], "#N/A"))


def _old_error(content: bytes, found: SheetFindings) -> None:
    row, column = unpack_from("<HH", content)
    if content[7]:
        found.error((row + 1, column), ERRORS.get(content[6], "#N/A"))


def _old_row(content: bytes, found: SheetFindings) -> None:
    if content[12] & 0x20 and len(found.hidden_rows) < MOST_PLACES:
        found.hidden_rows.append(unpack_from("<H", content)[0] + 1)


def _old_columns(content: bytes, found: SheetFindings) -> None:
    first, last = unpack_from("<HH", content)
    if content[8] & 1:
        found.hidden_columns.append((first, last))


def _old_merges(content: bytes, found: SheetFindings) -> None:
    for at in range(2, len(content) - 7, 8):
        first, last, left, right = unpack_from("<HHHH", content, at)
        found.merged.append(Merge(first + 1, left, last + 1, right))


FILLED = frozenset((0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E))
"""The records of filled cells on a sheet of an xls file; all begin with the row and the column."""


def last_of(number: int, record: bytes) -> tuple[int, int]:
    """The row and the last column of a record of filled cells, counted from 1."""
    row, column = unpack_from("<HH", record)
    if number == _SEVERAL and len(record) >= 6:
        column = max(column, unpack_from("<H", record, len(record) - 2)[0])
    return row + 1, column + 1


OLD: dict[int, Look] = {
    0x0006: _old_formula,
    0x0205: _old_error,
    0x0208: _old_row,
    0x007D: _old_columns,
    0x00E5: _old_merges,
}
"""What is looked at on a sheet of an xls file, by the number of the record."""
