"""The receiver's form comes back filled, recalculated right, and otherwise exactly as it was sent."""

import re
import shutil
import subprocess
import zipfile
from datetime import date

import openpyxl
import pytest
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

from desktop.domain.calendar import Quarter
from desktop.domain.problems import AppError
from desktop.exchange.filling import Fact, Filling, fill_template
from desktop.reports import quarterly
from desktop.reports.figures import ChildFact, count_children
from desktop.reports.report import Column, Heading

QUARTER = Quarter(2026, 1)
SHEET = "xl/worksheets/sheet1.xml"
HEADING = Heading(
    title="",
    district="Gasabo",
    province="City of Kigali",
    period=QUARTER.label("en"),
    prepared_by="Mukamana & Uwase",
    prepared_on=date(2026, 10, 5),
)
COLUMNS = (Column("name", "Name"), Column("born", "Date of birth", "date"), Column("given", "Value", "money"))


def quarter_of(sectors):
    """The quarterly report of a district with so many sectors, with as many children as the sector's number."""
    facts = [
        ChildFact(f"{sector}-{child}", f"12{sector:02}", "FM"[child % 2], f"{2026 - child % 18}-02-03", "SECTOR",
                  "2026-08-01" if child % 3 else "2025-08-01", child % 4 == 0)
        for sector in range(1, sectors + 1)
        for child in range(sector * 3)
    ]  # fmt: skip
    figures = count_children(facts, QUARTER, [(f"12{n:02}", f"Sector {n}") for n in range(1, sectors + 1)])
    values = quarterly.label_facts(HEADING)
    known = tuple(Fact(label.key, label.words, values[label.key]) for label in quarterly.LABELS if label.key in values)
    return figures, Filling(quarterly.REPORT.columns, list(quarterly.rows_of(figures)), known, key="sector")


def raw(path):
    """The compressed bytes of every part of a workbook."""
    found = {}
    with zipfile.ZipFile(path) as archive, path.open("rb") as file:
        for info in archive.infolist():
            file.seek(info.header_offset + 26)
            name, extra = (int.from_bytes(file.read(2), "little") for _ in range(2))
            file.seek(info.header_offset + 30 + name + extra)
            found[info.filename] = file.read(info.compress_size)
    return found


def grid(path, **how):
    sheet = openpyxl.load_workbook(path, **how)["OVC quarterly"]
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


@pytest.fixture(scope="module")
def filled(ministry, tmp_path_factory):
    """The ministry's form for 15 sectors, and for 24: more than it has rows for."""
    folder = tmp_path_factory.mktemp("filled")
    return {
        sectors: fill_template(ministry, folder / f"report{sectors}.xlsx", quarter_of(sectors)[1])
        for sectors in (15, 24)
    }


def test_the_ministrys_form_holds_the_figures_and_the_facts(filled):
    cells = grid(filled[15].path)
    figures = quarter_of(15)[0]
    assert (cells["B4"], cells["B5"]) == ("City of Kigali", "Gasabo")
    assert cells["B6"] == "Q1 2026/27 (Jul–Sep 2026)"
    assert (cells["J4"], cells["J5"]) == ("Mukamana & Uwase", "05/10/2026")
    for row, sector in enumerate(figures.sectors, 10):
        assert cells[f"A{row}"] == sector.name
        shown = [cells[f"{letter}{row}"] for letter in "BCDEFGHIJKLM"]
        assert shown == list(sector.counts.values())
        assert [cells[f"{letter}{row}"] for letter in "OPQ"] == [sector.new, sector.served, sector.not_served]
    assert (filled[15].rows, filled[15].first_row, filled[15].last_row, filled[15].inserted) == (15, 10, 24, 0)
    assert filled[15].unplaced == ()


def test_rows_that_are_not_needed_stay_blank(filled):
    assert {address for address in grid(filled[15].path) if int(re.sub(r"\D", "", address)) in range(25, 30)} == {
        f"{letter}{row}" for letter in "NR" for row in range(25, 30)
    }


def test_every_other_part_is_the_same_byte_for_byte(ministry, filled):
    before, after = raw(ministry), raw(filled[15].path)
    assert list(before) == sorted(after, key=list(before).index)
    assert {part for part in before if before[part] != after[part]} == {SHEET}


