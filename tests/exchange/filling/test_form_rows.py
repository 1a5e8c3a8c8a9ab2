"""The rows of a form's table."""

import pytest

from desktop.domain.problems import AppError
from tests.exchange.filling.small_forms import styled, table_of


def test_rows_that_number_or_tag_the_columns_are_passed_over(a_form):
    header = {"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served"}
    numbers = {"A2": "(1)", "B2": "(2)", "C2": "(3)", "D2": "(4)"}
    tags = {"A3": "#adm3", "B3": "#reached+f", "C3": "#reached+m", "D3": "#served"}
    found = table_of(a_form({**header, **numbers, **tags}))
    assert (found.first, found.last) == (4, 3)


def test_the_table_ends_at_its_total_or_where_nothing_is_prepared(a_form):
    header = {"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served"}
    total = {"A6": "Total", "B6": "=SUM(B2:B5)"}
    assert (table_of(a_form(header, styled(2, 9))).last, table_of(a_form(header, styled(2, 9))).below) == (9, 0)
    found = table_of(a_form({**header, **total}, styled(2, 6)))
    assert (found.last, found.below) == (5, 6)
    found = table_of(a_form({**header, **total}))
    assert (found.last, found.below) == (5, 6)
    found = table_of(a_form({**header, "A6": "Signature:"}))
    assert (found.last, found.below) == (4, 6)


def test_prepared_names_are_known_and_the_total_is_none(a_form):
    cells = {"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served", "A2": "Jali", "A3": "Kacyiru", "A4": "TOTAL"}
    found = table_of(a_form(cells, styled(2, 4)), key="sector")
    assert found.labels == {2: "Jali", 3: "Kacyiru"}
    assert (found.first, found.last, found.below) == (2, 3, 4)


def test_a_form_that_is_filled_already_is_refused(a_form):
    cells = {"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served", "A2": "Jali", "B2": 4, "C2": 0, "D2": 1}
    with pytest.raises(AppError, match="filled already from row 2"):
        table_of(a_form(cells, styled(2, 9)), key="sector")


NAMED = {"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served", "A2": "Part one", "A3": "Jali", "A4": "Share"}


def test_titles_of_groups_formulas_and_a_gap_stand_between_the_rows_of_a_form_that_names_them(a_form):
    def merged(sheet):
        sheet.merge_cells("A2:D2")

    cells = {**NAMED, "B4": "=B3/2", "A6": "Remera", "A7": "Total", "A8": "Signature"}
    found = table_of(a_form(cells, merged), "sector", fixed=True)
    assert (found.labels, found.last) == ({3: "Jali", 6: "Remera"}, 6)
    found = table_of(a_form({**cells, "A6": None, "A7": None}, merged), "sector", fixed=True)
    assert (found.labels, found.last) == ({3: "Jali"}, 4)
