"""Looks through the XML of one sheet of an xlsx file: how far it reaches, what reads as blank, what is hidden."""

import re

from desktop.exchange.reading.findings import SheetFindings
from desktop.exchange.reading.preflight.reach import is_too_far

_BLOCK = 2**20

_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr=[\"'](\d+)")
_FILLED = rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=[\"'](%s)(\d+)[\"'](?:[^>]*[^>/])?>"
_CELL = re.compile(_FILLED % rb"[A-Z]+")
_WIDE = re.compile(rb"r=[\"']([A-Z]{2,})\d")

_AFTER_FORMULA = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)\s*(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v[^>]*>\s*</)"
)
_ERROR = re.compile(rb"<(?:\w+:)?c\b([^>/]*\bt=[\"']e[\"'][^>/]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>\s*([^<]*)")
_ZERO = re.compile(rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)<(?:\w+:)?v>0</")
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_TEXT_RESULT = re.compile(rb"\bt=[\"']str[\"']")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\b(?=[^>]*\shidden=[\"'](?:1|true)[\"'])[^>]*?\sr=[\"'](\d+)")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_HIDDEN = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")
_FIRST, _LAST = re.compile(rb"\bmin=[\"'](\d{1,5})[\"']"), re.compile(rb"\bmax=[\"'](\d{1,5})[\"']")


class SheetLook:
    """Finds the farthest filled cell of one sheet, for readers make room for the whole rectangle up to it.

    Quickly, up to 99,999 rows are taken for granted and rows that are only formatted count too; `exact` takes ten
    times as long and counts filled cells alone.
    """

    def __init__(self, findings: SheetFindings, exact: bool = False) -> None:
        self._findings = findings
        self._exact = exact
        self._rest = b""
        self.last_row, self.last_column = (1, 1) if exact else (99_999, 26)
        self.row_seen = 0

    def feed(self, block: bytes) -> None:
        """Look at the whole cells of a block; what is cut waits for the next one."""
        if block.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in block[:200]:
            block = block.replace(b"\0", b"")
        text = self._rest + block
        end = max(text.rfind(b"</c>") + 4, text.rfind(b":c>") + 3 if b":" in text else 0)
        if end < 4 and len(text) < 4 * _BLOCK:
            self._rest = text
            return
        end = len(text) if end < 4 else end
        self._look(text[:end])
        self._rest = text[end:]

    def reaches_too_far(self) -> bool:
        """Look at what is left; whether the rectangle is more than any memory holds."""
        self._look(self._rest)
        self._rest = b""
        return is_too_far(self.last_row, self.last_column)

    def _look(self, text: bytes) -> None:
        if self._exact:
            cells = _CELL.findall(text)
            columns, rows = {letters for letters, _ in cells}, [row for _, row in cells]
        else:
            columns = set(_WIDE.findall(text))
            rows = _rows_of(text)
            self.row_seen = int(rows[-1]) if rows else self.row_seen
            self._look_closely(text)
        self.last_row = max([self.last_row, *map(int, rows)])
        self.last_column = max([self.last_column, *map(column_number, columns)])

    def _look_closely(self, text: bytes) -> None:
        """What reads as blank and what is hidden; the searches are made only where their word occurs at all."""
        # a single letter is sought ten times as fast as a word, and sheets of numbers and shared texts have few
        if b"f" in text and (b"<f" in text or b":f" in text):
            self._find_formulas(text)
        if b"e" in text and (b't="e"' in text or b"t='e'" in text):
            for head, inside in _ERROR.findall(text):
                value = _VALUE.search(inside)
                name = value[1].decode("ascii", "replace").strip() if value else ""
                self._findings.error(_position(head), name[:12] or "#N/A")
        if b"h" in text and b"hidden=" in text:
            self._findings.hidden_rows += map(int, _HIDDEN_ROW.findall(text))
            self._findings.hidden_columns += _hidden_columns(text)

    def _find_formulas(self, text: bytes) -> None:
        mark = b"<c " if b"<c " in text else b":c "
        for found in _AFTER_FORMULA.finditer(text):
            head = _head(text, mark, found.start())
            # a formula whose result is an empty text does carry a result
            if not _TEXT_RESULT.search(head):
                self._findings.formula_without_result(_position(head))
        for found in _ZERO.finditer(text) if b"<v>0</" in text or b":v>0</" in text else ():
            self._findings.zero_result(_position(_head(text, mark, found.start())))


def _head(text: bytes, mark: bytes, end: int) -> bytes:
    """The opening tag of the cell in which a place lies."""
    begin = text.rfind(mark, 0, end)
    return text[begin : text.find(b">", begin)] if begin >= 0 else b""


def _rows_of(text: bytes) -> list[bytes]:
    """The numbers of the rows in a block: the first and the last where all between them follow one another."""
    first, last = _ROW.search(text), _ROW.search(text, max(0, text.rfind(b"<row")))
    if first and last and int(last[1]) - int(first[1]) == text.count(b"<row") - 1:
        return [first[1], last[1]]
    return _ROW.findall(text)


def _position(head: bytes) -> tuple[int, int] | None:
    found = _ADDRESS.search(head)
    return (int(found[2]), column_number(found[1]) - 1) if found else None


def _hidden_columns(text: bytes) -> list[tuple[int, int]]:
    """The blocks of hidden columns that the head of a sheet declares, counted from 0."""
    found = []
    for attributes in _COLUMN.findall(text):
        first, last = _FIRST.search(attributes), _LAST.search(attributes)
        if first and last and _HIDDEN.search(attributes):
            found.append((int(first[1]) - 1, int(last[1]) - 1))
    return found


def column_number(letters: bytes) -> int:
    """The number of a column from its letters: A is 1, XFD 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
