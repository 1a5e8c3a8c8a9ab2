"""Looks through the records of the parts of an xlsb file: names of sheets, how far they reach, what reads as blank."""

from collections.abc import Iterator, Mapping
from struct import error, unpack_from

from desktop.exchange.reading.cells import Merge
from desktop.exchange.reading.findings import MOST_PLACES, SheetFindings
from desktop.exchange.reading.preflight.part_names import targets
from desktop.exchange.reading.preflight.reach import is_too_far
from desktop.exchange.reading.preflight.records import ERRORS, new_records

_ROW, _BLANK, _ERROR, _FORMULA_ERROR, _LAST_CELL = 0, 1, 3, 11, 11
_COLUMNS, _SHEET, _MERGED = 60, 156, 176
_DYNAMIC_HIDDEN, _COLUMN_HIDDEN = 0x10, 0x01


class BinarySheetLook:
    """Takes the records of one sheet in blocks."""

    def __init__(self, findings: SheetFindings) -> None:
        self._findings = findings
        self._rest = b""
        self.last_row = self.last_column = self.row_seen = 0

    def feed(self, block: bytes) -> None:
        """Look at the whole records of a block; the one that is cut waits for the next one."""
        content = self._rest + block
        done = 0
        for number, record, end in new_records(content):
            if end > len(content):
                break
            done = end
            if number <= _LAST_CELL or number in (_COLUMNS, _MERGED):
                self._look(number, record)
        self._rest = content[done:]

    def reaches_too_far(self) -> bool:
        """Whether the rectangle up to the last filled cell is more than any memory holds."""
        return is_too_far(self.last_row, self.last_column)

    def _look(self, number: int, record: bytes) -> None:
        try:
            if number == _ROW:
                self.row_seen = unpack_from("<I", record)[0] + 1
                if record[11] & _DYNAMIC_HIDDEN and len(self._findings.hidden_rows) < MOST_PLACES:
                    self._findings.hidden_rows.append(self.row_seen)
            elif number == _COLUMNS:
                first, last = unpack_from("<II", record)
                if record[16] & _COLUMN_HIDDEN:
                    self._findings.hidden_columns.append((first, last))
            elif number == _MERGED:
                first, last, left, right = unpack_from("<IIII", record)
                self._findings.merged.append(Merge(first + 1, left, last + 1, right))
            elif number != _BLANK:
                self._look_at_cell(number, record)
        except (error, IndexError):
            return

    def _look_at_cell(self, number: int, record: bytes) -> None:
        column = unpack_from("<I", record)[0]
        self.last_row, self.last_column = max(self.last_row, self.row_seen), max(self.last_column, column + 1)
        if number in (_ERROR, _FORMULA_ERROR):
            self._findings.error((self.row_seen, column), ERRORS.get(record[8], "#N/A"))


def binary_sheet_names(book: bytes, relations: bytes) -> Mapping[str, str]:
    """The names of the sheets of an xlsb file by the names of their parts, in small letters."""
    parts = targets(relations, "xl")
    found = {}
    for number, record, _end in new_records(book):
        if number == _SHEET:
            relation, name = [*_strings(record[8:]), "", ""][:2]
            if relation in parts and name:
                found[parts[relation]] = name
    return found


def _strings(content: bytes) -> Iterator[str]:
    """Texts that follow one another, each with the count of its letters before it."""
    at = 0
    while at + 4 <= len(content):
        length = 2 * unpack_from("<I", content, at)[0]
        yield content[at + 4 : at + 4 + length].decode("utf-16-le", "replace")
        at += 4 + length
