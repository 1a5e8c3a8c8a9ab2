"""What cells look like, and how well that suits a target."""

from datetime import date

import pytest

from desktop.exchange.recognition.content import fit, parts_of, profile, shape_of


@pytest.mark.parametrize(
    ("cell", "shape"),
    [
        (None, "blank"),
        ("1199976135241064", "identifier"),
        ("1 1999 7 6135241 0 64", "identifier"),
        ("1.19908E+15", "identifier"),
        (1202473476356176, "identifier"),
        ("0788 123 456", "phone"),
        ("+250788123456", "phone"),
        (788123456, "phone"),
        ("19/05/2018", "date"),
        ("14 août 2026", "date"),
        (date(2026, 8, 14), "date"),
        ("2012", "year"),
        (2012, "year"),
        ("7,500 Frw", "money"),
        ("25 000", "money"),
        (12500, "number"),
        ("✓", "mark"),
        ("Yego", "mark"),
        (1, "mark"),
        (True, "mark"),
        ("Uwera Sandra", "name"),
        ("Imfubyi kuri se; Umwana wataye ishuri", "text"),
    ],
)
def test_the_shape_of_a_cell(cell, shape):
    assert shape_of(cell) == shape


def test_a_column_of_sexes_suits_the_list_of_sexes_and_no_dates(knowledge):
    found = profile(["Gore", "Gabo", None, "gore"])
    assert fit(found, "codes:sex", knowledge) == 1.0
    assert fit(found, "date", knowledge) == 0.0
    assert fit(found, "number", knowledge) == 0.0


def test_misspelt_villages_still_suit_villages_and_words_do_not(knowledge):
    assert fit(profile(["Kabuga", "Hanika", "Hanikaa", "Rugina"]), "place:village", knowledge) >= 0.7
    assert fit(profile(["Health", "Nutrition", "Education"]), "place:sector", knowledge) == 0.0


def test_a_region_of_elsewhere_can_neither_prove_nor_disprove_a_heading(knowledge):
    assert fit(profile(["Banadir", "Bay", "Bakool"]), "place:province", knowledge) is None


def test_an_empty_column_suits_everything(knowledge):
    assert fit(profile([None, None]), "date", knowledge) is None


def test_a_cell_is_tried_whole_before_its_parts():
    assert parts_of("Ariga - P5") == ("Ariga - P5", "Ariga", "P5")
    assert parts_of("Gore") == ("Gore",)
