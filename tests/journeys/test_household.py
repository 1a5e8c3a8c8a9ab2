"""A household of four is written down by keyboard, brothers and sisters with “same as above”."""

from tests.journeys.person import Person

CHILDREN, HOUSEHOLDS = 2, 4


def test_a_household_of_four_stands_in_the_file_as_it_was_typed(officer):
    person = officer()
    person.go_to_place(HOUSEHOLDS)
    person.begin()
    person.fill(head_name="Mukamana Béatrice", head_phone="0788123456", village="Kamuhire")
    person.fill(size="5")
    person.save()
    enter_children(person)
    (household,) = person.records("households")
    assert household["head_name"] == "Mukamana Béatrice"
    assert household["head_phone"] == "+250788123456"
    assert household["size"] == 5
    children = person.records("people")
    assert [one["other_names"] for one in children] == ["Aline", "Bosco", "Chantal", "Didier"]
    assert [one["sex"] for one in children] == ["F", "M", "F", "M"]
    assert [one["birth"] for one in children] == ["2012-03-14", "2014-05", "2016", "2019-02-01"]
    for child in children:
        assert child["family_name"] == "Niyonzima"
        assert child["is_child"] == "yes"
        assert child["household"] == household["id"]
        assert child["village"] == household["village"]
        assert child["father_name"] == "Niyonzima Jean"
        assert child["caregiver_name"] == "Mukamana Béatrice"
    assert len({child["code"] for child in children}) == 4


def enter_children(person: Person) -> None:
    """The first child in full, its brothers and sisters by what tells them from it."""
    person.go_to_place(CHILDREN)
    person.begin()
    person.fill(family_name="Niyonzima", other_names="Aline", sex="f", birth="14/3/2012")
    person.fill(village="Kamuhire", household="Mukamana", father_name="Niyonzima Jean")
    person.fill(caregiver_name="Mukamana Béatrice")
    person.save()
    for name, sex, birth in (("Bosco", "m", "5/2014"), ("Chantal", "f", "2016"), ("Didier", "m", "1/2/2019")):
        person.begin()
        person.fill(family_name="Niyonzima", other_names=name, sex=sex, birth=birth)
        person.press("Ctrl+D")
        person.save()
