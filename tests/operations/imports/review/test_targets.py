"""What a column may be said to hold, by the record that it belongs to."""

from itertools import groupby

from desktop.operations.imports.review.targets import target_of, targets_of


def test_targets_stand_together_with_the_record_they_belong_to(gasabo):
    shown = targets_of(gasabo, "children")
    groups = [group for group, _ in groupby(one.group for one in shown)]
    assert groups == ["Child", "Household", "Identification", "Place", "The row itself"]
    assert len({one.key for one in shown}) == len(shown)


def test_every_service_is_a_target_of_its_own_for_lists_with_a_column_each(gasabo):
    shown = {one.key: one for one in targets_of(gasabo, "beneficiary")}
    fees = shown["service.E01"]
    assert (fees.group, fees.title) == ("A column for one service", "School fees")
    assert "was given" in fees.splits
    assert shown["service.given_on"].group == "Service"
    assert "service.E01" not in {one.key for one in targets_of(gasabo, "children")}


def test_what_one_column_is_taken_apart_into_is_said(gasabo):
    full = next(one for one in targets_of(gasabo, "children") if one.key == "person.full_name")
    assert full.splits == "family name and other names together"
    quarter = next(one for one in targets_of(gasabo, "activity") if one.key == "activity.quarter_1")
    assert "ticked" in quarter.splits


def test_a_target_that_a_kind_does_not_have_is_none(gasabo):
    around = gasabo.around()
    assert target_of("household", "person.sex", around) is None
    assert target_of("none", "person.sex", around) is None
    assert target_of("beneficiary", "service.E01", around).key == "service.E01"
