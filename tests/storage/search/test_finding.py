"""Search finds by any words in any order, misspelt names too, and gives every register its share."""

import pytest

from desktop.domain.language import Message
from desktop.storage.search import finding

PEOPLE = (
    ("Mukamana", "Jeanne", "11010102", "+250788123456", "11-2026-000001-11"),
    ("Mukamana", "Claudine", "11010103", "+250788000002", "11-2026-000002-22"),
    ("Mukamurenzi", "Jeanne", "11010103", None, "11-2026-000003-33"),
    ("Rukundo", "Éric", None, None, "11-2026-000004-44"),
)


@pytest.fixture
def filled(file):
    """Four people and two households of the district 11."""
    with file.change(Message("Took in"), "Alice") as writing:
        file.set_settings({"district": "11"})
        names = ("family_name", "other_names", "village", "phone", "code")
        writing.create_many("people", [dict(zip(names, values, strict=True)) for values in PEOPLE])
        writing.create_many("households", [{"name": "Urugo rwa Mukamana"}, {"name": "Urugo rwa Keza"}])
    return file


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("muk", ["1-11", "2-22", "3-33"]),
        ("jeanne muk", ["1-11", "3-33"]),
        ("MUKAMANA  j", ["1-11"]),
        ("eric", ["4-44"]),
        ("078812", ["1-11"]),
        ("11-2026-000003", ["3-33"]),
        ("3", ["3-33"]),
        ("gihanga", ["1-11"]),
        ("iterambere muka", ["2-22", "3-33"]),
        ("jeanne gihanga", ["1-11"]),
        ("mukamana eric", []),
        ("zzz", []),
        ("", []),
        ("%", []),
    ],
)
def test_people_are_found_by_the_beginnings_of_their_words_in_any_order(filled, typed, codes):
    assert sorted(hit.record["code"][-7:].lstrip("0") for hit in filled.search(typed, ["people"])) == codes
    assert {hit.why for hit in filled.search(typed, ["people"])} <= {"beginning"}


@pytest.mark.parametrize("typed", ["lukundo", "rukudno", "rukndo eric", "erik rukundo"])
def test_a_misspelt_name_is_found_and_said_to_be_alike(filled, typed):
    (hit,) = filled.search(typed, ["people"])
    assert (hit.record["family_name"], hit.why) == ("Rukundo", "alike")


def test_every_name_like_the_one_typed_shows_somebody_however_many_bear_the_likeliest(filled):
    with filled.change(Message("Took in"), "Alice") as writing:
        names = ("Habimana", "Habimama", "Habinama", "Habimena", "Habimina", "Habumana")
        writing.create_many("people", [{"family_name": name} for name in names for _ in range(20)])
    hits = filled.search("habimna", ["people"], limit=6)
    assert {hit.record["family_name"] for hit in hits} == set(names)


def test_what_begins_as_typed_comes_before_what_is_alike(filled):
    hits = filled.search("mukamurenz", ["people"])
    assert hits[0].record["family_name"] == "Mukamurenzi"
    assert hits[0].why == "beginning"


def test_all_registers_are_searched_and_each_gets_its_share(filled):
    with filled.change(Message("Took in"), "Alice") as writing:
        writing.create_many("people", [{"family_name": "Mukamana"}] * 30)
    hits = filled.search("mukamana", limit=20)
    assert len(hits) == 20
    assert [hit.register for hit in hits].count("households") == 1


def test_frequent_words_are_compared_record_by_record_and_rare_ones_as_sets(filled, monkeypatch):
    with filled.change(Message("Took in"), "Alice") as writing:
        names = [{"family_name": "Uwase", "other_names": "Aline" if number % 3 else "Ange"} for number in range(90)]
        writing.create_many("people", names)
    for most, few in ((4000, 0), (4000, 200), (50, 0), (40, 50), (10, 0)):
        monkeypatch.setattr(finding, "_FETCHED", most)
        monkeypatch.setattr(finding, "_FEW", few)
        assert len(filled.search("uwase ali", ["people"], limit=100)) == 60
        assert len(filled.search("ange uwase", ["people"], limit=100)) == 30
        assert len(filled.search("ange uwase", ["people"], limit=7)) == 7
        assert filled.search("uwase jeanne", ["people"]) == []


def test_frequent_words_meet_although_the_first_entries_of_one_are_all_of_a_name_that_never_meets_the_other(
    filled, monkeypatch
):
    with filled.change(Message("Took in"), "Alice") as writing:
        alone = [{"family_name": "Keza", "other_names": "Mabel"} for _ in range(60)]
        together = [{"family_name": "Mazimpaka", "other_names": "Jean"} for _ in range(60)]
        writing.create_many("people", alone + together)
    monkeypatch.setattr(finding, "_FETCHED", 50)
    monkeypatch.setattr(finding, "_LOOKED_AT", 20)
    monkeypatch.setattr(finding, "_PROBED", 1)
    for typed in ("ma je", "je ma"):
        found = filled.search(typed, ["people"], limit=5)
        assert [hit.record["family_name"] for hit in found] == ["Mazimpaka"] * 5


def test_of_many_with_a_rare_word_some_from_everywhere_are_looked_at_for_the_frequent_one(filled, monkeypatch):
    with filled.change(Message("Took in"), "Alice") as writing:
        alone = [{"family_name": "Keza", "other_names": "Jean"} for _ in range(45)]
        together = [{"family_name": "Mazimpaka", "other_names": "Jeannette"} for _ in range(45)]
        writing.create_many("people", alone + together)
        writing.create_many("people", [{"family_name": "Mazimpaka", "other_names": "Rose"} for _ in range(60)])
    monkeypatch.setattr(finding, "_FETCHED", 100)
    monkeypatch.setattr(finding, "_FEW", 0)
    monkeypatch.setattr(finding, "_LOOKED_AT", 20)
    monkeypatch.setattr(finding, "_PROBED", 1)
    assert len(filled.search("je ma", ["people"], limit=5)) == 5


def test_hits_bring_the_record_with_them(filled):
    (hit,) = filled.search("urugo keza")
    assert (hit.register, hit.record["id"], hit.record["name"]) == ("households", hit.id, "Urugo rwa Keza")


def test_search_can_be_made_ready_before_anybody_types(filled):
    filled.prepare_search()
    assert [hit.record["family_name"] for hit in filled.search("lukundo", ["people"])] == ["Rukundo"]
    assert len(filled.search("gihanga", ["people"])) == 1
