"""What a list shows: its columns, what their cells say and how they are painted."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.domain.around import Around
from desktop.gui.language import Words

RowId = Hashable


class Surroundings(Protocol):
    """Where columns look up what they say: the desk, or a paper in a language of its own."""

    @property
    def around(self) -> Around:
        """The surroundings of values."""
        ...


Row = Mapping[str, Any]
Order = tuple[tuple[str, bool], ...]
"""Keys of columns, the first being the most important, each with True where the greatest comes first."""


@dataclass(frozen=True)
class Cell:
    """One cell to paint: its text, its value, its row, and the whole of its rectangle (the painter gets the inside)."""

    text: str
    value: Any
    row: Row
    full: QRectF
    selected: bool = False


Paint = Callable[[QPainter, QRectF, Cell], None]


@dataclass(frozen=True)
class Second:
    """The second line of a header: where the column comes from, in a tone, with a glyph."""

    words: Words
    tone: str = "muted"
    glyph: str = ""


@dataclass(frozen=True)
class Column:
    """One column: `show` says a row's value in words (its value under `key` unless given), `paint` is the name of a
    painter of `painters` or a function of one's own, `width` is in pixels, `wide` takes the room that is left;
    `sensitive` is left out of papers unless somebody asks for it; `tip` is said of a cell under the pointer;
    a `firm` column never gives way.
    """

    key: str
    title: Words
    show: Callable[[Row], str] | None = None
    paint: str | Paint = "text"
    width: int = 120
    wide: bool = False
    hidden: bool = False
    sortable: bool = True
    second: Second | None = None
    sensitive: bool = False
    tip: Callable[[Row], str] | None = None
    firm: bool = False

    def text(self, row: Row) -> str:
        """What the cell of a row says."""
        if self.show is not None:
            return str(self.show(row))
        value = row.get(self.key)
        return "" if value is None else str(value)

    @property
    def numeric(self) -> bool:
        """Whether the cells and the heading end at the right."""
        return self.paint in ("number", "row_number")


@dataclass(frozen=True)
class FirstPage:
    """The beginning of a list: ids and rows side by side, and how many there are in all where that is known."""

    ids: Sequence[RowId]
    rows: Sequence[Row]
    total: int | None = None


class RowSource(Protocol):
    """Where a list comes from. Everything is asked on the thread of the register, which is given first."""

    def first_page(self, register: Any, order: Order, where: Any, size: int) -> FirstPage:
        """The first rows of the list, as fast as can be."""
        ...

    def ids(self, register: Any, order: Order, where: Any) -> Sequence[RowId]:
        """The ids of the whole list in its order; numbers in an array are the smallest."""
        ...

    def rows(self, register: Any, ids: Sequence[RowId]) -> Sequence[Row | None]:
        """The rows of these ids, in their order; None for one that is gone."""
        ...
