"""The cells of the file behind the cells of a review: which columns they come from, what they hold, what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Field, Place
from desktop.domain.places import LEVELS
from desktop.exchange.reading.cells import column_letters
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.typed import RowProblem
from desktop.operations.imports.review.targets import target_of, title_of

_CODES, _PLACE, _FILE = "codes:", "place:", "file "


@dataclass(frozen=True)
class FileColumn:
    """A column of the file: its index (A is 0), letters and title, its target ("" where it is only kept) and that in
    words; `choices` is the field whose codes or places may be chosen for its cells, if there is one.
    """

    index: int
    letters: str
    title: str
    target: str
    goes_to: str
    choices: Field | None = None

    @property
    def key(self) -> str:
        """The key of its own column in a grid that shows the file as it is."""
        return column_key(self.index)

    @property
    def level(self) -> str:
        """The level of the administrative units that it holds, "" where it holds none."""
        name = self.target.removeprefix("place.")
        return name if name in LEVELS and self.target.startswith("place.") else ""


def column_key(index: int) -> str:
    """The key of the column of a grid that shows one column of the file."""
    return f"{_FILE}{index}"


def index_of(key: str) -> int | None:
    """The index of the column of the file that a column of a grid shows; None for one that is made of several."""
    return int(key.removeprefix(_FILE)) if key.startswith(_FILE) else None


def file_columns(table: RecognisedTable, around: Around) -> tuple[FileColumn, ...]:
    """The columns of a table, as somebody writes in them."""
    return tuple(_column(one.index, one.title, one.target or "", table.kind, around) for one in table.columns)


def _column(index: int, title: str, target: str, kind_key: str, around: Around) -> FileColumn:
    found = target_of(kind_key, target, around) if target else None
    letters = column_letters(index)
    if found is None:
        return FileColumn(index, letters, title, "", title or letters)
    return FileColumn(
        index, letters, title, target, title_of(found, kind_key, around), _choices(found.field, found.looks())
    )


def _choices(declared: Field | None, looks: str) -> Field | None:
    """What may be chosen: a code of a list, or an administrative unit down to the level of the column."""
    if isinstance(declared, Choice | Place):
        return declared
    if looks.startswith(_CODES):
        return Choice(declared.title if declared else "", codes=looks.removeprefix(_CODES))
    if looks.startswith(_PLACE):
        return Place("", level=looks.removeprefix(_PLACE))
    return None


def behind(table: RecognisedTable, wanted: Mapping[str, Sequence[str]]) -> dict[str, tuple[int, ...]]:
    """The indexes of the file's columns behind each column of a grid, and behind each column of the file itself.

    `wanted` gives the beginnings of the targets that a column of the grid is made of.
    """
    found = {
        key: tuple(one.index for one in table.columns if one.target and one.target.startswith(tuple(targets)))
        for key, targets in wanted.items()
    }
    return {**found, **{column_key(one.index): (one.index,) for one in table.columns}}


def wrong_cells(
    problems: Iterable[RowProblem], table: RecognisedTable, wanted: Mapping[str, Sequence[str]]
) -> dict[int, RowProblem]:
    """The first thing that is wrong with each cell of a row, by the index of its column: errors before warnings.

    What is missing is wrong with the columns that could have said it.
    """
    letters = {column_letters(one.index): one.index for one in table.columns}
    found: dict[int, RowProblem] = {}
    for problem in sorted(problems, key=lambda one: one.severity != "error"):
        if problem.severity == "note":
            continue
        if problem.cell:
            columns = [letters[at]] if (at := problem.cell.rstrip("0123456789")) in letters else []
        else:
            columns = _could_say(problem.target, table, wanted)
        for column in columns:
            found.setdefault(column, problem)
    return found


def _could_say(target: str, table: RecognisedTable, wanted: Mapping[str, Sequence[str]]) -> list[int]:
    exact = [one.index for one in table.columns if one.target == target]
    kin = tuple(each for targets in wanted.values() if target.startswith(tuple(targets)) for each in targets)
    return exact or [one.index for one in table.columns if one.target and kin and one.target.startswith(kin)]
