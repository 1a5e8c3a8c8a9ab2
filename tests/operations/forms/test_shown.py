"""A form as a person looks at it: its own cells, and in them what would be written."""

from desktop.domain.calendar import Quarter
from desktop.operations.forms.looking import look_at_form
from desktop.operations.forms.shown import form_shown
from desktop.resources import resource
from tests.operations.forms.small import form, indicator_form, list_form

Q1 = Quarter(2026, 1)


def test_figures_and_facts_stand_in_the_cells_they_would_be_written_into(demonstrated, tmp_path):
    shown = form_shown(demonstrated, look_at_form(demonstrated, indicator_form(tmp_path), Q1))
    rows = shown.mapping.rows
    assert rows[1][1] == "Gasabo"
    assert int(rows[7][3]) + int(rows[7][4]) == int(rows[7][5]) > 100
    assert {(2, 2), (8, 6)} <= shown.mapping.written
    assert rows[14][1] == "Signature du Maire"
    assert [one.goes_to for one in shown.mapping.columns][3:6] == ["Q1 · F", "Q1 · M", "Q1 · Total"]
    assert (shown.key_column, shown.named[9], shown.cells[2, 2]) == (2, "served", "district")
    assert len(shown.left) == 2


def test_what_may_be_said_of_rows_and_cells_is_offered(demonstrated, tmp_path):
    shown = form_shown(demonstrated, look_at_form(demonstrated, indicator_form(tmp_path), Q1))
    assert {"served", "new_f", "1_4_m"} <= {one.key for one in shown.rows}
    assert {one.key for one in shown.facts} >= {"district", "period", "prepared_by"}
    assert len({one.title for one in shown.rows}) == len(shown.rows)


def test_a_form_without_named_rows_shows_the_sectors_and_a_list_its_first_lines(demonstrated, tmp_path):
    ministry = look_at_form(demonstrated, resource("templates", "ministry-quarterly.xlsx"), Q1)
    assert form_shown(demonstrated, ministry).mapping.rows[9][0] == "Bumbogo"
    listed = form_shown(demonstrated, look_at_form(demonstrated, list_form(tmp_path), Q1))
    assert (listed.mapping.rows[3][0], listed.rows, listed.key_column) == ("1", (), 0)
    (name,) = (one for one in listed.mapping.columns if one.target == "person.full_name")
    assert name.examples[0].understood[0] == listed.mapping.rows[3][1]


def test_a_form_that_nobody_understands_is_shown_as_it_is(full, tmp_path):
    unknown = look_at_form(full, form(tmp_path / "aho.xlsx", {"A2": "Aho", "B2": "Ibyo", "A3": "Jali"}), Q1)
    shown = form_shown(full, unknown)
    assert (shown.mapping.kind, shown.columns, shown.left, shown.mapping.rows[2][0]) == ("", (), (), "Jali")
