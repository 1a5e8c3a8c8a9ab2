"""Looks into a zipped workbook before any reader opens it: what really unzips, and whether it is built to do harm."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from desktop.domain.language import N_, Message
from desktop.exchange.reading.findings import Findings, SheetFindings
from desktop.exchange.reading.preflight.binary_sheets import BinarySheetLook, binary_sheet_names
from desktop.exchange.reading.preflight.open_document import OpenDocumentLook
from desktop.exchange.reading.preflight.part_names import is_directory_of_sheets, sheet_names
from desktop.exchange.reading.preflight.reach import far_cell, torn
from desktop.exchange.reading.preflight.sampling import WORTH_IT, RowSample
from desktop.exchange.reading.preflight.sheet_xml import SheetLook
from desktop.exchange.reading.refusals import Damaged

MOST_ENTRIES = 5_000
MOST_BYTES = 2**30
_BLOCK = 2**20
_MOST_KEPT = 4  # blocks of a list of sheets
_SHEET = re.compile(r"(^|/)(worksheets?/[^/]*|sheet\d+)\.xml$")
_BINARY_SHEET = re.compile(r"(^|/)worksheets/(?!binaryindex)[^/]*\.bin$")
_TRUSTED = re.compile(r"(^|/)(workbook\w*|sharedstrings|styles|content|(worksheets?|sheets)/[^/]*)\.(xml|bin)$")
_OUTSIDE = re.compile(r"(^|/)(externallinks/|connections\.(xml|bin)$)")
_MACROS = re.compile(r"(^|/)vbaproject\.bin$|^(basic|scripts)/.")
_COMMENTS = re.compile(r"(^|/)comments?\d*\.xml$")
_NEVER_CALCULATED = re.compile(rb"\bfullCalcOnLoad=[\"'](?:1|true)[\"']")
_ROOT = re.compile(rb"<[A-Za-z_]")

_HARMFUL = N_(
    "This file is built in a way that no honest workbook is, and was not opened. Ask the sender for another copy."
)
_UNPACKS_TOO_FAR = N_("The file unpacks to more than {limit} MB and was not opened.")
_CUT_OFF = N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")
_OTHER_PACKING = N_("This archive is packed in a way that Excel does not use. Open it in Excel and save it again.")


def inspect_archive(source: Path | io.BytesIO, most_bytes: int = MOST_BYTES, sample: bool = False) -> Findings:
    """Unzip every part of a workbook, given its path or its content, without keeping it; `most_bytes` in all.

    With `sample`, the rows that stand for very long sheets are kept.
    Raises Damaged for one that no reader should be given; sheets that none should be given are among the findings.
    """
    try:
        with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file:
            with zipfile.ZipFile(file) as archive:
                entries = archive.infolist()
            _check_entries(entries)
            look = _ArchiveLook(file, most_bytes, sample)
            for entry in entries:
                look.inspect(entry)
            return look.findings()
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
            raise Damaged(_OTHER_PACKING)


@dataclass
class _SheetPart:
    """One sheet while its name is not known yet."""

    found: SheetFindings = field(default_factory=SheetFindings)
    row_seen: int = 0
    damaged: bool = False
    far: tuple[int, int] | None = None


class _ArchiveLook:
    """Goes through the parts in the order of the archive; the names of the sheets may stand in the last one."""

    def __init__(self, file: BinaryIO, most_bytes: int, sample: bool) -> None:
        self._file, self._most, self._sample = file, most_bytes, sample
        self._found = Findings()
        self._sheets: dict[str, _SheetPart] = {}
        self._directories: dict[str, bytes] = {}

    def findings(self) -> Findings:
        """What was found, by the names of the sheets."""
        self._found.never_calculated = any(map(_NEVER_CALCULATED.search, self._directories.values()))
        names = {**sheet_names(self._directories), **self._binary_names()}
        for part, sheet in self._sheets.items():
            name = names.get(part, part.rsplit("/", 1)[-1])
            self._found.sheets[name] = sheet.found
            if sheet.far:
                self._found.unread[name] = far_cell(name, *sheet.far)
            elif sheet.damaged:
                self._found.unread[name] = torn(name, sheet.row_seen)
        return self._found

    def inspect(self, entry: zipfile.ZipInfo) -> None:
        """Look at one part."""
        name = entry.filename.replace("\\", "/").lstrip("/").lower()
        self._found.macros = self._found.macros or bool(_MACROS.search(name))
        self._found.outside_links = self._found.outside_links or bool(_OUTSIDE.search(name))
        if _SHEET.search(name):
            self._inspect_sheet(entry, name)
            return
        if _BINARY_SHEET.search(name):
            self._inspect_binary_sheet(entry, name)
            return
        if name == "content.xml":
            self._inspect_tables(entry, name)
            return
        kept: list[bytes] | None = [] if is_directory_of_sheets(name) else None
        for block in self._blocks(entry, name):
            if kept is not None and len(kept) < _MOST_KEPT:
                kept.append(block)
            elif _COMMENTS.search(name):
                self._found.comments += block.count(b"<comment ")
        if kept is not None:
            self._directories[name] = b"".join(kept)

    def _inspect_sheet(self, entry: zipfile.ZipInfo, name: str) -> None:
        sheet = self._sheets[name] = _SheetPart()
        look = SheetLook(sheet.found)
        rows = RowSample() if self._sample and entry.file_size > WORTH_IT else None
        try:
            for block in self._blocks(entry, name):
                look.feed(block)
                if rows is not None:
                    rows.feed(block)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            sheet.damaged = True
        if rows is not None and rows.finish():
            self._found.samples[name] = rows
        too_far = look.reaches_too_far()
        sheet.row_seen = look.row_seen
        if too_far and not sheet.damaged:
            exact = SheetLook(sheet.found, exact=True)
            for block in _unzipped(self._file, entry):
                exact.feed(block)
            if exact.reaches_too_far():
                sheet.far = exact.last_row, exact.last_column

    def _inspect_binary_sheet(self, entry: zipfile.ZipInfo, name: str) -> None:
        sheet = self._sheets[name] = _SheetPart()
        look = BinarySheetLook(sheet.found)
        try:
            for block in self._blocks(entry, name):
                look.feed(block)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            sheet.damaged = True
        sheet.row_seen = look.row_seen
        if look.reaches_too_far():
            sheet.far = look.last_row, look.last_column

    def _binary_names(self) -> Mapping[str, str]:
        book = self._directories.get("xl/workbook.bin", b"")
        return binary_sheet_names(book, self._directories.get("xl/_rels/workbook.bin.rels", b""))

    def _inspect_tables(self, entry: zipfile.ZipInfo, name: str) -> None:
        look = OpenDocumentLook(self._found)
        try:
            for block in self._blocks(entry, name):
                look.feed(block)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            sheet, row = look.row_seen
            said = torn(sheet, row) if sheet else Message(_CUT_OFF)
            raise Damaged.saying(said) from None
        look.finish()
        if look.far:
            sheet, row, column = look.far
            raise Damaged.saying(far_cell(sheet, row, column))

    def _blocks(self, entry: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
        """The content of a part in blocks, counted and checked.

        Raises BadZipFile at the end of a part that readers rely on where it is not what was packed.
        """
        prolog = b"" if name.endswith((".xml", ".rels", ".vml")) else None
        checksum = 0
        for block in _unzipped(self._file, entry):
            self._found.unzipped += len(block)
            if self._found.unzipped > self._most:
                raise Damaged(_UNPACKS_TOO_FAR, limit=self._most >> 20)
            checksum = zlib.crc32(block, checksum)
            if prolog is not None:
                prolog = _without_document_type(prolog + block)
            yield block
        if checksum != entry.CRC and _TRUSTED.search(name):
            raise zipfile.BadZipFile


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


def _without_document_type(prolog: bytes) -> bytes | None:
    """What comes before the root of an XML part, None once the root was met.

    Document types define entities, which can blow up or read other files; no spreadsheet program writes them. Raises
    Damaged for one, and for a part that hides its root behind a block of something else.
    """
    plain = prolog.replace(b"\0", b"")
    root = _ROOT.search(plain)
    before = plain[: root.start()] if root else plain
    if b"<!DOCTYPE" in before or b"<!ENTITY" in before or (not root and len(plain) > _BLOCK):
        raise Damaged(_HARMFUL)
    return None if root else prolog
