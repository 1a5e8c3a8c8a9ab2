"""Names are compared, split and shown the way Rwandan names are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.names import (
    FullName,
    capitalised,
    is_kinyarwanda,
    plain,
    same_spelling,
    show_name,
    spelling_key,
    split_full_name,
    tokens,
)


@pytest.mark.parametrize("written", ["Immaculée", "IMMACULEE", "  immaculée ", "Immacul\u0065\u0301e"])
def test_case_accents_and_spaces_do_not_count_in_plain_text(written: str) -> None:
    assert plain(written) == "immaculee"


@pytest.mark.parametrize("mark", "'’‘ʼ`´")
def test_every_kind_of_apostrophe_is_the_same_as_none(mark: str) -> None:
    assert plain(f"Umukuru w{mark}urugo") == "umukuru wurugo"


def test_plain_text_keeps_signs_that_change_the_meaning_of_a_label() -> None:
    assert plain("<1") != plain("1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mulindi", "Murindi"),
        ("Uvimana", "Uwimana"),
        ("Niyonshaba", "Niyonsaba"),
        ("Icyijana", "Ikijana"),
        ("Bwokya", "Bwocya"),
        ("Agnes", "Anyes"),
        ("Fabrice", "fablice"),
        ("Yves", "Ives"),
        ("Umutonii", "Umutoni"),
        ("Habimaana", "Habimana"),
        ("Rwanda", "Ruanda"),
        ("Joseph", "Josef"),
        ("Muka mana", "Mukamana"),
        ("Nyira Habimana", "Nyirahabimana"),
        ("Uwimana Jean-Claude", "Jean Claude UVIMANA"),
    ],
)
def test_spellings_that_sound_alike_are_one_name(one: str, other: str) -> None:
    assert same_spelling(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Umutoni", "Mutoni"), ("Bizimana", "Bizimungu"), ("Jean", "Jeanne"), ("Uwase", "Uwera")]
)
def test_names_that_differ_are_not_one_name(one: str, other: str) -> None:
    assert not same_spelling(one, other)


@pytest.mark.parametrize(("one", "other"), [("Akabande", "Kabande"), ("Uruyenzi", "Ruyenzi"), ("Umutoni", "Mutoni")])
def test_the_spelling_key_forgets_the_initial_vowel(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


def test_words_of_a_name_come_in_plain_letters() -> None:
    assert tokens("Mukamana Jeanne d’Arc (Béata)") == ("mukamana", "jeanne", "darc", "beata")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Bernadette ISIMBI", FullName("Isimbi", "Bernadette", "capitals")),
        ("ISIMBI Bernadette", FullName("Isimbi", "Bernadette", "capitals")),
        ("Jean de Dieu NSENGIMANA", FullName("Nsengimana", "Jean de Dieu", "capitals")),
        ("ISIMBI, bernadette", FullName("Isimbi", "Bernadette", "comma")),
        ("UWIMANA MARIE", FullName("Uwimana", "Marie", "known")),
        ("Marie Claire Uwimana", FullName("Uwimana", "Marie Claire", "known")),
        ("Zirabwoba Divine", FullName("Zirabwoba", "Divine", "known")),
        ("Muka mana Rose", FullName("Muka Mana", "Rose", "known")),
        ("Gakire Ruboneza", FullName("Gakire", "Ruboneza", "position")),
        ("Kabera", FullName("Kabera", "", "position")),
        (" , ", FullName("", "", "position")),
    ],
)
def test_a_full_name_is_split_by_the_best_evidence_there_is(written: str, expected: FullName) -> None:
    found = split_full_name(written)
    assert (found.family_name.casefold(), found.other_names) == (expected.family_name.casefold(), expected.other_names)
    assert found.evidence == expected.evidence


def test_a_christian_name_is_not_taken_for_a_kinyarwanda_one() -> None:
    assert is_kinyarwanda("Mukandayisenga")
    assert not is_kinyarwanda("Divine")
    assert not is_kinyarwanda("Christelle")


def test_a_name_is_shown_family_name_first_without_shouting() -> None:
    assert show_name("ISIMBI", "jeanne d'ARC") == "Isimbi Jeanne d'Arc"
    assert show_name("Uwera", None) == "Uwera"
    assert capitalised("JEAN-CLAUDE McCall") == "Jean-Claude McCall"


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_can_be_folded_and_folding_again_changes_nothing_in_plain_text(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert same_spelling(text, text)
    assert capitalised(capitalised(text)) == capitalised(text)
    split_full_name(text)
