"""Names in columns lead to one code, or to a question."""

import csv
import random

import pytest

from desktop.domain.places import PlaceIndex, shipped_places
from desktop.resources import resource

PLACES = shipped_places()


def named(code: str, **instead: str) -> dict[str, str]:
    units = {place.level: place.name for place in (*PLACES.parents(code), *PLACES.places([code]))}
    return {level: units[level] for level in ("sector", "cell", "village") if level in units} | instead


def test_every_village_of_the_country_is_found_by_its_three_names() -> None:
    wrong = [
        code
        for code in PLACES.below("", "village")
        if (found := PLACES.resolve(named(code), within=code[:2])).code != code or found.certainty != "exact"
    ]
    assert wrong == []


def test_known_aliases_lead_to_their_village_and_are_said_to_be_aliases() -> None:
    with resource("geography", "admin_aliases.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if len(row["code"]) == 8]
    found = [(PLACES.resolve(named(row["code"], village=row["alias"]), within=row["code"][:2]), row) for row in rows]
    other = [row["alias"] for resolution, row in found if resolution.code != row["code"]]
    # A few aliases are the proper name of the next village of the same cell, which has the better right to it.
    assert len(other) <= 8
    assert {resolution.certainty for resolution, row in found if resolution.code == row["code"]} <= {"alias", "exact"}


@pytest.mark.parametrize(
    ("sector", "cell", "village", "code"),
    [
        ("Gatsata", "Nyamabuye", "Hanikaa", "12020204"),
        ("Jari", "Buhiza", "NYAMUGARI", "12060203"),
        ("Umurenge wa Jali", "Akagari ka Buhiiza", "Nyamugali", "12060203"),
    ],
)
def test_slips_and_level_words_do_not_stop_it(sector: str, cell: str, village: str, code: str) -> None:
    found = PLACES.resolve({"sector": sector, "cell": cell, "village": village}, within="12")
    assert (found.code, found.certainty) == (code, "spelling")


def test_what_fits_several_places_is_asked_and_never_chosen() -> None:
    found = PLACES.resolve({"village": "Kabeza"}, within="12")
    assert (found.code, found.certainty) == (None, "ambiguous")
    assert len(found.candidates) == 3
    assert all(place.name == "Kabeza" for place in found.candidates)


def test_a_village_that_lies_in_another_cell_is_not_forced_into_the_one_named() -> None:
    found = PLACES.resolve({"sector": "Jali", "cell": "Buhiza", "village": "Rugina"}, within="12")
    assert (found.code, found.certainty) == (None, "unknown")
    assert "12060604" in [place.code for place in found.candidates]


def test_a_place_outside_the_district_needs_two_names() -> None:
    assert PLACES.resolve({"sector": "Rubengera", "cell": "Gisanze"}, within="12").code == "310903"
    alone = PLACES.resolve({"sector": "Rubengera"}, within="12")
    assert alone.code is None
    assert alone.candidates[0].code == "3109"
    assert PLACES.resolve({"district": "Karongi", "sector": "Rubengera"}, within="12").code == "3109"


def test_an_unknown_name_or_none_is_unknown() -> None:
    assert PLACES.resolve({"sector": "Jali", "village": "Qqqqqq"}, within="12").certainty == "unknown"
    assert PLACES.resolve({"sector": " "}, within="12").certainty == "unknown"


def test_provinces_are_known_in_three_languages() -> None:
    for name in ("Iburasirazuba", "Eastern Province", "Province de l'Est", "Intara y'Iburasirazuba"):
        assert PLACES.resolve({"province": name}).code == "5"


def test_one_slip_in_a_village_never_leads_to_another_one_except_where_it_spells_that_one() -> None:
    drawn = random.Random(7)
    for code in drawn.sample(PLACES.below("", "village"), 400):
        name = PLACES.places([code])[0].name
        place = drawn.randrange(1, len(name))
        slip = name[:place] + drawn.choice("aeiourlk") + name[place + 1 :]
        found = PLACES.resolve(named(code, village=slip), within=code[:2])
        assert found.code in (None, code) or PLACES.places([found.code])[0].name.casefold() == slip.casefold()


def test_two_neighbours_as_near_as_each_other_are_a_question() -> None:
    places = PlaceIndex(
        {"1": "P", "11": "D", "1101": "S", "110101": "C", "11010101": "Kamana", "11010102": "Kamina"}, {}
    )
    found = places.resolve({"cell": "C", "village": "Kamuna"}, within="11")
    assert (found.code, found.certainty) == (None, "ambiguous")
