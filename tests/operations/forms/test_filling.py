"""Forms are filled with the right figures; what is not understood stays empty and is said; everything else stays."""

import shutil
import subprocess

import openpyxl
import pytest

from desktop.domain.calendar import Quarter
from desktop.domain.problems import AppError
from desktop.exchange.filling.told import FormTold
from desktop.operations.changes import recent_changes
from desktop.operations.forms.filling import FormAsked, fill_form
from desktop.operations.forms.looking import look_again, look_at_form
from desktop.operations.records import save_record
from desktop.resources import resource
from tests.operations.forms.small import form, indicator_form, list_form, sector_form
from tests.operations.reporting.recounting import recount
from tests.operations.reporting.test_producing import FIRST, LAST

Q1 = Quarter(2026, 1)


def fill(session, path, folder, **more):
    found = look_at_form(session, path, Q1)
    made = fill_form(session, FormAsked(found, folder / f"filled-{path.name}", **more))
    return openpyxl.load_workbook(made.path).worksheets[0], [note.text("en") for note in made.notes], made


def test_a_sector_form_gets_its_figures_in_the_order_of_its_rows_and_columns(demonstrated, tmp_path):
    sheet, notes, _made = fill(demonstrated, sector_form(tmp_path), tmp_path)
    again = recount(demonstrated, FIRST, LAST)
    codes = {one.name: one.code for one in demonstrated.around().places.children("12")}
    remera, jali = (again.get(codes[name], [0] * 16) for name in ("Remera", "Jali"))
    assert [sheet.cell(5, at).value for at in (4, 5)] == [sum(remera[1:12:2]), sum(remera[0:12:2])]
    assert sheet["B6"].value + sheet["C6"].value == jali[14]
    assert [sheet.cell(7, at).value for at in range(2, 7)] == [None] * 5
    assert [sheet["F5"].value, sheet["B1"].value] == [None, "Gasabo"]
    assert "Left empty, because nobody knows what belongs there: column F “0-5 ans / Filles”." in notes
    assert "Left empty, because nobody knows what they count: row 7 “Ahandi”." in notes
    assert any(note.startswith("The form has no row for these, so rows were added: Bumbogo") for note in notes)


def test_sectors_without_a_row_are_added_above_the_total_which_still_sums_all(demonstrated, tmp_path):
    sheet, _notes, made = fill(demonstrated, sector_form(tmp_path), tmp_path)
    total = next(row for row in range(8, 40) if sheet.cell(row, 1).value == "TOTAL")
    assert sheet.cell(total, 2).value == f"=SUM(B5:B{total - 1})"
    assert made.rows == total - 5 - 1
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed here: nobody else recalculates the workbooks")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "recalculated"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(made.path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    again = openpyxl.load_workbook(out / made.path.name, data_only=True).worksheets[0]
    figures = recount(demonstrated, FIRST, LAST)
    assert again.cell(total, 4).value == sum(sum(one[1:12:2]) for code, one in figures.items() if code)


def test_an_indicator_form_gets_its_figures_and_keeps_its_own_words_and_formulas(demonstrated, tmp_path):
    sheet, notes, _made = fill(demonstrated, indicator_form(tmp_path), tmp_path)
    again = recount(demonstrated, FIRST, LAST)
    total, served = (sum(one[at] for one in again.values()) for at in (12, 14))
    assert (sheet["F8"].value, sheet["F9"].value, sheet["F10"].value) == (total, served, "=F9/F8")
    assert sheet["D8"].value + sheet["E8"].value == total
    assert (sheet["C8"].value, sheet["B15"].value, sheet["G8"].value) == (2000, "Signature du Maire", None)
    assert [sheet.cell(11, at).value for at in range(4, 10)] == [None] * 6
    assert "column G “T2 2026/27 / F”" in notes[-2]
    assert "row 11 “Filles servies ailleurs”, 12 “Couples régularisés”" in notes[-1]


