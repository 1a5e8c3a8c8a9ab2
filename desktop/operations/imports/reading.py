"""Reads a workbook for an import: opened apart, recognised, its rows understood."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.codelists import CodeItem
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.incoming import Incoming, open_incoming
from desktop.exchange.reading.cells import Cell, Sheet, Workbook, address, as_text
from desktop.exchange.reading.child import never
from desktop.exchange.reading.refusals import Cancelled
from desktop.exchange.recognition.corrections import NOTHING_TOLD, Corrections
from desktop.exchange.recognition.sheets import Recognition, recognise_as_told
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.given import Given, given_of
from desktop.exchange.rows.typed import RowProblem, TypedRow, typed_rows
from desktop.exchange.targets.kinds import ALL_KINDS
from desktop.operations.imports.layouts import knowledge_of
from desktop.operations.session import Session

TAKEN_IN = tuple(one.key for one in ALL_KINDS)
"""The kinds of tables that an import writes."""

CORRECTED = N_("Corrected here: “{before}” became “{after}”.")
_STEP = 500
_DOES_NOT_FIT = N_(
    "The layout “{name}” does not fit “{file}”: too few of its columns are there. Leave the layout out, or name the "
    "right one."
)


@dataclass(frozen=True)
class ImportFile:
    """A workbook read for import: its table as recognised and every data row as understood; nothing is written.

    `sheets` are the names of all its sheets, and of the tables of one that holds several; `notes` what was met in it
    beside its cells. `workbook` is what was opened, so that it can be read again with what a person `told` about its
    table; a file whose table is of no kind that is taken in has no rows. `answers` are the questions that were
    answered: what they ask, about which words, and the answer, to be remembered when the file is accepted; `settled`
    are all of them, by what they ask, about what and which words. `corrected` are the cells that were written otherwise
    here, by row and column, as the sender wrote them. `as_read` are the rows before anything was answered or corrected:
    how common a name is in the list is counted there. `adds` are the codes that accepting adds.
    """

    path: Path
    digest: str
    sheet: Sheet
    table: RecognisedTable
    given: Given
    rows: tuple[TypedRow, ...]
    sheets: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()
    workbook: Workbook | None = None
    told: Corrections = NOTHING_TOLD
    answers: tuple[tuple[str, str, str], ...] = ()
    settled: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    corrected: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    as_read: tuple[TypedRow, ...] = ()
    adds: tuple[CodeItem, ...] = ()

    @property
    def name(self) -> str:
        """The name of the file, as it is kept with what comes from it."""
        return self.path.name


class NoListFound(AppError):  # noqa: N818  # named as the officer's situation
    """A workbook in which no list was recognised; `file` is there for a person who knows better what it holds."""

    file: ImportFile | None = None


class SheetNeeded(AppError):  # noqa: N818  # named as the officer's situation
    """A workbook of which a person must say which sheet or table is meant; `sheets` are the names of those that can be
    taken in.
    """

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
    PasswordNeeded where it is protected, SheetNeeded where it leaves open which of its sheets is meant, NoListFound
    where a person may say what it holds. While names are masked no list is opened.
    """
    session.refuse_masked()
    incoming = open_incoming(path, password, sheet, knowledge_of(session), cancelled)
    return with_rows(session, _chosen(session, path, incoming, sheet), cancelled)


def read_by_layout(
    session: Session, path: Path, layout: str, password: str | None = None, sheet: str | None = None
) -> ImportFile:
    """Read a workbook by the layout of a name and no other, and understand its rows.

    Raises AppError as `read_file` does, and where there is no such layout or it does not fit the file.
    """
    session.refuse_masked()
    incoming = open_incoming(path, password, sheet, knowledge_of(session, layout))
    table = incoming.recognition.best
    if table is None or table.layout is None:
        raise AppError(_DOES_NOT_FIT, name=layout, file=path.name)
    return with_rows(session, _chosen(session, path, incoming, sheet))


