"""The chooser finds a place by any part of any level."""

from desktop.domain.places import shipped_places

PLACES = shipped_places()


def first(text: str, within: str = "", level: str | None = None) -> str:
    found = PLACES.find(text, within=within, level=level)
    return PLACES.path(found[0].code) if found else ""


def test_the_beginnings_of_several_levels_find_one_place() -> None:
    assert first("kigab ruben") == "Rubengera › Gisanze › Kigabiro"
    assert first("Rubengera › Gisanze › Kigabiro") == "Rubengera › Gisanze › Kigabiro"


def test_places_of_the_own_district_come_first() -> None:
    assert {place.code[:2] for place in PLACES.find("kabeza", within="12", limit=3)} == {"12"}
    assert len(PLACES.find("kabeza", within="12", limit=40)) == 40


def test_a_place_at_home_that_holds_the_word_or_sounds_so_goes_before_a_namesake_elsewhere() -> None:
    assert first("kabuye", within="26", level="village") == "Mwendo › Gishweru › Nyakabuye"
    assert first("kabagari", within="26", level="sector") == "Kabagali"
    assert first("kabagari", within="26", level="village").startswith("Kabagali › ")
    # Where there is one of that very name at home, it stays the first; elsewhere only beginnings are found.
    assert first("kabuye", within="12") == "Jabana › Kabuye"
    assert "Nyakabuye" not in {place.name for place in PLACES.find("kabuye", within="12", limit=40)}


def test_a_home_is_not_mixed_up_with_the_one_asked_for_before() -> None:
    assert PLACES.find("kabuye", within="26", level="village")[0].code.startswith("26")
    assert PLACES.find("kabuye", within="12", level="village")[0].code.startswith("12")


def test_a_name_in_full_goes_before_names_that_only_begin_so() -> None:
    assert first("Nyamata") == "Nyamata"
    assert PLACES.find("nyamata", level="sector")[0].code == "5710"


def test_misspelt_names_are_found() -> None:
    assert first("Rubengela", level="sector") == "Rubengera"
    assert first("hanikaa", within="12") == "Gatsata › Nyamabuye › Hanika"
    assert first("Gisozzi", within="12", level="sector") == "Gisozi"


def test_other_names_of_a_place_find_it_too() -> None:
    assert first("Kisimenti", within="12") == "Remera › Rukiri I › Gisimenti"
    assert first("Eastern") == "Iburasirazuba"


def test_a_cell_typed_for_a_village_offers_its_villages() -> None:
    found = PLACES.find("rubengera gisanze", within="31", level="village")
    assert {place.code[:6] for place in found} == {"310903"}
    assert all(place.level == "village" for place in found)


def test_nothing_typed_and_nothing_like_it_find_nothing() -> None:
    assert PLACES.find("  ") == []
    assert PLACES.find("qqqqqqqqqqqq") == []
    assert PLACES.find("jali qqqqqqqqqqqq") == []
