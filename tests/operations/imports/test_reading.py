"""A workbook read for import: its rows understood, and a sentence for everything that is no list."""

import hashlib

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.operations.imports import read_file
from desktop.operations.imports.correcting import recognised_again, sheet_recognised
from desktop.operations.imports.layouts import remember_layout
from desktop.operations.imports.reading import NoListFound, SheetNeeded, read_by_layout
from desktop.resources import resource
from tests.operations.district import read, sample
from tests.operations.imports.record_lists import list_of
from tests.samples.sheets import IDENTIFICATION, PARTNERS, PLAN, truth


@pytest.mark.parametrize("name", [IDENTIFICATION, *PARTNERS])
def test_every_row_of_a_sample_is_read_with_the_facts_of_its_heading(gasabo, name):
    file = read_file(gasabo, sample(name))
    assert len(file.rows) == truth(name)["rows"]
    assert file.digest == hashlib.sha256(sample(name).read_bytes()).hexdigest()
    assert file.name == f"{name}.xlsx"
    assert file.given.partner == truth(name).get("partner", "")


def test_a_plan_of_activities_is_read_like_any_other_list(gasabo):
    file = read_file(gasabo, sample(PLAN))
    assert (file.table.kind, len(file.rows)) == ("activity", truth(PLAN)["rows"])


def test_a_form_to_be_filled_is_no_list(gasabo):
    with pytest.raises(AppError, match="holds no list that can be taken in"):
        read_file(gasabo, resource("templates", "ministry-quarterly.xlsx"))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 ...", b"Dear colleagues,\nplease find attached."])
def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(gasabo, tmp_path, content):
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(AppError) as refused:
        read_file(gasabo, path)
    assert str(refused.value).endswith(".")


def test_a_file_that_is_not_there_is_refused_in_a_sentence(gasabo, tmp_path):
    with pytest.raises(AppError, match="missing"):
        read_file(gasabo, tmp_path / "missing.xlsx")


def test_of_two_equal_sheets_the_one_that_is_named_is_read(gasabo, tmp_path):
    path = tmp_path / "two.xlsx"
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    book.copy_worksheet(book["Urutonde"]).title = "Urutonde 2"
    book["Urutonde 2"]["B10"] = "Kamikazi"
    book.save(path)
    with pytest.raises(SheetNeeded) as asked:
        read_file(gasabo, path)
    assert set(asked.value.sheets) == {"Urutonde", "Urutonde 2"}
    rows = {row.row: row for row in read_file(gasabo, path, sheet="Urutonde 2").rows}
    assert rows[10].records["person"]["family_name"] == "Kamikazi"


def test_what_a_refused_workbook_holds_is_there_for_who_knows_better(gasabo):
    with pytest.raises(NoListFound) as refused:
        read_file(gasabo, resource("templates", "ministry-quarterly.xlsx"))
    file = refused.value.file
    assert (file.name, file.rows, file.table.kind) == ("ministry-quarterly.xlsx", (), "none")
    assert file.workbook.sheet(file.table.sheet) is file.sheet


BESIDE = "Full name | Sex | Age | Village | | Full name | Sex | Age | Village\n" + "\n".join(
    f"Uwera {at} | F | 12 | Kabuga | | Gasana {at} | M | 13 | Kabuga" for at in range(4)
)


def test_each_of_two_tables_side_by_side_can_be_chosen_also_later(gasabo, tmp_path):
    path = list_of(tmp_path, BESIDE)
    with pytest.raises(SheetNeeded) as needed:
        read_file(gasabo, path)
    assert needed.value.sheets == ("Sheet1!A1", "Sheet1!F1")
    file = read_file(gasabo, path, sheet="Sheet1!F1")
    assert [row.records["person"]["sex"] for row in file.rows] == ["M"] * 4
    again = recognised_again(gasabo, file, file.told.with_kind("children"))
    assert (again.table.place, again.table.kind) == ("F1", "children")
    other = sheet_recognised(gasabo, file, "Sheet1!A1")
    assert (other.table.place, other.sheets) == ("A1", file.sheets)


def test_a_file_is_read_by_the_layout_that_is_named(gasabo, tmp_path):
    remember_layout(gasabo, read(gasabo, sample(IDENTIFICATION)).table, "Village list")
    assert read_by_layout(gasabo, sample(IDENTIFICATION), "village list").table.layout.name == "Village list"
    with pytest.raises(AppError, match=r"does not fit “list\.xlsx”"):
        read_by_layout(gasabo, list_of(tmp_path, BESIDE), "Village list")
