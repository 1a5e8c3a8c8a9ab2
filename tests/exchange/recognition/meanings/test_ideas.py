"""Words of titles as ideas."""

import pytest

from desktop.exchange.recognition.meanings.ideas import ideas_of, vocabulary


def ideas(title):
    return [set(word.ideas) for word in ideas_of(title)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# HHs", [{"number"}, {"household"}]),
        ("Nº de hogares", [{"number"}, {"household"}]),
        ("Nbre de ménages", [{"number"}, {"household"}]),
        ("SchoolNum", [{"school"}, {"number"}]),
        ("adm1Name", [{"admin"}, {"digit"}, {"name"}]),
        ("ORG_TYPE", [{"org"}, {"type"}]),
        ("orgtype", [{"org"}, {"type"}]),
        ("Date de naissance", [{"birthdate"}]),
        ("Acronime", [{"acronym"}]),
        ("Zone de santé", [{"place"}]),
        ("Pointure", [set()]),
    ],
)
def test_a_title_is_read_word_by_word_in_any_language(title, expected):
    assert ideas(title) == expected


def test_a_word_glued_to_a_code_is_taken_apart():
    assert [word.text for word in ideas_of("householdcsspid")] == ["household", "cssp", "id"]


def test_words_in_brackets_stand_aside():
    assert [(word.text, word.aside) for word in ideas_of("Budget (USD)")] == [("budget", False), ("usd", True)]


def test_every_word_is_written_as_titles_are_compared():
    from desktop.domain.names import plain

    assert [word for word in vocabulary() if plain(word) != word or "-" in word or "'" in word] == []


def test_a_stem_tells_a_word_with_much_before_and_behind_it():
    assert ideas("Igihe bizatangirira")[-1] == {"start"}
    assert ideas("Igihe bizarangirira")[-1] == {"end"}
    assert ideas("Igihe yavukiye")[-1] == {"birth"}


def test_a_phrase_is_known_in_the_plural_and_glued():
    assert ideas("Domaines d'intervention") == ideas("Domaine d'intervention")
    assert ideas("schoollevel") == ideas("School level") == [{"class"}]


def test_a_strange_half_beside_a_slash_stands_aside():
    said = ideas_of("Activity / Zzyzx")
    assert [(one.text, one.aside) for one in said] == [("activity", False), ("zzyzx", True)]
    assert ideas("M/F") == ideas("m f") == [{"sex"}]


def test_the_number_of_a_question_is_no_part_of_it():
    assert ideas("Q3. Age") == ideas("A1_age") == ideas("12) Age") == ideas("Age")
    assert ideas("adm1_name")[0] == {"admin"}


def test_a_small_word_between_others_joins_them_and_says_nothing():
    assert ideas("Nom et prénom du chef de ménage") == [{"name"}, {"prename"}, {"head"}]
    assert "start" in ideas("Du")[0]
    assert "start" in ideas("Date du")[-1]
