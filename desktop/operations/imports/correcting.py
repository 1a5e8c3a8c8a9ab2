"""Reads a workbook again with what a person says about its table, opening it anew only where it must be."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.cells import Workbook, address, as_text
from desktop.exchange.reading.child import never
from desktop.exchange.recognition.corrections import NOTHING_TOLD, Corrections
from desktop.exchange.recognition.header import filled
from desktop.exchange.recognition.sheets import recognise_as_told
from desktop.exchange.rows.given import given_of
from desktop.exchange.rows.typed import RowProblem, typed_rows
from desktop.operations.imports.answering import answered, questions_in
from desktop.operations.imports.layouts import knowledge_of
from desktop.operations.imports.reading import ImportFile, with_rows, without_rows
from desktop.operations.session import Session

_CORRECTED = N_("Corrected here: “{before}” became “{after}”.")


def recognised_again(session: Session, file: ImportFile, told: Corrections) -> ImportFile:
    """The same sheet, recognised as a person says; nothing is opened and no row is looked at yet.

    Raises AppError where the header would stand in empty rows.
    """
    if told.header and not any(filled(file.sheet.row(number)) for number in range(told.header[0], told.header[1] + 1)):
        raise AppError(N_("Row {row} is empty. The titles of the columns stand in another one."), row=told.header[1])
    table = recognise_as_told(file.sheet, told, knowledge_of(session))
    assert table is not None  # the sheet held something when it was read first
    return replace(file, table=table, given=given_of(table, session.around()), rows=(), told=told)


def sheet_recognised(session: Session, file: ImportFile, name: str, password: str | None = None) -> ImportFile:
    """Another sheet of the same workbook, as recognition takes it; a hidden one is opened, the others are there.

    No row is looked at yet. Raises AppError for an empty sheet, and as opening does.
    """
    assert file.workbook is not None
    book = file.workbook
    sheet = book.sheet(name)
    if sheet is None or not sheet.rows:
        book = _with_sheet(book, open_incoming(file.path, password, name, knowledge_of(session)).workbook, name)
        sheet = book.sheet(name)
    table = recognise_as_told(sheet, NOTHING_TOLD, knowledge_of(session)) if sheet else None
    if table is None:
        raise AppError(N_("The sheet “{sheet}” is empty. Choose another one."), sheet=name)
    return without_rows(session, file.path, book, table)


def read_again(
    session: Session, file: ImportFile, told: Corrections, cancelled: Callable[[], bool] = never
) -> ImportFile:
    """The same sheet with its rows understood as a person says; nothing is opened."""
    return with_rows(session, recognised_again(session, file, told), cancelled)


def cell_corrected(session: Session, file: ImportFile, row: int, column: int, text: str) -> ImportFile:
    """The file with another text in one cell (row from 1, column from 0), and its row understood anew.

    Answers that were given hold for it too, and the row says what was corrected. Raises AppError for a row that is no
    data of the list.
    """
    at = next((at for at, one in enumerate(file.rows) if one.row == row), None)
    if at is None or column < 0:
        raise AppError(N_("Row {row} is not in this list."), row=row)
    before, said = as_text(file.sheet.cell(row, column)), text.strip()
    if before == said:
        return file
    cells = list(file.sheet.row(row))
    cells += [None] * (column + 1 - len(cells))
    cells[column] = said or None
    rows = list(file.sheet.rows)
    rows[row - 1] = tuple(cells)
    sheet = replace(file.sheet, rows=rows)
    (typed,) = typed_rows(sheet, file.table, session.around(), file.given, (row,))
    one = replace(file, sheet=sheet, rows=(typed,))
    answers = {(asks, words): code for asks, words, code in file.answers}
    for question in questions_in(one.rows):
        code = answers.get((question.asks, question.text))
        one = answered(one, question, code) if code is not None else one
    target = next((known.target or "" for known in file.table.columns if known.index == column), "")
    where = address(row, column)
    said_of = Message(_CORRECTED, before=before or "-", after=said or "-")
    note = RowProblem("note", said_of, target, file.table.sheet, row, where, before, "", ())
    earlier = tuple(known for known in file.rows[at].problems if known.message.msgid == _CORRECTED)
    kept = tuple(known for known in earlier if known.cell != where)
    made = one.rows[0]._replace(problems=(*one.rows[0].problems, *kept, note))
    return replace(file, sheet=sheet, rows=(*file.rows[:at], made, *file.rows[at + 1 :]))


def _with_sheet(book: Workbook, opened: Workbook, name: str) -> Workbook:
    """The workbook with one sheet more, those that were read before kept."""
    found = opened.sheet(name)
    sheets = tuple(found if found and one.name == found.name else one for one in book.sheets)
    return replace(book, sheets=sheets)
