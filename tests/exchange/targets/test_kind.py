"""A kind of table: its records, what leads from one to another, and what a title may say outright."""

from desktop.exchange.targets.kind import Kind, Role
from desktop.exchange.targets.target import Target

REVIEW = Kind(
    "action",
    "Actions",
    (Role("recommendation", "recommendations", only=("text",)), Role("action", "actions")),
    "action",
    (Target("row.number", title="No"),),
    (("recommendation.text", "action.activity"),),
    named=("upr",),
    known_when_named=(("action.activity",),),
)


def test_a_role_brings_the_fields_of_its_register_or_only_those_it_names():
    keys = {target.key for target in REVIEW.recognised}
    assert "recommendation.text" in keys
    assert "recommendation.status" not in keys, "such rows speak of the action"
    assert {"action.activity", "action.due_on", "action.status", "row.number"} <= keys
    assert "action.recommendation" not in keys, "it stands in the same row"


def test_a_link_is_no_heading_of_foreign_sheets_but_our_own_lists_bring_it():
    assert {target.key for target in REVIEW.targets} - {target.key for target in REVIEW.recognised} == {
        "action.recommendation"
    }
    assert REVIEW.led() == {}, "a recommendation is known by its number and its text together"


def test_a_record_without_a_code_of_its_own_is_found_by_its_record_number():
    assert "action.id" in {target.key for target in REVIEW.targets}


def test_a_record_leads_to_the_one_before_it_in_the_same_row():
    assert REVIEW.within("action") == {"recommendation": "recommendation"}
    assert REVIEW.within("recommendation") == {}


def test_a_title_that_names_the_kind_makes_less_enough():
    mapped = frozenset({"action.activity"})
    assert not REVIEW.is_known(mapped)
    assert REVIEW.is_known(mapped, named=True)
    assert not REVIEW.about_people
