"""Which rows under a header are data: spacer rows, totals, headings, notes and signatures are not."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Row, Sheet
from desktop.exchange.recognition.header import Header, begins_another, filled, is_tags
from desktop.exchange.recognition.table import LeftOut
from desktop.exchange.recognition.words import is_closing, is_total, normal

_TOTAL = N_("A total or subtotal.")
_REPEATED = N_("The header again.")
_CLOSING = N_("A signature or a note under the table.")
_HEADING = N_("A heading between the rows.")
_UNUSED = N_("A numbered line that nobody filled in.")
_OUTSIDE = N_("Outside the table.")
_ANOTHER = N_("Another table begins here.")
_NUMBERS = N_("The numbers of the columns.")
_BLANK = ""
_FEWEST_NUMBERED = 4
_BEGINNING = 3
"""Texts at the beginning of a row that may call it a total or a note."""


@dataclass(frozen=True, slots=True)
class Span:
    """The rows of data (from 1), and the filled rows that were left out with their reasons.

    `next_table` is the row in which another table begins below this one.
    """

    rows: tuple[int, ...]
    left_out: tuple[LeftOut, ...]
    next_table: int | None = None


def find_span(sheet: Sheet, header: Header, known: Callable[[str], bool] = lambda title: False) -> Span:
    """The data rows under a header, up to the next table; `known` says whether a text is a title that files bring."""
    return _Search(sheet, header, known).span()


def without_unused(span: Span, sheet: Sheet, ordinals: frozenset[int]) -> Span:
    """The span without lines in which only the columns that number the lines are filled."""
    unused = {number for number in span.rows if _only(sheet.rows[number - 1], ordinals)}
    if not unused:
        return span
    left = sorted((*span.left_out, *(LeftOut(number, Message(_UNUSED)) for number in unused)), key=lambda one: one.row)
    return replace(span, rows=tuple(number for number in span.rows if number not in unused), left_out=tuple(left))


def _only(row: Row, columns: frozenset[int]) -> bool:
    if filled(row) > len(columns):
        return False
    return all(cell is None or column in columns for column, cell in enumerate(row))


class _Search:
    """Goes down the rows under a header once; a hundred thousand of them are looked at, so each look is short."""

    def __init__(self, sheet: Sheet, header: Header, known: Callable[[str], bool]) -> None:
        self._sheet, self._header, self._known = sheet, header, known
        columns = sorted(header.titles)
        self._first, self._end = columns[0], columns[-1] + 1
        self._gaps = [column for column in range(self._first, self._end) if column not in header.titles]
        self._headers = {self._texts(sheet.row(number)) for number in header.rows}
        self._begin = {texts[0] for texts in self._headers if texts}
        self._usual = 1

    def span(self) -> Span:
        """The rows that are data, and the others that hold something."""
        start = self._header.last + 1
        rows = self._sheet.rows[start - 1 :]
        looks = self._looks(rows)
        kept: list[int] = []
        left: list[LeftOut] = []
        before = 0
        for number, key in enumerate(map(id, rows), start):
            reason = looks[key]
            if reason == _BLANK:
                continue
            if before != number - 1:
                row = rows[number - start]
                if kept and self._is_another(row):
                    left.append(LeftOut(number, Message(_ANOTHER)))
                    return self._without_end(kept, left, number)
                reason = _NUMBERS if not kept and _counts_columns(row) else reason
            if reason is None:
                kept.append(number)
                before = number
            else:
                left.append(LeftOut(number, Message(reason)))
        return self._without_end(kept, left)

    def _looks(self, rows: Sequence[Row]) -> dict[int, str | None]:
        """Why each row is no data by its own look, None when it may be; by its identity, for one row may stand for
        many.
        """
        different = {id(row): row for row in rows}
        counted = {key: self._count(row) for key, row in different.items()}
        self._usual = _usual([counted[id(row)] for row in rows])
        return {
            key: self._reason(row, counted[key]) if counted[key] or filled(row) else _BLANK
            for key, row in different.items()
        }

    def _count(self, row: Row) -> int:
        """How many cells are filled in the columns that have a title."""
        cells = row[self._first : self._end]
        return len(cells) - cells.count(None) - sum(1 for gap in self._gaps if gap < len(row) and row[gap] is not None)

    def _texts(self, row: Row) -> tuple[str, ...]:
        return tuple(normal(cell) for cell in row[self._first : self._end] if isinstance(cell, str))

    def _reason(self, row: Row, count: int) -> str | None:
        """Why a row is no data by its own look, None when it may be."""
        if count == 0:
            return _OUTSIDE
        first = next((cell for cell in row if isinstance(cell, str)), "")
        if first.startswith("#") and is_tags(row):
            return _OUTSIDE
        if count < max(self._usual, 3):
            texts = [cell for cell in row if isinstance(cell, str)][:_BEGINNING]
            if any(map(is_total, texts)):
                return _TOTAL
            few = count <= max(1, self._usual // 3)
            closing = sum(map(is_closing, texts)) if few or count <= 2 * _BEGINNING else 0
            if closing and (few or 2 * closing >= count):
                return _CLOSING
        if count >= 2 and first and normal(first) in self._begin and self._texts(row) in self._headers:
            return _REPEATED
        return _HEADING if count == 1 and self._usual >= 4 and first else None

    def _is_another(self, row: Row) -> bool:
        return begins_another(row, self._known) and self._texts(row) not in self._headers

    def _without_end(self, kept: list[int], left: list[LeftOut], next_table: int | None = None) -> Span:
        """Leave out what follows the last real row: sparse rows after a gap or a total are notes, not data."""
        gaps = {entry.row for entry in left}
        while len(kept) > 1:
            number = kept[-1]
            sparse = self._count(self._sheet.row(number)) < max(2, 0.34 * self._usual)
            after_gap = number - 1 in gaps or not filled(self._sheet.row(number - 1)) or kept[-2] < number - 1
            if not (sparse and after_gap):
                break
            kept.pop()
            gaps.add(number)
            left.append(LeftOut(number, Message(_CLOSING)))
        left.sort(key=lambda entry: entry.row)
        return Span(tuple(kept), tuple(left), next_table)


def _counts_columns(row: Row) -> bool:
    """Whether a row numbers the columns: 1, 2, 3 or (a), (b), (c)."""
    said = [str(int(cell) if isinstance(cell, float) else cell).strip(" ()[].") for cell in row if cell is not None]
    if len(said) < _FEWEST_NUMBERED or any(len(text) > 2 for text in said):
        return False
    if all(text.isdigit() for text in said):
        places = [int(text) for text in said]
    else:
        places = [ord(text.lower()) for text in said if len(text) == 1]
    return len(places) == len(said) and places == list(range(places[0], places[0] + len(places)))


def _usual(counts: Sequence[int]) -> int:
    """How many cells a row of data has filled, usually."""
    dense = sorted(count for count in counts if count > 1) or [1]
    return dense[len(dense) // 2]


def carried(sheet: Sheet, rows: Sequence[int]) -> dict[int, dict[int, int]]:
    """For cells merged downwards in the data: by row, the columns whose value stands in an earlier row, and which."""
    taken = Counter(rows)
    found: dict[int, dict[int, int]] = {}
    for block in sheet.merged:
        for number in range(block.first_row + 1, block.last_row + 1):
            if number in taken:
                for column in range(block.first_column, block.last_column + 1):
                    found.setdefault(number, {})[column] = block.first_row
    return found
