"""Readers of quarters: one column each, several ticked in a row, or with the figure reached in each."""

from desktop.domain.around import Around
from desktop.domain.names import plain
from desktop.exchange.reading.cells import Cell
from desktop.exchange.rows.fragment import NOTHING, Fragment, Reader
from desktop.exchange.rows.services import NOTHING_GIVEN
from desktop.exchange.rows.values import field_reader
from desktop.exchange.targets.target import Target


def quarters_reader(columns: dict[int, int]) -> Reader:
    """The quarters in which anything stands: a tick, a figure or an amount; `columns` are indexes by quarter."""
    numbers = tuple(columns)

    def read(cells: object) -> Fragment:
        parts = cells if isinstance(cells, tuple) else (cells,)
        ticked = tuple(f"Q{number}" for number, cell in zip(numbers, parts, strict=True) if _is_ticked(cell))
        return Fragment({"quarters": ticked}) if ticked else NOTHING

    return Reader("activity", tuple(columns.values()), read)


def figure_reader(target: Target, column: int, around: Around) -> Reader:
    """The figure of a quarter: a mark for nothing is no figure, what can't be read is kept with the row."""
    plainly = field_reader(target, column, around)

    def read(cell: Cell) -> Fragment:
        if cell is None or (isinstance(cell, str) and plain(cell) in _NO_FIGURE):
            return NOTHING
        found = plainly.understand(cell)
        return Fragment(found.values, tuple(one._replace(severity="warning") for one in found.findings))

    return Reader(target.role, (column,), read)


_NO_FIGURE = NOTHING_GIVEN - {"0"}


def _is_ticked(cell: Cell) -> bool:
    return cell is not None and cell != 0 and plain(str(cell)) not in NOTHING_GIVEN
