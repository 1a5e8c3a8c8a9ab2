"""A sheet is gone through once and little of it is kept."""

from openpyxl.styles import Border, Side

from desktop.exchange.filling.survey import Area, survey
from desktop.exchange.filling.template import Template


def surveyed(path, number=0):
    with Template(path) as form:
        return survey(form, form.sheets[number], form.shared_strings())


def test_the_ministrys_form_is_seen_as_it_is(ministry):
    found = surveyed(ministry)
    assert found.text(5, 1) == "District:"
    assert (found.text(8, 2), found.text(8, 3), found.text(9, 1)) == ("<1", "<1", "Sector")
    prepared = [run for run in found.runs if (run.first, run.last) == (10, 29)]
    assert [(run.content, run.styled, run.computed) for run in prepared] == [(False, True, ("N", "R"))]
    assert found.is_computed(15, 14)
    assert not found.is_computed(15, 13)
    assert found.last_row == 33


def test_a_merged_cell_speaks_for_all_it_covers(a_form):
    found = surveyed(a_form({"B2": "Parents"}, lambda sheet: sheet.merge_cells("B2:C3")))
    assert found.text(3, 3) == "Parents"
    assert found.merge_at(2, 2) == Area(2, 2, 3, 3)
    assert found.merge_at(4, 2) is None


def test_a_huge_merged_cell_costs_nothing(a_form):
    found = surveyed(a_form({"A1": "x"}, lambda sheet: sheet.merge_cells("A1:CV100")))
    assert found.text(1, 1) == "x"
    assert found.text(5, 5) == ""


def test_rows_alike_are_one_run_and_formulas_are_no_content(a_form):
    def prepare(sheet):
        for row in range(2, 500):
            sheet.cell(row, 1).border = Border(top=Side("thin"))
            sheet.cell(row, 2).value = f"=A{row}*2"

    found = surveyed(a_form({"A1": "Sector", "A500": "Total"}, prepare))
    assert [(run.first, run.last, run.content) for run in found.runs] == [
        (1, 1, True), (2, 499, False), (500, 500, True),
    ]  # fmt: skip
    assert [(run.first, run.last) for run in found.runs_from(300)] == [(300, 499), (500, 500)]
    assert found.runs[1].computed_columns == {2}
