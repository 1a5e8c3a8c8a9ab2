"""The cells that forms keep for facts."""

from desktop.exchange.filling.labels import Place, find_label, label_of, place_at
from tests.exchange.filling.small_forms import HEADER, surveys_of, table_of


def place(path, *words):
    return find_label(surveys_of(path)[0], words, table_of(path))


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


def test_a_cell_that_a_person_points_at_takes_the_fact_or_is_its_label(a_form):
    survey = surveys_of(a_form({**HEADER, "A2": "Leta:", "C2": "Aho", "D2": "x", "A3": "Uwujuje ______"}))[0]
    assert place_at(survey, 2, 2) == place_at(survey, 2, 1) == Place(2, 2)
    assert place_at(survey, 2, 3) == Place(2, 3, "Aho ")
    assert place_at(survey, 3, 1) == Place(3, 1, "Uwujuje ")


def test_a_place_is_known_by_the_words_beside_it(a_form):
    survey = surveys_of(a_form({**HEADER, "A2": "Leta:", "C4": "Aho"}))[0]
    assert label_of(survey, Place(2, 2)) == "Leta:"
    assert label_of(survey, Place(5, 3)) == "Aho"
    assert label_of(survey, Place(2, 1, "Leta: ")) == "Leta:"
    assert label_of(survey, Place(2, 1, "Leta ya ", " uyu munsi")) == label_of(survey, Place(7, 1)) == ""
