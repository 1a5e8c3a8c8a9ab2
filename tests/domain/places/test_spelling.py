"""Names of places are compared without level words, and with the suffixes and spellings that lists exchange."""

import csv

import pytest

from desktop.domain.places.spelling import level_named, place_key, without_level
from desktop.resources import resource


@pytest.mark.parametrize(
    "written", ["Jali", "UMURENGE WA JALI", "Jali Sector", "secteur de Jali", "Sector: Jali", "umurenge wa Jali."]
)
def test_the_word_for_the_level_does_not_count(written: str) -> None:
    assert without_level(written) == "jali"


def test_a_place_called_after_its_level_keeps_its_name() -> None:
    assert without_level("Umudugudu") == "umudugudu"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("Mushumbamwiza", "Umushumba Mwiza"), ("I Gisimenti", "Gisimenti"), ("Kabuga II", "Kabuga B")),
        *(("Kabuga I", "Kabuga 1"), ("Nyamugali", "Nyamugari"), ("Uruyenzi", "Ruyenzi"), ("Icyijana", "Ikijana")),
    ],
)
def test_spellings_that_lists_exchange_are_one(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


def test_numbered_neighbours_stay_apart() -> None:
    assert len({place_key(f"Kabuga {suffix}") for suffix in ("I", "II", "III", "")}) == 4


def test_spelling_alone_accounts_for_a_third_of_the_known_aliases() -> None:
    with resource("geography", "admin_aliases.csv").open(encoding="utf-8", newline="") as file:
        same = [place_key(row["canonical_name"]) == place_key(row["alias"]) for row in csv.DictReader(file)]
    assert sum(same) >= 55


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Akarere ka Huye", "district"),
        ("Umurenge wa Jali", "sector"),
        ("Jali sector", "sector"),
        ("Village Kabeza", "village"),
        ("Huye", None),
        ("Village", None),
    ],
)
def test_a_name_may_say_of_which_level_it_is(text: str, level: str | None) -> None:
    assert level_named(text) == level
