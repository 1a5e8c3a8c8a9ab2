"""A plain workbook with the values of a file in another format, where that format can't take our reply."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from desktop.exchange.reading.cells import Cell, Sheet
from desktop.exchange.writing.cells import without_controls

_FORBIDDEN = re.compile(r"[\\/*?:\[\]]")
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
        for row in sheet.rows:
            made.append([_cell(WriteOnlyCell, made, one) for one in row] or [None])
    content = BytesIO()
    book.save(content)
    content.seek(0)
    return content, names


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
