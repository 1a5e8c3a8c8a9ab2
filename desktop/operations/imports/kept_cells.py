"""The cells behind a row that waits: kept with it, and written otherwise while it waits, as in the review."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.reading.cells import Cell, Sheet, as_text
from desktop.exchange.recognition.table import Fact, MappedColumn, RecognisedTable
from desktop.exchange.rows.given import given_of
from desktop.exchange.rows.typed import TypedRow
from desktop.operations.imports.correcting import cells_corrected
from desktop.operations.imports.parking import ParkedRow
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.remembering import recalled
from desktop.operations.imports.settling import Settled, settle
from desktop.operations.imports.waiting import waiting_row
from desktop.operations.session import Session

_DATE = "date"
_CORRECTED = N_("Corrected row {row} of “{file}”, which waits")
_NOT_KEPT = N_("The cells of this row were not kept when it was parked. Import its file again to correct it there.")


def kept_cells(file: ImportFile, row: TypedRow) -> dict[str, Any]:
    """What is kept of the table behind a row, as plain JSON: its columns with their cells, what was said around it, and
    the answers that were given.
    """
    columns = [[one.index, one.title, one.target] for one in file.table.columns]
    cells = [_plain(file.sheet.cell(row.row, one.index), _day(row, one.target)) for one in file.table.columns]
    facts = [[one.key, _plain(one.text)] for one in file.table.facts]
    settled = [[*question, code] for question, code in file.settled.items()]
    return {"columns": columns, "cells": cells, "facts": facts, "settled": settled}


def waiting_file(session: Session, waiting: str) -> ImportFile:
    """The row of the queue as a file of one row, to be looked at and written in; raises AppError where it does not wait
    any more, or its cells were not kept.
    """
    return _file_of(session, waiting_row(session, waiting))


def correct_waiting(session: Session, waiting: str, texts: Mapping[int, str]) -> Settled:
    """Write cells of a row that waits otherwise, by the index of their columns, as one change.

    It is judged anew: what lacks nothing more goes in, unless it may be about somebody known: that still waits for
    the decision. Raises AppError as `waiting_file` does.
    """
    parked = waiting_row(session, waiting)
    file, number = _file_of(session, parked), parked.row.typed.row
    written = cells_corrected(session, file, {number: dict(texts)})
    if written is file:
        return Settled()
    (typed,) = recalled(session, written).rows
    action = Message(_CORRECTED, row=number, file=parked.origin.file)
    with session.file.change(action, session.user) as writing:
        return settle(session, writing, [(replace(parked, cells=kept_cells(written, typed)), typed)])


def _file_of(session: Session, waiting: ParkedRow) -> ImportFile:
    kept, number, origin = waiting.cells, waiting.row.typed.row, waiting.origin
    if not kept:
        raise AppError(_NOT_KEPT)
    columns = tuple(MappedColumn(int(index), str(title), target) for index, title, target in kept["columns"])
    cells: list[Cell] = [None] * (max((one.index for one in columns), default=0) + 1)
    for one, cell in zip(columns, kept["cells"], strict=True):
        cells[one.index] = _cell(cell)
    because = Message(_CORRECTED, row=number, file=origin.file)  # never shown: nothing is recognised anew
    facts = tuple(Fact(str(key), _cell(text), 0, 0, because) for key, text in kept["facts"])
    sheet = Sheet(origin.sheet, [*([()] * (number - 1)), tuple(cells)])
    table = RecognisedTable(origin.sheet, origin.kind, 1.0, (), number, number, (number,), facts, columns)
    settled = {(asks, target, words): code for asks, target, words, code in kept["settled"]}
    given = given_of(table, session.around())
    return ImportFile(Path(origin.file), "", sheet, table, given, (waiting.row.typed,), settled=settled)


def _day(row: TypedRow, target: str | None) -> str:
    """The whole day that a cell was understood as: in which order its column has day and month is not kept."""
    role, _, name = (target or "").partition(".")
    value = row.records.get(role, {}).get(name)
    return value if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) else ""


def _plain(cell: Cell, day: str = "") -> Any:
    if cell is not None and (day or isinstance(cell, (date, datetime))):
        return {_DATE: day or f"{cell:%Y-%m-%d}"}
    return cell if cell is None or isinstance(cell, (str, int, float)) else as_text(cell)


def _cell(kept: Any) -> Cell:
    if isinstance(kept, dict):
        return date.fromisoformat(kept[_DATE])
    return kept  # type: ignore[no-any-return]  # what `_plain` made
