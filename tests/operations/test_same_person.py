"""Who somebody may be whose record is being written, and what is remembered of those told apart."""

import pytest

from desktop.operations.changes import next_undo, undo_change
from desktop.operations.records import remove_record, save_record
from desktop.operations.same_person import SHOWN, get_acquainted, tell_apart, who_it_may_be
from tests.operations.district import VILLAGE, keep_child

TYPED = {"family_name": "Mutoni", "other_names": "Clarisse", "sex": "F", "birth": "2014-03-14", "village": VILLAGE}


@pytest.fixture
def acquainted(gasabo):
    def ready():
        while get_acquainted(gasabo):
            pass
        return gasabo

    return ready


def test_nobody_is_named_before_the_people_are_read_nor_before_there_is_a_name(gasabo, acquainted):
    child = keep_child(gasabo)
    assert who_it_may_be(gasabo, TYPED) == ()
    acquainted()
    assert [one.record for one in who_it_may_be(gasabo, TYPED)] == [child]
    assert who_it_may_be(gasabo, {**TYPED, "other_names": None}) == ()


def test_who_is_probably_the_same_is_told_with_reasons_in_words(gasabo, acquainted):
    keep_child(gasabo, family_name="Uwimana", other_names="Jeanne d'Arc")
    (found,) = who_it_may_be(acquainted(), {**TYPED, "family_name": "Uvimana", "other_names": "Jeanne"})
    assert found.title == "Uwimana Jeanne d'Arc"
    assert found.second.startswith("F · 12 · ")
    said = [str(one.message) for one in found.evidence]
    assert "“Uvimana” and “Uwimana” sound the same" in said
    assert "Born the same day, 14/03/2014" in said


def test_somebody_who_is_only_possible_is_not_named(gasabo, acquainted):
    keep_child(gasabo, other_names="Claudine", birth="2013-07-01", village="12060101")
    assert who_it_may_be(acquainted(), TYPED) == ()


def test_a_brother_or_a_sister_is_not_taken_for_the_same_child(gasabo, acquainted):
    home = save_record(gasabo, "households", {"head_name": "Habimana Paul", "village": VILLAGE}).record
    keep_child(gasabo, other_names="Divine", household=home, birth="2011-06-02")
    assert who_it_may_be(acquainted(), {**TYPED, "household": home}) == ()


def test_never_more_are_named_than_somebody_reads(gasabo, acquainted):
    for _ in range(SHOWN + 2):
        keep_child(gasabo)
    assert len(who_it_may_be(acquainted(), TYPED)) == SHOWN


def test_the_record_itself_is_nobody_else(gasabo, acquainted):
    child = keep_child(gasabo)
    assert who_it_may_be(acquainted(), TYPED, child) == ()


def test_told_apart_is_remembered_until_either_record_changes(gasabo, acquainted):
    one, other = keep_child(gasabo), keep_child(gasabo)
    assert [two.record for two in who_it_may_be(acquainted(), TYPED, one)] == [other]
    tell_apart(gasabo, one, [other])
    assert who_it_may_be(gasabo, TYPED, one) == ()
    save_record(gasabo, "people", {"school": "GS Rubengera"}, other)
    assert who_it_may_be(gasabo, TYPED, one) == (), "what is not compared is no reason to ask again"
    save_record(gasabo, "people", {"mother_name": "Mukamana Rose"}, other)
    assert [two.record for two in who_it_may_be(gasabo, TYPED, one)] == [other]
    assert who_it_may_be(gasabo, {**TYPED, "birth": "2014-03-15"}, one) != ()


def test_telling_apart_is_one_change_in_words_and_can_be_taken_back(gasabo, acquainted):
    one, other = keep_child(gasabo), keep_child(gasabo)
    acquainted()
    change = tell_apart(gasabo, one, [other])
    known = next_undo(gasabo)
    assert (known.id, str(known.action)) == (change, "Not the same person: Mutoni Clarisse and Mutoni Clarisse")
    undo_change(gasabo, change)
    assert [two.record for two in who_it_may_be(gasabo, TYPED, one)] == [other]


def test_links_of_the_form_are_compared_by_the_names_they_lead_to(gasabo, acquainted):
    rose = keep_child(gasabo, family_name="Mukamana", other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    keep_child(gasabo, caregiver=rose)
    (found,) = who_it_may_be(acquainted(), {**TYPED, "caregiver": rose})
    assert "Same guardian: Mukamana Rose" in [str(one.message) for one in found.evidence]


def test_who_was_taken_out_meanwhile_is_not_named(gasabo, acquainted):
    child = keep_child(gasabo)
    acquainted()
    remove_record(gasabo, "people", child)
    assert who_it_may_be(gasabo, TYPED) == ()
