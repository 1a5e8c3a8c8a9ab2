"""Words of titles as ideas."""

import pytest

from desktop.exchange.recognition.meanings.ideas import LANGUAGES, ideas_of, vocabulary


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

    assert len(LANGUAGES) == 6
    assert [word for word in vocabulary() if plain(word) != word or "-" in word or "'" in word] == []