def test_everything_on_the_sheet_but_the_values_is_as_it_was(ministry, filled):
    before = openpyxl.load_workbook(ministry)["OVC quarterly"]
    after = openpyxl.load_workbook(filled[15].path)["OVC quarterly"]
    for row in before.iter_rows():
        for cell in row:
            assert after[cell.coordinate].style_id == cell.style_id
            if cell.data_type == "f":
                assert after[cell.coordinate].value == cell.value
    with zipfile.ZipFile(ministry) as old, zipfile.ZipFile(filled[15].path) as new:
        sheets = [archive.read(SHEET).decode() for archive in (old, new)]
    assert len({sheet[: sheet.index("<sheetData>")] for sheet in sheets}) == 1
    assert len({sheet[sheet.index("</sheetData>") :] for sheet in sheets}) == 1


def test_a_table_too_short_grows_and_everything_below_moves(ministry, filled):
    assert (filled[24].rows, filled[24].inserted) == (24, 4)
    before = openpyxl.load_workbook(ministry)["OVC quarterly"]
    after = openpyxl.load_workbook(filled[24].path)["OVC quarterly"]
    assert (after["A34"].value, after["B34"].value) == ("DISTRICT TOTAL", "=SUM(B10:B33)")
    assert after["K36"].value == before["K32"].value
    assert after["N33"].value == "=SUM(B33:M33)"
    assert after["R31"].value == '=IF(N31=0,"",P31/N31)'
    assert str(after.data_validations.dataValidation[0].sqref) == "B10:M33"
    assert {str(area) for area in after.merged_cells.ranges} == {str(area) for area in before.merged_cells.ranges}
    assert [after.cell(32, column).style_id for column in range(1, 19)] == [
        before.cell(28, column).style_id for column in range(1, 19)
    ]
    assert after.print_title_rows == "$8:$9"


