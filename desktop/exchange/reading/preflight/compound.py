"""Looks into an xls file: chains of sectors that run in a circle, and what the cells of its sheets don't tell."""

import io
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.domain.language import N_
from desktop.exchange.reading.findings import Findings, SheetFindings
from desktop.exchange.reading.preflight.reach import far_cell, is_too_far, torn
from desktop.exchange.reading.preflight.records import FILLED, OLD, last_of, old_records
from desktop.exchange.reading.refusals import Damaged

_IN_A_CIRCLE = N_("The file is damaged: its parts lead back to themselves. Ask the sender to send it again.")
_LAST_COLUMN = 256
_STREAMS = ("Workbook", "Book", "WORKBOOK", "BOOK", "workbook")
_BOUND_SHEET, _FILE_PASSWORD, _SUPPORTING_BOOK, _NOTE, _END = 0x0085, 0x002F, 0x01AE, 0x001C, 0x000A
_NO_LOOK = (IndexError, struct.error, ValueError, OSError, AttributeError, TypeError)


def inspect_compound(source: Path | io.BytesIO) -> tuple[Findings, bool]:
    """What an xls file holds beside its cells, and whether its content needs a password.

    Raises Damaged where its sectors run in a circle. A file that can't be looked into is left to the readers.
    """
    import olefile  # only needed in the child

    if isinstance(source, io.BytesIO):
        source.seek(0)
    try:
        with olefile.OleFileIO(source) as file:
            _refuse_circles(file)
            names = ["/".join(parts) for parts in file.listdir()]
            stream = next((name for name in _STREAMS if file.exists(name)), None)
            content = file.openstream(stream).read() if stream else b""
    except _NO_LOOK:
        return Findings(), False
    macros = any(name.split("/")[0] in ("_VBA_PROJECT_CUR", "Macros") for name in names)
    return _look(content, Findings(unzipped=len(content), macros=macros))


def _refuse_circles(file: Any) -> None:
    """Readers follow a chain of sectors to its end, which a circle does not have."""
    fat: Sequence[int] = file.fat
    starts = [file.first_dir_sector, file.first_mini_fat_sector, file.root.isectStart]
    starts += [entry.isectStart for entry in file.direntries if entry is not None]
    for start in starts:
        at, steps = start, 0
        while 0 <= at < len(fat):
            at, steps = fat[at], steps + 1
            if steps > len(fat):
                raise Damaged(_IN_A_CIRCLE)


def _look(content: bytes, found: Findings) -> tuple[Findings, bool]:
    places: list[tuple[str, int]] = []
    before_97 = content[4:6] == b"\x00\x05"
    for number, record in old_records(content):
        if number == _FILE_PASSWORD:
            return found, True
        if number == _BOUND_SHEET and len(record) > 8 and record[5] == 0:
            places.append((_name(record, before_97), struct.unpack_from("<I", record)[0]))
        elif number == _SUPPORTING_BOOK and len(record) > 4:
            found.outside_links = True
        elif number == _END:
            break
    for name, place in places:
        found.sheets[name] = SheetFindings()
        row, column, comments = _look_at_sheet(content, place, found.sheets[name])
        found.comments += comments
        if column > _LAST_COLUMN:
            raise Damaged.saying(torn(name))
        if is_too_far(row, column):
            raise Damaged.saying(far_cell(name, row, column))
    return found, False


def _look_at_sheet(content: bytes, place: int, found: SheetFindings) -> tuple[int, int, int]:
    """What is met between the beginning and the end of one sheet.

    Returns the last row and column that are filled, counted from 1, and how many comments there are.
    """
    comments = depth = last_row = last_column = 0
    for number, record in old_records(content, place):
        look = OLD.get(number)
        try:
            if number in FILLED:
                row, column = last_of(number, record)
                last_row, last_column = max(last_row, row), max(last_column, column)
            if look is not None and depth == 1:
                look(record, found)
        except _NO_LOOK:
            continue
        comments += number == _NOTE
        depth += (number & 0xFF == 0x09) - (number == _END)
        if depth <= 0:
            break
    return last_row, last_column, comments


def _name(record: bytes, before_97: bool) -> str:
    """The name of a sheet, with one byte for each letter or two."""
    length, wide = record[6], record[7] & 1
    if before_97:
        return record[7 : 7 + length].decode("cp1252", "replace")
    if wide:
        return record[8 : 8 + 2 * length].decode("utf-16-le", "replace")
    return record[8 : 8 + length].decode("latin-1")
