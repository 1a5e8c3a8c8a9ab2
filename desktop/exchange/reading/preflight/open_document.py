"""Looks through the XML of an OpenDocument spreadsheet: how far it reaches, what reads as blank, what is hidden."""

import html
import re

from desktop.exchange.reading.cells import Merge
from desktop.exchange.reading.findings import MOST_PLACES, Findings, SheetFindings
from desktop.exchange.reading.preflight.reach import is_too_far

_ROW, _CELL, _COVERED = b"<table:table-row", b"<table:table-cell", b"<table:covered-table-cell"
_TABLE = re.compile(rb"<table:table\s[^>]*?\btable:name=(?:\"([^\"]*)\"|'([^']*)')")
_COLUMN = re.compile(rb"<table:table-column\b([^>]*)>")
_EACH_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*)>")
_ROWS = re.compile(rb"\btable:number-rows-repeated=[\"'](\d{1,9})[\"']")
_COLUMNS = re.compile(rb"\btable:number-columns-repeated=[\"'](\d{1,9})[\"']")
_SPAN = re.compile(rb"\btable:number-(columns|rows)-spanned=[\"'](\d{1,7})[\"']")
_HIDDEN = re.compile(rb"\btable:visibility=[\"'](?:collapse|filter)[\"']")
_PARAGRAPH = re.compile(rb"<text:p\b[^>]*>([^<]*)")
_LONGEST_ROW = 64 * 2**20
_SPECIAL = (b"number-columns-repeated", b"-spanned", b'"error"', b"table:formula")


class OpenDocumentLook:
    """Goes through the rows of all tables in blocks of XML; `far` is a cell too far away, with its sheet before it."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._rest = b""
        self._sheet = SheetFindings()
        self._name = ""
        self._row = self._column = self._width = self._last_row = 0
        self.far: tuple[str, int, int] | None = None
        self.row_seen: tuple[str, int] = ("", 0)

    def feed(self, block: bytes) -> None:
        """Look at the whole rows of a block; the row that is cut waits for the next one."""
        pieces = (self._rest + block).split(_ROW)
        self._rest = pieces.pop() if len(pieces[-1]) < _LONGEST_ROW else b""
        for piece in pieces:
            self._look(piece)

    def finish(self) -> None:
        """Look at the last row."""
        self._look(self._rest)
        self._rest = b""

    def _look(self, piece: bytes) -> None:
        """What follows one mark of a row: its attributes and cells, perhaps the head of the next table."""
        if piece.startswith((b" ", b">", b"/")) and self._name:
            self._look_at_row(piece)
        table = _TABLE.search(piece) if b"<table:table " in piece else None
        if table:
            self._begin(html.unescape((table[1] or table[2] or b"").decode("utf-8", "replace")))
            for attributes in _COLUMN.findall(piece, table.end()):
                count = _repeated(_COLUMNS, attributes)
                if _HIDDEN.search(attributes):
                    self._sheet.hidden_columns.append((self._column, self._column + count - 1))
                self._column += count

    def _begin(self, name: str) -> None:
        self._name, self._sheet = name, SheetFindings()
        self._findings.sheets[name] = self._sheet
        self._row = self._column = self._width = self._last_row = 0

    def _look_at_row(self, piece: bytes) -> None:
        head, _, cells = piece.partition(b">")
        times = _repeated(_ROWS, head) if b"rows-repeated" in head else 1
        if b"office:value" in cells or b"<text:p" in cells:
            last = self._cells(cells) if any(mark in cells for mark in _SPECIAL) else _plain_width(cells)
            self._width, self._last_row = max(self._width, last), self._row + times
            self.row_seen = self._name, self._last_row
            if _HIDDEN.search(head):
                self._sheet.hidden_rows += range(self._row + 1, self._row + 1 + min(times, MOST_PLACES))
            self._measure()
        self._row += times
        self._findings.comments += cells.count(b"<office:annotation ")
        if b"file:///" in cells or b"<table:table-source" in cells:
            self._findings.outside_links = True

    def _measure(self) -> None:
        if self.far is None and is_too_far(self._last_row, self._width):
            self.far = self._name, self._last_row, self._width

    def _cells(self, cells: bytes) -> int:
        """Look at each cell of a row; returns the number of its last filled column."""
        if _only_last_is_repeated(cells):
            return _plain_width(cells) - 1
        column = last = 0
        places = list(_EACH_CELL.finditer(cells))
        for place, found in enumerate(places):
            attributes = found[1]
            end = places[place + 1].start() if place + 1 < len(places) else len(cells)
            inside = b"" if attributes.endswith(b"/") else cells[found.end() : end]
            times = _repeated(_COLUMNS, attributes) if b"columns-repeated" in attributes else 1
            if b"office:value" in attributes or b"<text:p" in inside:
                last = column + times
            if b"table:formula" in attributes or b'"error"' in attributes:
                self._judge((self._row + 1, column), attributes, inside)
            if b"-spanned" in attributes:
                self._merge((self._row + 1, column), attributes)
            column += times
        return last

    def _judge(self, position: tuple[int, int], attributes: bytes, inside: bytes) -> None:
        if b'value-type="error"' in attributes:
            shown = _PARAGRAPH.findall(inside)
            name = shown[-1].decode("utf-8", "replace").strip() if shown else ""
            self._sheet.error(position, name[:12] or "#N/A")
        elif b"office:value-type" not in attributes:
            self._sheet.formula_without_result(position)

    def _merge(self, position: tuple[int, int], attributes: bytes) -> None:
        spans = {which: int(size) for which, size in _SPAN.findall(attributes)}
        height, breadth = spans.get(b"rows", 1), spans.get(b"columns", 1)
        if height * breadth > 1 and len(self._sheet.merged) < MOST_PLACES:
            row, column = position
            self._sheet.merged.append(Merge(row, column, row + height - 1, column + breadth - 1))


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1


def _plain_width(cells: bytes) -> int:
    """How many cells a row has, none of them repeated."""
    return cells.count(_CELL) + cells.count(_COVERED)


def _only_last_is_repeated(cells: bytes) -> bool:
    """Whether nothing is special in a row but the blank cells that fill it up to the last column."""
    if b"-spanned" in cells or b'"error"' in cells or b"table:formula" in cells:
        return False
    last = max(cells.rfind(_CELL), cells.rfind(_COVERED))
    tail = cells[last:]
    blank = b"office:value" not in tail and b"<text:p" not in tail
    return blank and cells.count(b"number-columns-repeated", 0, last) == 0
