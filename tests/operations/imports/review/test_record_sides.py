"""A row of a list of records lies beside the record that it may be, with what would change."""

from desktop.operations.imports import prepare_import, read_file
from desktop.operations.imports.review import row_shown, waiting_shown
from desktop.operations.imports.waiting import waiting_rows
from desktop.operations.records import save_record
from tests.operations.district import take_in
from tests.operations.imports.household_lists import FIGURES, SERVICES_IN_COLUMNS
from tests.operations.imports.record_lists import PARTNERS, PLAN, list_of


def shown(session, path, at=0):
    planned = prepare_import(session, read_file(session, path))
    return row_shown(session, planned, planned.plan.rows[at].typed.row)


def said(messages):
    return [str(one) for one in messages]


def test_a_new_row_says_what_it_adds_and_what_is_kept_beside(gasabo, tmp_path):
    row = shown(gasabo, list_of(tmp_path, PLAN))
    assert (row.verdict, row.about, row.register, row.name) == ("new", "record", "activities", "School kits")
    assert said(row.will) == ["Adds to Activities: School kits.", "Keeps beside it what no field takes: Colour."]
    assert {"Activity", "Domain", "Budget"} <= {one.title for one in row.told}


def test_a_row_that_changes_a_record_says_from_what_to_what(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    row = shown(gasabo, list_of(tmp_path, PLAN.replace("25 000", "31 500")))
    assert row.verdict == "update"
    (change,) = said(row.will)
    assert change.startswith("Changes Budget: 25")
    (candidate,) = row.candidates
    assert candidate.title == "School kits"
    assert [one.agrees for one in candidate.sides if one.title == "Budget"] == [False]


def test_a_row_that_waits_shows_whom_it_may_mean_though_its_file_is_gone(gasabo, tmp_path):
    save_record(gasabo, "partners", {"name": "Caritas Rwnda", "kind": "FBO", "phone": "+250788999999"})
    take_in(gasabo, list_of(tmp_path, PARTNERS))
    row = waiting_shown(gasabo, next(iter(waiting_rows(gasabo))))
    assert (row.file, row.about, row.name) == ("list.xlsx", "record", "Caritas Rwanda")
    assert any("Phone: " in one and "becomes" in one for one in said(row.candidates[0].will))
    assert said(row.if_new) == ["Adds to Partners: Caritas Rwanda."]


def test_a_row_that_contradicts_an_earlier_one_lies_beside_it(gasabo, tmp_path):
    twice = PLAN + "Health | Health insurance | Nduba | | x | | | 40 | 9,000 Frw | Caritas Rwanda | blue\n"
    row = shown(gasabo, list_of(tmp_path, twice), at=2)
    assert row.candidates[0].code.startswith("Row ")
    assert [one.title for one in row.candidates[0].sides if one.agrees is False] == ["Budget"]


def test_what_a_household_was_given_is_said_in_the_words_of_the_minimum_package(gasabo, tmp_path):
    path = list_of(tmp_path, SERVICES_IN_COLUMNS)
    row = shown(gasabo, path)
    assert said(row.will)[1] == "Adds the service Mutuelle paid, 30/09/2026, Caritas Rwanda."
    assert {one.title: one.told for one in row.told}["Service"] == "Mutuelle paid, School materials"
    take_in(gasabo, path)
    more = list_of(tmp_path, SERVICES_IN_COLUMNS.replace("| 5 | x | | x", "| 5 | x | x | x"), "more.xlsx")
    row = shown(gasabo, more)
    assert row.verdict == "update"
    assert said(row.will) == ["Adds the service Small livestock, 30/09/2026."]


def test_the_figures_of_quarters_are_told_apart(gasabo, tmp_path):
    row = shown(gasabo, list_of(tmp_path, FIGURES))
    told = {one.title: one.told for one in row.told}
    assert said(row.will)[1] == "Adds to Quarterly figures: Achieved Q1 (Jul–Sep)."
    assert (told["Achieved Q1 (Jul–Sep)"], told["Achieved Q2 (Oct–Dec)"]) == ("18", "41")
