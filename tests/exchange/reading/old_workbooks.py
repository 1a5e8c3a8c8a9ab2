"""Xls files written record by record, for what no program at hand can write: protection, circles, far cells."""

import hashlib
import io
import struct
from collections.abc import Iterable
from pathlib import Path

from msoffcrypto.method.rc4 import DocumentRC4

SECTOR = 512
END_OF_CHAIN, FREE, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
BEGIN, END, SHEET, LABEL, NUMBER, FORMULA, ERROR, ROW, COLUMNS, PASSWORD = (
    0x0809, 0x000A, 0x0085, 0x0204, 0x0203, 0x0006, 0x0205, 0x0208, 0x007D, 0x002F,
)  # fmt: skip
SALT, VERIFIER = bytes(range(16)), bytes(range(100, 116))


def record(number: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def label(row: int, column: int, text: str) -> bytes:
    return record(LABEL, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def number(row: int, column: int, value: float) -> bytes:
    return record(NUMBER, struct.pack("<HHHd", row, column, 0, value))


def failed_formula(row: int, column: int, code: int) -> bytes:
    return record(FORMULA, struct.pack("<HHHBBBBBBH", row, column, 0, 2, 0, code, 0, 0, 0, 0xFFFF) + bytes(10))


def failed_cell(row: int, column: int, code: int) -> bytes:
    return record(ERROR, struct.pack("<HHHBB", row, column, 0, code, 1))


def hidden_row(row: int) -> bytes:
    return record(ROW, struct.pack("<HHHHHHI", row, 0, 5, 300, 0, 0, 0x20))


def hidden_columns(first: int, last: int) -> bytes:
    return record(COLUMNS, struct.pack("<HHHHHH", first, last, 2000, 0, 1, 0))


def stream(*cells: bytes, name: str = "List", before: Iterable[bytes] = ()) -> bytes:
    """A workbook of one sheet."""
    begin = record(BEGIN, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    body = record(BEGIN, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + b"".join(cells) + record(END)
    head = begin + b"".join(before)
    place = len(head) + 4 + 8 + len(name) + 4
    bound = record(SHEET, struct.pack("<IBBBB", place, 0, 0, len(name), 0) + name.encode("latin-1"))
    whole = head + bound + record(END) + body
    return whole + record(0x01C1, bytes(-len(whole) % 4))  # zeros behind it then read as blank records


def protected_stream(password: str, *cells: bytes) -> bytes:
    """The same under a password, by the RC4 of Excel 97."""
    check = io.BytesIO(VERIFIER + hashlib.md5(VERIFIER).digest())
    covered = DocumentRC4.decrypt(password, SALT, check, blocksize=1024).read()
    said = record(PASSWORD, struct.pack("<HHH", 1, 1, 1) + SALT + covered)
    plain = stream(*cells, before=[said])
    secret = bytearray(DocumentRC4.decrypt(password, SALT, io.BytesIO(plain), blocksize=1024).read())
    at = 0
    while at < len(plain):
        kind, length = struct.unpack_from("<HH", plain, at)
        open_bytes = 4 + {BEGIN: length, PASSWORD: length, SHEET: 4}.get(kind, 0)
        secret[at : at + open_bytes] = plain[at : at + open_bytes]
        at += 4 + length
    return bytes(secret)


def compound(content: bytes, name: str = "Workbook") -> bytearray:
    """The envelope of Office files around one stream."""
    content = content.ljust(max(4096, -(-len(content) // SECTOR) * SECTOR), b"\0")
    sectors = len(content) // SECTOR
    fats = -(-(sectors + 2) // (SECTOR // 4 - 1))
    chain = [FAT_SECTOR] * fats + [END_OF_CHAIN] + [fats + 2 + at for at in range(sectors - 1)] + [END_OF_CHAIN]
    chain += [FREE] * (fats * SECTOR // 4 - len(chain))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, fats, fats, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    head += struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    entries = _entry("Root Entry", 5, child=1, start=END_OF_CHAIN) + _entry(name, 2, start=fats + 1, size=len(content))
    return bytearray(head + struct.pack(f"<{len(chain)}I", *chain) + entries.ljust(SECTOR, b"\0") + content)


def _entry(name: str, kind: int, child: int = FREE, start: int = 0, size: int = 0) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    head = letters.ljust(64, b"\0") + struct.pack("<HBBIII", len(letters), kind, 1, FREE, FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def xls(path: Path, *cells: bytes) -> Path:
    """A file with one sheet "List"."""
    path.write_bytes(compound(stream(*cells)))
    return path
