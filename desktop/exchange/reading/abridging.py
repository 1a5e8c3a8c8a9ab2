"""A workbook with only the rows that stand for its very long sheets, and those sheets as if they had been read."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from desktop.exchange.reading.cells import Row, Sheet
from desktop.exchange.reading.preflight.part_names import is_directory_of_sheets, sheet_names
from desktop.exchange.reading.preflight.sampling import RowSample


def abridged(source: Path | io.BytesIO, samples: Mapping[str, RowSample]) -> tuple[io.BytesIO, dict[str, RowSample]]:
    """The archive with abridged sheets, given the samples by the names of their parts; and the samples by sheet."""
    packed = io.BytesIO()
    directories = {}
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(packed, "w") as shorter:
        for entry in archive.infolist():
            name = entry.filename.replace("\\", "/").lstrip("/").lower()
            if name in samples:
                shorter.writestr(entry.filename, samples[name].abridged())
            elif name.endswith((".xml", ".rels")):
                content = archive.read(entry)
                shorter.writestr(entry.filename, content)
                if is_directory_of_sheets(name):
                    directories[name] = content
    packed.seek(0)
    names = sheet_names(directories)
    return packed, {names[part]: sample for part, sample in samples.items() if part in names}


def expanded(sheet: Sheet, sample: RowSample) -> list[Row]:
    """The rows of the whole sheet, each as the kept row that stands for it."""
    rows: list[Row] = [()] * max(sample.numbers, default=0)
    for number, kept in zip(sample.numbers, sample.stands_for, strict=True):
        rows[number - 1] = sheet.row(kept + 1)
    return rows
