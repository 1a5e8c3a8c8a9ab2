"""The values for a form: by the rows that it has, and those for which it has none."""

from desktop.domain.calendar import Quarter
from desktop.operations.forms.looking import look_at_form
from desktop.operations.forms.values import empty_cells, shown, values_of
from tests.operations.forms.small import indicator_form, sector_form

Q1 = Quarter(2026, 1)


def test_rows_are_found_by_their_number_and_sectors_without_children_need_none(demonstrated, tmp_path):
    form = look_at_form(demonstrated, sector_form(tmp_path), Q1)
    values = values_of(demonstrated, form)
    assert values.named == {5: "#5", 6: "#6", 7: ""}
    assert set(shown(form, values.by_row[5])) == {2, 3, 4, 5}
    assert "Gisozi" not in values.further
    assert len(values.rows) == 2 + len(values.further)


def test_cells_without_a_figure_are_told(demonstrated, tmp_path):
    form = look_at_form(demonstrated, indicator_form(tmp_path), Q1)
    values = values_of(demonstrated, form)
    assert (empty_cells(form, values), list(values.by_row)) == ([], [8, 9])
