"""Cells of a table that read as blank although something stands there, said with the row they belong to."""

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Sheet, address
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.fragment import Finding

_ERROR = N_("{cell}: the formula answers {error}. The cell was read as blank.")
_NO_RESULT = N_("{cell}: the formula was never calculated. The cell was read as blank.")


def flaws_of(sheet: Sheet, table: RecognisedTable) -> dict[int, list[Finding]]:
    """What is to be said about the data rows whose cells hold errors or formulas without a result, by row."""
    found: dict[int, list[Finding]] = {}
    if not sheet.flaws:
        return found
    rows = set(table.data_rows)
    columns = {column.index: column for column in table.columns if column.title}
    for (row, index), error in sheet.flaws.items():
        if row in rows and index in columns and sheet.cell(row, index) is None:
            said = Message(_ERROR if error else _NO_RESULT, cell=address(row, index), error=error)
            found.setdefault(row, []).append(Finding("warning", said, columns[index].target or "", index))
    return found
