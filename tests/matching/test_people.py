"""The facts of a person."""

from desktop.matching.people import PersonFacts


def test_only_the_id_is_needed_and_unknown_adults_are_left_out() -> None:
    assert PersonFacts("1").adults == ()
    assert PersonFacts("1", guardian="Uwera Rose", mother="Uwase Ange").adults == ("Uwera Rose", "Uwase Ange")
