"""Texts that may mean the same are found, the most alike first."""

from desktop.matching.texts import Texts


def known():
    texts = Texts()
    for key, text in {"a": "Caritas Diocésaine", "b": "Croix Rouge", "c": "Caritas Diocesaine de Kigali"}.items():
        texts.add(key, text)
    return texts


def test_a_misspelling_is_alike_and_another_name_is_not():
    assert known().alike("Caritas Diosesaine") == ["a"]
    assert known().alike("Save the Children") == []


def test_the_order_of_words_and_their_accents_make_no_difference():
    assert known().alike("ROUGE CROIX") == ["b"]


def test_only_those_that_may_be_chosen_are_found():
    assert known().alike("Caritas Diocésaine", among=["b"]) == []
