"""The grid of a list of records shows what names them and what lists of them show, as far as the file has it."""

import pytest

from desktop.exchange.targets.kinds import kind
from desktop.operations.imports import prepare_import, read_file
from desktop.operations.imports.review.grid import (
    CHANGES,
    MOST_COLUMNS,
    column_targets,
    grid_columns,
    name_of_row,
    record_texts,
)
from desktop.operations.imports.review.lines import lines_shown, matching_rows
from tests.operations.district import sample, take_in
from tests.operations.imports.record_lists import LISTS, PLAN, list_of
from tests.samples.sheets import IDENTIFICATION


@pytest.mark.parametrize("key", [key for key in LISTS if key != "adult"])
def test_a_list_of_every_kind_has_a_grid_whose_cells_say_something(gasabo, tmp_path, key):
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, LISTS[key])))
    columns = grid_columns(kind(key), planned.file.table)
    assert 2 <= len(columns) <= MOST_COLUMNS
    assert sum(one.wide for one in columns) == 1
    lines = lines_shown(gasabo, planned, matching_rows(planned, ""), {})
    for column in columns:
        assert column_targets(kind(key), column.key)[0] == column.key
        assert any(line.texts[column.key] for line in lines), column.key
    row = planned.plan.rows[0].typed
    assert name_of_row(record_texts(gasabo, key, row), key)


def test_people_have_a_grid_of_their_own(gasabo):
    file = read_file(gasabo, sample(IDENTIFICATION))
    assert grid_columns(kind("children"), file.table) == ()


def test_values_are_shown_as_the_register_shows_them(gasabo, tmp_path):
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, PLAN)))
    texts = record_texts(gasabo, "activity", planned.plan.rows[0].typed)
    assert texts["activity.title"] == "School kits"
    assert texts["activity.partner"] == "Caritas Rwanda"
    assert texts["activity.domain"] == "Education"
    assert "Remera" in texts["activity.sectors"]


def test_rows_of_records_are_found_by_any_of_their_words(gasabo, tmp_path):
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, PLAN)))
    assert len(matching_rows(planned, "", "insurance")) == 1
    assert len(matching_rows(planned, "", "caritas")) == 2


def test_the_cell_that_made_the_verdict_has_its_tone(gasabo, tmp_path):
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, PLAN.replace("Education", "Zzz"))))
    first = lines_shown(gasabo, planned, matching_rows(planned, ""), {})[0]
    assert first.tones == {"activity.domain": "doubt", "file 0": "doubt"}
    assert first.texts["activity.domain"] == "Zzz"


def test_a_row_that_changes_a_record_says_in_its_line_what_and_from_what(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    other = list_of(tmp_path, PLAN.replace("| 120 |", "| 130 |").replace("| red", "| green"))
    planned = prepare_import(gasabo, read_file(gasabo, other))
    first = lines_shown(gasabo, planned, matching_rows(planned, "update"), {})[0]
    assert first.texts[CHANGES] == "Target: 120 → 130; Colour"
    assert first.tones == {CHANGES: "update"}
    assert [one.key for one in grid_columns(kind("activity"), planned.file.table, changes=True)][-1] == CHANGES


def test_a_name_taken_apart_and_a_place_say_from_which_columns_they_come():
    assert column_targets(kind("volunteer"), "volunteer.family_name") == (
        "volunteer.family_name",
        "volunteer.full_name",
    )
    assert column_targets(kind("volunteer"), "volunteer.village") == ("volunteer.village", "place.")
