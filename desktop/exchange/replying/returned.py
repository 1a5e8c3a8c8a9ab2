"""A workbook that comes back with the columns of our reply: what we said is no data of the sender's."""

from dataclasses import replace

from desktop.exchange.reading.cells import Row, Sheet, Workbook, as_text
from desktop.exchange.replying.reply import begins_reply

_DEEPEST_HEADER = 60


def without_reply(book: Workbook) -> Workbook:
    """The workbook with Status and Reason of an earlier reply blank; the record number stays, it names the record."""
    return replace(book, sheets=tuple(_blanked(sheet) for sheet in book.sheets))


def _blanked(sheet: Sheet) -> Sheet:
    for row in sheet.rows[:_DEEPEST_HEADER]:
        at = begins_reply([as_text(cell) for cell in row])
        if at is not None:
            return replace(sheet, rows=[_without(one, at) for one in sheet.rows])
    return sheet


def _without(row: Row, at: int) -> Row:
    return row if len(row) <= at else (*row[:at], None, None, *row[at + 2 :])
