"""Places read back from the path they are shown by, one or several."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.fields import Place, Places
from desktop.domain.places import LEVELS, shipped_places
from desktop.domain.problems import ValueProblem

INDEX = shipped_places()
HERE = [code for level in LEVELS[1:] for code in INDEX.below("31", level)] + ["31"]
DISTRICTS_LIKE_A_SECTOR = [
    code
    for code in INDEX.below("", "district")
    if INDEX.places([code])[0].name in {place.name for place in INDEX.places(INDEX.below(code, "sector"))}
]
SECTORS = INDEX.below("31", "sector")
# Sectors and cells that bear the name of what they lie in, or of another place beside it.
ELSEWHERE = ["1306", "2211", "3311", "3512", "5210", "5302", "5505", INDEX.below("11", "village")[0], "130603", "5"]


@given(code=st.sampled_from(HERE))
def test_a_place_shown_is_understood_as_the_same(around: Around, code: str) -> None:
    field = Place("Place")
    assert field.parse(field.show(code, around), around) == code


@pytest.mark.parametrize("code", ELSEWHERE)
def test_a_place_of_another_district_is_understood_as_the_same(around: Around, code: str) -> None:
    field = Place("Origin")
    assert field.parse(field.show(code, around), around) == code


@pytest.mark.parametrize("code", DISTRICTS_LIKE_A_SECTOR)
def test_a_district_is_never_taken_for_the_sector_that_bears_its_name(around: Around, code: str) -> None:
    home = replace(around, district=code)
    field = Place("Place")
    assert field.parse(field.show(code, home), home) == code


@given(codes=st.sets(st.sampled_from(SECTORS), min_size=1))
def test_several_places_shown_are_understood_as_the_same(around: Around, codes: set[str]) -> None:
    field, value = Places("Sectors"), tuple(sorted(codes))
    assert field.parse(field.show(value, around), around) == value
    assert field.from_sql(field.to_sql(value)) == value


@pytest.mark.parametrize("written", ["Bwishyura, Rubengera", "Rubengera ; bwishyura", "Bwishyura et Rubengera",
                                     "Rubengera/Bwishyura", "Rubengera na Bwishyura", "Rubengera\nBwishyura",
                                     ("3109", "3101")])  # fmt: skip
def test_several_sectors_are_read_whatever_stands_between_them(around: Around, written: object) -> None:
    assert Places("Sectors").parse(written, around) == ("3101", "3109")


@pytest.mark.parametrize("written", ["Tous les secteurs", "Imirenge yose", "All sectors", "tout le district"])
def test_everywhere_is_the_district(around: Around, written: str) -> None:
    assert Places("Sectors").parse(written, around) == ("31",)


def test_one_unknown_place_among_several_is_refused_and_named(around: Around) -> None:
    with pytest.raises(ValueProblem, match="Atlantis"):
        Places("Sectors").parse("Bwishyura, Atlantis", around)


def test_a_village_is_found_by_its_path_and_by_its_code(around: Around) -> None:
    village = INDEX.below("31", "village")[0]
    field = Place("Village", exact=True)
    assert field.parse(field.show(village, around), around) == village
    assert field.parse(village, around) == village
    assert field.parse(int(village), around) == village
    assert field.parse(float(village), around) == village


def test_a_name_that_several_places_bear_is_asked_about(around: Around) -> None:
    gasabo = replace(around, district="12")
    with pytest.raises(ValueProblem, match="Several places"):
        Place("Village", exact=True).parse("Kabeza", gasabo)


def test_a_code_that_no_place_has_is_refused(around: Around) -> None:
    with pytest.raises(ValueProblem, match="No place has the code"):
        Place("Village").parse("99", around)


def test_a_place_too_coarse_is_a_warning_only_where_the_last_level_is_wanted(around: Around) -> None:
    assert [problem.severity for problem in Place("Village", exact=True).problems("2403", around)] == ["warning"]
    assert Place("Origin").problems("2403", around) == []
    assert Place("Village", exact=True).problems(INDEX.below("31", "village")[0], around) == []
    assert Places("Sectors", required=True).problems((), around) != []


def test_places_are_exported_as_their_paths(around: Around) -> None:
    assert Place("Place").cell("31", around) == Place("Place").show("31", around)
    assert Place("Place").cell(None, around) is None
    assert Places("Sectors").cell(None, around) is None
