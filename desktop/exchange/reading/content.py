"""What a file really is, told from its first bytes and its parts, never from its name."""

import io
import re
import zipfile
from pathlib import Path
from typing import Literal

from desktop.domain.language import N_
from desktop.exchange.reading.access import size_of
from desktop.exchange.reading.refusals import Damaged, Empty, Unsupported

Format = Literal["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "encrypted", "encrypted ods"]

LARGEST_FILE = 200 * 2**20
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_BIFF = re.compile(
    rb"\x09[\x00\x02\x04][\x04-\x08]\x00[\x00\x02-\x05]\x00|\x09\x00\x04\x00..[\x10\x20]\x00", re.DOTALL
)
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"

_STRANGERS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"%PDF-"), N_("This is a PDF document. Ask the sender for the workbook it was made from.")),
    (
        re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF", re.DOTALL),
        N_("This is a picture, not a workbook. Ask the sender for the workbook itself."),
    ),
    (re.compile(rb"\{\\rtf"), N_("This is a text document. Copy its table into a workbook first.")),
    (
        re.compile(rb"\s*<(!doctype html|html|table|head|body)", re.IGNORECASE),
        N_("This is a web page under the name of a workbook. Open it in Excel and save it as .xlsx."),
    ),
    (
        re.compile(rb"(\xef\xbb\xbf)?\s*<\?xml"),
        N_("This is an XML file, not a workbook. Open it in Excel or LibreOffice and save it as .xlsx."),
    ),
    (
        re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ"),
        N_("This is a packed archive. Unpack it and choose the workbook inside."),
    ),
    (
        re.compile(rb"ID;P|TABLE\r?\n0,1"),
        N_("This is a table in a form that only old programs write. Open it in Excel and save it as .xlsx."),
    ),
)


def format_of(path: Path) -> Format:
    """The format of a file; raises FileRefused with a sentence for one that holds no table we could read.

    `encrypted` is an Office file whose whole content needs a password, `encrypted ods` one of LibreOffice. Raises
    OSError where the file can't be read.
    """
    size = size_of(path)
    if size == 0:
        raise Empty(N_("The file is empty: nothing was written into it. Ask the sender to send it again."))
    if size > LARGEST_FILE:
        raise Unsupported(
            N_("The file is larger than {limit} MB. Split it, or remove the pictures."), limit=LARGEST_FILE >> 20
        )
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK"):
        return format_of_archive(path)
    if head.startswith(_OLE):
        return _compound(path)
    if _OLD_BIFF.match(head):
        return "xls"
    for pattern, sentence in _STRANGERS:
        if pattern.match(head):
            raise Unsupported(sentence)
    if _is_text(head):
        return "csv"
    raise Unsupported(N_("This is no workbook that can be read here. Save it as .xlsx, .ods or .csv and try again."))


def format_of_archive(source: Path | io.BytesIO) -> Format:
    """xlsx, xlsm, xlsb or ods, by the parts of the archive, given its path or its content."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
            if "mimetype" in names and archive.read(names["mimetype"])[:100].startswith(_ODS):
                return _open_document(archive)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        raise Damaged(N_("The file is damaged or was cut off on its way. Ask the sender to send it again.")) from None
    if any(name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if any(name.endswith("vbaproject.bin") for name in names):
        return "xlsm"
    if {"content.xml", "meta-inf/manifest.xml"} <= names.keys() and "mimetype" not in names:
        raise Unsupported(N_("The file does not say what it is. Open it in LibreOffice and save it there."))
    if any(re.search(r"(^|/)workbook\d*\.xml$|(^|/)worksheets?/", name) for name in names):
        return "xlsx"
    if any(name.startswith(("word/", "ppt/")) for name in names) or "mimetype" in names:
        raise Unsupported(N_("This is a document or a presentation. Copy its table into a workbook first."))
    if "[content_types].xml" in names or not names:
        raise Damaged(N_("The workbook has lost its sheets: the file is damaged. Ask the sender to send it again."))
    raise Unsupported(N_("This is a packed archive. Unpack it and choose the workbook inside."))


def _open_document(archive: zipfile.ZipFile) -> Format:
    manifest = next((name for name in archive.namelist() if name.endswith("manifest.xml")), None)
    if manifest and b"encryption-data" in archive.read(manifest):
        return "encrypted ods"
    return "ods"


def _compound(path: Path) -> Format:
    """xls, or the envelope of a protected workbook, by the names of its streams."""
    content = path.read_bytes()

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") + b"\0\0" in content

    if holds("EncryptedPackage"):
        return "encrypted"
    if any(holds(name) for name in ("Workbook", "Book", "WORKBOOK", "BOOK", "workbook")):
        return "xls"
    if holds("WordDocument") or holds("PowerPoint Document"):
        raise Unsupported(N_("This is a document or a presentation. Copy its table into a workbook first."))
    raise Damaged(N_("The workbook has lost its sheets: the file is damaged. Ask the sender to send it again."))


def _is_text(head: bytes) -> bool:
    """Whether the bytes are readable text in one of the encodings of real files."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\0" in head:
        zeros_even, zeros_odd = head[::2].count(0), head[1::2].count(0)
        return max(zeros_even, zeros_odd) > 0.35 * len(head) and min(zeros_even, zeros_odd) < 0.05 * len(head)
    controls = sum(byte < 32 and byte not in b"\t\r\n\x0b\x0c\x1a" for byte in head)
    return controls <= len(head) // 500
