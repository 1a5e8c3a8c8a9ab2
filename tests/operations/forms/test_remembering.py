"""A form that was confirmed is a layout as any other: it survives moved columns, and a list in is the same list out."""

import openpyxl

from desktop.domain.calendar import Quarter
from desktop.exchange.filling.told import FormTold
from desktop.operations.changes import recent_changes, undo_change
from desktop.operations.forms.looking import look_again, look_at_form
from desktop.operations.forms.remembering import remember_form
from desktop.operations.imports.layouts import (
    export_layout,
    forget_layout,
    knowledge_of,
    layouts_shown,
    rename_layout,
    take_in_layout,
)
from desktop.operations.imports.reading import read_file
from tests.operations.forms.small import form, list_form

Q1 = Quarter(2026, 1)
STRANGE = {"A1": "Uwabikoze:", "A3": "Aho", "B3": "Ibyo", "C3": "Ibindi", "A4": "Jali", "A5": "Ahandi", "A6": "Kure"}


def confirmed(session, folder):
    """A form that only a person understands, as that person said."""
    found = look_at_form(session, form(folder / "aho.xlsx", STRANGE, "A3:C6"), Q1)
    told = FormTold(header=(3, 3)).with_column(1, "sector").with_column(2, "served").with_fact("prepared_by", (1, 2))
    return look_again(session, found, told.with_row(5, "1213"), "by_sector")


def test_the_next_copy_is_understood_with_its_columns_moved_and_one_added(gasabo, tmp_path):
    remember_form(gasabo, confirmed(gasabo, tmp_path), "Aho")
    moved = {
        "B2": "Uwabikoze:",
        "B3": "Ibishya",
        "C3": "Ibyo",
        "D3": "Ibindi",
        "E3": "Aho",
        "E4": "Ahandi",
        "E5": "Kure",
    }
    again = look_at_form(gasabo, form(tmp_path / "nshya.xlsx", moved, "B3:E5"), Q1)
    assert (again.kind, again.known, again.rows) == ("by_sector", {3: "served", 5: "sector"}, {4: "1213", 5: ""})
    assert again.layout is not None
    assert again.layout.name == "Aho"
    assert (again.places["prepared_by"].row, again.places["prepared_by"].column) == (2, 3)


def test_it_is_listed_renamed_exported_taken_in_forgotten_and_undone_like_the_layout_of_a_list(gasabo, tmp_path):
    layout = remember_form(gasabo, confirmed(gasabo, tmp_path), "Aho")
    rename_layout(gasabo, layout.fingerprint, "Raporo")
    (shown,) = layouts_shown(gasabo)
    assert (shown.name, shown.kind, shown.mapped, shown.columns) == ("Raporo", "Form: figures by sector", 2, 3)
    path = export_layout(gasabo, layout.fingerprint, tmp_path / "raporo.igitabo-layout")
    forget_layout(gasabo, layout.fingerprint)
    assert take_in_layout(gasabo, path).rows == layout.rows
    assert look_at_form(gasabo, tmp_path / "aho.xlsx", Q1).rows == {4: "1206", 5: "1213", 6: ""}
    undo_change(gasabo, recent_changes(gasabo, 1)[0].id)
    assert look_at_form(gasabo, tmp_path / "aho.xlsx", Q1).kind == ""


def test_a_form_with_figures_is_nothing_for_lists_that_come_in(gasabo, tmp_path):
    remember_form(gasabo, confirmed(gasabo, tmp_path), "Aho")
    assert knowledge_of(gasabo).layouts == ()


def test_what_was_said_of_an_empty_list_holds_when_it_comes_back_filled(gasabo, tmp_path):
    found = look_at_form(gasabo, list_form(tmp_path), Q1)
    said = look_again(gasabo, found, found.told.with_column(8, "person.phone"))
    remember_form(gasabo, said, "Liste du partenaire")
    book = openpyxl.load_workbook(tmp_path / "liste.xlsx")
    for column, cell in enumerate((1, "Mutoni Clarisse", "F", "14/03/2014", "Jali", "Agahama", "", "0788123456"), 1):
        book.worksheets[0].cell(4, column, cell)
    book.save(tmp_path / "back.xlsx")
    file = read_file(gasabo, tmp_path / "back.xlsx")
    assert file.table.column("person.phone") == 7
    assert file.table.layout.name == "Liste du partenaire"
    again = look_at_form(gasabo, tmp_path / "liste.xlsx", Q1)
    assert (again.known[8], again.layout.name) == ("person.phone", "Liste du partenaire")
