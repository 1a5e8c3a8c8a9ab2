"""Xlsb files written record by record, because no program at hand writes them."""

import struct
import zipfile
from pathlib import Path

ROW, BLANK, ERROR, REAL, TEXT, FORMULA_ERROR = 0, 1, 3, 5, 6, 11
BEGIN_SHEET, END_SHEET, BEGIN_DATA, END_DATA, SHEET, BEGIN_SHEETS, END_SHEETS, BEGIN_BOOK, END_BOOK = (
    129, 130, 145, 146, 156, 143, 144, 131, 132,
)  # fmt: skip
COLUMNS, EXTENT, MERGED = 60, 148, 176
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}"/></Relationships>'
)


def record(number: int, content: bytes = b"") -> bytes:
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    length = len(content)
    sizes = b""
    while True:
        length, part = length >> 7, length & 0x7F
        sizes += bytes([part | (0x80 if length else 0)])
        if not length:
            return head + sizes + content


def string(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def row(at: int, hidden: bool = False) -> bytes:
    return record(ROW, struct.pack("<IIHBBBI", at, 0, 300, 0, 0x10 if hidden else 0, 0, 0))


def text(column: int, value: str) -> bytes:
    return record(TEXT, struct.pack("<II", column, 0) + string(value))


def real(column: int, value: float) -> bytes:
    return record(REAL, struct.pack("<IId", column, 0, value))


def failed(column: int, code: int) -> bytes:
    return record(ERROR, struct.pack("<IIB", column, 0, code))


def hidden_columns(first: int, last: int) -> bytes:
    return record(COLUMNS, struct.pack("<IIIIH", first, last, 2000, 0, 1))


def merged(first: int, last: int, left: int, right: int) -> bytes:
    return record(MERGED, struct.pack("<IIII", first, last, left, right))


def sheet(*cells: bytes, head: bytes = b"", tail: bytes = b"") -> bytes:
    return b"".join(
        (
            record(BEGIN_SHEET),
            record(EXTENT, bytes(16)),
            head,
            record(BEGIN_DATA),
            *cells,
            record(END_DATA),
            tail,
            record(END_SHEET),
        ),
    )


def xlsb(path: Path, content: bytes, name: str = "List") -> Path:
    """A file with one sheet."""
    bound = record(SHEET, struct.pack("<II", 0, 1) + string("rId1") + string(name))
    book = record(BEGIN_BOOK) + record(BEGIN_SHEETS) + bound + record(END_SHEETS) + record(END_BOOK)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        office = _RELATIONS.format(id="rId1", kind="officeDocument", target="xl/workbook.bin")
        archive.writestr("_rels/.rels", office)
        archive.writestr("xl/workbook.bin", book)
        archive.writestr(
            "xl/_rels/workbook.bin.rels", _RELATIONS.format(id="rId1", kind="worksheet", target="worksheets/sheet1.bin")
        )
        archive.writestr("xl/worksheets/sheet1.bin", content)
    return path
