"""What stands where on a sheet of a form: its texts, its merged cells, and which rows are empty, styled or computed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from desktop.exchange.filling.sheet_xml import Rows, cells_of, row_number
from desktop.exchange.filling.template import SheetPart, Template
from desktop.exchange.writing.cells import column_number

MOST_ROWS_READ = 300
_LARGEST_MERGE = 5_000
_MERGE = re.compile(r'<mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_COMPUTED_CELL = re.compile(r"<c\b[^>/]*>\s*<f\b(?:[^>]*/>|.*?</f>).*?</c>", re.DOTALL)
_COMPUTED_COLUMN = re.compile(r'<c\b[^>/]*?\sr="([A-Z]+)\d+"[^>/]*>\s*<f\b')
_CONTENT = re.compile(r"<v\b[^>/]*>[^<]|<is\b[^>/]*>")
_STYLED = re.compile(r'<c\b[^>]*?\ss="[1-9]')


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, rows and columns counted from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Run:
    """Rows that follow each other and are alike: with texts or numbers, with styled cells, with these formulas."""

    first: int
    last: int
    content: bool
    styled: bool
    computed: tuple[str, ...]

    @property
    def computed_columns(self) -> frozenset[int]:
        """The columns that hold a formula."""
        return frozenset(map(column_number, self.computed))


@dataclass
class Survey:
    """A sheet as far as it must be known to be filled; texts of the first 300 rows that have any."""

    sheet: SheetPart
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    _covered: dict[tuple[int, int], Area] | None = None

    def text(self, row: int, column: int) -> str:
        """The text of a cell, or of the merged cell that covers it."""
        found = self.texts.get((row, column))
        if found is not None:
            return found
        area = self.merge_at(row, column)
        return self.texts.get((area.top, area.left), "") if area else ""

    def merge_at(self, row: int, column: int) -> Area | None:
        """The merged cell that covers a cell."""
        if self._covered is None:
            self._covered = {}
            for area in self.merges:
                if (area.bottom - area.top + 1) * (area.right - area.left + 1) <= _LARGEST_MERGE:
                    for at in product(range(area.top, area.bottom + 1), range(area.left, area.right + 1)):
                        self._covered[at] = area
        return self._covered.get((row, column))

    def is_computed(self, row: int, column: int) -> bool:
        """Whether a cell holds a formula."""
        return any(run.first <= row <= run.last and column in run.computed_columns for run in self.runs)

    def runs_from(self, row: int) -> Iterator[Run]:
        """The runs that begin at a row or later, the part of the first included."""
        for run in self.runs:
            if run.last >= row:
                yield Run(max(run.first, row), run.last, run.content, run.styled, run.computed)

    @property
    def last_row(self) -> int:
        """The last row that the file has."""
        return self.runs[-1].last if self.runs else 0


def survey(template: Template, sheet: SheetPart, shared: list[str]) -> Survey:
    """Go through a sheet once, keeping little: 100,000 prepared rows are one run."""
    found = Survey(sheet)
    rows = Rows(template.chunks(sheet.path))
    number = read = 0
    for row in rows:
        number = row_number(row, number)
        bare = _COMPUTED_CELL.sub("", row) if "<f" in row else row
        computed = tuple(_COMPUTED_COLUMN.findall(row)) if bare is not row else ()
        content = _CONTENT.search(bare) is not None
        if content and read < MOST_ROWS_READ:
            read += 1
            for cell in cells_of(row):
                text = cell.text(shared)
                if text.strip():
                    found.texts[number, cell.column] = text
        _extend(found.runs, Run(number, number, content, _STYLED.search(row) is not None, computed))
    found.merges = [
        Area(int(top), column_number(left), int(bottom), column_number(right))
        for left, top, right, bottom in _MERGE.findall(rows.tail)
    ]
    return found


def _extend(runs: list[Run], new: Run) -> None:
    """Add one row, to the last run where it is like it."""
    if runs:
        last = runs[-1]
        if (last.last + 1, last.content, last.styled, last.computed) == (
            new.first, new.content, new.styled, new.computed,
        ):  # fmt: skip
            runs[-1] = Run(last.first, new.last, new.content, new.styled, new.computed)
            return
    runs.append(new)
