"""Reads a workbook for an import: opened apart, recognised, its rows understood."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.cells import Sheet
from desktop.exchange.reading.child import never
from desktop.exchange.reading.refusals import Cancelled
from desktop.exchange.recognition.sheets import Recognition
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.given import Given, given_of
from desktop.exchange.rows.typed import TypedRow, typed_rows
from desktop.operations.imports.layouts import knowledge_of
from desktop.operations.session import Session

TAKEN_IN = ("children", "beneficiary")
"""The kinds of tables that an import writes; others are recognised and told by name."""

_STEP = 500


@dataclass(frozen=True)
class ImportFile:
    """A workbook read for import: its table as recognised and every data row as understood; nothing is written.

    `sheets` are the names of all its sheets, `notes` what was met in it beside its cells.
    """

    path: Path
    digest: str
    sheet: Sheet
    table: RecognisedTable
    given: Given
    rows: tuple[TypedRow, ...]
    sheets: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def name(self) -> str:
        """The name of the file, as it is kept with what comes from it."""
        return self.path.name


class SheetNeeded(AppError):  # noqa: N818  # named as the officer's situation
    """A workbook of which a person must say which sheet is meant; `sheets` are those that can be taken in."""

    sheets: tuple[str, ...] = ()


def read_file(
    session: Session,
    path: Path,
    password: str | None = None,
    sheet: str | None = None,
    cancelled: Callable[[], bool] = never,
) -> ImportFile:
    """Read a workbook and understand its rows.

    Raises AppError in a sentence where the file can't be read or holds no table that the register takes in:
    PasswordNeeded where it is protected, SheetNeeded where it leaves open which of its sheets is meant.
    """
    incoming = open_incoming(path, password, sheet, knowledge_of(session), cancelled)
    table = incoming.recognition.best
    if table is None or table.kind not in TAKEN_IN:
        raise AppError(
            N_(
                "“{file}” holds no list of children or beneficiaries that can be taken in. "
                "Look for the sheet with one line per child, or ask the sender for it."
            ),
            file=path.name,
        )
    if incoming.recognition.question is not None and sheet is None:
        raise _sheet_needed(path, incoming.recognition, incoming.recognition.question)
    around = session.around()
    found = incoming.sheet_of(table)
    given = given_of(table, around)
    rows = tuple(_watched(typed_rows(found, table, around, given), cancelled))
    book = incoming.workbook
    names, notes = tuple(one.name for one in book.sheets), book.notes_about(table.sheet)
    return ImportFile(path, book.digest, found, table, given, rows, names, notes)


def _sheet_needed(path: Path, recognition: Recognition, question: Message) -> SheetNeeded:
    error = SheetNeeded(N_("In “{file}”: {question}"), file=path.name, question=question)
    error.sheets = tuple(table.sheet for table in recognition.tables if table.kind in TAKEN_IN)
    return error


def _watched(rows: Iterable[TypedRow], cancelled: Callable[[], bool]) -> Iterator[TypedRow]:
    """The rows, while somebody may stop them."""
    for number, row in enumerate(rows):
        if number % _STEP == 0 and cancelled():
            raise Cancelled(N_("Nothing was taken in: you stopped it."))
        yield row
