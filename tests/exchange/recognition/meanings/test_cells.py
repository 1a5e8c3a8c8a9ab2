"""Cells that agree with a meaning, and cells that contradict it."""

import pytest

from desktop.exchange.recognition.content import profile
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.cells import agreement, share_of_domains, share_of_phones, typical_length

KNOWLEDGE = Knowledge()


@pytest.mark.parametrize(
    ("meaning", "cells", "sign"),
    [
        ("start_date", ["2020-01-01", "3 March 2021"], 1),
        ("start_date", ["Kabuga", "Rugina"], -1),
        ("women", [12, 17, 40], 1),
        ("women", ["Amina Diallo", "Rose Uwera"], -1),
        ("partner_name", [12, 13], -1),
        ("project_name", ["Yes", "No"], -1),
        ("sex", ["Hombres", "Mujeres"], 1),
        ("sex", ["Kigali", "Huye"], -1),
        ("notes", [12, 13], 0),
        ("month", ["March"], 0),
    ],
)
def test_cells_speak_for_a_meaning_or_against_it(meaning, cells, sign):
    change, said = agreement(profile(cells), meaning, KNOWLEDGE)
    assert (change > 0) - (change < 0) == sign
    assert (said is not None) == (sign != 0)


def test_a_column_without_cells_proves_nothing():
    assert agreement(profile([None, None]), "women", KNOWLEDGE) == (-0.02, None)


def test_what_the_cells_say_is_counted():
    _, said = agreement(profile(["2020-01-01", "2021-01-01"]), "end_date", KNOWLEDGE)
    assert str(said) == "2 of 2 cells are dates or years."


def test_domains_of_work_are_known_by_their_words():
    assert share_of_domains(profile(["WASH", "Santé", "Sécurité alimentaire", "Protection"]), KNOWLEDGE) == 1
    assert share_of_domains(profile(["Mopti", "Kayes"]), KNOWLEDGE) == 0
    assert share_of_domains(profile([]), KNOWLEDGE) == 0


def test_the_length_of_texts():
    assert typical_length(profile(["MSF", "NRC"])) == 3
    assert typical_length(profile([1, 2])) == 0


def test_telephone_numbers_of_any_country_are_known():
    assert share_of_phones(profile(["0991234567", "+243 81 234 5678", 788123456, "84-555-1234"])) == 1.0
    assert share_of_phones(profile(["Ana Sitoe", "KG 11 Ave 45", "2021", 12])) == 0.0


def test_wards_that_are_numbered_prove_nothing_against_a_place_and_counts_do():
    assert agreement(profile([3, 5, 3, "12"]), "place", KNOWLEDGE)[0] == 0
    assert agreement(profile([310, 512, 310, 98]), "place", KNOWLEDGE)[0] < 0


def test_months_with_their_year_are_dates_and_fiscal_years_are_none():
    assert agreement(profile(["2019-04", "11/2021"]), "start_date", KNOWLEDGE)[0] > 0
    assert agreement(profile(["2019-20", "2021/22"]), "start_date", KNOWLEDGE)[0] < 0
