"""A form knows what is understood, what is asked, what changed, and what of it is kept."""

from datetime import date

from desktop.domain.around import Around
from desktop.domain.codelists import shipped_code_lists
from desktop.domain.places import shipped_places
from desktop.gui.records.contents import Contents
from desktop.registers import register

AROUND = Around(shipped_places(), shipped_code_lists(), date(2026, 11, 23), district="31")
PEOPLE = register("people")


def known(**values) -> Contents:
    record = {**PEOPLE.begin(), "family_name": "Mutoni", "sex": "F", "village": "31090303", "is_child": "yes", **values}
    return Contents(PEOPLE, record, new=False)


def write(contents: Contents, name: str, raw: object) -> bool:
    contents.edited.add(name)
    return contents.take(name, raw, AROUND)


def test_what_can_not_be_read_is_one_problem_of_its_field() -> None:
    contents = known()
    assert not write(contents, "birth", "32/13/2014")
    assert [one.severity for one in contents.problems(AROUND) if one.field == "birth"] == ["error"]
    assert contents.dirty
    assert write(contents, "birth", "12 ans")
    assert contents.values["birth"] == "2014~12@2026-11-23"
    assert "birth" not in contents.unread


def test_a_needed_field_that_can_not_be_read_is_not_missing_as_well() -> None:
    contents = known()
    write(contents, "village", "Nowhere")
    assert len([one for one in contents.problems(AROUND) if one.field == "village"]) == 1


def test_problems_come_in_the_order_of_the_fields() -> None:
    contents = Contents(PEOPLE, PEOPLE.begin(), new=True)
    write(contents, "national_id", "12")
    order = list(PEOPLE.fields)
    places = [order.index(one.field) for one in contents.problems(AROUND)]
    assert places == sorted(places)
    assert len(places) > 2


def test_skipped_fields_follow_the_answers_before_them() -> None:
    contents = known()
    assert not contents.asked("disabilities")
    write(contents, "has_disability", "yes")
    assert contents.asked("disabilities")


def test_writing_the_same_again_leaves_nothing_unsaved() -> None:
    contents = known()
    write(contents, "family_name", "Uwase")
    assert contents.dirty
    write(contents, "family_name", "Mutoni")
    assert not contents.dirty
    assert contents.to_save() == {}


def test_a_new_record_is_unsaved_from_the_first_edit_only() -> None:
    contents = Contents(PEOPLE, {**PEOPLE.begin(), "is_child": "yes"}, new=True)
    assert not contents.dirty
    write(contents, "family_name", "Mutoni")
    assert contents.dirty


def test_only_what_changed_is_kept_and_an_answer_takes_back_what_hung_on_it() -> None:
    contents = known(has_disability="yes", disabilities=("HEARING",), phone="+250788412057")
    write(contents, "has_disability", "no")
    assert contents.to_save() == {"has_disability": "no", "disabilities": None}


def test_what_was_never_asked_is_left_alone() -> None:
    contents = known(has_disability="no", disabilities=("HEARING",))
    write(contents, "phone", "0788412057")
    assert contents.to_save() == {"phone": "+250788412057"}


def test_a_new_record_keeps_every_answer_and_nothing_that_is_not_asked() -> None:
    contents = Contents(PEOPLE, {**PEOPLE.begin(), "is_child": "yes", "marital_status": "MARRIED"}, new=True)
    kept = contents.to_save()
    assert kept["is_child"] == "yes"
    assert kept["marital_status"] is None
    assert "code" not in kept
    assert "age" not in kept


def test_derived_values_follow_what_stands_here() -> None:
    contents = known()
    write(contents, "birth", "2014")
    assert contents.derived("age", AROUND) == 12
    assert contents.label(AROUND) == "Mutoni"
