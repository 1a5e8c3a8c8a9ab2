"""The XML of a sheet as a stream of rows, and its cells, kept as text so that nothing in them gets lost."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.filling.template import attributes, plain_text
from desktop.exchange.writing.cells import column_letters, column_number

_ROW = re.compile(r"\s*(?:<row\b[^>]*?/>|<row\b.*?</row>)", re.DOTALL)
_DATA = re.compile(r"<sheetData\b[^>]*?(/?)>")
_END = "</sheetData>"
_ROW_NUMBER = re.compile(r'<row\b[^>]*?\sr="(\d+)"')
_CELL = re.compile(r"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_ADDRESS = re.compile(r'\sr="([A-Za-z]+)\d+"')
_STYLE = re.compile(r'\ss="(\d+)"')
_KIND = re.compile(r'\st="(\w+)"')
_OTHER = re.compile(r'\s(?!(?:r|s|t)=)[\w:]+="[^"]*"')
_FORMULA = re.compile(r"<f\b([^>]*?)(?:/>|>(.*?)</f>)", re.DOTALL)
_VALUE = re.compile(r"<v\b[^>]*?/>|<v\b[^>]*>(.*?)</v>", re.DOTALL)
_INLINE = re.compile(r"<is\b[^>]*>(.*?)</is>", re.DOTALL)


class Rows:
    """A sheet's XML in three pieces: `head` up to its rows, the rows one at a time, and `tail` after them.

    The head is known from the start, the tail once the rows have been taken.
    """

    def __init__(self, chunks: Iterable[str]) -> None:
        self._chunks = iter(chunks)
        self._buffer = ""
        self.tail = ""
        while (start := _DATA.search(self._buffer)) is None:
            more = next(self._chunks, None)
            if more is None:
                raise _unreadable()
            self._buffer += more
        self.head = self._buffer[: start.start()] + "<sheetData>"
        self._buffer = self._buffer[start.end() :]
        self._empty = bool(start[1])
        if re.search(r"<\w+:worksheet\b", self.head):
            raise _unreadable()

    def __iter__(self) -> Iterator[str]:
        while not self._empty:
            position = 0
            for found in _ROW.finditer(self._buffer):
                if found.start() != position:
                    break
                yield found[0]
                position = found.end()
            self._buffer = self._buffer[position:]
            if self._buffer.lstrip().startswith(_END):
                break
            more = next(self._chunks, None)
            if more is None or self._buffer.lstrip()[:4] in ("<!--", "<![C"):
                raise _unreadable()
            self._buffer += more
        rest = self._buffer + "".join(self._chunks)
        self.tail = _END + (rest if self._empty else rest.lstrip().removeprefix(_END))


def _unreadable() -> AppError:
    return AppError(N_("The form can't be read as it was saved. Open it in Excel, save it again, and try once more."))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as its XML has it. `kind` is its type letter, `inside` everything in it, `other` further attributes."""

    column: int
    style: int = 0
    kind: str = ""
    inside: str = ""
    other: str = ""

    @property
    def formula(self) -> str | None:
        """Its formula, unescaped; empty for a cell that shares another's; None for a cell without."""
        found = _FORMULA.search(self.inside) if "<f" in self.inside else None
        return unescape(found[2] or "") if found else None

    @property
    def formula_attributes(self) -> dict[str, str]:
        """What its formula says about itself: shared, an array, over which cells."""
        found = _FORMULA.search(self.inside)
        return attributes(found[1]) if found else {}

    def text(self, shared: list[str]) -> str:
        """What stands in it, with numbers as they are written in the file; "" for nothing and for formulas."""
        if not self.inside or "<f" in self.inside:
            return ""
        if self.kind == "inlineStr":
            found = _INLINE.search(self.inside)
            return plain_text(found[1]) if found else ""
        found = _VALUE.search(self.inside)
        value = unescape(found[1] or "") if found else ""
        if self.kind == "s" and value:
            return shared[int(value)] if int(value) < len(shared) else ""
        return value

    def without_result(self) -> "Cell":
        """The cell with its formula and without the value that was computed the last time."""
        found = _FORMULA.search(self.inside)
        return replace(self, kind="", inside=found[0] if found else "")

    def xml(self, row: int) -> str:
        """Its XML when it stands in a row."""
        style = f' s="{self.style}"' if self.style else ""
        kind = f' t="{self.kind}"' if self.kind else ""
        start = f'<c r="{column_letters(self.column)}{row}"{style}{kind}{self.other}'
        return f"{start}>{self.inside}</c>" if self.inside else f"{start}/>"


def row_number(row: str, before: int) -> int:
    """The number of a row; one that does not say it follows the one before."""
    found = _ROW_NUMBER.match(row.lstrip())
    return int(found[1]) if found else before + 1


def cells_of(row: str) -> Iterator[Cell]:
    """The cells of a row in their order."""
    column = 0
    for found in _CELL.finditer(row):
        said = found[1]
        address, style, kind = _ADDRESS.search(said), _STYLE.search(said), _KIND.search(said)
        column = column_number(address[1]) if address else column + 1
        other = "".join(_OTHER.findall(said)) if ":" in said or "m=" in said or "ph=" in said else ""
        yield Cell(column, int(style[1]) if style else 0, kind[1] if kind else "", found[2] or "", other)


def row_start(row: str, number: int) -> str:
    """The opening tag of a row, with a number; the hint about its span of columns goes, as it may change."""
    tag = row.lstrip()
    tag = tag[: tag.index(">")].rstrip("/")
    kept = "".join(f' {name}="{value}"' for name, value in attributes(tag).items() if name not in ("r", "spans"))
    return f'<row r="{number}"{kept}>'
