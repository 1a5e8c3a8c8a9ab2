"""Tables written as text: csv in the encodings and with the separators that real files have."""

import csv
import re
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.cells import Cell, Row
from desktop.exchange.reading.refusals import Damaged, Empty

SEPARATORS = (",", ";", "\t", "|")
MOST_CELLS = 15_000_000
_LONGEST_CELL = 2**20


def read_text_table(path: Path) -> list[Row]:
    """The rows of a csv file, all cells as text; raises Empty or Damaged."""
    text = decoded(path.read_bytes())
    text, separator = _separator(text)
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[Row] = []
    cells = 0
    try:
        for parts in csv.reader(text.splitlines(keepends=True), delimiter=separator):
            cells += len(parts)
            if cells > MOST_CELLS:
                raise Damaged(N_("The file holds more than {limit} cells. Split it."), limit=MOST_CELLS)
            rows.append(tuple(_cell(part) for part in parts))
    except csv.Error:
        raise Damaged(
            N_("The text file is damaged: a cell in it never ends. Ask the sender to send it again.")
        ) from None
    if not any(any(row) for row in rows):
        raise Empty(N_("The file is empty: nothing was written into it. Ask the sender to send it again."))
    return rows


def _cell(part: str) -> Cell:
    return part or None


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16, Windows-1252 or Mac Roman, with line ends made equal."""
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
    if _is_mac(content):
        return content.decode("mac_roman")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _is_mac(content: bytes) -> bool:
    """Old Macs end lines with a bare CR and keep their accented letters where Windows keeps signs."""
    if content.count(b"\r") and not content.count(b"\n"):
        return True
    beside_letters = re.findall(rb"[A-Za-z]([\x80-\xff])|([\x80-\xff])[A-Za-z]", content)
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
