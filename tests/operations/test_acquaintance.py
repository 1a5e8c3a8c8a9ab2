"""Getting to know the people of a register, in steps and after every change."""

import pytest

from desktop.operations import acquaintance
from desktop.operations.acquaintance import Acquaintance, facts_of, people_read
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.records import remove_record, save_record
from tests.operations.district import VILLAGE, keep_child


def known(session):
    made = Acquaintance(session.file)
    while made.step():
        pass
    return made


def names(acquainted, **told):
    facts = facts_of({"birth": "2014-03-14", "sex": "F", "village": VILLAGE, **told})
    return [match.id for match in acquainted.matcher.candidates(facts) if match.band != "possible"]


def test_facts_gather_every_phone_and_the_adults_around_a_child():
    facts = facts_of({"family_name": "M", "phone": "+1", "caregiver_name": "Rose"}, {"head_name": "Paul"}, "row:9")
    assert (facts.id, facts.phones, facts.guardian, facts.head) == ("row:9", ("+1",), "Rose", "Paul")


def test_the_number_of_an_earlier_card_is_known_too():
    facts = facts_of({"family_name": "M", "national_id": "1201470012345012", "former_national_id": "1201470099999019"})
    assert facts.national_ids == ("1201470012345012", "1201470099999019")


def test_people_are_read_with_the_names_that_their_links_lead_to(gasabo):
    rose = keep_child(gasabo, family_name="Mukamana", other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    home = save_record(gasabo, "households", {"head": rose, "village": VILLAGE}).record
    child = keep_child(gasabo, caregiver=rose, household=home)
    facts = {one.id: one for _, one in people_read(gasabo.file)}[child]
    assert (facts.guardian, facts.head, facts.household) == ("Mukamana Rose", "Mukamana Rose", home)


def test_everybody_is_known_after_enough_steps_and_nobody_before_the_first(gasabo):
    for name in ("Aline", "Benitha", "Chantal"):
        keep_child(gasabo, other_names=name)
    made = Acquaintance(gasabo.file)
    assert not made.complete
    assert len(made.matcher) == 0
    assert [made.step(2), made.complete, made.step(2), made.complete] == [1, False, 0, True]
    assert len(made.matcher) == 3


def test_what_is_written_later_is_followed_and_what_is_taken_out_is_forgotten(gasabo):
    first = keep_child(gasabo)
    made = known(gasabo)
    second = keep_child(gasabo, other_names="Ange", birth="2012-01-03")
    assert names(made, family_name="Mutoni", other_names="Ange", birth="2012-01-03") == []
    assert made.follow()
    assert names(made, family_name="Mutoni", other_names="Ange", birth="2012-01-03") == [second]
    remove_record(gasabo, "people", first)
    made.follow()
    assert names(made, family_name="Mutoni", other_names="Clarisse") == []
    undo_change(gasabo, next_undo(gasabo).id)
    made.follow()
    assert names(made, family_name="Mutoni", other_names="Clarisse") == [first]


def test_a_new_name_of_a_head_is_followed_by_everybody_in_the_household(gasabo):
    rose = keep_child(gasabo, family_name="Mukamana", other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    home = save_record(gasabo, "households", {"head": rose, "village": VILLAGE}).record
    child = keep_child(gasabo, household=home)
    made = known(gasabo)
    save_record(gasabo, "people", {"other_names": "Rosine"}, rose)
    made.follow()
    facts = facts_of({"family_name": "Mutoni", "other_names": "Clarisse", "birth": "2014"}, {"head_name": "x"})
    (match,) = (one for one in made.matcher.candidates(facts) if one.id == child)
    assert any("Rosine" in str(reason.message) for reason in match.reasons)


def test_after_very_many_changes_everybody_is_read_anew(gasabo, monkeypatch: pytest.MonkeyPatch):
    made = known(gasabo)
    monkeypatch.setattr(acquaintance, "MANY", 1)
    for name in ("Aline", "Benitha"):
        keep_child(gasabo, other_names=name)
    assert not made.follow()
    assert not made.complete
    while made.step():
        pass
    assert len(made.matcher) == 2
