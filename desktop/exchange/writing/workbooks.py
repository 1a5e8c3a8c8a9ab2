"""Standard workbooks: streamed to disk row by row, whole or not at all, and able to say later what they were."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.domain.language import SOURCE_LANGUAGE
from desktop.exchange.writing.cells import text_xml
from desktop.exchange.writing.outgoing import leaving
from desktop.exchange.writing.package import (
    COMPRESSION,
    META_SHEET,
    core_xml,
    package_parts,
    plain_sheet_xml,
    quoted_name,
    sheet_names,
)
from desktop.exchange.writing.sheets import Sheet, SheetWriter, WrittenSheet


@dataclass(frozen=True)
class Written:
    """A workbook that stands under its final name: its tables and the SHA-256 of the file, in hex."""

    path: Path
    sheets: tuple[WrittenSheet, ...]
    sha256: str

    @property
    def rows(self) -> int:
        """Rows of data in all tables."""
        return sum(sheet.rows for sheet in self.sheets)

    @property
    def cleaned(self) -> tuple[str, ...]:
        """Cells that lost control characters, as 'Sheet'!A1."""
        return tuple(f"{quoted_name(sheet.name)}!{cell}" for sheet in self.sheets for cell in sheet.cleaned)


@dataclass(frozen=True)
class Envelope:
    """What a workbook carries beside its tables: who made it and when, and the password that alone opens it, if any."""

    author: str = ""
    made: datetime = field(default_factory=lambda: datetime.now(UTC))
    password: str = field(default="", repr=False)


def write_workbook(
    target: Path, sheets: Sequence[Sheet], language: str = SOURCE_LANGUAGE, envelope: Envelope | None = None
) -> Written:
    """Write the sheets and a hidden sheet `_meta` to `target`; the rows of each are read once, in order.

    With a password in the envelope the file is encrypted before it gets to the disk.

    Raises AppError when a text is too long for a cell, a list for a sheet, or the file can't be written; ValueError
    when a sheet has not the number of rows that was expected. Nothing then stands under the final name.
    """
    envelope = envelope or Envelope()
    names = sheet_names([sheet.name for sheet in sheets])
    with (
        leaving(target, envelope.password) as made,
        ZipFile(made.file, "w", ZIP_DEFLATED, compresslevel=COMPRESSION) as archive,
    ):
        written = []
        for number, (sheet, name) in enumerate(zip(sheets, names, strict=True), 1):
            writer = SheetWriter(sheet, language, selected=number == 1)
            with archive.open(f"xl/worksheets/sheet{number}.xml", "w") as file:
                for chunk in writer.chunks():
                    file.write(chunk.encode())
            assert writer.result is not None
            _count(sheet, writer.result)
            written.append(replace(writer.result, name=name))
        title = sheets[0].heading.title if sheets and sheets[0].heading else ""
        for path, content in (
            (f"xl/worksheets/sheet{len(names) + 1}.xml", _meta_xml(sheets, written, language, envelope.made)),
            *package_parts([*names, META_SHEET], _defined_names(written)),
            ("docProps/core.xml", core_xml(title, envelope.author, envelope.made)),
        ):
            with archive.open(path, "w") as file:
                file.write(content.encode())
    return Written(target, tuple(written), made.sha256)


def _count(sheet: Sheet, written: WrittenSheet) -> None:
    if sheet.expected is not None and sheet.expected != written.rows:
        raise ValueError(f"{written.rows} rows were written to {sheet.name}, {sheet.expected} were expected")


def _defined_names(sheets: Sequence[WrittenSheet]) -> Iterator[str]:
    for number, sheet in enumerate(sheets):
        name = text_xml(quoted_name(sheet.name))
        yield (
            f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
            f"{name}!{sheet.table}</definedName>"
        )
        yield (
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">'
            f"{name}!${sheet.title_row}:${sheet.header_row}</definedName>"
        )


def _meta_xml(sheets: Sequence[Sheet], written: Sequence[WrittenSheet], language: str, made: datetime) -> str:
    """The hidden sheet: for each table where it stands, the keys of its columns, and what its maker added."""
    lines: list[tuple[str, str]] = [("format", "igitabo 1"), ("made", made.isoformat(timespec="seconds"))]
    lines.append(("language", language))
    for sheet, result in zip(sheets, written, strict=True):
        lines.append(("sheet", result.name))
        lines += [("header_row", str(result.header_row)), ("first_row", str(result.first_row))]
        lines += [("last_row", str(result.last_row)), ("rows", str(result.rows))]
        lines.append(("columns", " ".join(column.key for column in sheet.columns)))
        heading = sheet.heading
        if heading:
            lines += [("title", heading.title), ("period_label", heading.period), ("journal", heading.journal)]
        lines += sheet.meta.items()
    return plain_sheet_xml(lines)
