"""Tables written as text: csv in the encodings and with the separators that real files have."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.cells import Cell, Row
from desktop.exchange.reading.findings import SheetFindings
from desktop.exchange.reading.preflight.reach import LAST_COLUMN, MOST_CELLS
from desktop.exchange.reading.refusals import Damaged, Empty

SEPARATORS = (",", ";", "\t", "|")
LONGEST_LINE = 2**21
_LONGEST_CELL = 2**20
_SAMPLE = 2**22
_ERRORS = frozenset(
    ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#VALEUR!", "#NOM?", "#NOMBRE!")
)
"""What Excel writes into a csv for a formula that failed, in English and French."""

_ENDLESS = N_("The text file is damaged: a cell in it never ends. Ask the sender to send it again.")
_LONG_LINE = N_("Line {row} of the text is longer than any table has. Ask the sender for the workbook itself.")
_WIDE_LINE = N_("Line {row} of the text has {columns} columns, more than any sheet. Ask the sender for another copy.")
_EMPTY = N_("The file is empty: nothing was written into it. Ask the sender to send it again.")


def read_text_table(path: Path, found: SheetFindings | None = None) -> tuple[list[Row], int]:
    """The rows of a csv file, all cells as text, and how many characters could not be read.

    Errors of formulas read as blank and are told to `found`. Raises Empty or Damaged.
    """
    text = decoded(path.read_bytes())
    unreadable = text.count("\ufffd")
    text, separator = _separator(text)
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[Row] = []
    cells = 0
    errors = found if found is not None and any(name in text for name in _ERRORS) else None
    try:
        for number, parts in enumerate(csv.reader(_lines(text), delimiter=separator), 1):
            cells += len(parts)
            if len(parts) > LAST_COLUMN:
                raise Damaged(_WIDE_LINE, row=number, columns=len(parts))
            if cells > MOST_CELLS:
                raise Damaged(N_("The file holds more than {limit} cells. Split it."), limit=MOST_CELLS)
            rows.append(tuple(map(_cell, parts)) if errors is None else _without_errors(number, parts, errors))
    except csv.Error:
        raise Damaged(_ENDLESS) from None
    if not any(any(row) for row in rows):
        raise Empty(_EMPTY)
    return rows, unreadable


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, cut at line feeds alone: other signs that end a line in some programs belong to cells."""
    start, number = 0, 1
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        if end - start > LONGEST_LINE:
            raise Damaged(_LONG_LINE, row=number)
        yield text[start:end]
        start, number = end, number + 1


def _cell(part: str) -> Cell:
    return part or None


def _without_errors(row: int, parts: Sequence[str], found: SheetFindings) -> Row:
    for column, part in enumerate(parts):
        if part in _ERRORS:
            found.error((row, column), part)
    return tuple(None if part in _ERRORS else part or None for part in parts)


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16, Windows-1252 or Mac Roman, with line ends made equal.

    What can't be read becomes the sign for it, U+FFFD.
    """
    text = _text(content)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    head = content[:4096]
    if b"\0" in head:
        big_endian = head[::2].count(0) > head[1::2].count(0)
        return content.decode("utf-16-be" if big_endian else "utf-16-le", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return _nearly_utf_8(content) or _in_single_bytes(content)


def _in_single_bytes(content: bytes) -> str:
    if _is_mac(content):
        return content.decode("mac_roman")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _nearly_utf_8(content: bytes) -> str | None:
    """A text in UTF-8 of which a few bytes were lost on the way; None for a text of another encoding."""
    text = content.decode("utf-8-sig", errors="replace")
    lost = text.count("\ufffd")
    whole = sum(map(text[:_SAMPLE].count, "éèêàâçôîûùëïÉÈÀÇ’“”–…"))
    return text if whole > 4 * lost else None


def _is_mac(content: bytes) -> bool:
    """Old Macs end lines with a bare CR and keep their accented letters where Windows keeps signs."""
    if content.count(b"\r") and not content.count(b"\n"):
        return True
    beside_letters = re.findall(rb"[A-Za-z]([\x80-\xff])|([\x80-\xff])[A-Za-z]", content[:_SAMPLE])
    high = [(before or after)[0] for before, after in beside_letters]
    in_mac_place = sum(0x80 <= byte <= 0x9F and byte not in (0x91, 0x92, 0x93, 0x94, 0x96, 0x97) for byte in high)
    return bool(high) and in_mac_place > 0.6 * len(high)


def _separator(text: str) -> tuple[str, str]:
    """The text without a `sep=` line, and the separator that cuts its first lines into equal parts."""
    declared = re.match(r"sep=(.)\n", text)
    if declared:
        return text[declared.end() :], declared[1]
    head = text[:20_000].split("\n")[:100]
    return text, max(SEPARATORS, key=lambda separator: _evenness(head, separator))


def _evenness(lines: list[str], separator: str) -> float:
    try:
        counts = [len(parts) for parts in csv.reader(lines, delimiter=separator) if parts]
    except csv.Error:
        return 0.0
    several = [count for count in counts if count > 1]
    if not several:
        return 0.0
    usual = max(set(several), key=several.count)
    return several.count(usual) / len(counts) * (1 + usual / 1000) + len(several) / len(counts)
