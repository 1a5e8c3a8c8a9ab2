"""Forms are understood by their words; what a person says comes first."""

import shutil

import openpyxl
import pytest

from desktop.domain.calendar import Quarter
from desktop.domain.problems import AppError
from desktop.exchange.filling.labels import Place
from desktop.exchange.filling.told import FormTold
from desktop.operations.forms.looking import for_quarter, look_again, look_at_form
from desktop.operations.masking import mask_names
from desktop.resources import resource
from tests.operations.forms.small import form, indicator_form, list_form, sector_form

Q1 = Quarter(2026, 1)


def test_a_form_by_sector_is_known_by_its_titles_and_the_names_of_its_rows(full, tmp_path):
    found = look_at_form(full, sector_form(tmp_path), Q1)
    assert found.kind == "by_sector"
    assert found.known == {1: "sector", 2: "served_f", 3: "served_m", 4: "total_m", 5: "total_f"}
    assert found.rows == {5: "1213", 6: "1206", 7: ""}
    assert found.places["district"] == Place(1, 2)


def test_a_form_of_indicators_is_known_by_what_its_rows_count_and_the_quarters_of_its_columns(full, tmp_path):
    found = look_at_form(full, indicator_form(tmp_path), Q1)
    assert (found.kind, found.known) == ("by_indicator", {2: "indicator", 4: "q1_f", 5: "q1_m", 6: "q1"})
    assert found.rows == {8: "total", 9: "served", 11: "", 12: ""}
    later = for_quarter(full, found, Quarter(2026, 2))
    assert later.known == {2: "indicator", 4: "q1_f", 5: "q1_m", 6: "q1", 7: "q2_f"}


def test_an_empty_list_is_understood_as_a_list_that_comes_in(full, tmp_path):
    found = look_at_form(full, list_form(tmp_path), Q1)
    assert found.kind == "children"
    assert found.known == {
        **{1: "row.number", 2: "person.full_name", 3: "person.sex", 4: "person.birth", 5: "place.sector"},
        **{6: "place.village", 7: "identification.criteria"},
    }


def test_the_table_of_the_ministry_is_found_behind_a_sheet_of_instructions_and_with_its_columns_moved(full, tmp_path):
    book = openpyxl.load_workbook(resource("templates", "ministry-quarterly.xlsx"))
    book.create_sheet("Read me first", 0)["A1"] = "Sector"
    sheet = book.worksheets[1]
    sheet["N8"], sheet["P8"] = "Served", "Remarks of the sector"
    book.save(tmp_path / "altered.xlsx")
    found = look_at_form(full, tmp_path / "altered.xlsx", Q1)
    assert (found.kind, found.table.survey.sheet.name, len(found.known)) == ("by_sector", "OVC quarterly", 16)
    assert (found.known[14], 16 in found.known) == ("served", False)


def test_a_form_that_nobody_understands_waits_for_a_person(full, tmp_path):
    path = form(tmp_path / "ahandi.xlsx", {"A2": "Aho", "B2": "Ibyo", "A3": "Jali", "A4": "Remera"}, "A2:B4")
    found = look_at_form(full, path, Q1)
    assert (found.kind, found.known) == ("", {})
    told = FormTold().with_header(2, 2).with_column(1, "sector").with_column(2, "served")
    said = look_again(full, found, told, "by_sector")
    assert (said.known, said.rows) == ({1: "sector", 2: "served"}, {3: "1206", 4: "1213"})
    assert look_again(full, said, told.with_row(3, "")).rows[3] == ""
    pointed = look_again(full, said, told.with_fact("district", (1, 2)))
    assert pointed.places["district"] == Place(1, 2)


def test_what_is_no_form_is_refused_in_a_sentence(full, tmp_path):
    with pytest.raises(AppError, match="no filled cell"):
        look_at_form(full, form(tmp_path / "empty.xlsx", {}), Q1)
    with pytest.raises(AppError, match="No table was found"):
        look_at_form(full, form(tmp_path / "letter.xlsx", {"A1": "Dear officer"}), Q1)
    (tmp_path / "words.xlsx").write_text("nothing")
    with pytest.raises(AppError):
        look_at_form(full, tmp_path / "words.xlsx", Q1)
    with pytest.raises(AppError):
        look_at_form(full, tmp_path / "gone.xlsx", Q1)


def test_nothing_is_looked_at_while_names_are_masked(open_copy, tmp_path):
    session = open_copy()
    shutil.copy(resource("templates", "ministry-quarterly.xlsx"), tmp_path / "form.xlsx")
    mask_names(session, True)
    with pytest.raises(AppError, match="mask"):
        look_at_form(session, tmp_path / "form.xlsx", Q1)
