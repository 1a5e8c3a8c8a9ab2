"""What makes two records one is declared by their register; what is only alike makes somebody look."""

import pytest

from desktop.operations.imports.sameness import Sameness
from desktop.operations.records import save_record
from tests.operations.district import VILLAGE

LINE = {"title": "Kits scolaires", "fiscal_year": 2026, "domain": "EDUC", "sectors": ("1202", "1213")}


@pytest.fixture
def partner(gasabo):
    return save_record(gasabo, "partners", {"name": "Caritas Rwanda", "acronym": "CR", "kind": "FBO"}).record


@pytest.fixture
def line(gasabo, partner):
    return save_record(gasabo, "activities", {**LINE, "partner": partner}).record


def test_a_line_of_a_plan_is_the_same_with_its_title_partner_year_and_places(gasabo, partner, line):
    known = Sameness(gasabo, "activities")
    told = {**LINE, "title": "KITS  scolaires", "partner": partner, "sectors": ("1213", "1202"), "target": 5}
    assert known.find(told) == [line]
    assert known.find({**told, "sectors": ("1202",)}) == []
    assert known.find({**told, "fiscal_year": 2025}) == []


def test_the_same_words_elsewhere_make_somebody_look_once_and_not_where_there_is_a_line_for_each_place(
    gasabo, partner, line
):
    told = {**LINE, "partner": partner, "sectors": ("1205",)}
    known = Sameness(gasabo, "activities")
    assert known.likely(told) == [line]
    assert known.likely({**told, "title": "Kit scolaires"}) == [line]
    assert known.likely({**told, "title": "Formation des femmes"}) == []
    save_record(gasabo, "activities", {**LINE, "partner": partner, "sectors": ("1204",)})
    assert Sameness(gasabo, "activities").likely(told) == []


def test_what_a_file_brings_is_known_from_then_on_and_not_taken_for_something_alike(gasabo, partner):
    known = Sameness(gasabo, "activities")
    known.add("row:7", {**LINE, "partner": partner})
    assert known.find({**LINE, "partner": partner}) == ["row:7"]
    assert known.likely({**LINE, "partner": partner, "sectors": ("1205",)}) == []
    assert known.brought("row:7")
    known.change("row:7", {"target": 9})
    assert known.values("row:7")["target"] == 9


def test_a_partner_is_found_by_its_name_or_its_short_name_and_nearly(gasabo, partner):
    known = Sameness(gasabo, "partners")
    assert known.named("CARITAS RWANDA") == known.named("cr") == [partner]
    assert known.named("Caritas") == []
    assert known.nearly_named("Caritas Rwnda") == [partner]


def test_a_household_is_found_by_whoever_heads_it_in_the_register(gasabo):
    head = save_record(
        gasabo, "people", {"family_name": "Uwera", "other_names": "Alice", "sex": "F", "village": VILLAGE,
                           "is_adult": "yes", "birth": "1990"}
    ).record  # fmt: skip
    home = save_record(gasabo, "households", {"head": head, "village": VILLAGE}).record
    known = Sameness(gasabo, "households")
    assert known.find({"head_name": "Alice UWERA", "village": VILLAGE}) == [home]
    code = gasabo.file.record("households", home)["code"]
    assert known.find({"code": code}) == [home]


def test_a_row_that_says_little_is_known_by_its_name_where_nothing_speaks_against_it(gasabo, line):
    known = Sameness(gasabo, "activities")
    assert known.fitting({"title": "Kits scolaires"}) == [line]
    assert known.fitting({"title": "Kits scolaires", "fiscal_year": 2025}) == []
