"""What the register knows already, as an import compares with it."""

from desktop.operations.imports.known import Known, household_key, person_key
from desktop.operations.records import remove_record, save_record
from tests.operations.district import VILLAGE, identify, keep_child


def test_a_key_forgives_order_capitals_and_accents_and_nothing_else():
    known = {"family_name": "Mutoni", "other_names": "Béatrice", "sex": "F", "birth": "2014", "village": VILLAGE}
    same = {**known, "family_name": "BEATRICE", "other_names": "mutoni"}
    assert person_key(known) == person_key(same)
    for other in ({"sex": "M"}, {"birth": "2014-01"}, {"village": "12060204"}, {"other_names": "Beatrix"}):
        assert person_key({**known, **other}) != person_key(known)


def test_a_household_is_told_by_its_head_in_its_village():
    assert household_key("Habimana Béatrice", VILLAGE) == household_key("HABIMANA Beatrice", VILLAGE)
    assert household_key("Habimana Béatrice", VILLAGE) != household_key("Habimana Béatrice", "12060204")


def test_households_are_found_by_a_head_in_the_register_and_by_one_that_a_list_told(gasabo):
    head = keep_child(gasabo, family_name="Mukamana", other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    ours = save_record(gasabo, "households", {"head": head, "village": VILLAGE}).record
    told = save_record(gasabo, "households", {"head_name": "Habimana Paul", "village": VILLAGE}).record
    known = Known(gasabo)
    assert known.households[household_key("Mukamana Rose", VILLAGE)] == ours
    assert known.households[household_key("Habimana Paul", VILLAGE)] == told


def test_the_latest_identification_counts_and_services_are_told_by_partner(gasabo):
    child = keep_child(gasabo)
    identify(gasabo, child, identified_on="2026-05-01")
    latest = identify(gasabo, child, identified_on="2026-08-14")
    partner = save_record(gasabo, "partners", {"name": "Caritas", "acronym": "CAR", "kind": "FBO"}).record
    save_record(gasabo, "services", {"person": child, "service": "E03", "given_on": "2026-08-01", "partner": partner})
    known = Known(gasabo)
    assert known.identifications([child])[child]["id"] == latest
    assert known.services([child]) == {(child, "E03", "2026-08-01", partner)}
    assert known.partner("caritas") == known.partner("car") == partner
    assert known.partner("Nobody") is None


def test_who_was_taken_out_is_not_known(gasabo):
    child = keep_child(gasabo)
    assert Known(gasabo).lives(child)
    remove_record(gasabo, "people", child)
    known = Known(gasabo)
    assert not known.lives(child)
    assert len(known.matcher) == 0
    assert not known.lives("0" * 32)


def test_people_are_known_by_code_and_by_number(gasabo):
    child = keep_child(gasabo, national_id="1201470012345012")
    known = Known(gasabo)
    assert known.national_ids == {"1201470012345012": child}
    assert list(known.codes.values()) == [child]


def test_a_number_of_an_earlier_card_still_says_who_it_is_unless_somebody_has_it_now(gasabo):
    one = keep_child(gasabo, national_id="1201470012345012", former_national_id="1201470099999019")
    keep_child(gasabo, family_name="Uwase", other_names="Aline", former_national_id="1201470012345012")
    assert Known(gasabo).national_ids == {"1201470012345012": one, "1201470099999019": one}
