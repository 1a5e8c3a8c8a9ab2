"""A link is led to by words, by part of a name misspelt, and within its view only."""

import pytest

from desktop.operations.choosing import records_to_choose
from desktop.operations.records import save_record
from desktop.operations.session import Session

VILLAGE = "31090303"


@pytest.fixture
def people(session: Session) -> dict[str, str]:
    """Two children and an adult; ids by name."""
    known = {}
    for family, other, side in (
        ("Mutoni", "Clarisse", "is_child"),
        ("Mutoni", "Alice", "is_child"),
        ("Mutoni", "Odette", "is_adult"),
    ):
        values = {"family_name": family, "other_names": other, "sex": "F", "village": VILLAGE, side: "yes"}
        known[other] = save_record(session, "people", values).record
    return known


def test_words_lead_to_records_with_what_tells_them_apart(session: Session, people: dict[str, str]) -> None:
    (found,) = records_to_choose(session, "people", "mutoni clar")
    assert (found.record, found.title) == (people["Clarisse"], "Mutoni Clarisse")
    assert found.second.startswith("Female · Rubengera › Gisanze › Kigabiro · 31-2026-")


def test_only_records_of_the_view_are_offered(session: Session, people: dict[str, str]) -> None:
    found = {one.record for one in records_to_choose(session, "people", "mutoni", "children")}
    assert found == {people["Clarisse"], people["Alice"]}
    assert {one.record for one in records_to_choose(session, "people", "", "adults")} == {people["Odette"]}


def test_no_words_offer_the_first_records_in_their_order(session: Session, people: dict[str, str]) -> None:
    titles = [one.title for one in records_to_choose(session, "people", limit=2)]
    assert titles == ["Mutoni Alice", "Mutoni Clarisse"]


def test_a_register_without_searched_fields_is_found_by_its_labels(session: Session, people: dict[str, str]) -> None:
    for other, day in (("Clarisse", "2026-08-04"), ("Alice", "2026-08-11")):
        values = {"person": people[other], "criteria": ("ORPH_D",), "identified_on": day}
        save_record(session, "identifications", values)
    assert [one.title for one in records_to_choose(session, "identifications", "muton clari")] == [
        "Mutoni Clarisse 04/08/2026"
    ]
    assert len(records_to_choose(session, "identifications")) == 2
    assert not records_to_choose(session, "identifications", "nobody")
