"""A form is recognised by its own words: other places, other orders, other languages, other shapes of header."""

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.filling.form_table import Wanted, find_table
from desktop.exchange.filling.told import FormTold
from desktop.exchange.recognition.layout import Layout, LayoutColumn
from desktop.reports import quarterly
from tests.exchange.filling.small_forms import COLUMNS, surveys_of, table_of


def test_the_ministrys_table_is_found(ministry):
    found = find_table(surveys_of(ministry), Wanted(quarterly.REPORT.columns, frozenset(quarterly.BAND_KEYS), "sector"))
    assert (found.first, found.last, found.below) == (10, 29, 30)
    assert found.columns["sector"] == 1
    assert [found.columns[key] for key in quarterly.BAND_KEYS] == list(range(2, 14))
    assert (found.columns["new"], found.columns["served"], found.columns["not_served"]) == (15, 16, 17)
    assert (found.columns["total"], found.columns["share"]) == (14, 18)


def test_groups_without_merged_cells_count_for_the_cells_right_of_them(a_form):
    path = a_form({"B3": "Umurenge", "C2": "1 - 4 ans", "C3": "Filles", "D3": "Garçons", "F3": "SERVIS"})
    found = table_of(path)
    assert found.columns == {"sector": 2, "girls": 3, "boys": 4, "served": 6}
    assert (found.header_last, found.first, found.last, found.below) == (3, 4, 3, 0)


def test_a_header_of_one_row_and_sex_above_age_are_understood(a_form):
    path = a_form({"A1": "Served", "B1": "1-4 years (Boys)", "C1": "Girls 1–4", "D1": "Secteur"})
    assert table_of(path).columns == {"served": 1, "boys": 2, "girls": 3, "sector": 4}
    path = a_form({"A1": "Sector", "B1": "Girls", "C1": "Boys", "D1": "Served", "B2": "1-4", "C2": "1-4"})
    assert table_of(path).columns == {"sector": 1, "girls": 2, "boys": 3, "served": 4}


def test_a_further_heading_above_does_not_matter(a_form):
    path = a_form({"A1": "OVC", "B1": "OVC", "A2": "Sector", "B2": "1-4", "D2": "Served", "B3": "F", "C3": "M"})
    assert table_of(path).columns == {"sector": 1, "girls": 2, "boys": 3, "served": 4}


def test_another_form_is_refused_with_what_it_lacks(a_form):
    with pytest.raises(AppError, match="no column for “1–4 M · Served”"):
        table_of(a_form({"A1": "Sector", "B1": "1-4 F", "C1": "Remarks"}))
    with pytest.raises(AppError, match="not the form"):
        table_of(a_form({}))


STRANGE = {"A1": "Aho", "B2": "Bakobwa", "C2": "Bahungu", "B1": "Imyaka 1-4", "D1": "Abafashijwe"}


def test_titles_that_a_person_confirmed_in_a_layout_are_known_too(a_form):
    path = a_form(STRANGE)
    with pytest.raises(AppError, match="not the form"):
        table_of(path)
    titles = {"Aho": "sector", "Imyaka 1-4 / Bakobwa": "girls", "imyaka 1–4 / bahungu": "boys", "Abafashijwe": "served"}
    layout = Layout("quarterly", tuple(LayoutColumn(title, target) for title, target in titles.items()))
    found = table_of(path, layout=layout)
    assert found.columns == {"sector": 1, "girls": 2, "boys": 3, "served": 4}


def test_titles_are_never_cut_off_from_those_that_stand_over_them(a_form):
    def merged(sheet):
        for area in ("A1:A2", "B1:C1"):
            sheet.merge_cells(area)

    path = a_form({"A1": "Sector", "B1": "11-13", "B2": "1-4 F", "C2": "1-4 M", "D2": "Served"}, merged)
    with pytest.raises(AppError, match="no column for “1–4 F"):
        table_of(path)
    path = a_form({"A2": "Sector", "B1": "T4", "D1": "T1", "B2": "1-4 F", "C2": "1-4 M", "D2": "1-4 F", "E2": "1-4 M"})
    assert "girls" not in find_table(surveys_of(path), Wanted(COLUMNS)).columns


def test_columns_that_differ_and_seem_to_mean_the_same_are_none_of_them(a_form):
    path = a_form({"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served", "E1": "Number served"})
    assert "served" not in find_table(surveys_of(path), Wanted(COLUMNS)).columns


def test_what_a_person_says_of_a_form_comes_first(a_form):
    path = a_form({"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served", "E1": "Reached"})
    told = FormTold(columns={5: "served", 2: ""})
    assert find_table(surveys_of(path), Wanted(COLUMNS, told=told)).columns == {"sector": 1, "boys": 3, "served": 5}
    found = find_table(surveys_of(path), Wanted(COLUMNS, told=FormTold(header=(2, 2))))
    assert (found.header_last, found.columns) == (2, {})
