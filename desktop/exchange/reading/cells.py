"""The plain content of a workbook: sheets of rows of cells, without any reader's own objects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from desktop.domain.language import Message

Cell = str | int | float | bool | date | datetime | time | None
Row = tuple[Cell, ...]

LONGEST_TEXT = 32_767
"""Characters that a cell of Excel holds; longer texts come from damage or malice and are cut."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A block of merged cells: rows counted from 1, columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows[0]` is row 1 of the sheet, every row begins at column A; blank rows may be empty.

    The rows of a hidden sheet are read only when it was asked for by name. `flaws` are the cells, by row from 1 and
    column from 0, that read as blank although something stands there: the name of an error, or "" for a formula
    that carries no result. `cut` are the cells whose text was longer than a cell may hold.
    """

    name: str
    rows: list[Row]
    hidden: bool = False
    merged: tuple[Merge, ...] = ()
    flaws: Mapping[tuple[int, int], str] = field(default_factory=dict)
    cut: tuple[tuple[int, int], ...] = ()

    def row(self, number: int) -> Row:
        """The cells of a row, counted from 1; empty beyond the end."""
        return self.rows[number - 1] if 0 < number <= len(self.rows) else ()

    def cell(self, row: int, column: int) -> Cell:
        """One cell, rows from 1 and columns from 0; None where nothing stands."""
        cells = self.row(row)
        return cells[column] if column < len(cells) else None


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was met in a file and should be said: about one sheet, or about the whole file."""

    said: Message
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was opened: its sheets in their order and what should be said about it.

    `digest` is the SHA-256 of its bytes, in hexadecimal digits.
    """

    name: str
    format: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...] = ()
    digest: str = ""

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name; spaces around it and its capitals don't matter."""
        wanted = name.strip().casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)

    def notes_about(self, sheet: str) -> tuple[Message, ...]:
        """What should be said before the rows of a sheet are taken in."""
        return tuple(note.said for note in self.notes if note.sheet in ("", sheet))


def column_letters(column: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def index_at(cell: str) -> int:
    """The column, counted from 0, of an address such as "B10"."""
    index = 0
    for letter in cell.rstrip("0123456789"):
        index = index * 26 + ord(letter) - 64
    return index - 1


def address(row: int, column: int) -> str:
    """The address of a cell as Excel writes it; rows from 1, columns from 0."""
    return f"{column_letters(column)}{row}"


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: Cell) -> str:
    """A cell as the sender saw it, near enough to be quoted back."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.strftime("%d/%m/%Y" if cell.time() == time() else "%d/%m/%Y %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return str(cell).strip()
