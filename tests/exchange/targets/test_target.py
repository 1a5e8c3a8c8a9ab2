"""A target stands on the declared field."""

import pytest

from desktop.exchange.targets.target import Target


@pytest.mark.parametrize(
    ("of", "look"),
    [
        ("people.family_name", "name"),
        ("people.birth", "date"),
        ("people.national_id", "national_id"),
        ("people.phone", "phone"),
        ("people.sex", "codes:sex"),
        ("people.note", "text"),
        ("identifications.criteria", "codes:vulnerability"),
        ("activities.budget", "money"),
        ("activities.target", "number"),
        ("activities.sectors", "place:sector"),
    ],
)
def test_the_field_says_what_its_cells_look_like(of, look):
    assert Target("any.name", of).looks() == look


def test_the_headings_are_those_of_the_field_and_its_own():
    target = Target("person.sex", "people.sex", also=("Genre/Sexe",))
    assert {"Sex", "Igitsina", "Sexe", "Genre/Sexe"} <= set(target.headings())
    assert (target.role, target.name, target.said) == ("person", "sex", "Sex")


def test_a_target_without_a_field_speaks_for_itself():
    target = Target("place.cell", title="Cell", content="place:cell", also=("Akagari",))
    assert target.field is None
    assert target.looks() == "place:cell"
    assert target.headings() == ("Cell", "Akagari")
    assert target.said == "Cell"
