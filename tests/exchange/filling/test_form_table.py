"""A form is recognised by its own words: other places, other orders, other languages, other shapes of header."""

import pytest
from openpyxl.styles import Border, Side

from desktop.domain.problems import AppError
from desktop.exchange.filling.form_table import Place, find_label, find_table, words_of
from desktop.exchange.filling.survey import survey
from desktop.exchange.filling.template import Template
from desktop.exchange.recognition.layout import Layout, LayoutColumn
from desktop.reports import quarterly
from desktop.reports.report import Column

SECTOR = Column("sector", "Sector", also=("Umurenge", "Secteur"))
GIRLS = Column("girls", "F", group="1–4", also=("Girls", "Filles"), group_also=("1-4 years", "1-4 ans"))
BOYS = Column("boys", "M", group="1–4", also=("Boys", "Garçons"), group_also=("1-4 years", "1-4 ans"))
SERVED = Column("served", "Served", also=("Servis",))
COLUMNS = (SECTOR, GIRLS, BOYS, SERVED)
NEEDED = frozenset(column.key for column in COLUMNS)
LINE = Border(top=Side("thin"))


def surveys_of(path):
    with Template(path) as form:
        shared = form.shared_strings()
        return [survey(form, sheet, shared) for sheet in form.sheets if not sheet.hidden]


def table_of(path, key=""):
    return find_table(surveys_of(path), COLUMNS, NEEDED, key)


def styled(first, last, columns=4):
    def prepare(sheet):
        for row in range(first, last + 1):
            for column in range(1, columns + 1):
                sheet.cell(row, column).border = LINE

    return prepare


def test_the_ministrys_table_is_found(ministry):
    found = find_table(surveys_of(ministry), quarterly.REPORT.columns, frozenset(quarterly.BAND_KEYS), "sector")
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


def test_another_form_is_refused_with_what_it_lacks(a_form):
    with pytest.raises(AppError, match="no column for “1–4 M · Served”"):
        table_of(a_form({"A1": "Sector", "B1": "1-4 F", "C1": "Remarks"}))
    with pytest.raises(AppError, match="not the form"):
        table_of(a_form({}))


def test_a_form_that_is_filled_already_is_refused(a_form):
    cells = {"A1": "Sector", "B1": "1-4 F", "C1": "1-4 M", "D1": "Served", "A2": "Jali", "B2": 4, "C2": 0, "D2": 1}
    with pytest.raises(AppError, match="filled already from row 2"):
        table_of(a_form(cells, styled(2, 9)), key="sector")


def test_headings_are_words_without_their_signs():
    assert words_of(" 10 – 14 (F) ") == ("10-14", "f")
    assert words_of("< 1") == words_of("<1")
    assert words_of("District: ______") == ("district",)
    assert words_of("% served") != words_of("Served")


def place(path, *words):
    surveys = surveys_of(path)
    return find_label(surveys[0], words, find_table(surveys, COLUMNS, NEEDED))


HEADER = {"A9": "Sector", "B9": "1-4 F", "C9": "1-4 M", "D9": "Served"}


def test_a_fact_goes_right_of_its_label(a_form):
    assert place(a_form({**HEADER, "A2": "Akarere :"}), "District", "Akarere") == Place(2, 2)
    assert place(a_form({**HEADER, "A2": "Akarere"}), "District") is None


def test_a_fact_goes_behind_its_label_where_the_label_keeps_the_line(a_form):
    def merged(sheet):
        sheet.merge_cells("A2:D2")

    assert place(a_form({**HEADER, "A2": "District:"}, merged), "District") == Place(2, 1, "District: ")
    path = a_form({**HEADER, "A2": "District: __________", "B2": "Sector: ........"})
    assert place(path, "District") == Place(2, 1, "District: ")
    assert place(path, "sector") == Place(2, 2, "Sector: ")
    assert place(a_form({**HEADER, "A2": "District:", "B2": "Period:"}), "District") == Place(2, 1, "District: ")


def test_a_fact_goes_into_a_merged_cell_prepared_beside_a_merged_label(a_form):
    def merged(sheet):
        sheet.merge_cells("A2:B2")
        sheet.merge_cells("C2:D2")

    assert place(a_form({**HEADER, "A2": "District:"}, merged), "District") == Place(2, 3)


def test_a_placeholder_is_replaced_inside_its_sentence(a_form):
    path = a_form({**HEADER, "A2": "Report of {district} for the [period]", "A3": "«prepared by»"})
    assert place(path, "district") == Place(2, 1, "Report of ", " for the [period]")
    assert place(path, "Period") == Place(2, 1, "Report of {district} for the ", "")
    assert place(path, "Prepared by") == Place(3, 1, "", "")


def test_a_heading_of_the_table_is_no_label(a_form):
    assert place(a_form({**HEADER, "A12": "Sector"}), "Served") is None


STRANGE = {"A1": "Aho", "B2": "Bakobwa", "C2": "Bahungu", "B1": "Imyaka 1-4", "D1": "Abafashijwe"}


def test_titles_that_a_person_confirmed_in_a_layout_are_known_too(a_form):
    path = a_form(STRANGE)
    with pytest.raises(AppError, match="not the form"):
        table_of(path)
    titles = {"Aho": "sector", "Imyaka 1-4 / Bakobwa": "girls", "imyaka 1–4 / bahungu": "boys", "Abafashijwe": "served"}
    layout = Layout("quarterly", tuple(LayoutColumn(title, target) for title, target in titles.items()))
    found = find_table(surveys_of(path), COLUMNS, NEEDED, layout=layout)
    assert found.columns == {"sector": 1, "girls": 2, "boys": 3, "served": 4}
