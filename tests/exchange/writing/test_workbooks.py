"""A standard workbook opens in any reader, with its heading, formulas, filters and print set-up, and is whole."""

import re
import shutil
import subprocess
import zipfile
from datetime import UTC, date, datetime
from itertools import repeat

import openpyxl
import pytest
import python_calamine

from desktop.domain.problems import AppError
from desktop.exchange.writing import Envelope, Sheet, rows, write_workbook
from desktop.exchange.writing.package import sheet_names
from desktop.reports.report import MAYOR_SIGNS, OFFICER_SIGNS, Column, Heading

COLUMNS = (
    Column("name", "Full name"),
    Column("phone", "Phone"),
    Column("birth", "Date of birth", "date"),
    Column("girls", "F", "whole", group="<1", total=True),
    Column("boys", "M", "whole", group="<1", total=True),
    Column("both", "Total", "whole", sum_of=("girls", "boys"), total=True),
    Column("served", "Served", "whole", total=True),
    Column("part", "% served", "percent", share_of=("served", "both")),
    Column("id", "Record", hidden=True),
)
ROWS = [
    ("Uwase Marie", "0788123456", date(2018, 5, 19), 2, 3, 5, 4, 0.8, "a" * 32),
    ("=1+1", "1199080012345012", "2016", 0, 0, 0, 0, None, "b" * 32),
    (" Habimana \x07Éric\nJali ", None, None, 1, 0, 1, 1, 1.0, None),
]
HEADING = Heading(
    title="OVC summary",
    district="Gasabo",
    province="City of Kigali",
    office="Gender & family",
    period="Q1 2026/27 (Jul–Sep 2026)",
    prepared_by="Mukamana Jeanne",
    prepared_on=date(2026, 10, 5),
    journal="1204 · 9f2c11ab",
)
MADE = datetime(2026, 10, 5, 9, 30, tzinfo=UTC)


def a_sheet(**other):
    return Sheet(
        **{
            "name": "Summary",
            "columns": COLUMNS,
            "rows": iter(ROWS),
            "heading": HEADING,
            "signatures": (OFFICER_SIGNS, MAYOR_SIGNS),
            "notes": ("1 child without a known sex is counted apart.",),
            "personal": True,
            "total_title": "Total",
            "fixed": 1,
            "meta": {"report": "summary", "version": "1"},
            **other,
        }
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    return write_workbook(
        tmp_path_factory.mktemp("out") / "summary.xlsx", [a_sheet()], envelope=Envelope("Mukamana", MADE)
    )


@pytest.fixture(scope="module")
def sheet(written):
    return openpyxl.load_workbook(written.path)["Summary"]


def column_a(sheet):
    return [cell.value for cell in sheet["A"] if cell.value]


def test_the_heading_says_whose_report_of_what_period_it_is(sheet):
    lines = column_a(sheet)
    assert lines[:9] == [
        "Republic of Rwanda",
        "Province: City of Kigali",
        "District: Gasabo",
        "Office: Gender & family",
        "OVC summary",
        "Reporting period: Q1 2026/27 (Jul–Sep 2026)",
        "Prepared by: Mukamana Jeanne",
        "Date of report: 05/10/2026",
        "Contains personal data of children – Law 058/2021",
    ]


def test_the_header_is_frozen_filtered_and_repeated_in_print(written, sheet):
    table = written.sheets[0]
    assert (table.title_row, table.header_row, table.first_row, table.last_row, table.rows) == (11, 12, 13, 15, 3)
    assert sheet.freeze_panes == "B13"
    assert sheet.auto_filter.ref == "A12:I15"
    assert sheet.print_title_rows == "$11:$12"
    assert (sheet["D11"].value, sheet["D12"].value, sheet["E12"].value) == ("<1", "F", "M")
    assert {"D11:E11", "A11:A12"} <= {str(area) for area in sheet.merged_cells.ranges}


def test_it_prints_on_landscape_a4_one_page_wide_with_page_numbers_and_journal_position(sheet):
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "&P" in sheet.oddFooter.center.text
    assert "&N" in sheet.oddFooter.center.text
    assert "1204 · 9f2c11ab" in sheet.oddFooter.left.text


def test_text_stays_text_and_numbers_and_days_are_real(sheet):
    assert (sheet["A14"].value, sheet["A14"].data_type) == ("=1+1", "s")
    assert (sheet["B13"].value, sheet["B14"].value) == ("0788123456", "1199080012345012")
    assert sheet["B14"].number_format == "@"
    assert sheet["C13"].value == datetime(2018, 5, 19)
    assert sheet["C13"].number_format == "dd/mm/yyyy"
    assert sheet["C14"].value == "2016"
    assert sheet["D13"].value == 2
    assert sheet["B15"].value is None


def test_control_characters_are_stripped_and_their_cell_reported(written, sheet):
    assert sheet["A15"].value == " Habimana Éric\nJali "
    assert written.cleaned == ("'Summary'!A15",)


def test_totals_and_shares_are_formulas_that_carry_their_values(written, sheet):
    assert sheet["F13"].value == "=SUM(D13:E13)"
    assert sheet["H13"].value == '=IF(F13=0,"",G13/F13)'
    assert (sheet["A16"].value, sheet["D16"].value) == ("Total", "=SUM(D13:D15)")
    assert sheet["H16"].value == '=IF(F16=0,"",G16/F16)'
    shown = openpyxl.load_workbook(written.path, data_only=True)["Summary"]
    assert [shown.cell(16, column).value for column in range(4, 9)] == [3, 3, 6, 5, 5 / 6]
    assert shown["H14"].value in (None, "")


def test_officer_and_mayor_sign_below(sheet):
    texts = [cell.value for row in sheet.iter_rows(min_row=17) for cell in row if cell.value]
    assert texts[0].startswith("1 child without")
    assert {OFFICER_SIGNS, MAYOR_SIGNS} < set(texts)


def test_a_hidden_sheet_says_what_the_file_is(written):
    book = openpyxl.load_workbook(written.path)
    assert book["_meta"].sheet_state == "hidden"
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows()}
    assert meta["report"] == "summary"
    assert meta["columns"].split() == [column.key for column in COLUMNS]
    assert (meta["header_row"], meta["rows"], meta["journal"]) == ("12", "3", "1204 · 9f2c11ab")


