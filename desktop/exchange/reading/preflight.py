"""Looks into a zipped workbook before any reader opens it: what really unzips, and whether it is built to do harm."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.domain.language import N_, Message
from desktop.exchange.reading.refusals import Damaged

MOST_ENTRIES = 5_000
MOST_BYTES = 2**30
MOST_CELLS = 15_000_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_BLOCK = 2**20
_SHEET = re.compile(r"(^|/)(worksheets?/[^/]*|sheet\d+)\.xml$")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr=[\"'](\d+)")
_FILLED = rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=[\"'](%s)(\d+)[\"'](?:[^>]*[^>/])?>"
_CELL = re.compile(_FILLED % rb"[A-Z]+")
_FAR_CELL = re.compile(_FILLED % rb"[A-Z]{2,}")
_WIDE, _LONG = re.compile(rb"r=[\"'][A-Z]{2}"), re.compile(rb"r=[\"'][A-Z]?\d{6}")
_ROOT = re.compile(rb"<[A-Za-z_]")
_NO_VALUE = (b"</f></c>", b"</f><v/>", b"</f><v></v>")

_HARMFUL = N_(
    "This file is built in a way that no honest workbook is, and was not opened. Ask the sender for another copy."
)
_FAR_AWAY = N_(
    "A sheet has a cell as far away as row {row}, column {column}. Delete what is outside the table and save the file."
)
_UNPACKS_TOO_FAR = N_("The file unpacks to more than {limit} MB and was not opened.")
_NO_RESULT = N_(
    "{count} formulas carry no result and read as blank. Open the file in Excel and save it there to fill them."
)
_ERROR_CELLS = N_("{count} cells hold a formula error such as #N/A and read as blank.")
_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")


@dataclass
class Findings:
    """What the look inside found: bytes unzipped, cells that read as blank, and things to be said."""

    unzipped: int = 0
    formulas_without_value: int = 0
    error_cells: int = 0
    macros: bool = False
    outside_links: bool = False

    def notes(self) -> tuple[Message, ...]:
        """What the officer should know about the file before reading its rows."""
        found = (
            (self.formulas_without_value, Message(_NO_RESULT, count=self.formulas_without_value)),
            (self.error_cells, Message(_ERROR_CELLS, count=self.error_cells)),
            (self.macros, Message(N_("The file holds macros. They were not run."))),
            (self.outside_links, Message(N_("The file points to other workbooks. They were not opened."))),
        )
        return tuple(message for there, message in found if there)


def inspect_archive(source: Path | io.BytesIO, most_bytes: int = MOST_BYTES) -> Findings:
    """Unzip every part of a workbook, given its path or its content, without keeping it; `most_bytes` in all.

    Raises Damaged for one that no reader should be given.
    """
    try:
        with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file:
            with zipfile.ZipFile(file) as archive:
                entries = archive.infolist()
            _check_entries(entries)
            findings = Findings()
            for entry in entries:
                _inspect_part(file, entry, findings, most_bytes)
            return findings
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        raise Damaged(_CUT_OFF) from None


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise Damaged(_HARMFUL)
    for entry in entries:
        parts = entry.filename.replace("\\", "/").split("/")
        if ".." in parts or re.match(r"[A-Za-z]:", entry.filename):
            raise Damaged(_HARMFUL)
        if entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Damaged(
                N_("This archive is packed in a way that Excel does not use. Open it in Excel and save it again.")
            )


def _inspect_part(file: BinaryIO, entry: zipfile.ZipInfo, findings: Findings, most_bytes: int) -> None:
    name = entry.filename.replace("\\", "/").lower()
    findings.macros = findings.macros or name.endswith("vbaproject.bin")
    findings.outside_links = findings.outside_links or "externallinks/" in name
    written = name.endswith((".xml", ".rels"))
    look = _SheetLook(findings) if _SHEET.search(name) else None
    first = True
    for block in _unzipped(file, entry):
        findings.unzipped += len(block)
        if findings.unzipped > most_bytes:
            raise Damaged(_UNPACKS_TOO_FAR, limit=most_bytes >> 20)
        if written and first:
            _refuse_document_type(block)
        first = False
        if look:
            look.feed(block)
    if look and look.reaches_too_far():
        exact = _SheetLook(findings, exact=True)
        for block in _unzipped(file, entry):
            exact.feed(block)
        if exact.reaches_too_far():
            raise Damaged(_FAR_AWAY, row=exact.last_row, column=exact.last_column)


def _unzipped(file: BinaryIO, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of one entry in blocks, whatever size it declares: the declared one is the sender's claim."""
    file.seek(entry.header_offset)
    header = file.read(30)
    if len(header) < 30 or not header.startswith(b"PK\x03\x04"):
        raise zipfile.BadZipFile
    file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
    left = entry.compress_size
    inflater = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
    while left > 0:
        packed = file.read(min(left, _BLOCK))
        if not packed:
            raise EOFError
        left -= len(packed)
        if inflater is None:
            yield packed
            continue
        while packed and not inflater.eof:
            yield inflater.decompress(packed, _BLOCK)
            packed = inflater.unconsumed_tail


def _refuse_document_type(block: bytes) -> None:
    """Document types define entities, which can blow up or read other files; no spreadsheet program writes them."""
    plain = block.replace(b"\0", b"")
    root = _ROOT.search(plain)
    prolog = plain[: root.start()] if root else plain
    if b"<!DOCTYPE" in prolog or b"<!ENTITY" in prolog:
        raise Damaged(_HARMFUL)


class _SheetLook:
    """Finds the farthest filled cell of one sheet: readers make room for the whole rectangle up to it.

    Quickly, up to 99,999 rows are taken for granted and rows that are only formatted count too; `exact` takes ten
    times as long and counts filled cells alone.
    """

    def __init__(self, findings: Findings, exact: bool = False) -> None:
        self._findings = findings
        self._exact = exact
        self._rest = b""
        self.last_row, self.last_column = (1, 1) if exact else (99_999, 26)

    def feed(self, block: bytes) -> None:
        """Look at the whole cells of a block; what is cut waits for the next one."""
        if block.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in block[:200]:
            block = block.replace(b"\0", b"")
        text = self._rest + block
        end = text.rfind(b"</c>")
        if end < 0 and len(text) < 4 * _BLOCK:
            self._rest = text
            return
        end = len(text) if end < 0 else end + 4
        self._look(text[:end])
        self._rest = text[end:]

    def reaches_too_far(self) -> bool:
        """Look at what is left; whether the rectangle is more than any memory holds."""
        self._look(self._rest)
        self._rest = b""
        outside = self.last_row > LAST_ROW or self.last_column > LAST_COLUMN
        return outside or self.last_row * self.last_column > MOST_CELLS

    def _look(self, text: bytes) -> None:
        if self._exact:
            cells = _CELL.findall(text)
            rows = [row for _, row in cells]
        else:
            cells = _FAR_CELL.findall(text) if _WIDE.search(text) else []
            rows = _ROW.findall(text) if _LONG.search(text) else []
            rows += [row for _, row in cells]
            self._findings.formulas_without_value += sum(text.count(mark) for mark in _NO_VALUE)
            self._findings.error_cells += text.count(b't="e"')
        columns = {letters for letters, _ in cells}
        self.last_row = max([self.last_row, *map(int, rows)])
        self.last_column = max([self.last_column, *map(column_number, columns)])


def column_number(letters: bytes) -> int:
    """The number of a column from its letters: A is 1, XFD 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
