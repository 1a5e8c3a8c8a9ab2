"""A receiver's workbook, opened as the archive it is: its sheets, its texts, and its parts copied as they are."""

import copy
import posixpath
import re
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path
from struct import unpack
from types import TracebackType
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from desktop.domain.language import N_
from desktop.domain.problems import AppError

_LARGEST = 2_000_000_000
_MOST_PARTS = 5_000
_CHUNK = 1 << 18
_LOCAL_HEADER = 30
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ITEM = re.compile(r"<si\b[^>]*?/>|<si\b[^>]*>(.*?)</si>", re.DOTALL)
_PHONETIC = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)
_TEXT = re.compile(r"<t\b[^>]*?/>|<t\b[^>]*>(.*?)</t>", re.DOTALL)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, or of the inside of one."""
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}


def plain_text(xml: str) -> str:
    """What the `<t>` elements of a string say together, without its pronunciation."""
    return unescape("".join(_TEXT.findall(_PHONETIC.sub("", xml) if "<rPh" in xml else xml)))


@dataclass(frozen=True)
class SheetPart:
    """One sheet of a workbook: its name, where its XML is, whether it is hidden, and its number from 0."""

    name: str
    path: str
    hidden: bool
    number: int


class Template:
    """The receiver's workbook. Use it in a `with`; raises AppError for what is no workbook or can't be filled.

    `content` is what is read in the place of the file, where that had to be decrypted.
    """

    def __init__(self, path: Path, content: BytesIO | None = None) -> None:
        self.path = path
        try:
            self._file: BinaryIO = content or path.open("rb")
        except OSError as error:
            raise AppError(N_("The form “{file}” can't be opened. Is it still there?"), file=path.name) from error
        try:
            self._archive = ZipFile(self._file)
            self._parts = {info.filename: info for info in self._archive.infolist()}
            self._check()
            self.workbook = self._main_part()
            self.workbook_xml = self.read(self.workbook)
            self.sheets = tuple(self._sheets())
        except (BadZipFile, KeyError, zlib.error, EOFError, ValueError) as error:
            self._file.close()
            raise self._unfit() from error
        except AppError:
            self._file.close()
            raise

    def __enter__(self) -> "Template":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()
        self._file.close()

    def _unfit(self) -> AppError:
        return AppError(
            N_(
                "“{file}” can't be filled: it is no workbook of Excel (.xlsx), or has a password. "
                "Open it in Excel, save it as .xlsx without a password, and try again."
            ),
            file=self.path.name,
        )

    def _check(self) -> None:
        infos = self._parts.values()
        locked = any(info.flag_bits & 1 for info in infos)
        if locked or len(self._parts) > _MOST_PARTS or sum(info.file_size for info in infos) > _LARGEST:
            raise self._unfit()

    def _main_part(self) -> str:
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return target
        raise KeyError("officeDocument")

    def _sheets(self) -> Iterator[SheetPart]:
        targets = self.relations(self.workbook)
        if re.search(r"<\w+:workbook\b", self.workbook_xml):
            raise self._unfit()
        for number, tag in enumerate(re.findall(r"<sheet\b[^>]*>", self.workbook_xml)):
            said = attributes(tag)
            key = next(value for name, value in said.items() if name.rpartition(":")[2] == "id" and ":" in name)
            kind, path = targets[key]
            if kind == "worksheet":
                yield SheetPart(said["name"], path, said.get("state", "visible") != "visible", number)

    @property
    def parts(self) -> tuple[str, ...]:
        """The paths of all parts, in the order of the archive."""
        return tuple(self._parts)

    @property
    def counts_from_1904(self) -> bool:
        """Whether days are counted from 1904, as old Macs did."""
        found = re.search(r"<workbookPr\b[^>]*>", self.workbook_xml)
        return bool(found) and attributes(found[0]).get("date1904") in ("1", "true") if found else False

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the workbook, by id: the kind (last word of its type) and the path."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._parts:
            return {}
        found = {}
        for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", self.read(path)):
            said = attributes(tag)
            if said.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, said["Target"])).lstrip("/")
                found[said["Id"]] = (said["Type"].rpartition("/")[2], target)
        return found

    def read(self, path: str) -> str:
        """A part as text."""
        return "".join(self.chunks(path))

    def chunks(self, path: str) -> Iterator[str]:
        """A part as text, a quarter of a megabyte at a time. Raises AppError for one with a DTD or not in UTF-8."""
        decoder = getincrementaldecoder("utf-8-sig")()
        try:
            with self._archive.open(self._parts[path]) as file:
                first = True
                while raw := file.read(_CHUNK):
                    text = decoder.decode(raw)
                    if first and "<!DOCTYPE" in text[:1000]:
                        raise self._unfit()
                    first = False
                    yield text
                yield decoder.decode(b"", final=True)
        except (KeyError, UnicodeDecodeError, BadZipFile, zlib.error, EOFError) as error:
            raise self._unfit() from error

    def shared_strings(self) -> list[str]:
        """The texts that cells refer to by number."""
        for kind, path in self.relations(self.workbook).values():
            if kind == "sharedStrings":
                return [plain_text(item) for item in _ITEM.findall(self.read(path))]
        return []

    def copy(self, path: str, archive: ZipFile) -> None:
        """Copy a part into another archive byte for byte as it is compressed."""
        info = self._parts[path]
        self._file.seek(info.header_offset)
        header = self._file.read(_LOCAL_HEADER)
        name_length, extra_length = unpack("<HH", header[26:30])
        self._file.seek(info.header_offset + _LOCAL_HEADER + name_length + extra_length)
        raw = self._file.read(info.compress_size)
        target = archive.fp
        if target is None or len(raw) != info.compress_size:
            raise self._unfit()
        new = copy.copy(info)
        new.flag_bits &= ~0x08  # the sizes stand in the header, not behind the data
        new.extra = b""
        target.seek(archive.start_dir)
        new.header_offset = target.tell()
        target.write(new.FileHeader())
        target.write(raw)
        archive.start_dir = target.tell()
        archive.filelist.append(new)
        archive.NameToInfo[new.filename] = new
