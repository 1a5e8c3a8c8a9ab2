"""What `igitabo inspect` answers: the table found in a file, its columns and its first rows, as plain JSON."""

import json
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

from desktop.domain.language import N_, Message
from desktop.exchange.incoming import limits_for, read_and_recognise
from desktop.exchange.reading.cells import Cell, Sheet
from desktop.exchange.reading.child import run_apart
from desktop.exchange.reading.refusals import FileRefused
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.sheets import Recognition
from desktop.exchange.recognition.table import RecognisedTable

MOST_ROWS = 2000
_SHAPE: Mapping[str, str] = {
    "adult": "beneficiary",
    "household_service": "household",
    "progress": "activity",
    "action": "recommendation",
}
"""What the rows of some kinds are in the words that other programs know."""


def inspect_json(
    path: str, sheet: str | None = None, password: str | None = None, knowledge: Knowledge | None = None
) -> dict[str, Any]:
    """What a file holds, in the shape that other programs read; never raises for the file's fault.

    Rows are counted from 1, columns from 0; `status` is ok, needs_choice, empty, encrypted, unsupported or corrupt,
    and `message` a sentence unless it is ok. `kind` is what a row is in the words of that shape, `list` the kind of
    table that the register knows; `tables` are all tables by the names under which they can be asked for as `sheet`.
    `columns` gives the column of each known name; `rows` the first cells
    under the header as they stand; `notes` are sentences about what was met beside the cells: formulas without
    results, hidden parts, macros, links.
    """
    file = Path(path)
    try:
        text = run_apart(_inspected, file, password, sheet or None, knowledge or Knowledge(), limits=limits_for(file))
    except FileRefused as refused:
        return {"status": refused.status, "message": str(refused), "sheet": None, "kind": "none", "columns": {}}
    answer: dict[str, Any] = json.loads(text)
    return answer


def _inspected(path: Path, password: str | None, sheet: str | None, knowledge: Knowledge) -> str:
    """The answer as JSON, made in the child: a hundred thousand rows need not travel to be counted."""
    incoming = read_and_recognise(path, password, sheet, knowledge, sample=True)
    table = incoming.recognition.best
    if table is None:
        said = Message(N_("No table was found in this file: no row looks like the titles of columns."))
        nothing: dict[str, Any] = {
            "status": "empty",
            "message": str(said),
            "sheet": sheet,
            "kind": "none",
            "columns": {},
        }
        return json.dumps({**nothing, "notes": [str(note.said) for note in incoming.workbook.notes]})
    notes = [str(note) for note in incoming.workbook.notes_about(table.sheet)]
    answer = _answer(incoming.recognition, table, incoming.sheet_of(table))
    return json.dumps({**answer, "notes": notes}, default=_as_json)


def _answer(recognition: Recognition, table: RecognisedTable, sheet: Sheet) -> dict[str, Any]:
    header = table.header_rows[-1]
    return {
        "status": "needs_choice" if recognition.question else "ok",
        "message": str(recognition.question or ""),
        "sheet": table.sheet,
        "header_row": header,
        "header_rows": list(table.header_rows),
        "first_data_row": table.first_row,
        "n_rows": len(table.data_rows),
        "kind": _SHAPE.get(table.kind, table.kind),
        "list": table.kind,
        "tables": [
            {"name": one.name, "list": one.kind, "n_rows": len(one.data_rows)}
            for one in recognition.tables
            if one.kind != "none"
        ],
        "layout": table.layout and {"name": table.layout.name, "gone": list(table.layout.gone)},
        "certainty": table.certainty,
        "columns": _columns(table),
        "targets": {str(column.index): column.target for column in table.columns if column.target},
        "titles": {str(column.index): column.title for column in table.columns},
        "facts": {fact.key: fact.text for fact in table.facts},
        "left_out": [{"row": left.row, "reason": str(left.reason)} for left in table.left_out[:MOST_ROWS]],
        "reasons": [str(reason) for reason in table.reasons],
        "rows": [list(row) for row in sheet.rows[header : header + MOST_ROWS]],
    }


_FOR_WANT_OF_BETTER = (
    ("guardian_phone", "phone"),
    ("parent_phone", "phone"),
    ("guardian_relation", "relationship"),
    ("mother_name", "guardian_name"),
    ("father_name", "guardian_name"),
    ("head_name", "full_name"),
    ("activity_description", "activity"),
)
"""Names that a column answers to as well where no other column does: the phone of the guardian is the phone."""


def _columns(table: RecognisedTable) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in sorted(table.columns, key=lambda one: (one.meaning is None, -one.certainty)):
        name = column.meaning or column.target
        if name:
            found.setdefault(name, column.index)
    for name, other in _FOR_WANT_OF_BETTER:
        if name in found:
            found.setdefault(other, found[name])
    return found


def _as_json(cell: Cell) -> str:
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    raise TypeError(cell)
