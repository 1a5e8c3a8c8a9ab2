"""The reports as workbooks: the ministry's own filled with the right numbers, recalculated by another program."""

import io
import re
import shutil
import subprocess
from datetime import date
from hashlib import sha256
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest

from desktop.domain.calendar import Quarter
from desktop.domain.language import LANGUAGES
from desktop.domain.problems import AppError
from desktop.operations.reporting import ReportAsked, produce_report
from desktop.resources import resource
from desktop.storage.conditions import equals
from tests.operations.district import keep_child
from tests.operations.reporting.recounting import all_records, recount

QUARTER = Quarter(2026, 1)
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
HEAD, TOTAL = 10, 30


def sheet_of(path: Path, values: bool = False):
    return openpyxl.load_workbook(path, data_only=values).worksheets[0]


def expected(session) -> dict[str, list[int]]:
    """The second count by the name of the sector, sectors without a child included."""
    again = recount(session, FIRST, LAST)
    return {
        one.name: again.get(one.code, [0] * 16)
        for one in session.around().places.children(str(session.settings["district"]))
    }


@pytest.fixture(scope="module")
def recalculated(demonstration, tmp_path_factory) -> dict[str, Path]:
    """Every report as LibreOffice writes it after recalculating all formulas, by the name of the file."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed here: nobody else recalculates the workbooks")
    folder = tmp_path_factory.mktemp("recalculated")
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), *map(str, demonstration.reports)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {one.name: folder / one.name for one in demonstration.reports}


def test_every_figure_of_the_ministrys_workbook_is_that_of_a_second_count(demonstration, demonstrated):
    sheet = sheet_of(demonstration.reports[0])
    wanted = expected(demonstrated)
    found = {}
    for line in sheet.iter_rows(min_row=HEAD, max_row=TOTAL - 1, values_only=True):
        if line[0]:
            found[line[0]] = [*line[1:13], *line[14:17]]
    assert found == {name: [*row[:12], *row[13:]] for name, row in wanted.items()}
    assert sum(row[12] for row in wanted.values()) > 200


def test_the_form_itself_is_as_the_ministry_sent_it(demonstration):
    filled = openpyxl.load_workbook(demonstration.reports[0])
    blank = openpyxl.load_workbook(resource("templates", "ministry-quarterly.xlsx"))
    assert filled.sheetnames == blank.sheetnames
    ours, theirs = filled.worksheets[0], blank.worksheets[0]
    formulas = {c.coordinate: c.value for r in theirs.iter_rows() for c in r if str(c.value).startswith("=")}
    assert len(formulas) > 40
    assert {place: ours[place].value for place in formulas} == formulas
    assert ours.merged_cells.ranges == theirs.merged_cells.ranges
    rules = [(str(rule.sqref), rule.type, rule.formula1) for rule in theirs.data_validations.dataValidation]
    assert [(str(rule.sqref), rule.type, rule.formula1) for rule in ours.data_validations.dataValidation] == rules
    assert [c.value for c in ours[32]] == [c.value for c in theirs[32]]
    for line in theirs.iter_rows():
        for cell in line:
            there = ours[cell.coordinate]
            assert (there.number_format, there.font.b, there.fill.fgColor.rgb, there.border.left.style) == (
                *(cell.number_format, cell.font.b, cell.fill.fgColor.rgb, cell.border.left.style),
            )


def test_the_head_of_the_form_says_district_period_and_who_prepared_it(demonstration):
    sheet = sheet_of(demonstration.reports[0])
    assert (sheet["B4"].value, sheet["B5"].value) == ("Umujyi wa Kigali", "Gasabo")
    assert sheet["B6"].value == "Q1 2026/27 (Jul–Sep 2026)"
    assert (sheet["I4"].value, sheet["J4"].value) == ("Prepared by:", "Uwera Claudine")
    assert (sheet["I5"].value, sheet["J5"].value) == ("Date of report:", "30/10/2026")


def test_recalculated_the_ministrys_totals_and_shares_are_those_of_a_second_count(recalculated, demonstrated):
    sheet = sheet_of(recalculated["ministry-quarterly-2026Q1.xlsx"], values=True)
    wanted = expected(demonstrated)
    for line in sheet.iter_rows(min_row=HEAD, max_row=TOTAL - 1, values_only=True):
        if line[0]:
            row = wanted[line[0]]
            assert line[13] == row[12]
            assert line[17] == (pytest.approx(row[14] / row[12]) if row[12] else None)
    sums = [sum(column) for column in zip(*wanted.values(), strict=True)]
    total = [cell.value for cell in sheet[TOTAL]]
    assert total[0] == "DISTRICT TOTAL"
    assert total[1:17] == [*sums[:12], sums[12], *sums[13:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_recalculated_the_summary_says_what_it_said_when_it_was_written(recalculated, demonstration, language):
    name = f"ovc-summary-2026Q1-{language}.xlsx"
    (written,) = (one for one in demonstration.reports if one.name == name)
    ours, theirs = sheet_of(written, values=True), sheet_of(recalculated[name], values=True)
    compared = 0
    for line in sheet_of(written).iter_rows():
        for cell in line:
            if str(cell.value).startswith("="):
                told, computed = ours[cell.coordinate].value, theirs[cell.coordinate].value
                assert (computed or 0) == pytest.approx(told or 0)
                compared += 1
    assert compared > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_has_the_figures_of_a_second_count_in_each_language(demonstration, demonstrated, language):
    (path,) = (one for one in demonstration.reports if one.name == f"ovc-summary-2026Q1-{language}.xlsx")
    sheet = sheet_of(path, values=True)
    wanted = expected(demonstrated)
    lines = {line[0]: line for line in sheet.iter_rows(values_only=True)}
    for name, row in wanted.items():
        line = lines[name]
        assert [*line[1:13], line[13], line[14], line[15], line[17]] == [*row[:12], row[12], *row[13:]]


def list_of(demonstration, language):
    """The lines of the list below its titles: the columns by their key."""
    (path,) = (one for one in demonstration.reports if one.name == f"ovc-list-2026Q1-{language}.xlsx")
    book = openpyxl.load_workbook(path)
    meta = {}
    for name, value in book["_meta"].iter_rows(values_only=True):
        meta.setdefault(name, value)
    keys = meta["columns"].split()
    rows = book.worksheets[0].iter_rows(min_row=int(meta["first_row"]), max_row=int(meta["last_row"]), values_only=True)
    return [dict(zip(keys, row, strict=False)) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_each_child_once_by_name_with_every_service_of_the_quarter(demonstration, demonstrated, language):
    lines = list_of(demonstration, language)
    people = {one["id"]: one for one in all_records(demonstrated, "people") if one["is_child"] == "yes"}
    given = [one for one in all_records(demonstrated, "services") if "2026-07-01" <= one["given_on"] <= "2026-09-30"]
    served = {one["person"] for one in given} & people.keys()
    stages = {one["person"]: one["stage"] for one in all_records(demonstrated, "identifications")}
    listed = {line["record"] for line in lines}
    assert served <= listed <= people.keys()
    assert {one for one in listed - served if stages[one] not in ("SECTOR", "DISTRICT")} == set()
    assert len({line["number"] for line in lines}) == len(listed) == max(line["number"] for line in lines)
    assert sum(line["service"] is not None for line in lines) == len([one for one in given if one["person"] in people])
    for line in lines:
        child = people[line["record"]]
        assert line["name"] == f"{child['family_name']} {child['other_names']}"
        assert line["sex"] == child["sex"]
    assert sum(line["value"] or 0 for line in lines) == sum(one["value"] or 0 for one in given)


def test_the_list_says_services_in_its_own_language(demonstration):
    told = {language: {line["service"] for line in list_of(demonstration, language)} for language in LANGUAGES}
    assert "Kwishyurirwa mituweli" in told["rw"]
    assert not told["rw"] & told["fr"] - {None}
    assert not told["fr"] & told["en"] - {None}


def test_a_report_is_noted_in_the_journal_with_its_file_and_digest(gasabo, tmp_path):
    keep_child(gasabo)
    made = produce_report(gasabo, ReportAsked("ministry-quarterly", QUARTER, tmp_path / "out.xlsx", "en"))
    (note,) = gasabo.file.history.changes(1)
    assert note.kind == "export"
    assert "out.xlsx" in note.action.text()
    assert made.sha256[:16] in note.action.text()


def test_nothing_is_written_under_a_name_that_excel_would_not_open(gasabo, tmp_path):
    with pytest.raises(AppError, match=re.escape(".xlsx")):
        produce_report(gasabo, ReportAsked("ministry-quarterly", QUARTER, tmp_path / "report.xls"))
    assert not list(tmp_path.glob("report*"))


def test_an_unknown_report_is_refused_with_those_there_are(gasabo, tmp_path):
    with pytest.raises(AppError, match="ministry-quarterly, ovc-list, ovc-summary"):
        produce_report(gasabo, ReportAsked("weekly", QUARTER, tmp_path / "out.xlsx"))


def test_a_form_that_has_no_table_of_sectors_is_refused_and_leaves_no_file(gasabo, tmp_path):
    form = tmp_path / "form.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"] = "Dear colleagues"
    book.save(form)
    with pytest.raises(AppError):
        produce_report(gasabo, ReportAsked("ministry-quarterly", QUARTER, tmp_path / "out.xlsx", "en", form))
    assert not (tmp_path / "out.xlsx").exists()


def test_the_report_of_an_empty_register_is_all_zeros(gasabo, tmp_path):
    produce_report(gasabo, ReportAsked("ministry-quarterly", QUARTER, tmp_path / "out.xlsx", "en"))
    sheet = sheet_of(tmp_path / "out.xlsx")
    lines = [line for line in sheet.iter_rows(min_row=HEAD, max_row=TOTAL - 1, values_only=True) if line[0]]
    assert len(lines) == 15
    assert all(line[1:13] == (0,) * 12 for line in lines)


def test_the_children_of_the_lists_are_those_of_the_village_list_once_approved(demonstration, demonstrated):
    """The whole way: 229 children of one list, approved by the sector, stand in the figures of their sector."""
    listed = demonstrated.file.ids("people", equals("source", "VILLAGE_LIST"))
    row = expected(demonstrated)["Jali"]
    assert len(listed) == 229
    assert row[12] >= 229


def test_a_list_with_names_opens_with_the_password_only_and_the_journal_knows_it(gasabo, tmp_path):
    keep_child(gasabo)
    target = tmp_path / "list.xlsx"
    made = produce_report(gasabo, ReportAsked("ovc-list", QUARTER, target, password="Imbaraga-2026"))
    assert made.sha256 == sha256(target.read_bytes()).hexdigest()
    assert not target.read_bytes().startswith(b"PK")
    with target.open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        office.load_key(password="Imbaraga-2026", verify_password=True)
        plain = io.BytesIO()
        office.decrypt(plain)
    assert openpyxl.load_workbook(plain)["_meta"]["B1"].value == "igitabo 1"
    assert [one.name for one in tmp_path.glob("list*")] == ["list.xlsx"]
    assert "with a password" in gasabo.file.history.changes(1)[0].action.text()


def test_totals_without_names_are_not_written_with_a_password(gasabo, tmp_path):
    with pytest.raises(AppError, match="holds no names"):
        produce_report(gasabo, ReportAsked("ovc-summary", QUARTER, tmp_path / "out.xlsx", password="Imbaraga-2026"))
    assert not list(tmp_path.glob("out*"))
