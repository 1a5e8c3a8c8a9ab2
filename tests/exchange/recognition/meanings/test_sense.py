"""Columns understood together."""

from desktop.exchange.recognition.content import profile
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.grammar import Reading
from desktop.exchange.recognition.meanings.sense import Column, senses

KNOWLEDGE = Knowledge()


def meant(*columns):
    made = [Column(at, parts, profile(cells), tag) for at, (parts, cells, tag) in enumerate(columns)]
    return {at: sense.meaning for at, sense in senses(made, KNOWLEDGE).items()}


def test_a_code_has_the_level_of_the_place_it_stands_for():
    found = meant((("State",), ["Borno"], None), (("State Pcode",), ["NG08"], None), (("LGA",), ["Bama"], None))
    assert found == {0: "adm1", 1: "adm1_code", 2: "adm2"}


def test_a_numbered_code_and_a_named_level_are_one_level():
    found = meant((("admin1Pcod",), ["ML05"], None), (("Region",), ["Mopti"], None))
    assert found == {0: "adm1_code", 1: "adm1"}


def test_one_meaning_goes_to_one_column_the_first_of_equals():
    found = meant((("Sector_fr",), ["x"], None), (("Cluster",), ["x"], None), (("Cluster_en",), ["x"], None))
    assert list(found.values()).count("theme") == 1


def test_a_title_in_a_second_language_says_it_again():
    found = meant((("Where", "Province name", "Xyz"), ["a"], None), (("Where", "Village", "Abc"), ["b"], None))
    assert found == {0: "adm1", 1: "village"}


def test_a_column_of_domains_is_one_without_any_title():
    found = meant((("X",), ["WASH", "Health", "Education", "Protection"], None))
    assert found == {0: "theme"}


def test_a_tag_helps_a_strange_title_and_yields_to_a_clear_one():
    assert meant((("Qqq",), ["a"], Reading("donor", 0.9)))[0] == "donor"
    assert meant((("Donor",), ["a"], Reading("partner_name", 0.9)))[0] == "donor"


def test_every_sense_says_why():
    column = Column(0, ("Start date",), profile(["2020-01-01", "2020-02-01"]))
    sense = senses([column], KNOWLEDGE)[0]
    assert [str(reason) for reason in sense.reasons] == [
        "It means: start date.",
        "The words of the title “Start date” say so.",
        "2 of 2 cells are dates or years.",
    ]
