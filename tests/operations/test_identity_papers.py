"""Further papers of a person: the holder is found and recognised by each, and what does not fit is said."""

import pytest

from desktop.matching.people import PersonFacts
from desktop.operations.identity_papers import paper_problems
from desktop.operations.imports.known import Known
from desktop.operations.records import RecordRefused, remove_record, save_record
from desktop.operations.searching import search_everything
from tests.operations.district import keep_child

NUMBERS = ("1201270012345012", "1201270012345113", "1201270054321214")


@pytest.fixture
def child(session):
    return keep_child(session, sex="F", birth="2012-03-14", national_id=NUMBERS[0])


def paper(session, child, number, **values):
    return save_record(
        session, "identity_papers", {"person": child, "kind": "NATIONAL_ID", "national_id": number, **values}
    )


def test_a_person_has_as_many_numbers_as_there_were_cards_each_with_its_time(session, child):
    for number, year in zip(NUMBERS[1:], ("2016", "2020"), strict=True):
        paper(session, child, number, valid_from=year)
    save_record(session, "identity_papers", {"person": child, "kind": "PASSPORT", "number": "PC 778899"})
    assert session.file.count("identity_papers") == 3
    for typed in (NUMBERS[1], NUMBERS[2], "PC 778899"):
        assert {hit.record for hit in search_everything(session, typed)} & {child, *session.file.ids("identity_papers")}


def test_a_number_that_contradicts_its_holder_is_said_and_kept(session, child):
    saved = paper(session, child, "1199080012345012")
    assert [(one.severity, one.field) for one in saved.problems] == [("warning", "national_id")] * 2
    assert paper_problems(session, {"person": child, "national_id": NUMBERS[1]}) == []
    assert paper_problems(session, {"person": "0" * 32, "national_id": NUMBERS[1]}) == []


def test_a_number_that_does_not_fit_names_another_kind_and_that_keeps_it(session, child):
    with pytest.raises(RecordRefused, match="is needed"):
        paper(session, child, None)
    save_record(session, "identity_papers", {"person": child, "kind": "OTHER", "number": "12345"})


def test_whoever_bears_a_further_number_is_recognised_at_once_and_no_longer_once_it_is_taken_out(session, child):
    known = session.acquaintance
    while known.step():
        pass
    stranger = PersonFacts(id="", family_name="Xx", sex="F", national_ids=(NUMBERS[2],))
    assert not known.matcher.candidates(stranger)
    saved = paper(session, child, NUMBERS[2])
    known.follow()
    assert child in {one.id for one in known.matcher.candidates(stranger)}
    assert Known(session).national_ids[NUMBERS[2]] == child
    remove_record(session, "identity_papers", saved.record)
    known.follow()
    assert not known.matcher.candidates(stranger)
