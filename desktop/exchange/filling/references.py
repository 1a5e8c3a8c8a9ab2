"""References to cells in formulas, as they must read once rows have been put into a sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.exchange.writing.cells import column_letters, column_number

_TOKEN = re.compile(
    r"""
    (?P<text>"(?:[^"]|"")*")
    | (?P<bracket>\[[^\]]*\])(?!\w*!)
    | (?P<sheet>(?:'(?:[^']|'')+'|[\w.\[\]\u00c0-\uffff]+(?::[\w.]+)?)!)?
      (?P<reference>
        (?<![\w.])\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?(?![\w.(!])
        | (?<![\w.:])\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\w.])
      )
    """,
    re.VERBOSE,
)
_END = re.compile(r"(\$?)([A-Za-z]{0,3})(\$?)([0-9]+)")
_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]+)(?::\$?([A-Za-z]{1,3})\$?([0-9]+))?")


@dataclass(frozen=True)
class End:
    """One end of a reference as it is written: $B$30, or $8 of whole rows."""

    fixed_column: str
    letters: str
    fixed_row: str
    row: int

    def at(self, row: int) -> str:
        """The same end in another row."""
        return f"{self.fixed_column}{self.letters}{self.fixed_row}{row}"


@dataclass(frozen=True)
class Insertion:
    """`count` rows put in after row `after` of the sheet called `sheet`.

    What refers to rows below moves with them, what spans the place grows, as when a person inserts rows. With
    `grows`, areas that end exactly at `after` grow too: a table prepared with a single row must keep its total.
    """

    sheet: str
    after: int
    count: int
    grows: bool = False

    def row(self, row: int) -> int:
        """The number that a row has afterwards."""
        return row + self.count if row > self.after else row

    def last(self, first: int, last: int) -> int:
        """The last row that an area has afterwards."""
        grown = self.grows and first <= self.after == last
        return last + self.count if last > self.after or grown else last

    def area(self, reference: str) -> str:
        """One area or cell without dollar signs, such as B10:M29, as it is afterwards."""
        found = _AREA.fullmatch(reference)
        if found is None:
            return reference
        left, top, right, bottom = found[1], int(found[2]), found[3] or found[1], int(found[4] or found[2])
        first, last = self.row(top), self.last(top, bottom)
        return f"{left}{first}" if (left, first) == (right, last) else f"{left}{first}:{right}{last}"

    def areas(self, references: str) -> str:
        """Several areas with spaces between, as validations and conditional formats have them."""
        return " ".join(map(self.area, references.split()))

    def formula(self, text: str, here: bool = True, row: int = 0) -> str:
        """A formula as it reads afterwards; `here` when it stands on the sheet itself, in `row` where it has one."""
        return "".join(self._moved(piece, here, row) for piece in pieces(text))

    def _moved(self, piece: "str | Reference", here: bool, row: int) -> str:
        if isinstance(piece, str):
            return piece
        if not (here if not piece.sheet else names_sheet(piece.sheet, self.sheet)):
            return piece.text(*(end.row for end in piece.ends))
        first, last = piece.ends[0].row, piece.ends[-1].row
        own_row = self.grows and row == self.after and not piece.ends[-1].fixed_row
        if len(piece.ends) == 1:
            return piece.text(self.row(first))
        return piece.text(self.row(first), last if own_row and last == self.after else self.last(first, last))


@dataclass(frozen=True)
class Reference:
    """A reference found in a formula: its sheet with the !, and its one or two ends."""

    sheet: str
    ends: tuple[End, ...]

    def text(self, *rows: int) -> str:
        """The reference with other rows."""
        return self.sheet + ":".join(end.at(row) for end, row in zip(self.ends, rows, strict=True))


def pieces(formula: str) -> Iterator[str | Reference]:
    """A formula cut into references and what stands between; texts and names are never taken for references."""
    position = 0
    for found in _TOKEN.finditer(formula):
        if found["reference"] is None:
            continue
        yield formula[position : found.start()]
        ends = tuple(End(a, b, c, int(d)) for a, b, c, d in map(_end_parts, found["reference"].split(":")))
        yield Reference(found["sheet"] or "", ends)
        position = found.end()
    yield formula[position:]


def _end_parts(text: str) -> tuple[str, str, str, str]:
    found = _END.fullmatch(text)
    assert found is not None
    first, letters, second, row = found.groups()
    return ("", "", first or second, row) if not letters else (first, letters, second, row)


def names_sheet(prefix: str, sheet: str) -> bool:
    """Whether the part of a reference before the cells, such as 'OVC quarterly'!, names a sheet."""
    name = prefix.removesuffix("!")
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return name.casefold() == sheet.casefold()


def shifted(formula: str, rows: int, columns: int) -> str:
    """The formula as it reads when copied so many rows down and columns right, as shared formulas are meant."""
    return "".join(piece if isinstance(piece, str) else _copied(piece, rows, columns) for piece in pieces(formula))


def _copied(reference: Reference, rows: int, columns: int) -> str:
    ends = []
    for end in reference.ends:
        letters = end.letters
        if letters and not end.fixed_column:
            letters = column_letters(column_number(letters) + columns)
        row = end.row if end.fixed_row else end.row + rows
        ends.append(End(end.fixed_column, letters, end.fixed_row, row).at(row))
    return reference.sheet + ":".join(ends)
