"""Levels of places by the words of each country."""

import pytest

from desktop.exchange.recognition.meanings.levels import PlaceWord, levels_of, place_word


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("region cercle commune village", [1, 2, 3, 5]),
        ("province commune colline", [1, 2, 5]),
        ("departement commune", [1, 2]),
        ("region departement commune", [1, 2, 3]),
        ("region province commune", [1, 2, 3]),
        ("province territoire zs", [1, 2, 3]),
        ("state county payam boma", [1, 2, 3, 4]),
        ("county subcounty ward", [1, 2, 3]),
        ("estado municipio parroquia", [1, 2, 3]),
        ("departamento provincia distrito", [1, 2, 3]),
        ("oblast raion hromada", [1, 2, 3]),
        ("provincia distrito posto localidade village", [1, 2, 3, 4, 5]),
        ("district sector cell village", [2, 3, 4, 5]),
        ("commune localite", [2, 5]),
        ("province commune zone colline", [1, 2, 3, 5]),
        ("region comuna", [1, 3]),
        ("parish subcounty village", [4, 3, 5]),
        ("mkoa wilaya kata kijiji", [1, 2, 3, 5]),
        ("region province distrito", [1, 2, 3]),
        ("district parish village", [2, 4, 5]),
    ],
)
def test_the_neighbours_decide_what_one_word_leaves_open(words, levels):
    asked = [PlaceWord(word, at) for at, word in enumerate(words.split())]
    found = levels_of(asked)
    assert [found[word] for word in words.split()] == levels


def test_a_number_is_the_level_whatever_stands_beside_it():
    found = levels_of([PlaceWord("1", 0, 1), PlaceWord("2", 1, 2), PlaceWord("ward", 2)])
    assert found == {"1": 1, "2": 2, "ward": 3}


def test_plurals_name_the_same_level():
    assert place_word("districts") == place_word("district") == "district"
    assert place_word("budget") is None


def test_words_of_one_country_have_its_levels():
    found = levels_of([PlaceWord(word, at) for at, word in enumerate(("state", "locality", "administrative unit"))])
    assert found == {"state": 1, "locality": 2, "administrative unit": 3}


def test_a_locality_is_the_village_where_nothing_stands_below_it():
    found = levels_of([PlaceWord(word, at) for at, word in enumerate(("provincia", "distrito", "localidade"))])
    assert found["localidade"] == 5


def test_every_word_of_a_ladder_is_written_as_titles_are_compared():
    from desktop.domain.names import plain
    from desktop.exchange.recognition.meanings.levels import ladders

    assert [word for ladder in ladders() for word in ladder if plain(word) != word or "-" in word] == []
