"""The reader of ticked quarters: one column each, several ticked in a row."""

from desktop.domain.names import plain
from desktop.exchange.reading.cells import Cell
from desktop.exchange.rows.fragment import NOTHING, Fragment, Reader
from desktop.exchange.rows.services import NOTHING_GIVEN


def quarters_reader(columns: dict[int, int]) -> Reader:
    """The quarters in which anything stands: a tick, a figure or an amount; `columns` are indexes by quarter."""
    numbers = tuple(columns)

    def read(cells: object) -> Fragment:
        parts = cells if isinstance(cells, tuple) else (cells,)
        ticked = tuple(f"Q{number}" for number, cell in zip(numbers, parts, strict=True) if _is_ticked(cell))
        return Fragment({"quarters": ticked}) if ticked else NOTHING

    return Reader("activity", tuple(columns.values()), read)


def _is_ticked(cell: Cell) -> bool:
    return cell is not None and cell != 0 and plain(str(cell)) not in NOTHING_GIVEN
