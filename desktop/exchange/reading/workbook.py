"""Reads a file into plain sheets: the fast reader first, the second one where the first fails or finds nothing."""

import io
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.reading.content import Format, format_of
from desktop.exchange.reading.openpyxl_sheets import openpyxl_sheets
from desktop.exchange.reading.passwords import decrypted
from desktop.exchange.reading.preflight import Findings, inspect_archive
from desktop.exchange.reading.refusals import Damaged, Empty, FileRefused, PasswordNeeded
from desktop.exchange.reading.text_tables import read_text_table

_ZIPPED = ("xlsx", "xlsm", "xlsb", "ods")
_SECOND_READER = ("xlsx", "xlsm")


def read_workbook(path: Path, password: str | None = None, sheet: str | None = None) -> Workbook:
    """The sheets of a file; hidden ones without their rows unless `sheet` names one.

    Call it through `child.run_apart` for any file that comes from outside. Raises FileRefused.
    """
    kind = format_of(path)
    if kind == "csv":
        return Workbook(path.name, "csv", (Sheet(path.stem, read_text_table(path)),))
    content: io.BytesIO | None = None
    findings = Findings()
    if kind == "encrypted":
        content = decrypted(path, password)
        findings = inspect_archive(content)
    elif kind in _ZIPPED:
        findings = inspect_archive(path)
    try:
        sheets = _sheets(content or path, kind, sheet)
    except PasswordNeeded:
        sheets = _sheets(decrypted(path, password), kind, sheet)
    if all(not one.rows for one in sheets) and not any(one.hidden for one in sheets):
        raise Empty(N_("The workbook holds no filled cell. Ask the sender whether this is the right file."))
    return Workbook(path.name, "xlsx" if kind == "encrypted" else kind, sheets, findings.notes())


def _sheets(source: Path | io.BytesIO, kind: Format, wanted: str | None) -> tuple[Sheet, ...]:
    if isinstance(source, io.BytesIO):
        source.seek(0)
    try:
        sheets = calamine_sheets(source, wanted)
    except (PasswordNeeded, MemoryError):
        raise
    except FileRefused:
        if kind not in _SECOND_READER:
            raise
        return openpyxl_sheets(source, wanted)
    if kind in _SECOND_READER and not any(sheet.rows for sheet in sheets):
        try:
            return openpyxl_sheets(source, wanted)
        except Damaged:
            return sheets
    return sheets
