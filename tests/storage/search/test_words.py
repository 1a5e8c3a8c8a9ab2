"""Records are found by their words, numbers and places, however these are typed."""

import pytest

from desktop.storage.search.words import asked_words, words_of


def words(file, **values):
    return words_of(file.tables["people"], values).split()


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"family_name": "Uwase", "other_names": "Marie-Claire Éric"}, ["uwase", "marie", "claire", "eric"]),
        ({"family_name": "Muka Mana"}, ["mukamana"]),
        ({"phone": "+250788123456"}, ["#0788123456"]),
        ({"phone": "+33612345678"}, ["#33612345678"]),
        ({"national_id": "1200880012345678"}, ["#1200880012345678"]),
        ({"code": "11-2026-000123-45"}, ["#11202600012345", "#123"]),
        ({"village": "11010102"}, ["@11010102"]),
        ({"family_name": "Uwase", "other_names": "Uwase"}, ["uwase"]),
        ({"sex": "F", "note": "akunda umupira"}, []),
        ({"family_name": None}, []),
        ({"family_name": "Uwase", "removed": 1}, []),
    ],
)
def test_a_record_has_the_words_of_its_searched_fields(file, values, found):
    assert words(file, **values) == found


def test_a_name_with_digits_in_it_keeps_them_together(file):
    assert words_of(file.tables["households"], {"name": "ES Kigali PC 123/45"}).split() == [
        "es",
        "kigali",
        "pc",
        "12345",
    ]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("0788 12", "#0788123456"),
        ("788123", "#0788123456"),
        ("+250 788 123 456", "#0788123456"),
        ("1 2008 8 0012345 6 78", "#1200880012345678"),
        ("11-2026-0001", "#11202600012345"),
        ("123", "#123"),
        ("123/45", "12345"),
    ],
)
def test_numbers_are_found_however_they_are_grouped(typed, stored):
    (asked,) = asked_words(typed)
    assert any(stored.startswith(beginning) for beginning in asked.beginnings)
    assert not asked.name


def test_names_and_numbers_may_be_mixed():
    assert [asked.beginnings[0] for asked in asked_words("Éric 0788 uwase")] == ["eric", "uwase", "#0788"]


def test_nothing_typed_asks_for_nothing():
    assert asked_words("  - ") == []
