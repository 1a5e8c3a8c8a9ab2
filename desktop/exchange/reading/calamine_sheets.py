"""The first reader, calamine: every format of Excel and LibreOffice, at the speed of the disk."""

import io
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import LONGEST_TEXT, Cell, Merge, Row, Sheet
from desktop.exchange.reading.preflight.reach import MOST_CELLS, torn
from desktop.exchange.reading.refusals import Damaged, PasswordNeeded, TooLarge

_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")
_TOO_LARGE = N_("The sheet “{sheet}” is larger than can be read. Delete what is outside its table.")


def calamine_sheets(
    source: Path | io.BytesIO, wanted: str | None = None, unread: dict[str, Message] | None = None
) -> tuple[Sheet, ...]:
    """All sheets of tables; rows only of the visible ones, or of the one wanted by its name.

    The sheets that `unread` names are left alone, and those the reader gives up on are put there with the reason.
    Raises PasswordNeeded, or Damaged where the reader gives up on the whole file.
    """
    import python_calamine  # loaded in the child alone

    try:
        book = python_calamine.CalamineWorkbook.from_object(source)
        every = [one for one in book.sheets_metadata if one.typ is python_calamine.SheetTypeEnum.WorkSheet]
    except python_calamine.PasswordError:
        raise PasswordNeeded(N_("The workbook is protected. Type the password that the sender gave you.")) from None
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException:  # a panic inside the reader is no Exception
        raise Damaged(_CUT_OFF) from None
    unread = {} if unread is None else unread
    found = []
    for about in every:
        hidden = about.visible is not python_calamine.SheetVisibleEnum.Visible
        asked = about.name.strip().casefold() == wanted.strip().casefold() if wanted else not hidden
        rows_wanted = asked and about.name not in unread
        found.append(_sheet(book, about.name, hidden, unread) if rows_wanted else Sheet(about.name, [], hidden))
    return tuple(found)


def _sheet(book: Any, name: str, hidden: bool, unread: dict[str, Message]) -> Sheet:
    try:
        return _filled(book.get_sheet_by_name(name), hidden)
    except (TooLarge, MemoryError, KeyboardInterrupt):
        raise
    except BaseException:  # a panic inside the reader is no Exception
        unread[name] = torn(name)
    return Sheet(name, [], hidden)


def _filled(sheet: Any, hidden: bool) -> Sheet:
    if sheet.start is None:
        return Sheet(sheet.name, [], hidden)
    last_row, last_column = sheet.end
    if (last_row + 1) * (last_column + 1) > MOST_CELLS:
        raise TooLarge(_TOO_LARGE, sheet=sheet.name)
    merged = tuple(
        Merge(first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in sheet.merged_cell_ranges or ()
    )
    plain = _PlainCells()
    rows = _rows(sheet.iter_rows(), sheet.start[1], plain)
    return Sheet(sheet.name, rows, hidden, merged, cut=cut_texts(rows) if plain.cut else ())


def _rows(raw_rows: Iterable[list[object]], first_column: int, cells: "_PlainCells") -> list[Row]:
    """The rows from row 1 on, as the reader's own begin at the first filled column."""
    plain = cells.__getitem__
    before: Row = (None,) * first_column
    rows: list[Row] = [before + tuple(map(plain, row)) for row in raw_rows]
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def cut_texts(rows: Iterable[Row]) -> tuple[tuple[int, int], ...]:
    """The places of the texts that were cut: rows from 1, columns from 0."""
    return tuple(
        (number, column)
        for number, row in enumerate(rows, 1)
        for column, cell in enumerate(row)
        if isinstance(cell, str) and len(cell) == LONGEST_TEXT
    )


class _PlainCells(dict[Any, Cell]):
    """Each distinct cell once: equal texts share one object, which keeps long sheets small.

    0 and 1 are not kept, since a dictionary would give back False and True for them. `cut` says that a text was too
    long for a cell.
    """

    cut = False

    def __missing__(self, cell: Any) -> Cell:
        plain: Cell
        if isinstance(cell, bool):
            return cell
        if isinstance(cell, float):
            plain = int(cell) if cell.is_integer() else cell
            if plain in (0, 1):
                return plain
        elif isinstance(cell, timedelta):
            plain = str(cell)
        elif isinstance(cell, datetime) and cell.time() == time():
            plain = cell.date()
        elif isinstance(cell, str) and len(cell) > LONGEST_TEXT:
            self.cut = True
            return cell[:LONGEST_TEXT]
        else:
            plain = None if cell == "" else cell
        self[cell] = plain
        return plain
