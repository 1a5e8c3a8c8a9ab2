"""The second reader, openpyxl: slower, but it opens some workbooks that the first one gives up on."""

import io
import warnings
from datetime import datetime, time, timedelta
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.cells import Cell, Merge, Row, Sheet
from desktop.exchange.reading.refusals import Damaged

_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")


def openpyxl_sheets(source: Path | io.BytesIO, wanted: str | None = None) -> tuple[Sheet, ...]:
    """All sheets of tables of an xlsx or xlsm file, as `calamine_sheets` gives them; raises Damaged."""
    import openpyxl  # slow to load, and only needed here

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(source, data_only=True, keep_links=False)
            found = []
            for sheet in book.worksheets:
                hidden = sheet.sheet_state != "visible"
                asked = sheet.title.strip().casefold() == wanted.strip().casefold() if wanted else not hidden
                rows = (
                    [tuple(_plain(cell) for cell in row) for row in sheet.iter_rows(values_only=True)] if asked else []
                )
                merged = tuple(
                    Merge(block.min_row, block.min_col - 1, block.max_row, block.max_col - 1)
                    for block in sheet.merged_cells.ranges
                )
                found.append(Sheet(sheet.title, _without_blank_end(rows), hidden, merged))
    except MemoryError:
        raise
    except Exception:  # openpyxl fails on damaged files with any error there is
        raise Damaged(_CUT_OFF) from None
    return tuple(found)


def _without_blank_end(rows: list[Row]) -> list[Row]:
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def _plain(cell: object) -> Cell:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    if isinstance(cell, timedelta):
        return str(cell)
    if isinstance(cell, (str, int, float, datetime, time)) or cell is None:
        return None if cell == "" else cell
    return str(cell)
