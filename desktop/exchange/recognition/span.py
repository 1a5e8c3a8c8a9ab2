"""Which rows under a header are data: spacer rows, totals, headings, notes and signatures are not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Row, Sheet
from desktop.exchange.recognition.header import Header, filled, is_tags
from desktop.exchange.recognition.table import LeftOut
from desktop.exchange.recognition.words import is_closing, is_total, normal

_TOTAL = N_("A total or subtotal.")
_REPEATED = N_("The header again.")
_CLOSING = N_("A signature or a note under the table.")
_HEADING = N_("A heading between the rows.")
_UNUSED = N_("A numbered line that nobody filled in.")
_OUTSIDE = N_("Outside the table.")


@dataclass(frozen=True, slots=True)
class Span:
    """The rows of data (from 1), and the filled rows that were left out with their reasons."""

    rows: tuple[int, ...]
    left_out: tuple[LeftOut, ...]


def find_span(sheet: Sheet, header: Header, ordinals: frozenset[int] = frozenset()) -> Span:
    """The data rows under a header; `ordinals` are columns that only number the lines."""
    columns = tuple(header.titles)
    first = header.last + 1
    header_texts = {_texts(sheet.row(number), columns) for number in header.rows}
    rows = sheet.rows
    counts = [_count(rows[n - 1], columns) if filled(rows[n - 1]) else 0 for n in range(first, len(rows) + 1)]
    usual = _usual(counts)
    kept: list[int] = []
    left: list[LeftOut] = []
    for number, count in enumerate(counts, first):
        row = rows[number - 1]
        if count == 0 and not filled(row):
            continue
        reason = _reason(row, columns, count, usual, ordinals)
        if reason is None and count >= 2 and _texts(row, columns) in header_texts:
            reason = _REPEATED
        if reason:
            left.append(LeftOut(number, Message(reason)))
        else:
            kept.append(number)
    return _without_end(sheet, columns, kept, left, usual)


def _count(row: Row, columns: Sequence[int]) -> int:
    if len(columns) >= len(row):
        return filled(row)
    return sum(row[column] is not None for column in columns if column < len(row))


def _usual(counts: Sequence[int]) -> int:
    """How many cells a row of data has filled, usually."""
    dense = sorted(count for count in counts if count > 1) or [1]
    return dense[len(dense) // 2]


def _texts(row: Row, columns: Sequence[int]) -> tuple[str, ...]:
    cells = (row[column] for column in columns if column < len(row))
    return tuple(normal(cell) for cell in cells if isinstance(cell, str))


def _reason(row: Row, columns: Sequence[int], count: int, usual: int, ordinals: frozenset[int]) -> str | None:
    """Why a row is no data by its own look, None when it may be."""
    if count == 0 or is_tags(row):
        return _OUTSIDE
    texts = [cell for cell in row if isinstance(cell, str)][:3]
    if any(is_total(text) for text in texts) and count < max(usual, 3):
        return _TOTAL
    if count <= max(1, usual // 3) and any(is_closing(text) for text in texts):
        return _CLOSING
    told = [column for column in columns if column < len(row) and row[column] is not None]
    if told and set(told) <= ordinals:
        return _UNUSED
    return _HEADING if count == 1 and usual >= 4 and isinstance(row[told[0]], str) else None


def _without_end(sheet: Sheet, columns: Sequence[int], kept: list[int], left: list[LeftOut], usual: int) -> Span:
    """Leave out what follows the last real row: sparse rows after a gap or a total are notes, not data."""
    gaps = {entry.row for entry in left}
    while kept:
        number = kept[-1]
        sparse = _count(sheet.row(number), columns) < max(2, 0.34 * usual)
        after_gap = number - 1 in gaps or not filled(sheet.row(number - 1))
        if not (sparse and (after_gap or _is_above_gap(kept, number))):
            break
        if len(kept) == 1:
            break
        kept.pop()
        gaps.add(number)
        left.append(LeftOut(number, Message(_CLOSING)))
    left.sort(key=lambda entry: entry.row)
    return Span(tuple(kept), tuple(left))


def _is_above_gap(kept: list[int], number: int) -> bool:
    return len(kept) > 1 and kept[-2] < number - 1


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
