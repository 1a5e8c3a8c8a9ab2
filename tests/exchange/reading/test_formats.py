"""The same list gives the same cells from every format that offices send."""

import shutil
import subprocess
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from desktop.exchange.reading.cells import Merge
from desktop.exchange.reading.workbook import read_workbook

ROWS = [
    ("Izina", "Yavutse", "Imyaka", "Igihe"),
    ("Uwera Aimée", date(2019, 6, 15), 7, 0.5),
    ("Gasana", date(1998, 12, 31), 27, 1.25),
]
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
with_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def repacked(path: Path, *, replace: dict[str, str] | None = None, add: dict[str, bytes] | None = None) -> Path:
    """The same archive with some words written otherwise in every part, and parts added."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for old, new in (replace or {}).items():
        parts = {name: content.replace(old.encode(), new.encode()) for name, content in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, **(add or {})}.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def book() -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.active.title = "Urutonde"
    for row in ROWS:
        made.active.append(row)
    return made


def saved(book: openpyxl.Workbook, folder: Path) -> Path:
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def converted(path: Path, kind: str) -> Path:
    profile = (path.parent / "profile").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir"]
    subprocess.run([*command, str(path.parent), str(path)], check=True, capture_output=True, timeout=120)
    return path.with_suffix(f".{kind}")


def test_a_workbook_of_excel(book, tmp_path):
    read = read_workbook(saved(book, tmp_path))
    assert (read.format, read.sheets[0].name, read.sheets[0].rows) == ("xlsx", "Urutonde", ROWS)
    assert read.notes == ()


def test_a_workbook_with_macros_is_read_and_they_are_not_run(book, tmp_path):
    read = read_workbook(repacked(saved(book, tmp_path), add={"xl/vbaProject.bin": b"Sub Auto_Open()"}))
    assert (read.format, read.sheets[0].rows) == ("xlsm", ROWS)
    assert [str(note.said) for note in read.notes] == ["The file holds macros. They were not run."]


def test_a_workbook_in_the_strict_form_is_read(book, tmp_path):
    strict = {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    assert read_workbook(repacked(saved(book, tmp_path), replace=strict)).sheets[0].rows == ROWS


def test_dates_counted_from_1904_are_the_same_days(book, tmp_path):
    book.epoch = CALENDAR_MAC_1904
    assert read_workbook(saved(book, tmp_path)).sheets[0].rows == ROWS


def test_times_and_moments_stay_what_they_are(book, tmp_path):
    book.active.append([datetime(2026, 8, 14, 9, 30), time(7, 45), True, None])
    row = read_workbook(saved(book, tmp_path)).sheets[0].row(4)
    assert row == (datetime(2026, 8, 14, 9, 30), time(7, 45), True, None)


def test_formulas_that_were_never_calculated_are_said_though_they_read_as_zero(book, tmp_path):
    book.active["E1"] = "=1+1"
    book.calculation.fullCalcOnLoad = True
    path = repacked(saved(book, tmp_path), replace={"</f><v />": "</f><v>0</v>", "</f><v/>": "</f><v>0</v>",
                                                    "</f><v></v>": "</f><v>0</v>"})  # fmt: skip
    (note,) = read_workbook(path).notes
    assert str(note.said).startswith("Formulas on “Urutonde” that were perhaps never calculated: 1 (E1).")


@with_office
@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_a_workbook_of_another_program(book, tmp_path, kind):
    sheet = book.active
    sheet["F1"], sheet["F2"], sheet["F3"] = "=1/0", "=A2", "x"
    sheet.merge_cells("A4:B6")
    sheet["A4"] = "Kabuga"
    sheet["C6"] = "end"
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("Kera").sheet_state = "hidden"
    read = read_workbook(converted(saved(book, tmp_path), kind))
    first = read.sheets[0]
    assert (read.format, read.sheets[1].hidden) == (kind, True)
    assert [row[:4] for row in first.rows[:3]] == ROWS
    assert (first.cell(1, 5), first.cell(2, 5)) == (None, "Uwera Aimée")
    assert first.merged == (Merge(4, 0, 6, 1),)
    assert [str(note.said) for note in read.notes] == [
        "Cells with an error such as #DIV/0! on “Urutonde”: 1 (F1). They read as blank.",
        "Hidden rows on “Urutonde”: 1 (3). They were read like the others.",
        "Hidden sheets: Kera. They were not read.",
    ]


@with_office
def test_a_text_table_of_another_program(book, tmp_path):
    read = read_workbook(converted(saved(book, tmp_path), "csv"))
    assert (read.format, read.sheets[0].rows[1][0], read.sheets[0].rows[1][2]) == ("csv", "Uwera Aimée", "7")
