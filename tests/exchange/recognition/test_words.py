"""Titles that read the same are equal; totals, notes and signatures betray themselves."""

import pytest

from desktop.exchange.recognition.words import bare, essence, is_closing, is_total, normal


def test_accents_capitals_and_signs_do_not_part_two_titles():
    assert normal("  N° d'Identité : ") == normal("n° d’identite") == "n didentite"


def test_units_brackets_and_numbering_are_not_part_of_a_title():
    assert bare("3. Total value (RWF)*") == "total value"
    assert bare("Budget FRW") == "budget"
    assert bare("(M/F)") == "m f", "a title that is all bracket keeps its words"


def test_the_essence_leaves_order_number_and_small_words_out():
    assert essence("Names of the beneficiaries") == essence("Beneficiary name") == {"name", "beneficiary"}


@pytest.mark.parametrize("text", ["TOTAL", "Sous-total", "Total général", "IGITERANYO", "Grand Total:", "Ensemble"])
def test_totals_are_known_in_three_languages(text):
    assert is_total(text)


@pytest.mark.parametrize("text", ["Totally new", "Uwera", "Mutotal", "", "Sommeil"])
def test_other_words_are_no_totals(text):
    assert not is_total(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prepared by: ______________",
        "Byemejwe n'Umukuru w'Umudugudu",
        "Approuvé par le Maire :",
        "Amazina n'umukono: ..........",
        "Note: figures are provisional",
        "Source: sector office",
    ],
)
def test_signatures_and_notes_are_known(text):
    assert is_closing(text)


def test_a_name_or_a_village_is_no_signature():
    assert not any(is_closing(text) for text in ("Uwera Sandra", "Kabuga", "Notera", "Done"))
