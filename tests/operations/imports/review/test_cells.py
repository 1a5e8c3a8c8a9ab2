"""Behind each cell of a review stand cells of the file, and what is wrong is said of the very cell."""

import pytest

from desktop.domain.fields import Choice
from desktop.operations.imports import prepare_import
from desktop.operations.imports.review import file_shown
from desktop.operations.imports.review.cells import behind, column_key, file_columns, index_of, wrong_cells
from tests.operations.district import read
from tests.operations.imports.changed_list import changed_list


@pytest.fixture
def planned(gasabo, tmp_path):
    return prepare_import(gasabo, read(gasabo, changed_list(tmp_path, {"D14": "X", "E16": "31/02/2018", "B18": None})))


def test_each_column_of_the_file_has_a_name_and_what_may_be_chosen(gasabo, planned):
    columns = {one.letters: one for one in file_columns(planned.file.table, gasabo.around())}
    assert (columns["D"].goes_to, columns["D"].choices.codes) == ("Sex", "sex")
    assert isinstance(columns["D"].choices, Choice)
    assert (columns["L"].level, columns["B"].level, columns["B"].choices) == ("village", "", None)
    assert index_of(columns["D"].key) == columns["D"].index == 3
    assert index_of("names") is None


def test_a_column_of_the_review_stands_for_several_of_the_file(gasabo, planned):
    found = file_shown(gasabo, planned).behind
    assert found["names"] == (1, 2)
    assert found[column_key(7)] == (7,)
    assert behind(planned.file.table, {"x": ("nobody.knows",)})["x"] == ()


def test_what_is_wrong_is_said_of_its_cell_and_of_those_that_could_have_said_it(gasabo, planned):
    wanted = {"names": ("person.full_name", "person.family_name", "person.other_names")}
    rows = {one.typed.row: one.typed for one in planned.plan.rows}
    assert set(wrong_cells(rows[14].problems, planned.file.table, wanted)) == {3}
    assert set(wrong_cells(rows[16].problems, planned.file.table, wanted)) == {4}
    assert wrong_cells(rows[12].problems, planned.file.table, wanted) == {}


def test_a_column_in_which_something_is_wrong_is_shown_though_no_other_holds_it(gasabo, planned):
    assert file_shown(gasabo, planned).odd == (column_key(3),)
