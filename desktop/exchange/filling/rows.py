"""Rows of a form as they leave: filled, moved down, or made after the model of a row that was prepared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from html import escape

from desktop.domain.manner import file_date
from desktop.exchange.filling.references import Insertion, shifted
from desktop.exchange.filling.sheet_xml import Cell, cells_of, row_start
from desktop.exchange.filling.styles import Styles
from desktop.exchange.writing.cells import CONTROL, column_letters, day_number, text_xml, without_controls
from desktop.reports.report import Cell as Value

_MOST_NOTED = 200


@dataclass
class ValueCells:
    """Turns values into cells that keep the look of the cell they go into; `cleaned` lost control characters."""

    styles: Styles
    from_1904: bool = False
    cleaned: list[str] = field(default_factory=list)

    def fact(self, column: int, style: int, value: Value, row: int) -> Cell:
        """The cell for a single fact: a day is written out where the cell is not made for days."""
        if isinstance(value, date) and not self.styles.shows_days(style):
            value = file_date(value)
        return self.cell(column, style, value, row)

    def cell(self, column: int, style: int, value: Value, row: int) -> Cell:
        """The cell for a value in a column: text as text, numbers plain, days as days."""
        if value is None or value == "":
            return Cell(column, style)
        if isinstance(value, date):
            serial = day_number(value, self.from_1904)
            if serial is not None:
                return Cell(column, self.styles.dated(style), "", f"<v>{serial}</v>")
            value = file_date(value)
        if isinstance(value, str):
            if CONTROL.search(value) and len(self.cleaned) < _MOST_NOTED:
                self.cleaned.append(f"{column_letters(column)}{row}")
            text = text_xml(without_controls(value), f"{column_letters(column)}{row}")
            return Cell(column, style, "inlineStr", f'<is><t xml:space="preserve">{text}</t></is>')
        return Cell(column, style, "", f"<v>{value!r}</v>")


@dataclass
class RowMover:
    """Rewrites the rows that a sheet has, each with its number before and after.

    Formulas lose the value they had, and follow the insertion where there is one; `masters` are the formulas that
    cells below share, which an insertion gives to each of them as its own. `here` is false for another sheet than
    the one that rows are put into: its rows stay, only what its formulas refer to moves.
    """

    values: ValueCells
    insertion: Insertion | None = None
    here: bool = True
    masters: dict[str, tuple[int, int, str]] = field(default_factory=dict)

    def moved(self, row: str, number: int) -> str:
        """A row in which nothing is written."""
        after = self._after(number)
        if after == number and "<f" not in row:
            return row
        return self._row(row, after, [self.computed(cell, number) for cell in cells_of(row)])

    def _after(self, number: int) -> int:
        return self.insertion.row(number) if self.insertion and self.here else number

    def filled(self, row: str, number: int, values: Mapping[int, Value], facts: bool = False) -> str:
        """A row with values written into columns; cells with formulas keep them. `facts` may change no look."""
        after = self._after(number)
        cells = {cell.column: self.computed(cell, number) for cell in cells_of(row)}
        make = self.values.fact if facts else self.values.cell
        for column, value in values.items():
            old = cells.get(column)
            if old is None:
                cells[column] = make(column, 0, value, after)
            elif "<f" not in old.inside:
                new = make(column, old.style, value, after)
                cells[column] = replace(new, other=old.other) if old.other else new
        return self._row(row, after, [cells[column] for column in sorted(cells)])

    def _row(self, row: str, number: int, cells: Sequence[Cell]) -> str:
        return f"{row_start(row, number)}{''.join(cell.xml(number) for cell in cells)}</row>"

    def computed(self, cell: Cell, row: int) -> Cell:
        """A cell with its formula as it reads afterwards, without its value; other cells as they are."""
        if "<f" not in cell.inside:
            return cell
        if self.insertion is None:
            return cell.without_result()
        said, text = cell.formula_attributes, self.formula(cell, row)
        if said.get("t") == "shared":
            said = {name: value for name, value in said.items() if name not in ("t", "ref", "si")}
        for name in ("ref", "r1", "r2"):
            if self.here and name in said:
                said[name] = self.insertion.area(said[name])
        moved = escape(self.insertion.formula(text, self.here, row), quote=False)
        kept = "".join(f' {name}="{escape(value)}"' for name, value in said.items())
        return replace(cell, kind="", inside=f"<f{kept}>{moved}</f>")

    def formula(self, cell: Cell, row: int) -> str:
        """The formula of a cell before any insertion, also where it is shared from another one."""
        text, said = cell.formula or "", cell.formula_attributes
        if said.get("t") == "shared":
            key = said.get("si", "")
            if text:
                self.masters[key] = (row, cell.column, text)
            elif key in self.masters:
                master_row, master_column, master = self.masters[key]
                return shifted(master, row - master_row, cell.column - master_column)
        return text
