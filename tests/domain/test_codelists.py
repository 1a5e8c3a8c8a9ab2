"""Lists of codes: found by any of their words, readable for ever, changed by laying items over them."""

from collections import defaultdict
from datetime import date

import pytest

from desktop.domain.codelists import CodeItem, CodeList, CodeLists, shipped_code_lists
from desktop.domain.fields.field import BLANKS
from desktop.domain.language import LANGUAGES
from desktop.domain.names import plain

LISTS = shipped_code_lists()
FITS_A_COLUMN = 24
"""Characters of Noto Sans 13 px that fit 150 px."""


@pytest.mark.parametrize("name", LISTS.names)
def test_every_code_has_a_label_in_each_language_and_a_short_one_that_fits_its_column(name: str) -> None:
    for item in LISTS[name].items.values():
        assert set(item.labels) == set(LANGUAGES), item.code
        assert all(label.strip() == label for label in item.labels.values()), item.code
        assert max(len(item.short_label(language)) for language in LANGUAGES) <= FITS_A_COLUMN, item.code


@pytest.mark.parametrize("name", LISTS.names)
def test_codes_are_short_stable_ascii(name: str) -> None:
    for code in LISTS[name].items:
        assert code.isascii()
        assert code.replace("_", "").isalnum()
        assert 1 <= len(code) <= 16
        assert code.lower() not in BLANKS


@pytest.mark.parametrize("name", LISTS.names)
def test_no_word_means_two_codes_of_a_list(name: str) -> None:
    meanings = defaultdict(set)
    for item in LISTS[name].items.values():
        for word in (item.code, *item.labels.values(), *item.short.values(), *item.also):
            if word:
                meanings[plain(word)].add(item.code)
    assert {word: codes for word, codes in meanings.items() if len(codes) > 1} == {}


def test_every_word_of_the_shipped_synonyms_is_found() -> None:
    found = sum(len(item.also) for name in LISTS.names for item in LISTS[name].items.values())
    assert found > 500
    assert LISTS["vulnerability"].find("mayibobo") == "STREET"
    assert LISTS["service"].find("Amatungo magufi") == "S02"
    assert LISTS["service"].find("nothing of ours") is None


def test_every_service_belongs_to_a_domain_and_counts_in_a_known_unit() -> None:
    for item in LISTS["service"].items.values():
        assert item.parent in LISTS["service_domain"].items
        assert item.unit in LISTS["unit"].items


def test_activities_have_every_domain_of_services_under_the_same_code() -> None:
    assert LISTS["service_domain"].items.keys() <= LISTS["activity_domain"].items.keys()


def test_the_visits_of_a_placement_come_after_the_months_that_their_codes_say() -> None:
    assert [int(code[1:]) for code in LISTS["visit_schedule"].items] == [1, 3, 6, 12, 18, 24]


def test_an_item_laid_over_a_shipped_one_changes_it_in_its_place() -> None:
    changed = CodeItem("sex", "F", {"en": "Woman or girl"}, valid_to="2030-06-30")
    added = CodeItem("sex", "X", {"en": "Not said"})
    lists = LISTS.with_changes([changed, added])
    assert list(lists["sex"].items) == ["F", "M", "X"]
    assert lists["sex"].label("F", "en") == "Woman or girl"
    assert LISTS["sex"].label("F", "en") == "Female"


def test_a_label_that_a_language_lacks_is_said_in_english_and_an_unknown_code_as_it_stands() -> None:
    lists = CodeLists([CodeItem("colour", "R", {"en": "Red"})])
    assert lists["colour"].label("R", "rw") == lists["colour"].short_label("R", "rw") == "Red"
    assert lists["colour"].label("Q", "rw") == "Q"
    assert "shape" not in lists


@pytest.mark.parametrize(
    ("day", "valid"), [("2026-06-30", False), ("2026-07-01", True), ("2027-06-30", True), ("2027-07-01", False)]
)
def test_a_code_may_be_chosen_only_between_its_dates(day: str, valid: bool) -> None:
    item = CodeItem("scheme", "A", {"en": "A"}, valid_from="2026-07-01", valid_to="2027-06-30")
    assert item.valid_on(day) is valid
    assert CodeItem("scheme", "B", {"en": "B"}).valid_on(str(date.today()))


def test_nothing_typed_finds_nothing() -> None:
    found = CodeList("colour", [CodeItem("colour", "R", {"en": "Red"}, short={"en": ""})])
    assert found.find("") is None
    assert found.find("'") is None
    assert found.find(" RÉD ") == "R"
