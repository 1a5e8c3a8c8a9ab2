"""Names of people who do not exist."""

from random import Random

from desktop.operations.demonstration.names import invent_name, known_names


def test_a_name_is_made_of_a_family_name_and_a_given_name_of_the_shipped_ones():
    names = known_names()
    assert len(names.family) > 50
    assert len(names.given) > 50
    family, given = invent_name(Random(3))
    assert family in names.family
    assert given in names.given


def test_the_same_seed_invents_the_same_names():
    assert [invent_name(Random(3)) for _ in range(3)] == [invent_name(Random(3))] * 3
