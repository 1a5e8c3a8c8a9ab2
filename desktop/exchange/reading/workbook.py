"""Reads a file into plain sheets: the fast reader first, the second one where the first fails or finds nothing."""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.exchange.reading import open_document_keys
from desktop.exchange.reading.abridging import abridged, expanded
from desktop.exchange.reading.access import refusal_of
from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.cells import Merge, Sheet, Workbook
from desktop.exchange.reading.content import Format, format_of, format_of_archive
from desktop.exchange.reading.findings import Findings, SheetFindings, notes_of
from desktop.exchange.reading.openpyxl_sheets import openpyxl_sheets
from desktop.exchange.reading.passwords import decrypted
from desktop.exchange.reading.preflight.archive import inspect_archive
from desktop.exchange.reading.preflight.compound import inspect_compound
from desktop.exchange.reading.preflight.reach import MOST_CELLS
from desktop.exchange.reading.preflight.sampling import RowSample
from desktop.exchange.reading.refusals import Damaged, Empty, FileRefused
from desktop.exchange.reading.text_tables import read_text_table
from desktop.exchange.reading.xlrd_sheets import xlrd_sheets

Source = Path | io.BytesIO
_SECOND_READER: dict[Format, Callable[[Source, str | None], tuple[Sheet, ...]]] = {
    "xlsx": openpyxl_sheets,
    "xlsm": openpyxl_sheets,
    "xls": xlrd_sheets,
}


def read_workbook(path: Path, password: str | None = None, sheet: str | None = None, sample: bool = False) -> Workbook:
    """The sheets of a file; hidden ones without their rows unless `sheet` names one.

    With `sample`, many rows of a very long sheet are given by one that looks like them: enough to recognise a table
    and to count its rows, never to take them in.
    Call it through `child.run_apart` for any file that comes from outside. Raises FileRefused.
    """
    try:
        kind = format_of(path)
        digest = _digest(path)
        kind, sheets, findings = _read(path, kind, password, sheet, sample)
    except OSError as error:
        raise refusal_of(path, error) from None
    if all(not one.rows for one in sheets) and not any(one.hidden for one in sheets):
        raise Empty(N_("The workbook holds no filled cell. Ask the sender whether this is the right file."))
    return Workbook(path.name, kind, sheets, notes_of(findings, sheets), digest)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(
    path: Path, kind: Format, password: str | None, wanted: str | None, sample: bool
) -> tuple[Format, tuple[Sheet, ...], Findings]:
    """The format inside the protection, the sheets, and what was met beside their cells."""
    source: Source = path
    if kind == "csv":
        return _read_text(path)
    if kind == "encrypted":
        source = decrypted(path, password)
        kind = format_of_archive(source)
    elif kind == "encrypted ods":
        source, kind = open_document_keys.opened(path, password), "ods"
    if kind == "xls":
        findings, protected = inspect_compound(source)
        if protected:
            source = decrypted(path, password)
            findings, _ = inspect_compound(source)
    else:
        findings = inspect_archive(source, sample=sample and kind in ("xlsx", "xlsm"))
    sheets = _sheets(source, kind, wanted, findings)
    return (
        kind,
        tuple(
            replace(one, merged=_inside(one, findings), flaws=findings.about(one.name).flaws) if one.rows else one
            for one in sheets
        ),
        findings,
    )


def _read_text(path: Path) -> tuple[Format, tuple[Sheet, ...], Findings]:
    found = SheetFindings()
    rows, unreadable = read_text_table(path, found)
    sheet = Sheet(path.stem, rows, flaws=found.flaws)
    return "csv", (sheet,), Findings(unreadable=unreadable, sheets={sheet.name: found})


def _sheets(source: Source, kind: Format, wanted: str | None, findings: Findings) -> tuple[Sheet, ...]:
    """The sheets by the first reader that finds anything; those that must not or can't be read are in `unread`."""
    unread = findings.unread
    if findings.samples and not unread:
        try:
            return _sampled(source, wanted, findings.samples)
        except Damaged:  # then it is read as a whole
            pass
    second = None if unread else _SECOND_READER.get(kind)
    refused: FileRefused | None = None
    sheets: tuple[Sheet, ...] = ()
    try:
        sheets = calamine_sheets(_from_its_beginning(source), wanted, unread)
    except Damaged as error:
        refused = error
    if second is not None and (refused or unread or not any(sheet.rows for sheet in sheets)):
        try:
            sheets = second(_from_its_beginning(source), wanted)
            unread.clear()
            return sheets
        except Damaged:  # then what the first reader found counts
            pass
    if refused is not None:
        raise refused
    if unread and not any(sheet.rows for sheet in sheets):
        raise Damaged.saying(next(iter(unread.values())))
    return sheets


def _sampled(source: Source, wanted: str | None, samples: Mapping[str, RowSample]) -> tuple[Sheet, ...]:
    shorter, by_sheet = abridged(source, samples)
    unread: dict[str, Message] = {}
    sheets = calamine_sheets(shorter, wanted, unread)
    if unread:
        raise Damaged.saying(next(iter(unread.values())))
    return tuple(
        replace(one, rows=expanded(one, by_sheet[one.name])) if one.rows and one.name in by_sheet else one
        for one in sheets
    )


def _from_its_beginning(source: Source) -> Source:
    if isinstance(source, io.BytesIO):
        source.seek(0)
    return source


def _inside(sheet: Sheet, findings: Findings) -> tuple[Merge, ...]:
    """The merged blocks of a sheet as far as its rows reach; raises Damaged where they lie over each other.

    Whoever walks through them later, in the window too, has no more to do than the sheet is large.
    """
    last, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
    found = []
    area = 0
    for block in sheet.merged or findings.about(sheet.name).merged:
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