def _chosen(session: Session, path: Path, incoming: Incoming, sheet: str | None) -> ImportFile:
    table, question = incoming.recognition.best, incoming.recognition.question
    if table is None or table.kind not in TAKEN_IN:
        raise _no_list(session, path, incoming, table)
    if question is not None and sheet is None:
        raise _sheet_needed(path, incoming.recognition, question)
    return without_rows(session, path, incoming.workbook, table, incoming.recognition.tables)


def without_rows(
    session: Session, path: Path, book: Workbook, table: RecognisedTable, tables: Sequence[RecognisedTable] = ()
) -> ImportFile:
    """A table of a workbook whose rows are not looked at yet; `tables` are all that were found."""
    sheet = book.sheet(table.sheet)
    assert sheet is not None
    names, notes = _names(book, (table, *tables)), book.notes_about(table.sheet)
    given = given_of(table, session.around())
    return ImportFile(path, book.digest, sheet, table, given, (), names, notes, book)


def _names(book: Workbook, tables: Sequence[RecognisedTable]) -> tuple[str, ...]:
    """What can be chosen in a workbook: its sheets, and in the place of one with several tables these."""
    found: list[str] = []
    for sheet in book.sheets:
        several = [one for one in tables if one.sheet == sheet.name and one.several]
        several.sort(key=lambda one: (one.header_rows, min((column.index for column in one.columns), default=0)))
        found += list(dict.fromkeys(one.name for one in several)) or [sheet.name]
    return tuple(found)


def with_rows(session: Session, file: ImportFile, cancelled: Callable[[], bool] = never) -> ImportFile:
    """The file with every data row understood; raises AppError where its table is of no kind that is taken in."""
    if file.table.kind not in TAKEN_IN:
        raise AppError(N_("Say first what the rows of this sheet are about."))
    read = typed_rows(file.sheet, file.table, session.around(), file.given)
    rows = tuple(with_corrections(file, watched(read, cancelled)))
    return replace(file, rows=rows, as_read=rows)


def with_corrections(file: ImportFile, rows: Iterable[TypedRow]) -> Iterator[TypedRow]:
    """Rows that say which of their cells were corrected here."""
    notes: dict[int, list[RowProblem]] = {}
    targets = {one.index: one.target or "" for one in file.table.columns}
    for (number, column), sent in sorted(file.corrected.items(), key=lambda one: one[0]):
        if column in targets:
            before, after = as_text(sent), as_text(file.sheet.cell(number, column))
            said = Message(CORRECTED, before=before or "-", after=after or "-")
            cell = RowProblem("note", said, targets[column], file.table.sheet, number, "", before, "", ())
            notes.setdefault(number, []).append(cell._replace(cell=address(number, column)))
    for row in rows:
        said_here = notes.get(row.row)
        yield row._replace(problems=(*row.problems, *said_here)) if said_here else row


def _no_list(session: Session, path: Path, incoming: Incoming, table: RecognisedTable | None) -> NoListFound:
    """The refusal, with the first table or else the first filled sheet for whoever knows better."""
    error = NoListFound(
        N_(
            "“{file}” holds no list that can be taken in: none of children, households, activities, partners or "
            "anything else that the register keeps. Look for the sheet with one line for each, or ask the sender."
        ),
        file=path.name,
    )
    filled = next((one for one in incoming.workbook.sheets if one.rows), None)
    if table is None and filled is not None:
        table = recognise_as_told(filled, NOTHING_TOLD, knowledge_of(session))
    if table is not None:
        error.file = without_rows(session, path, incoming.workbook, table)
    return error


def _sheet_needed(path: Path, recognition: Recognition, question: Message) -> SheetNeeded:
    error = SheetNeeded(N_("In “{file}”: {question}"), file=path.name, question=question)
    error.sheets = tuple(table.name for table in recognition.tables if table.kind in TAKEN_IN)
    return error


def watched(rows: Iterable[TypedRow], cancelled: Callable[[], bool]) -> Iterator[TypedRow]:
    """The rows, while somebody may stop them: raises Cancelled."""
    for number, row in enumerate(rows):
        if number % _STEP == 0 and cancelled():
            raise Cancelled(N_("Nothing was taken in: you stopped it."))
        yield row
