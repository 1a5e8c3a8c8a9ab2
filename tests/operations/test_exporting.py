"""A list of every kind leaves and comes back: unchanged by itself, changed where somebody edited it."""

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.targets.kinds import kind
from desktop.operations.exporting import ListAsked, export_list, names_that_return
from tests.operations.district import content, take_in
from tests.operations.imports.record_lists import LISTS, PLAN, list_of


@pytest.mark.parametrize("key", LISTS)
@pytest.mark.parametrize("language", ["en", "fr", "rw"])
def test_a_list_that_leaves_changes_nothing_when_it_comes_back(gasabo, tmp_path, key, language):
    if key == "progress":
        take_in(gasabo, list_of(tmp_path, PLAN, "plan.xlsx"))
    take_in(gasabo, list_of(tmp_path, LISTS[key]))
    before = content(gasabo)
    done = export_list(gasabo, ListAsked(kind(key).register, tmp_path / "out.xlsx", language=language))
    back = take_in(gasabo, done.path)
    assert [one.text() for row in back.rows for one in row.reasons] == []
    assert back.totals_.unchanged == done.rows == gasabo.file.count(kind(key).register)
    assert content(gasabo) == before


def test_what_no_field_took_is_written_back_and_may_be_edited_there(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    done = export_list(gasabo, ListAsked("activities", tmp_path / "out.xlsx"))
    assert done.extra == ("Colour",)
    book = openpyxl.load_workbook(done.path)
    sheet = book.worksheets[0]
    titles = {cell.value: cell.column for cell in sheet[1]}
    colours = {sheet.cell(row, titles["Activity"]).value: sheet.cell(row, titles["Colour"]) for row in (2, 3)}
    assert {title: cell.value for title, cell in colours.items()} == {"School kits": "red", "Health insurance": "blue"}
    colours["School kits"].value = "green"
    sheet.cell(colours["School kits"].row, titles["Budget"]).value = 31500
    book.save(done.path)
    assert take_in(gasabo, done.path).totals_.updated == 1
    kits = next(one for one in gasabo.file.first("activities") if one["title"] == "School kits")
    assert (kits["budget"], kits["extra"]) == (31500, '{"Colour":"green"}')


def test_an_export_is_noted_and_its_file_named_for_excel(gasabo, tmp_path):
    before = gasabo.file.sequence
    export_list(gasabo, ListAsked("partners", tmp_path / "out.xlsx"))
    assert gasabo.file.sequence == before + 1
    with pytest.raises(AppError, match=r"\.xlsx"):
        export_list(gasabo, ListAsked("partners", tmp_path / "out.csv"))
    assert not (tmp_path / "out.csv").exists()


def test_fields_that_no_file_can_bring_back_stay_at_home():
    names = names_that_return("activities")
    assert {"title", "partner", "sectors", "budget"} <= set(names)
    assert "imihigo" not in names
    assert "village" in names_that_return("volunteers")
    assert "held_on" in names_that_return("meetings")
