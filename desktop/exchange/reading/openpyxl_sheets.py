"""The second reader, openpyxl: slower, but it opens some workbooks that the first one gives up on."""

import io
import warnings
from contextlib import nullcontext
from datetime import datetime, time
from pathlib import Path
from typing import Any

from desktop.domain.language import N_
from desktop.exchange.reading.calamine_sheets import cut_texts
from desktop.exchange.reading.cells import LONGEST_TEXT, Cell, Merge, Row, Sheet
from desktop.exchange.reading.refusals import Damaged

_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")


def openpyxl_sheets(source: Path | io.BytesIO, wanted: str | None = None) -> tuple[Sheet, ...]:
    """All sheets of tables of an xlsx or xlsm file, as `calamine_sheets` gives them; raises Damaged."""
    import openpyxl  # slow to load, and only needed here

    try:
        with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(file, data_only=True, keep_links=False)
            found = []
            for sheet in book.worksheets:
                hidden = sheet.sheet_state != "visible"
                asked = sheet.title.strip().casefold() == wanted.strip().casefold() if wanted else not hidden
                found.append(_sheet(sheet, hidden) if asked else Sheet(sheet.title, [], hidden))
    except MemoryError:
        raise
    except Exception:  # openpyxl fails on damaged files with any error there is
        raise Damaged(_CUT_OFF) from None
    return tuple(found)


def _sheet(sheet: Any, hidden: bool) -> Sheet:
    rows: list[Row] = [tuple(map(_plain, row)) for row in sheet.iter_rows()]
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    merged = tuple(
        Merge(block.min_row, block.min_col - 1, block.max_row, block.max_col - 1) for block in sheet.merged_cells.ranges
    )
    return Sheet(sheet.title, rows, hidden, merged, cut=cut_texts(rows))


def _plain(cell: Any) -> Cell:
    """The value of a cell; an error is no value, though openpyxl gives its name for one."""
    value = cell.value
    if value is None or value == "" or cell.data_type == "e":
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, (int, float, datetime, time)):
        return value
    return str(value)[:LONGEST_TEXT]
