"""Hiding small numbers in aggregates that leave, so that nobody can tell whom they are about."""

from collections.abc import Sequence
from itertools import chain

SMALLEST_SHOWN = 5
Table = Sequence[Sequence[int]]


def suppressed(table: Table) -> list[list[int | None]]:
    """The table (rows x columns of counts, without totals) with every cell of 1 to 4 hidden, and some more.

    Row and column totals are published beside it, so a single hidden cell of a row or column could be computed from
    them: where that is so, the smallest other cell of that row or column is hidden as well, zeros last, until every
    row and column hides no cell or at least two that add up to 5 or more. Hidden cells are None.

    It serves the ban on identifying people again, Law 058/2021 articles 53 and 56 to 63.
    A table of a single row or column is treated in its one direction only: its own total must not be shown.
    """
    cells = [list(row) for row in table]
    hidden = {
        (row, column)
        for row, counts in enumerate(cells)
        for column, count in enumerate(counts)
        if 0 < count < SMALLEST_SHOWN
    }
    lines = list(chain(_rows(cells), _columns(cells)))
    changed = bool(hidden)
    while changed:
        changed = False
        for line in lines:
            covered = [at for at in line if at in hidden]
            if not covered or _safe(cells, covered):
                continue
            open_cells = [at for at in line if at not in hidden]
            if open_cells:
                hidden.add(min(open_cells, key=lambda at: (cells[at[0]][at[1]] == 0, cells[at[0]][at[1]], at)))
                changed = True
    return [
        [None if (row, column) in hidden else count for column, count in enumerate(counts)]
        for row, counts in enumerate(cells)
    ]


def _rows(cells: Sequence[Sequence[int]]) -> list[list[tuple[int, int]]]:
    return [[(row, column) for column in range(len(counts))] for row, counts in enumerate(cells)]


def _columns(cells: Sequence[Sequence[int]]) -> list[list[tuple[int, int]]]:
    width = len(cells[0]) if cells else 0
    return [[(row, column) for row in range(len(cells))] for column in range(width)]


def _safe(cells: Sequence[Sequence[int]], covered: Sequence[tuple[int, int]]) -> bool:
    """Whether what a line hides can't be told from its total: two cells at least, and 5 children at least."""
    return len(covered) > 1 and sum(cells[row][column] for row, column in covered) >= SMALLEST_SHOWN
