"""A plain workbook with the values of a file in another format, where that format can't take our reply."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from desktop.exchange.reading.cells import Cell, Sheet, as_text
from desktop.exchange.writing.cells import column_letters, without_controls

_FORBIDDEN = re.compile(r"[\\/*?:\[\]]")
_LOOKED_AT, _NARROWEST, _WIDEST = 200, 6, 40
_DAY, _MOMENT, _TIME = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm"


def workbook_of(sheets: Iterable[Sheet]) -> tuple[BytesIO, dict[str, str]]:
    """The sheets that have rows as a workbook of Excel, and the name that each has in it."""
    import openpyxl  # slow to load, and few replies need it
    from openpyxl.cell import WriteOnlyCell

    book = openpyxl.Workbook(write_only=True)
    names: dict[str, str] = {}
    for sheet in sheets:
        if not sheet.rows:
            continue
        made = book.create_sheet(_FORBIDDEN.sub(" ", sheet.name)[:31] or "1")
        names[sheet.name] = made.title
        for column, width in _widths(sheet):
            made.column_dimensions[column_letters(column)].width = width
        for row in sheet.rows:
            made.append([_cell(WriteOnlyCell, made, one) for one in row] or [None])
    content = BytesIO()
    book.save(content)
    content.seek(0)
    return content, names


def _widths(sheet: Sheet) -> Iterator[tuple[int, float]]:
    """How wide each column (from 1) is, in letters, so that most of its cells can be read."""
    rows = sheet.rows[:_LOOKED_AT]
    for column in range(max(map(len, rows), default=0)):
        lengths = sorted(len(as_text(row[column])) for row in rows if column < len(row) and row[column] is not None)
        usual = lengths[len(lengths) * 9 // 10] if lengths else 0  # a title over the table is no measure
        yield column + 1, min(max(usual + 2, _NARROWEST), _WIDEST)


def _cell(make: Any, sheet: Any, value: Cell) -> Any:
    """A cell of openpyxl; a text stays a text even where it looks like a formula."""
    if isinstance(value, str):
        cell = make(sheet, without_controls(value))
        cell.data_type = "s"
        return cell
    cell = make(sheet, value)
    if isinstance(value, date | time):
        moment = isinstance(value, datetime) and value.time() != time()
        cell.number_format = _TIME if isinstance(value, time) else _MOMENT if moment else _DAY
    return cell
