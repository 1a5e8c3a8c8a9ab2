"""The service finds the same person again, and leaves sisters, brothers, twins and namesakes alone."""

from dataclasses import replace

import pytest

from desktop.matching.people import PersonFacts
from desktop.matching.service import Matcher

NAMES = (
    "Habimana",
    "Uwase",
    "Mukamana",
    "Niyonzima",
    "Ingabire",
    "Bizimana",
    "Umutoni",
    "Hakizimana",
    "Keza",
    "Gasana",
)
GIVEN = ("Jean", "Alice", "Eric", "Divine", "Chantal", "Claude", "Rose", "Samuel", "Esther", "Patrick")
CROWD = [
    PersonFacts(
        f"c{number}",
        NAMES[number % 10],
        GIVEN[number // 10 % 10],
        "FM"[number % 2],
        f"{2008 + number % 15}-{1 + number % 12:02}-{1 + number * 7 % 28:02}",
        f"3109{1 + number % 5:02}{1 + number % 7:02}",
        head=f"{NAMES[number * 3 % 10]} {GIVEN[number * 7 % 10]}",
        phones=(f"+25078{number:07}",),
    )
    for number in range(600)
]
CHILD = PersonFacts(
    "child",
    "Uwimana",
    "Jeanne",
    "F",
    "2013-06-09",
    "31090303",
    household="h1",
    head="Mukandayisenga Goretti",
    guardian="Mukandayisenga Goretti",
    father="Nsengimana Paul",
    mother="Mukandayisenga Goretti",
    phones=("+250788204511",),
)
MATCHER = Matcher([*CROWD, CHILD])


@pytest.mark.parametrize(
    "change",
    [
        {"family_name": "Uvimana", "household": ""},
        {"family_name": "Jeanne", "other_names": "Uwimaana", "phones": ()},
        {"birth": "2013", "family_name": "Uvimana", "head": "", "household": ""},
        {"birth": "2013-09-06", "village": "31090301", "father": "", "mother": ""},
        {"other_names": "Jeanne d'Arc", "phones": ("+250722931640",), "household": ""},
        {"birth": "2013~13@2026-09-30", "household": ""},
    ],
)
def test_the_same_child_written_otherwise_is_found(change: dict[str, object]) -> None:
    found = MATCHER.candidates(replace(CHILD, id="new", **change))  # type: ignore[arg-type]
    assert [match.id for match in found] == ["child"]
    assert found[0].band in ("sure", "likely")
    assert found[0].reasons


@pytest.mark.parametrize(
    "change",
    [
        {"other_names": "Esther", "birth": "2010-02-01"},
        {"other_names": "Esther"},
        {"family_name": "Nsengimana", "other_names": "Divine", "sex": "M"},
        {"family_name": "Nsengimana", "other_names": "Divine", "birth": "2016"},
        {"other_names": "Eric", "birth": "2014", "sex": "M"},
    ],
)
def test_sisters_brothers_and_twins_are_not_the_same_child(change: dict[str, str]) -> None:
    assert MATCHER.candidates(replace(CHILD, id="new", **change)) == []  # type: ignore[arg-type]


def test_twins_with_names_that_are_alike_are_never_more_than_possible() -> None:
    bearers = [PersonFacts(f"a{number}", "Kabera", "Aline", village="12010101") for number in range(5)]
    matcher = Matcher([*CROWD, *bearers, replace(CHILD, other_names="Alice")])
    found = matcher.candidates(replace(CHILD, id="new", other_names="Aline"))
    assert all(match.band == "possible" for match in found)


def test_a_namesake_elsewhere_is_not_the_same_child() -> None:
    namesake = PersonFacts("new", "Habimana", "Jean", "M", "2012-04-04", "31010101", head="Uwera Rose")
    assert MATCHER.candidates(namesake) == []


def test_a_common_name_alone_is_no_suggestion_but_a_rare_one_is() -> None:
    assert MATCHER.candidates(PersonFacts("new", "Habimana", "Jean")) == []
    matcher = Matcher([*CROWD, PersonFacts("rare", "Rwagasore", "Zephanie")])
    assert [match.id for match in matcher.candidates(PersonFacts("new", "Rwagasore", "Zefanie"))] == ["rare"]


def test_a_shared_identifier_is_found_under_another_name_and_never_called_sure() -> None:
    number = ("1201370012345012",)
    matcher = Matcher([*CROWD, replace(CHILD, national_ids=number)])
    found = matcher.candidates(PersonFacts("new", "Kabera", "Yves", "M", "1990", national_ids=number))
    assert [match.id for match in found] == ["child"]
    assert found[0].band != "sure"


def test_a_replaced_identity_card_does_not_hide_the_same_person() -> None:
    matcher = Matcher([*CROWD, replace(CHILD, national_ids=("1201370012345012",))])
    found = matcher.candidates(replace(CHILD, id="new", household="", national_ids=("1201370099999999",)))
    assert [match.id for match in found] == ["child"]


def test_nobody_is_a_candidate_for_themselves_and_a_person_changed_is_known_by_the_new_facts() -> None:
    matcher = Matcher([CHILD])
    assert matcher.candidates(CHILD) == []
    matcher.add(replace(CHILD, family_name="Kabera", other_names="Zephanie"))
    assert len(matcher) == 1
    assert matcher.candidates(replace(CHILD, id="new")) == []
    assert matcher.candidates(replace(CHILD, id="new", family_name="Kabera", other_names="Zephanie"))


def test_a_person_added_is_found_and_one_removed_is_not() -> None:
    matcher = Matcher(CROWD)
    matcher.add(CHILD)
    assert matcher.candidates(replace(CHILD, id="new"))
    matcher.remove("child")
    matcher.remove("child")
    assert matcher.candidates(replace(CHILD, id="new")) == []
    assert len(matcher) == len(CROWD)


def test_pairs_names_each_pair_once() -> None:
    matcher = Matcher(
        [CHILD, replace(CHILD, id="again", family_name="Uvimana"), replace(CHILD, id="sister", other_names="Rose")]
    )
    assert [(one, match.id) for one, match in matcher.pairs()] == [("again", "child")]


def test_no_more_than_the_limit_are_given_the_likeliest_first() -> None:
    matcher = Matcher(
        [replace(CHILD, id=f"copy{number}", phones=()) for number in range(4)] + [replace(CHILD, id="best")]
    )
    found = matcher.candidates(replace(CHILD, id="new"), limit=3)
    assert len(found) == 3
    assert found[0].id == "best"
    assert [match.probability for match in found] == sorted((match.probability for match in found), reverse=True)


def test_an_empty_register_and_an_empty_person_match_nobody() -> None:
    assert Matcher().candidates(CHILD) == []
    assert MATCHER.candidates(PersonFacts("new")) == []
