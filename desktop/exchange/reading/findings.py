"""What a file holds that its cells don't tell: formulas without results, errors, hidden parts, macros, links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import LONGEST_TEXT, Merge, Note, Sheet, address, column_letters
from desktop.exchange.reading.preflight.sampling import RowSample

MOST_PLACES = 20_000
"""Cells of one sheet whose place is kept; more of them are only counted."""
_SHOWN = 3

_NO_RESULT = N_(
    "Formulas without a result on “{sheet}”: {count} ({where}). They read as blank; "
    "open the file in Excel and save it there to fill them."
)
_NEVER_CALCULATED = N_(
    "Formulas on “{sheet}” that were perhaps never calculated: {count} ({where}). They read as 0; "
    "open the file in Excel and save it there."
)
_ERRORS = N_("Cells with an error such as {error} on “{sheet}”: {count} ({where}). They read as blank.")
_HIDDEN_ROWS = N_("Hidden rows on “{sheet}”: {count} ({where}). They were read like the others.")
_HIDDEN_COLUMNS = N_("Hidden columns on “{sheet}”: {where}. They were read like the others.")
_HIDDEN_SHEETS = N_("Hidden sheets: {sheets}. They were not read.")
_NOT_READ = N_("Left out: {reason}")
_CUT_TEXTS = N_("Texts longer than {most} characters on “{sheet}”: {count} ({where}). They were cut there.")
_MACROS = N_("The file holds macros. They were not run.")
_LINKS = N_("The file points to other workbooks. They were not opened.")
_COMMENTS = N_("Comments beside cells: {count}. They stay in the sender's file.")
_UNREADABLE = N_("Characters that could not be read: {count}. They show as �.")


@dataclass
class SheetFindings:
    """What was met on one sheet, by positions: rows counted from 1, columns from 0.

    `flaws` are cells that read as blank although something stands there: the name of an error, or "" for a formula
    without a result. `zeros` counts formulas whose result is 0. `hidden_columns` are pairs of the first and last of a
    block, `merged` the merged blocks where the reader of the cells doesn't tell them.
    """

    flaws: dict[tuple[int, int], str] = field(default_factory=dict)
    no_results: int = 0
    errors: int = 0
    zeros: int = 0
    first_zeros: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)

    def formula_without_result(self, position: tuple[int, int] | None) -> None:
        """Count a formula that carries no result, at its place where that is known."""
        self.no_results += 1
        self._flaw(position, "")

    def error(self, position: tuple[int, int] | None, name: str) -> None:
        """Count a cell that holds an error."""
        self.errors += 1
        self._flaw(position, name)

    def zero_result(self, position: tuple[int, int] | None) -> None:
        """Count a formula whose result is 0: in a file that was never calculated that is no result."""
        self.zeros += 1
        if position is not None and len(self.first_zeros) <= _SHOWN:
            self.first_zeros.append(position)

    def _flaw(self, position: tuple[int, int] | None, text: str) -> None:
        if position is not None and len(self.flaws) < MOST_PLACES:
            self.flaws[position] = text


@dataclass
class Findings:
    """What the look inside found: bytes unzipped, parts that are not read, and sheet by sheet under its name.

    `unread` are the sheets that no reader may or can be given, each with the reason. `samples` are, by the names of
    their parts, the rows that stand for very long sheets, where only a sample is wanted.
    """

    unzipped: int = 0
    macros: bool = False
    outside_links: bool = False
    comments: int = 0
    unreadable: int = 0
    never_calculated: bool = False
    sheets: dict[str, SheetFindings] = field(default_factory=dict)
    unread: dict[str, Message] = field(default_factory=dict)
    samples: dict[str, RowSample] = field(default_factory=dict)

    def about(self, sheet: str) -> SheetFindings:
        """What was met on the sheet of that name."""
        return self.sheets.get(sheet) or SheetFindings()


def notes_of(found: Findings, sheets: Sequence[Sheet]) -> tuple[Note, ...]:
    """What the officer should know about a file whose sheets were read: about each sheet, then about the file."""
    notes = [
        Note(said, sheet.name)
        for sheet in sheets
        if sheet.rows
        for said in (*_about_cells(found, sheet), *_about_texts(sheet))
    ]
    hidden = [sheet.name for sheet in sheets if sheet.hidden and not sheet.rows]
    notes += [Note(Message(_NOT_READ, reason=reason)) for reason in found.unread.values()]
    about_file = (
        (hidden, Message(_HIDDEN_SHEETS, sheets=", ".join(hidden))),
        (found.macros, Message(_MACROS)),
        (found.outside_links, Message(_LINKS)),
        (found.comments, Message(_COMMENTS, count=found.comments)),
        (found.unreadable, Message(_UNREADABLE, count=found.unreadable)),
    )
    return (*notes, *(Note(said) for there, said in about_file if there))


def _about_cells(file: Findings, sheet: Sheet) -> list[Message]:
    found, said = file.about(sheet.name), []
    blank = [place for place, text in found.flaws.items() if not text]
    failed = [place for place, text in found.flaws.items() if text]
    if found.no_results:
        where = _first(address(*place) for place in blank)
        said.append(Message(_NO_RESULT, sheet=sheet.name, count=found.no_results, where=where))
    if found.errors:
        name = found.flaws[failed[0]] if failed else "#N/A"
        where = _first(address(*place) for place in failed)
        said.append(Message(_ERRORS, sheet=sheet.name, error=name, count=found.errors, where=where))
    if found.zeros and file.never_calculated:
        where = _first(address(*place) for place in found.first_zeros)
        said.append(Message(_NEVER_CALCULATED, sheet=sheet.name, count=found.zeros, where=where))
    return [*said, *_about_hidden(found, sheet)]


def _about_hidden(found: SheetFindings, sheet: Sheet) -> list[Message]:
    """Rows and columns that are hidden and hold something; those beyond the table are nobody's loss."""
    said = []
    rows = [row for row in found.hidden_rows if any(cell is not None for cell in sheet.row(row))]
    if rows:
        said.append(Message(_HIDDEN_ROWS, sheet=sheet.name, count=len(rows), where=_first(map(str, rows))))
    width = max(map(len, sheet.rows))
    columns = [
        column
        for first, last in found.hidden_columns
        for column in range(first, min(last + 1, width))
        if any(sheet.cell(row, column) is not None for row in range(1, len(sheet.rows) + 1))
    ]
    if columns:
        said.append(Message(_HIDDEN_COLUMNS, sheet=sheet.name, where=", ".join(map(column_letters, columns))))
    return said


def _about_texts(sheet: Sheet) -> list[Message]:
    if not sheet.cut:
        return []
    where = _first(address(*place) for place in sheet.cut)
    return [Message(_CUT_TEXTS, most=LONGEST_TEXT, sheet=sheet.name, count=len(sheet.cut), where=where)]


def _first(places: Iterable[str]) -> str:
    """The first few of some places, with a sign that there are more."""
    shown: list[str] = []
    for place in places:
        if len(shown) == _SHOWN:
            return ", ".join(shown) + " …"
        shown.append(place)
    return ", ".join(shown) or "…"
