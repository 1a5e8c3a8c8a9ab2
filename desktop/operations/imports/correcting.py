"""Reads a workbook again with what a person says about its table, opening it anew only where it must be."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from desktop.domain.around import Around
from desktop.domain.fields import Date, PartialDate
from desktop.domain.language import N_
from desktop.domain.problems import AppError, ValueProblem
from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.cells import Cell, Workbook, as_text
from desktop.exchange.reading.child import never
from desktop.exchange.recognition.corrections import NOTHING_TOLD, Corrections
from desktop.exchange.recognition.header import filled
from desktop.exchange.recognition.sheets import recognise_as_told
from desktop.exchange.recognition.table import sheet_and_place
from desktop.exchange.rows.given import given_of
from desktop.exchange.rows.typed import typed_rows
from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.answering import answered_before, questions_in
from desktop.operations.imports.layouts import knowledge_of
from desktop.operations.imports.reading import ImportFile, watched, with_corrections, with_rows, without_rows
from desktop.operations.session import Session


def recognised_again(session: Session, file: ImportFile, told: Corrections) -> ImportFile:
    """The same sheet, recognised as a person says; nothing is opened and no row is looked at yet.

    Raises AppError where the header would stand in empty rows.
    """
    if told.header and not any(filled(file.sheet.row(number)) for number in range(told.header[0], told.header[1] + 1)):
        raise AppError(N_("Row {row} is empty. The titles of the columns stand in another one."), row=told.header[1])
    table = recognise_as_told(file.sheet, told.of_table(file.table.place), knowledge_of(session))
    assert table is not None  # the sheet held something when it was read first
    return replace(file, table=table, given=given_of(table, session.around()), rows=(), told=told)


def sheet_recognised(session: Session, file: ImportFile, name: str, password: str | None = None) -> ImportFile:
    """Another sheet or table of the same workbook, as recognition takes it; a hidden one is opened first.

    No row is looked at yet. Raises AppError for an empty sheet, and as opening does.
    """
    assert file.workbook is not None
    book = file.workbook
    name, place = sheet_and_place(name, [one.name for one in book.sheets])
    sheet = book.sheet(name)
    if sheet is None or not sheet.rows:
        book = _with_sheet(book, open_incoming(file.path, password, name, knowledge_of(session)).workbook, name)
        sheet = book.sheet(name)
    table = recognise_as_told(sheet, NOTHING_TOLD.of_table(place), knowledge_of(session)) if sheet else None
    if table is None:
        raise AppError(N_("The sheet “{sheet}” is empty. Choose another one."), sheet=name)
    return replace(without_rows(session, file.path, book, table), sheets=file.sheets)


def read_again(
    session: Session, file: ImportFile, told: Corrections, cancelled: Callable[[], bool] = never
) -> ImportFile:
    """The same sheet with its rows understood as a person says; nothing is opened."""
    return with_rows(session, recognised_again(session, file, told), cancelled)


def cells_corrected(
    session: Session,
    file: ImportFile,
    texts: Mapping[int, Mapping[int, str | None]],
    cancelled: Callable[[], bool] = never,
) -> ImportFile:
    """The file with other texts in some cells (rows from 1, columns from 0), and their rows understood anew.

    None puts back what the sender wrote. Answers that were given hold for these rows too, and each says what was
    corrected. Raises AppError for a row that is no data of the list.
    """
    known = {one.row for one in file.rows}
    for number, cells in texts.items():
        if number not in known or any(column < 0 for column in cells):
            raise AppError(N_("Row {row} is not in this list."), row=number)
    written = _written(session, file, texts)
    if written is file:
        return file
    changed = tuple(number for number in sorted(texts))
    read = typed_rows(written.sheet, file.table, session.around(), file.given, changed)
    some = replace(written, rows=tuple(with_corrections(written, watched(read, cancelled))))
    again = {row.row: row for row in answered_before(some, questions_in(some.rows)).rows}
    return replace(written, rows=tuple(again.get(row.row, row) for row in file.rows))


def _written(session: Session, file: ImportFile, texts: Mapping[int, Mapping[int, str | None]]) -> ImportFile:
    """The file with the cells written; the very file where they say what they said."""
    around, rows = session.around(), list(file.sheet.rows)
    sent, changed = dict(file.corrected), False
    for number, row_texts in texts.items():
        cells = list(file.sheet.row(number))
        for column, text in row_texts.items():
            now, at = file.sheet.cell(number, column), (number, column)
            cell = sent.get(at, now) if text is None else _cell(file, column, text, around)
            if as_text(cell) == as_text(now):
                continue
            cells += [None] * (column + 1 - len(cells))
            cells[column], changed = cell, True
            sent.setdefault(at, now)
            if as_text(sent[at]) == as_text(cell):
                cells[column] = sent.pop(at)
        rows[number - 1] = tuple(cells)
    return replace(file, sheet=replace(file.sheet, rows=rows), corrected=sent) if changed else file


def _cell(file: ImportFile, column: int, text: str, around: Around) -> Cell:
    """A text as a cell: a whole date becomes one, so that nothing depends on the order in which the sender writes."""
    said = " ".join(text.split())
    target = next((one.target for one in file.table.columns if one.index == column), None)
    declared = next((one.field for one in kind(file.table.kind).targets if one.key == target), None)
    if isinstance(declared, (Date, PartialDate)) and said:
        try:
            return date.fromisoformat(str(declared.parse(said, around)))
        except (
            ValueError,
            ValueProblem,
        ):  # a year, an age, or a slip of which its row will speak
            return said
    return said or None


def alike(file: ImportFile, row: int, column: int, text: str) -> tuple[int, ...]:
    """The numbers of the other data rows in which a column says a text, however it is spaced and capitalised."""
    wanted = text.casefold().split()
    return tuple(
        one.row
        for one in file.rows
        if one.row != row and as_text(file.sheet.cell(one.row, column)).casefold().split() == wanted
    )


def _with_sheet(book: Workbook, opened: Workbook, name: str) -> Workbook:
    """The workbook with one sheet more, those that were read before kept."""
    found = opened.sheet(name)
    sheets = tuple(found if found and one.name == found.name else one for one in book.sheets)
    return replace(book, sheets=sheets)
