"""Reads a file into plain sheets: the fast reader first, the second one where the first fails or finds nothing."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.cells import Merge, Sheet, Workbook
from desktop.exchange.reading.content import Format, format_of
from desktop.exchange.reading.findings import Findings, notes_of
from desktop.exchange.reading.openpyxl_sheets import openpyxl_sheets
from desktop.exchange.reading.passwords import decrypted
from desktop.exchange.reading.preflight.archive import inspect_archive
from desktop.exchange.reading.preflight.sheet_xml import MOST_CELLS
from desktop.exchange.reading.refusals import Damaged, Empty, FileRefused, PasswordNeeded, TooLarge
from desktop.exchange.reading.text_tables import read_text_table

_ZIPPED = ("xlsx", "xlsm", "xlsb", "ods")
_SECOND_READER = ("xlsx", "xlsm")


def read_workbook(path: Path, password: str | None = None, sheet: str | None = None) -> Workbook:
    """The sheets of a file; hidden ones without their rows unless `sheet` names one.

    Call it through `child.run_apart` for any file that comes from outside. Raises FileRefused.
    """
    kind = format_of(path)
    digest = _digest(path)
    findings = Findings()
    if kind == "csv":
        sheets: tuple[Sheet, ...] = (Sheet(path.stem, read_text_table(path)),)
        return Workbook(path.name, "csv", sheets, notes_of(findings, sheets), digest)
    content: io.BytesIO | None = None
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
    sheets = tuple(
        replace(one, merged=_inside(one), flaws=findings.flaws_of(one.name) if one.rows else {}) for one in sheets
    )
    kind_inside: Format = "xlsx" if kind == "encrypted" else kind
    return Workbook(path.name, kind_inside, sheets, notes_of(findings, sheets), digest)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sheets(source: Path | io.BytesIO, kind: Format, wanted: str | None) -> tuple[Sheet, ...]:
    if isinstance(source, io.BytesIO):
        source.seek(0)
    try:
        sheets = calamine_sheets(source, wanted)
    except (PasswordNeeded, TooLarge, MemoryError):
        raise
    except FileRefused as refused:
        if kind not in _SECOND_READER:
            raise
        try:
            return openpyxl_sheets(source, wanted)
        except Damaged:
            raise refused from None
    if kind in _SECOND_READER and not any(sheet.rows for sheet in sheets):
        try:
            return openpyxl_sheets(source, wanted)
        except Damaged:
            return sheets
    return sheets


def _inside(sheet: Sheet) -> tuple[Merge, ...]:
    """The merged blocks of a sheet as far as its rows reach; raises Damaged where they lie over each other.

    Whoever walks through them later, in the window too, has no more to do than the sheet is large.
    """
    last, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
    found = []
    area = 0
    for block in sheet.merged:
        clipped = replace(block, last_row=min(block.last_row, last), last_column=min(block.last_column, width - 1))
        height, breadth = clipped.last_row - clipped.first_row + 1, clipped.last_column - clipped.first_column + 1
        if height > 0 and breadth > 0 and height * breadth > 1:
            area += height * breadth
            found.append(clipped)
    if area > min(last * width, MOST_CELLS):
        raise Damaged(
            N_("The merged cells of “{sheet}” lie over each other. Open the file in Excel and save it there."),
            sheet=sheet.name,
        )
    return tuple(found)
