"""Rows that were copied in a spreadsheet and pasted: cells between tabs, quoted where they hold tabs or line ends."""

import csv
from io import StringIO

from desktop.domain.language import N_
from desktop.exchange.reading.cells import LONGEST_TEXT, Row
from desktop.exchange.reading.refusals import Empty

MOST_ROWS = 20_000

_NOTHING = N_("Nothing that could be a list was copied. Copy some rows in Excel and paste them here.")
_MANY = N_("More than {limit} rows were copied: save them as a workbook and import that.")


def pasted_rows(text: str) -> list[Row]:
    """The rows of a block that was copied, cells as text, None for empty ones. Raises Empty where nothing is in it."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").lstrip("\ufeff")
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_TEXT))
    try:
        found = list(csv.reader(StringIO(ends, newline=""), delimiter="\t"))
    except csv.Error:
        found = [line.split("\t") for line in ends.split("\n")]
    rows: list[Row] = [tuple(part.strip() or None for part in parts) for parts in found]
    while rows and not any(rows[-1]):
        rows.pop()
    if not any(any(row) for row in rows):
        raise Empty(_NOTHING)
    if len(rows) > MOST_ROWS:
        raise Empty(_MANY, limit=MOST_ROWS)
    return rows
