"""Reads a workbook for an import: opened apart, recognised, its rows understood."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.cells import Sheet
from desktop.exchange.reading.child import never
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.given import Given, given_of
from desktop.exchange.rows.typed import TypedRow, typed_rows
from desktop.operations.session import Session

TAKEN_IN = ("children", "beneficiary")
"""The kinds of tables that an import writes; others are recognised and told by name."""


@dataclass(frozen=True)
class ImportFile:
    """A workbook read for import: its table as recognised and every data row as understood; nothing is written."""

    path: Path
    digest: str
    sheet: Sheet
    table: RecognisedTable
    given: Given
    rows: tuple[TypedRow, ...]

    @property
    def name(self) -> str:
        """The name of the file, as it is kept with what comes from it."""
        return self.path.name


def read_file(
    session: Session,
    path: Path,
    password: str | None = None,
    sheet: str | None = None,
    cancelled: Callable[[], bool] = never,
) -> ImportFile:
    """Read a workbook and understand its rows.

    Raises AppError in a sentence where the file can't be read, holds no table that the register takes in, or leaves
    open which of its sheets is meant (then name one).
    """
    incoming = open_incoming(path, password, sheet, cancelled=cancelled)
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
        raise AppError(N_("In “{file}”: {question}"), file=path.name, question=incoming.recognition.question)
    around = session.around()
    found = incoming.sheet_of(table)
    given = given_of(table, around)
    rows = tuple(typed_rows(found, table, around, given))
    return ImportFile(path, hashlib.sha256(path.read_bytes()).hexdigest(), found, table, given, rows)