@pytest.fixture(scope="module")
def recalculated(filled, tmp_path_factory):
    """Both forms opened, computed and saved by LibreOffice."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed, so nothing else can recalculate a workbook")
    folder = tmp_path_factory.mktemp("recalculated")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder)]
    subprocess.run(
        [*command, *(str(one.path) for one in filled.values())], check=True, capture_output=True, timeout=180
    )
    return {sectors: grid(folder / one.path.name, data_only=True) for sectors, one in filled.items()}


@pytest.mark.parametrize(("sectors", "total_row"), [(15, 30), (24, 34)])
def test_recalculated_totals_are_those_of_the_figures(recalculated, sectors, total_row):
    cells, figures = recalculated[sectors], quarter_of(sectors)[0]
    for row, sector in enumerate(figures.sectors, 10):
        assert cells[f"N{row}"] == sector.total
        assert cells.get(f"R{row}", "") == pytest.approx(sector.served / sector.total)
    bands = [sum(sector.counts[key] for sector in figures.sectors) for key in figures.sectors[0].counts]
    assert [cells[f"{letter}{total_row}"] for letter in "BCDEFGHIJKLM"] == bands
    assert cells[f"N{total_row}"] == figures.total == sum(range(1, sectors + 1)) * 3
    assert cells[f"P{total_row}"] == sum(sector.served for sector in figures.sectors)
    assert cells[f"Q{total_row}"] == figures.total - cells[f"P{total_row}"]


def a_list(sheet):
    """A form with dates, validation, a hidden older copy before it, and a line for each name."""
    book = sheet.parent
    book.move_sheet(book.copy_worksheet(sheet), -1)
    book.worksheets[0].sheet_state = "hidden"
    for row in range(4, 7):
        for column in range(1, 4):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFEE00")
            sheet.cell(row, column).border = Border(top=Side("thin"))
    rule = DataValidation(type="whole")
    rule.add("C4:C6")
    sheet.add_data_validation(rule)


FORM = {"A1": "Akarere:", "B3": "Date of birth", "A3": "Name", "C3": "Value", "A7": "Total", "C7": "=SUM(C4:C6)"}
PEOPLE = [("Uwase Marie", date(2018, 5, 19), 25000), ("=2+3", None, 0), ("Éric\x07 & <b>", date(2020, 1, 2), None)]


def test_a_visible_sheet_is_filled_with_days_and_text(a_form, tmp_path):
    form = a_form(FORM, a_list)
    done = fill_template(
        form, tmp_path / "out.xlsx", Filling(COLUMNS, PEOPLE, (Fact("district", ("Akarere",), "Gasabo"),))
    )
    sheet = openpyxl.load_workbook(done.path)["Report"]
    assert (done.sheet, sheet["B1"].value) == ("Report", "Gasabo")
    assert [(cell.value, cell.data_type) for cell in sheet["A"][3:6]] == [
        ("Uwase Marie", "s"), ("=2+3", "s"), ("Éric & <b>", "s"),
    ]  # fmt: skip
    assert sheet["B4"].value.date() == date(2018, 5, 19)
    assert (sheet["B4"].number_format, sheet["B4"].fill.fgColor.rgb) == ("dd/mm/yyyy", sheet["A4"].fill.fgColor.rgb)
    assert sheet["C5"].value == 0
    assert sheet["C6"].value is None
    assert done.cleaned == ("A6",)
    hidden = openpyxl.load_workbook(done.path).worksheets[0]
    assert (hidden.sheet_state, hidden["A4"].value) == ("hidden", None)


def test_facts_and_columns_without_a_place_are_said(a_form, tmp_path):
    columns = (*COLUMNS, Column("remarks", "Remarks"))
    filling = Filling(
        columns, [(*row, "x") for row in PEOPLE], (Fact("office", ("Office",), "x"),), optional=frozenset({"remarks"})
    )
    assert fill_template(a_form(FORM, a_list), tmp_path / "out.xlsx", filling).unplaced == ("office", "remarks")


def test_rows_may_come_one_at_a_time_when_their_number_is_known(a_form, tmp_path):
    many = ((f"Name {n}", None, n) for n in range(1000))
    done = fill_template(a_form(FORM, a_list), tmp_path / "out.xlsx", Filling(COLUMNS, many, count=1000))
    sheet = openpyxl.load_workbook(done.path)["Report"]
    assert (sheet["A1003"].value, sheet["C1004"].value) == ("Name 999", "=SUM(C4:C1003)")
    assert str(sheet.data_validations.dataValidation[0].sqref) == "C4:C1003"


@pytest.mark.parametrize("count", [2, 4])
def test_other_rows_than_announced_leave_no_file(a_form, tmp_path, count):
    with pytest.raises(ValueError, match="were announced"):
        fill_template(a_form(FORM, a_list), tmp_path / "out.xlsx", Filling(COLUMNS, iter(PEOPLE), count=count))
    assert [path.name for path in tmp_path.iterdir()] == ["form.xlsx"]


def test_a_failure_midway_leaves_no_file_and_the_form_as_it_was(a_form, tmp_path):
    def failing():
        yield PEOPLE[0]
        raise AppError("The register was locked.")

    form = a_form(FORM, a_list)
    before = form.read_bytes()
    with pytest.raises(AppError, match="locked"):
        fill_template(form, tmp_path / "out.xlsx", Filling(COLUMNS, failing(), count=3))
    assert [path.name for path in tmp_path.iterdir()] == ["form.xlsx"]
    assert form.read_bytes() == before


def test_a_filled_form_is_not_filled_again(filled, tmp_path):
    with pytest.raises(AppError, match="filled already from row 10"):
        fill_template(filled[15].path, tmp_path / "again.xlsx", quarter_of(15)[1])


def test_the_form_itself_is_never_replaced(a_form):
    form = a_form(FORM, a_list)
    with pytest.raises(AppError, match="can't replace"):
        fill_template(form, form, Filling(COLUMNS, PEOPLE))


def test_a_form_whose_rows_have_names_gets_each_value_in_its_row(a_form, tmp_path):
    named = {**FORM, "A4": "JALI", "A5": "Kacyiru"}
    rows = [("Bumbogo", None, 1), ("Kacyiru", None, 2), ("Jali", None, 3), ("Rusororo", None, 4)]
    done = fill_template(a_form(named, a_list), tmp_path / "out.xlsx", Filling(COLUMNS, rows, key="name"))
    sheet = openpyxl.load_workbook(done.path)["Report"]
    found = {cell.value: sheet.cell(cell.row, 3).value for cell in sheet["A"][3:7]}
    assert found == {"JALI": 3, "Kacyiru": 2, "Bumbogo": 1, "Rusororo": 4}
    assert sheet["C8"].value == "=SUM(C4:C7)"