def test_an_indicator_of_the_district_is_filled_from_its_quarterly_figures_where_there_is_one(open_copy, tmp_path):
    session = open_copy()
    indicator = save_record(session, "indicators", {"name": "Couples régularisés", "kind": "GENDER"}).record
    save_record(session, "indicator_values", {"indicator": indicator, "quarter": "2026Q1", "value": 41})
    sheet, notes, _made = fill(session, indicator_form(tmp_path), tmp_path)
    assert [sheet.cell(12, at).value for at in (4, 5, 6)] == [None, None, 41]
    assert any("the register has no such figure: cell D12, E12" in note for note in notes)
    save_record(session, "indicator_values", {"indicator": indicator, "quarter": "2026Q1", "value": 4, "sex": "F"})
    found = look_at_form(session, indicator_form(tmp_path), Q1)
    fill_form(session, FormAsked(found, tmp_path / "again.xlsx"))
    assert openpyxl.load_workbook(tmp_path / "again.xlsx").worksheets[0]["D12"].value == 4


def test_a_list_gets_a_line_for_each_child_and_nothing_where_nobody_knows_what(demonstrated, tmp_path):
    sheet, notes, made = fill(demonstrated, list_form(tmp_path), tmp_path, language="fr")
    again = recount(demonstrated, FIRST, LAST)
    assert made.rows >= sum(one[12] for one in again.values())
    assert [sheet["A4"].value, sheet["H4"].value, sheet["A1"].value] == [1, None, "District: Gasabo"]
    assert sheet["C4"].value in ("Féminin", "Masculin", "F", "M")
    assert sheet.cell(3 + made.rows, 1).value == made.rows
    assert "column H “Ijambo ry'ibanga”" in " ".join(notes)


def test_a_list_of_names_may_have_a_password_and_figures_may_not(demonstrated, tmp_path):
    found = look_at_form(demonstrated, list_form(tmp_path), Q1)
    made = fill_form(demonstrated, FormAsked(found, tmp_path / "out.xlsx", password="ikawa n'amata"))
    assert made.path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    figures = look_at_form(demonstrated, sector_form(tmp_path), Q1)
    with pytest.raises(AppError, match="holds no names"):
        fill_form(demonstrated, FormAsked(figures, tmp_path / "other.xlsx", password="ikawa n'amata"))


def test_the_ministrys_form_filled_as_any_other_has_the_figures_of_the_report(demonstrated, tmp_path, demonstration):
    path = resource("templates", "ministry-quarterly.xlsx")
    sheet, notes, _made = fill(demonstrated, path, tmp_path)
    report = openpyxl.load_workbook(demonstration.reports[0]).worksheets[0]
    known = {row[0]: row[1:17] for row in report.iter_rows(min_row=10, max_row=29, values_only=True) if row[0]}
    found = {row[0]: row[1:17] for row in sheet.iter_rows(min_row=10, max_row=29, values_only=True) if row[0]}
    strip = {name: [x for x in row if not str(x).startswith("=")] for name, row in known.items()}
    assert {name: [x for x in row if not str(x).startswith("=")] for name, row in found.items()} == strip
    assert not [note for note in notes if note.startswith("Left empty")]
    assert sheet.data_validations.dataValidation
    assert [cell.value for cell in sheet[33]] == [cell.value for cell in report[33]]


def test_too_little_understood_is_refused_and_nothing_stands_under_the_name(full, tmp_path):
    path = form(tmp_path / "ahandi.xlsx", {"A2": "Aho", "B2": "Ibyo", "A3": "Jali", "A4": "Remera"}, "A2:B4")
    unknown = look_at_form(full, path, Q1)
    target = tmp_path / "out.xlsx"
    for found, words in (
        (unknown, "Say first what the rows"),
        (look_again(full, unknown, FormTold(columns={2: "served"}), "by_sector"), "which column names the rows"),
        (look_again(full, unknown, FormTold(columns={1: "sector"}), "by_sector"), "where the figures go"),
    ):
        with pytest.raises(AppError, match=words):
            fill_form(full, FormAsked(found, target))
    with pytest.raises(AppError, match="at its end, as the empty one is"):
        fill_form(full, FormAsked(look_at_form(full, sector_form(tmp_path), Q1), tmp_path / "out.ods"))
    assert not target.exists()


def test_the_journal_says_which_form_left(open_copy, tmp_path):
    session = open_copy()
    fill(session, sector_form(tmp_path), tmp_path)
    said = str(recent_changes(session, 1)[0].action)
    assert "“secteurs.xlsx”" in said
    assert "filled-secteurs.xlsx" in said
