"""Reads a workbook again with what a person says about its table, opening it anew only where it must be."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.cells import Workbook
from desktop.exchange.reading.child import never
from desktop.exchange.recognition.corrections import NOTHING_TOLD, Corrections
from desktop.exchange.recognition.header import filled
from desktop.exchange.recognition.sheets import recognise_as_told
from desktop.exchange.rows.given import given_of
from desktop.operations.imports.layouts import knowledge_of
from desktop.operations.imports.reading import ImportFile, with_rows, without_rows
from desktop.operations.session import Session


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


def _with_sheet(book: Workbook, opened: Workbook, name: str) -> Workbook:
    """The workbook with one sheet more, those that were read before kept."""
    found = opened.sheet(name)
    sheets = tuple(found if found and one.name == found.name else one for one in book.sheets)
    return replace(book, sheets=sheets)