def test_hidden_columns_are_hidden_and_widths_fit(sheet):
    assert sheet.column_dimensions["I"].hidden
    assert sheet.column_dimensions["A"].width >= len("Uwase Marie")


def test_the_other_reader_sees_the_same(written):
    read = python_calamine.CalamineWorkbook.from_path(str(written.path)).get_sheet_by_name("Summary").to_python()
    assert read[12][:7] == ["Uwase Marie", "0788123456", date(2018, 5, 19), 2.0, 3.0, 5.0, 4.0]
    assert read[15][3] == 3.0


def test_the_same_content_made_at_the_same_moment_is_the_same_file(tmp_path, written):
    again = write_workbook(tmp_path / "b.xlsx", [a_sheet()], envelope=Envelope("Mukamana", MADE))
    assert again.sha256 == written.sha256
    assert len(again.sha256) == 64


def test_a_sheet_with_fewer_rows_than_expected_is_never_given_its_name(tmp_path):
    with pytest.raises(ValueError, match="3 rows were written"):
        write_workbook(tmp_path / "a.xlsx", [a_sheet(expected=4)])
    assert list(tmp_path.iterdir()) == []


def test_rows_that_fail_midway_leave_nothing_behind(tmp_path):
    def failing():
        yield from ROWS
        raise AppError("The register was locked.")

    with pytest.raises(AppError, match="locked"):
        write_workbook(tmp_path / "a.xlsx", [a_sheet(rows=failing())])
    assert list(tmp_path.iterdir()) == []


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "LAST_ROW", 500)
    with pytest.raises(AppError, match="more rows than a sheet"):
        write_workbook(tmp_path / "a.xlsx", [a_sheet(rows=repeat(ROWS[0]))])


def test_an_empty_list_is_a_workbook_without_totals(tmp_path):
    done = write_workbook(tmp_path / "a.xlsx", [a_sheet(rows=[])])
    sheet = openpyxl.load_workbook(done.path)["Summary"]
    assert "Total" not in column_a(sheet)
    assert sheet.auto_filter.ref == "A12:I12"
    assert done.rows == 0


def test_two_sheets_keep_their_names_apart(tmp_path):
    done = write_workbook(tmp_path / "a.xlsx", [a_sheet(name="Jali / 2026"), a_sheet(name="jali : 2026", rows=ROWS)])
    assert openpyxl.load_workbook(done.path).sheetnames == ["Jali   2026", "jali   2026 (2)", "_meta"]
    assert sheet_names(["'" * 3, "x" * 40, "History", "_meta"]) == ["Sheet", "x" * 31, "History (2)", "_meta (2)"]


def test_every_part_is_well_formed_xml(written):
    from xml.etree import ElementTree

    with zipfile.ZipFile(written.path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))


def test_every_formula_computes_to_the_value_it_was_written_with(written, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed, so nothing else can recalculate a workbook")
    bare = tmp_path / "bare.xlsx"
    with zipfile.ZipFile(written.path) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", old.read(name)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(bare)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    computed = openpyxl.load_workbook(tmp_path / "out" / "bare.xlsx", data_only=True)["Summary"]
    assert [computed.cell(13, column).value for column in (6, 8)] == [5, 0.8]
    assert [computed.cell(16, column).value for column in range(4, 9)] == [3, 3, 6, 5, pytest.approx(5 / 6)]
    assert computed["H14"].value in (None, "")
    assert computed["A14"].value == "=1+1"
    assert computed["A14"].data_type == "s"
