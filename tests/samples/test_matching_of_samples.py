"""The children written twice in the sample list are found, and nobody else is taken for somebody."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from desktop.domain.dates import PartialDate
from desktop.domain.identifiers import parse_national_id, parse_phone
from desktop.domain.names import plain, show_name, split_full_name
from desktop.domain.problems import ValueProblem
from desktop.matching.people import PersonFacts
from desktop.matching.service import Matcher
from tests.samples.sheets import IDENTIFICATION, PARTNERS, rows, truth

TODAY = date(2026, 9, 30)


@cache
def people(sample: str) -> tuple[PersonFacts, ...]:
    facts = _of_village_list if sample == IDENTIFICATION else _of_partner_list
    return tuple(facts(sample, person, rows(sample)[person["row"]]) for person in truth(sample)["people"])


def _of_village_list(sample: str, person: dict[str, Any], cells: tuple[Any, ...]) -> PersonFacts:
    birth = str(PartialDate.parse(cells[4], TODAY))
    sex = {"Gabo": "M", "Gore": "F"}[cells[3]]
    phones = (parse_phone(cells[9]),) if cells[9] else ()
    return PersonFacts(
        f"{sample}{person['row']}", cells[1], cells[2], sex, birth, person["village_code"], head=cells[7], phones=phones
    )


def _of_partner_list(sample: str, person: dict[str, Any], cells: tuple[Any, ...]) -> PersonFacts:
    name = split_full_name(cells[1])
    birth = str(PartialDate.parse(cells[4], TODAY)) if cells[4] else f"{TODAY.year - int(cells[3])}" if cells[3] else ""
    return PersonFacts(
        *(f"{sample}{person['row']}", name.family_name, name.other_names, cells[2], birth, person["village_code"]),
        guardian=cells[9],
        phones=(parse_phone(cells[10]),) if cells[10] else (),
        national_ids=identifiers(cells[5]),
    )


def identifiers(cell: object) -> tuple[str, ...]:
    try:
        return (parse_national_id(cell),) if cell else ()
    except ValueProblem:
        return ()


def test_the_five_children_written_twice_are_found_and_no_others() -> None:
    matcher = Matcher(people(IDENTIFICATION))
    found = {frozenset((one, match.id)): match.band for one, match in matcher.pairs()}
    known = {frozenset(f"{IDENTIFICATION}{row}" for row in pair) for pair in truth(IDENTIFICATION)["duplicates_inside"]}
    assert set(found) == known
    assert set(found.values()) <= {"sure", "likely"}


@pytest.mark.parametrize("sample", PARTNERS)
def test_no_two_beneficiaries_of_a_partner_are_taken_for_one(sample: str) -> None:
    assert list(Matcher(people(sample)).pairs()) == []


@pytest.mark.parametrize("sample", PARTNERS)
def test_no_beneficiary_is_taken_for_a_namesake_of_the_village_list(sample: str) -> None:
    matcher = Matcher(people(IDENTIFICATION))
    assert [person.id for person in people(sample) if matcher.candidates(person)] == []


@pytest.mark.parametrize("sample", PARTNERS)
def test_full_names_of_the_partner_lists_are_split_as_they_are_meant(sample: str) -> None:
    for person, facts in zip(truth(sample)["people"], people(sample), strict=True):
        given, family = person["name"].rsplit(" ", 1)
        assert plain(show_name(facts.family_name, facts.other_names)) == plain(show_name(family, given))


@pytest.mark.parametrize("sample", PARTNERS)
def test_exactly_the_planted_identifiers_are_refused(sample: str) -> None:
    refused = {row for row, cells in rows(sample).items() if cells[5] and not identifiers(cells[5])}
    assert refused == set(truth(sample)["unusable_national_ids"])
