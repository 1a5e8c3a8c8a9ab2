"""Any list leaves with the titles of its fields, real days and numbers, and comes back to the same records."""

from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from desktop.domain.fields import Value
from desktop.exchange.writing import ListExport, list_sheet, write_workbook
from desktop.exchange.writing.lists import kind_of
from desktop.reports.report import Heading
from tests.exchange.writing.conftest import PUPILS, Pupils

ALL = ("name", "sex", "birth", "age", "national_id", "phone", "village", "needs", "fees", "since")


def test_values_are_shown_in_words_and_counted_in_numbers(around):
    sheet = list_sheet(ListExport(Pupils, ALL), PUPILS, around)
    first, second = sheet.rows
    assert first == (
        "Uwase Marie", "Female", date(2018, 5, 19), 8, "1201870012345012", "0788 123 456",
        around.places.path("12060203", "12"), "School fees; Food", 25000, date(2024, 9, 1), "a" * 32,
    )  # fmt: skip
    assert second == ("Mugisha", None, "2016", 8, None, None, None, None, None, None, "b" * 32)


def test_the_columns_of_the_list_are_those_of_the_register_unless_named(around):
    sheet = list_sheet(ListExport(Pupils), PUPILS, around)
    assert [column.key for column in sheet.columns] == ["name", "sex", "birth", "record"]
    assert sheet.columns[-1].hidden


def test_a_list_says_when_it_names_people(around):
    assert list_sheet(ListExport(Pupils, ("name",)), [], around).personal
    assert not list_sheet(ListExport(Pupils, ("sex", "birth")), [], around).personal


def test_it_is_written_in_the_language_asked_for(around):
    (row, _other) = list_sheet(ListExport(Pupils, ("sex",)), PUPILS, replace(around, language="rw")).rows
    assert row[0] == "Gore"


def test_the_workbook_has_days_text_and_the_hidden_number_of_each_record(around, tmp_path):
    sheet = list_sheet(ListExport(Pupils, ALL, expected=2), PUPILS, around, Heading("", "Gasabo"))
    done = write_workbook(tmp_path / "pupils.xlsx", [sheet])
    book = openpyxl.load_workbook(done.path)
    first = done.sheets[0].first_row
    cells = [cell.value for cell in book["Pupils"][first]]
    assert cells[2] == datetime(2018, 5, 19)
    assert (cells[4], cells[10]) == ("1201870012345012", "a" * 32)
    assert book["Pupils"].column_dimensions["K"].hidden
    assert book["Pupils"]["A3"].value == "Pupils"
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows()}
    assert (meta["register"], meta["columns"].split()[-1]) == ("pupils", "record")


@pytest.mark.parametrize("name", ALL)
def test_every_exported_value_is_understood_when_it_comes_back(around, name):
    """Edited in Excel and imported again, a list changes nothing by itself."""
    declared = Pupils.fields[name]
    for record in PUPILS:
        value: Value = record.get(name)
        if declared.stored and value is not None:
            assert declared.parse(declared.cell(value, around), around) == value


def test_kinds_follow_the_fields():
    kinds = {name: kind_of(field) for name, field in Pupils.fields.items()}
    assert kinds | {"fees": "money", "since": "date", "birth": "date", "age": "whole", "sex": "text"} == kinds
    assert kinds["national_id"] == kinds["phone"] == kinds["needs"] == "text"


def test_the_columns_that_no_field_took_are_written_back(around):
    records = [{**PUPILS[0], "extra": '{"Colour":"red","Shoe size":31}'}, PUPILS[1]]
    sheet = list_sheet(ListExport(Pupils, ("sex",), extra=("Shoe size", "Colour")), records, around)
    assert [column.title for column in sheet.columns][1:3] == ["Shoe size", "Colour"]
    assert [row[1:3] for row in sheet.rows] == [(31, "red"), (None, None)]
