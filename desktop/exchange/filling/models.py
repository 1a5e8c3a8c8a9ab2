"""A prepared row as the model of further ones: same looks, same formulas, written fast."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape

from desktop.exchange.filling.references import Insertion, Reference, pieces
from desktop.exchange.filling.rows import RowMover
from desktop.exchange.filling.sheet_xml import Cell, cells_of, row_start
from desktop.exchange.writing.cells import column_letters
from desktop.reports.report import Cell as Value

OWN = "\0"  # stands for the number of the row; no XML can hold this character
_ADDRESS = re.compile(r'(<(?:c|row)\b[^>]*?\sr="[A-Z]*)\d+"')
_FORMULA = re.compile(r"(<f\b[^>/]*>)([^<]*)(</f>)")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A cell that takes the value at `index`: its XML up to the end of the address, then for nothing or a number."""

    index: int
    start: str
    nothing: str
    number: str


@dataclass(frozen=True, slots=True)
class _Formula:
    """A formula cell whose formula reaches other rows of the table: numbers are rows, counted from the model's."""

    pieces: tuple[str | int, ...]


class RowModel:
    """Makes rows like a prepared one, each with its own number.

    What a formula refers to inside the table (from row `first` on) follows, unless a dollar sign holds it; what it
    refers to elsewhere, such as the total that shares are taken of, is meant for all rows alike.
    """

    def __init__(self, row: str, at: tuple[int, int], mover: RowMover, columns: Sequence[int]) -> None:
        self._first, self._number = at
        self._mover = mover
        cells = {column: Cell(column) for column in columns} | {cell.column: cell for cell in cells_of(row)}
        self._cells = [cells[column] for column in columns]
        places = {column: index for index, column in enumerate(columns)}
        start = '<row r="' + OWN + '"' + row_start(row, 0).removeprefix('<row r="0"')
        parts = (self._part(cells[column], places.get(column)) for column in sorted(cells))
        self._parts = list(_joined([start, *parts, "</row>"]))
        self._shape = self._shape_of(row)

    def fits(self, row: str, number: int) -> bool:
        """Whether an empty prepared row differs from the model in nothing but its number."""
        return bool(self._shape) and self._shape.replace(OWN, str(number)) == row

    def row(self, number: int, values: Sequence[Value]) -> str:
        """One further row, with its number and its values in the order of the columns."""
        written = []
        for part in self._parts:
            if isinstance(part, str):
                written.append(part)
            elif isinstance(part, _Entry):
                value = values[part.index]
                if type(value) is int:
                    written.append(f"{part.start}{part.number}{value}</v></c>")
                elif value is None:
                    written.append(part.start + part.nothing)
                else:
                    cell = self._cells[part.index]
                    written.append(self._mover.values.cell(cell.column, cell.style, value, number).xml(number))
            else:
                further = number - self._number
                written += [str(piece + further) if isinstance(piece, int) else piece for piece in part.pieces]
        return "".join(written).replace(OWN, str(number))

    def _part(self, cell: Cell, index: int | None) -> str | _Entry | _Formula:
        start = f'<c r="{column_letters(cell.column)}{OWN}"' + (f' s="{cell.style}"' if cell.style else "")
        start += cell.other
        if "<f" in cell.inside:
            formula = self._following(self._mover.formula(cell, self._number), self._mover.insertion)
            parts = (f"{start}><f>", *formula, "</f></c>")
            own = tuple(OWN if part == self._number and isinstance(part, int) else part for part in parts)
            return _Formula(own) if any(isinstance(part, int) for part in own) else "".join(map(str, own))
        if index is not None:
            return _Entry(index, start, "/>", "><v>")
        kind = f' t="{cell.kind}"' if cell.kind else ""
        return f"{start}{kind}>{cell.inside}</c>" if cell.inside else f"{start}/>"

    def _following(self, formula: str, insertion: Insertion | None) -> Iterator[str | int]:
        """A formula, escaped, as strings that stand still and numbers of rows that follow the row it is copied to."""
        for piece in pieces(formula):
            if isinstance(piece, str):
                yield escape(piece, quote=False)
            elif any(map(self._follows, self._ends(piece))):
                for position, end in enumerate(piece.ends):
                    yield (":" if position else "") + end.at(0)[:-1]
                    moved = insertion.row(end.row) if insertion else end.row
                    yield end.row if self._follows((piece.sheet, end.fixed_row, end.row)) else str(moved)
            else:
                text = piece.text(*(end.row for end in piece.ends))
                yield escape(insertion.formula(text, row=self._number) if insertion else text, quote=False)

    def _ends(self, reference: Reference) -> Iterator[tuple[str, str, int]]:
        return ((reference.sheet, end.fixed_row, end.row) for end in reference.ends)

    def _follows(self, end: tuple[str, str, int]) -> bool:
        sheet, fixed_row, row = end
        return not sheet and not fixed_row and self._first <= row <= self._number

    def _shape_of(self, row: str) -> str:
        """The XML of the prepared row with its own number left open; "" where that can't be done exactly."""

        def opened(found: re.Match[str]) -> str:
            parts = self._following(unescape(found[2]), None)
            text = "".join(OWN if part == self._number and isinstance(part, int) else str(part) for part in parts)
            return found[1] + text + found[3]

        shape = _FORMULA.sub(opened, _ADDRESS.sub(lambda found: f'{found[1]}{OWN}"', row))
        return shape if shape.replace(OWN, str(self._number)) == row else ""


def _joined(parts: Sequence[str | _Entry | _Formula]) -> Iterator[str | _Entry | _Formula]:
    """The parts with neighbouring strings made one."""
    waiting = ""
    for part in parts:
        if isinstance(part, str):
            waiting += part
        else:
            if waiting:
                yield waiting
            yield part
            waiting = ""
    yield waiting
