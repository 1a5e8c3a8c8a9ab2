"""Codes of places carry the whole hierarchy."""

import pytest

from desktop.domain.places import PlaceChange, PlaceIndex, level_of, shipped_places

PLACES = PlaceIndex(
    {
        "1": "Umujyi wa Kigali",
        "11": "Nyarugenge",
        "12": "Gasabo",
        "1201": "Bumbogo",
        "1202": "Gatsata",
        "1101": "Gatsata",
        "120201": "Karuruma",
        "12020101": "Akamamana",
        "12020102": "Agakomeye",
    },
    {},
)


def test_the_length_of_a_code_is_its_level() -> None:
    assert [level_of(code) for code in ("1", "12", "1202", "120201", "12020101")] == [
        *("province", "district", "sector", "cell", "village")
    ]
    with pytest.raises(ValueError, match="no code"):
        level_of("123")


def test_a_place_knows_what_it_lies_in_and_what_lies_in_it() -> None:
    assert [place.name for place in PLACES.parents("12020101")] == ["Umujyi wa Kigali", "Gasabo", "Gatsata", "Karuruma"]
    assert [place.name for place in PLACES.children("120201")] == ["Agakomeye", "Akamamana"]
    assert [place.code for place in PLACES.children()] == ["1"]
    assert PLACES.children("12020101") == ()
    assert PLACES.get("12020103") is None


def test_a_path_begins_at_the_sector_or_at_the_district_of_a_stranger() -> None:
    assert PLACES.path("12020101") == "Gatsata › Karuruma › Akamamana"
    assert PLACES.path("12020101", within="11") == "Gasabo › Gatsata › Karuruma › Akamamana"
    assert PLACES.path("12") == "Gasabo"
    assert PLACES.path("99") == "99"


def test_a_path_is_read_back_unless_it_fits_two_places() -> None:
    assert PLACES.of_path("Gatsata › Karuruma › Akamamana") == "12020101"
    assert PLACES.of_path("gatsata›karuruma") == "120201"
    assert PLACES.of_path("Gatsata") is None
    assert PLACES.of_path("Gatsata", within="11") == "1101"
    assert PLACES.of_path("Gatsata › Nowhere") is None


def test_an_officers_place_gets_a_code_that_is_free_and_far_from_the_official_ones() -> None:
    code = PLACES.free_code("120201")
    assert code == "12020199"
    more = PLACES.with_changes([PlaceChange(code, "Umudugudu mushya")])
    assert more.free_code("120201") == "12020198"
    assert more.path(code) == "Gatsata › Karuruma › Umudugudu mushya"


def test_every_shipped_path_of_a_district_is_read_back() -> None:
    places = shipped_places()
    for code in (*places.below("31", "village"), *places.below("31", "cell"), *places.below("31", "sector")):
        assert places.of_path(places.path(code), within="31") == code
