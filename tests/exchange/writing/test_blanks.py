"""A blank workbook asks for what the register declares, and lets people choose instead of type."""

import openpyxl
import pytest

from desktop.exchange.writing import write_blank
from desktop.exchange.writing.blanks import HEADER_ROW, PREPARED_ROWS, entries
from tests.exchange.writing.conftest import Pupils

LAST = HEADER_ROW + PREPARED_ROWS


@pytest.fixture(scope="module")
def book(tmp_path_factory, around):
    path = tmp_path_factory.mktemp("blank") / "blank.xlsx"
    write_blank(path, Pupils, around)
    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def rules(book):
    """The validations by the title of their column."""
    sheet = book["Pupils"]
    return {
        sheet.cell(HEADER_ROW, next(iter(rule.sqref.ranges)).min_col).value: rule
        for rule in sheet.data_validations.dataValidation
    }


def test_it_asks_for_every_field_a_person_fills_in(book):
    titles = [cell.value for cell in book["Pupils"][HEADER_ROW]]
    assert titles == [
        "Full name", "Sex", "Date of birth", "National ID", "Phone", "Sector", "Cell", "Village", "Needs", "Fees",
        "In school since",
    ]  # fmt: skip
    assert [entry.key for entry in entries(Pupils, ("sex", "code", "school", "village"))] == [
        "sex", "village.sector", "village.cell", "village.village",
    ]  # fmt: skip


def test_codes_in_force_and_places_are_chosen_from_lists(book, rules):
    lists = book["_lists"]
    assert rules["Sex"].formula1 == "_lists!$A$1:$A$2"
    assert [lists["A1"].value, lists["A2"].value] == ["Female", "Male"]
    assert rules["Cell"].formula1.startswith("OFFSET(_lists!")
    assert f"$F{HEADER_ROW + 1}" in rules["Cell"].formula1
    assert f"$G{HEADER_ROW + 1}" in rules["Village"].formula1
    assert lists.sheet_state == book["_meta"].sheet_state == "hidden"


def test_days_numbers_and_digits_are_checked_and_each_column_explained(rules):
    assert rules["In school since"].type == "date"
    assert (rules["Fees"].type, rules["Fees"].formula1) == ("whole", "0")
    assert (rules["National ID"].type, rules["National ID"].formula1) == ("textLength", "16")
    assert rules["Full name"].prompt == "As on the card."
    assert str(rules["Sex"].sqref) == f"B{HEADER_ROW + 1}:B{LAST}"


def test_only_the_rows_to_be_filled_in_are_open(book):
    sheet = book["Pupils"]
    assert sheet.protection.sheet
    assert sheet.cell(HEADER_ROW, 1).protection.locked
    for row in (HEADER_ROW + 1, LAST):
        assert not sheet.cell(row, 1).protection.locked
    assert sheet.cell(HEADER_ROW + 1, 4).number_format == "@"
    assert sheet.cell(HEADER_ROW + 1, 11).number_format == "dd/mm/yyyy"
    assert sheet.max_row == LAST


def test_the_instructions_say_what_is_needed_and_what_can_be_chosen(book):
    lines = {row[0].value: [cell.value for cell in row[1:]] for row in book["Instructions"].iter_rows()}
    assert lines["Full name"] == ["needed", "As on the card."]
    assert lines["Needs"][1] == "What is needed. Several with ; between them: School fees; Food"


def test_it_can_be_recognised_when_it_comes_back(book):
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows()}
    assert (meta["register"], meta["header_row"]) == ("pupils", str(HEADER_ROW))
    assert meta["columns"].split()[5:8] == ["village.sector", "village.cell", "village.village"]
    assert len(meta["layout"]) == 16
