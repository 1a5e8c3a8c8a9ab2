"""Which targets a title can mean."""

import pytest

from desktop.exchange.recognition.titles import TitleIndex

HEADINGS = [
    ("person.full_name", "Full name"),
    ("person.full_name", "Name"),
    ("person.full_name", "Amazina"),
    ("person.national_id", "Indangamuntu"),
    ("person.national_id", "ID number"),
    ("person.phone", "Telefoni"),
    ("person.phone", "Phone"),
    ("person.father_status", "Se"),
    ("person.father_name", "Name of father"),
    ("person.caregiver_name", "Nom du tuteur"),
    ("person.caregiver_phone", "Tél. tuteur"),
    ("household.head_name", "Umukuru w'urugo"),
    ("household.head_national_id", "Head NID"),
    ("household.head_phone", "Head phone"),
    ("household.size", "Household size"),
    ("place.village", "Umudugudu"),
]


@pytest.fixture(scope="module")
def index():
    return TitleIndex(HEADINGS)


def best(index, *parts):
    found = index.candidates(parts)
    return max(found.values(), key=lambda one: one.certainty).target if found else None


@pytest.mark.parametrize("title", ["FULL NAME", "Full  name:", "2. Full name (as on ID)", "full names", "Fulll name"])
def test_a_title_is_known_in_any_dress(index, title):
    assert best(index, title) == "person.full_name"


def test_a_group_says_whose_value_it_is(index):
    assert best(index, "Urugo", "Indangamuntu") == "household.head_national_id"
    assert best(index, "Urugo", "Telefoni") == "household.head_phone"
    assert best(index, "Ababyeyi", "Se") == "person.father_status"
    assert best(index, "Aho atuye", "Umudugudu") == "place.village"


def test_a_title_says_itself_whose_value_it_is(index):
    assert best(index, "Name of caregiver") == "person.caregiver_name"
    assert best(index, "Phone of guardian") == "person.caregiver_phone"
    assert best(index, "Head of household ID number") == "household.head_national_id"


def test_the_name_of_a_stranger_is_not_the_name_of_the_child(index):
    for title in ("Name of teacher", "Name of interviewer", "School name", "Mother phone"):
        found = index.candidates((title,))
        assert all(one.certainty < 0.6 for one in found.values()), title


def test_a_longer_title_is_a_weaker_candidate(index):
    found = index.candidates(("Date of last change of phone",))
    assert found["person.phone"].certainty < 0.6


def test_a_title_of_nothing_known_has_no_candidate(index):
    assert index.candidates(("Kilometres",)) == {}
    assert not index.knows("Kilometres")
    assert index.knows("full NAME (M)")


def test_every_candidate_says_why(index):
    (candidate,) = index.candidates(("Indangamuntu",)).values()
    assert str(candidate.reason) == "The title “Indangamuntu” is one of its names."


def test_a_bare_date_inside_a_longer_title_is_no_candidate(index):
    assert index.candidates(("Arrival date",)) == {}
