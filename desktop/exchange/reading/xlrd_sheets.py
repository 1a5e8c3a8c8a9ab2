"""The second reader of xls files, xlrd: it knows code pages and versions of Excel that the first one gives up on."""

import io
from datetime import datetime, time
from pathlib import Path
from typing import Any

from desktop.domain.language import N_
from desktop.exchange.reading.cells import LONGEST_TEXT, Cell, Row, Sheet
from desktop.exchange.reading.refusals import Damaged

_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")


def xlrd_sheets(source: Path | io.BytesIO, wanted: str | None = None) -> tuple[Sheet, ...]:
    """All sheets of tables of an xls file of any age, as `calamine_sheets` gives them; raises Damaged."""
    import xlrd  # only needed here

    content = source.read_bytes() if isinstance(source, Path) else source.getvalue()
    try:
        book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO())
        found = []
        for sheet in book.sheets():
            hidden = bool(sheet.visibility)
            asked = sheet.name.strip().casefold() == wanted.strip().casefold() if wanted else not hidden
            found.append(Sheet(sheet.name, _rows(sheet, book.datemode) if asked else [], hidden))
    except MemoryError:
        raise
    except Exception:  # xlrd fails on damaged files with any error there is
        raise Damaged(_CUT_OFF) from None
    return tuple(found)


def _rows(sheet: Any, epoch: int) -> list[Row]:
    rows: list[Row] = [tuple(_plain(cell, epoch) for cell in sheet.row(number)) for number in range(sheet.nrows)]
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def _plain(cell: Any, epoch: int) -> Cell:
    """The value of a cell; an error is no value."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)[:LONGEST_TEXT] or None
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return _number(cell.value)
    return _moment(cell.value, epoch) if cell.ctype == xlrd.XL_CELL_DATE else None


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def _moment(value: float, epoch: int) -> Cell:
    """A date, a time of the day, or the bare number where it is no day that there was."""
    import xlrd

    try:
        moment: datetime = xlrd.xldate_as_datetime(value, epoch)
    except (xlrd.XLDateError, ValueError, OverflowError):
        return _number(value)
    if 0 <= value < 1:
        return moment.time()
    return moment.date() if moment.time() == time() else moment
