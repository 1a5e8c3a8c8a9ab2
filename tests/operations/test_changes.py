"""Taking back and doing again in words, and the history of a record and of the register as people read it."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import next_redo, next_undo, recent_changes, record_history, redo_change, undo_change
from desktop.operations.records import save_record
from tests.operations.district import OFFICER, content, identify, keep_child


def test_a_day_of_work_is_taken_back_step_by_step_and_done_again(gasabo):
    stages = [content(gasabo)]
    child = keep_child(gasabo)
    stages.append(content(gasabo))
    save_record(gasabo, "people", {"phone": "+250788123456"}, child)
    stages.append(content(gasabo))
    identify(gasabo, child)
    stages.append(content(gasabo))
    for stage in reversed(stages[:-1]):
        undo_change(gasabo, next_undo(gasabo).id)
        assert content(gasabo) == stage
    for stage in stages[1:]:
        redo_change(gasabo)
        assert content(gasabo) == stage
    assert next_redo(gasabo) is None


def test_what_would_be_taken_back_and_done_again_is_said_in_words(gasabo):
    keep_child(gasabo)
    assert next_undo(gasabo).action.text() == "Registered Person: Mutoni Clarisse"
    undo_change(gasabo, next_undo(gasabo).id)
    assert next_redo(gasabo).action.text() == "Took back: Registered Person: Mutoni Clarisse"


def test_nothing_is_done_again_once_something_new_was_done(gasabo):
    keep_child(gasabo)
    undo_change(gasabo, next_undo(gasabo).id)
    keep_child(gasabo, other_names="Aline")
    assert next_redo(gasabo) is None
    with pytest.raises(AppError, match="nothing to do again"):
        redo_change(gasabo)


def test_a_change_is_not_taken_back_twice(gasabo):
    saved = keep_child(gasabo)
    change = next_undo(gasabo).id
    undo_change(gasabo, change)
    with pytest.raises(AppError, match="taken back already"):
        undo_change(gasabo, change)
    assert gasabo.file.record("people", saved)["removed"] == 1


def test_the_history_of_a_record_says_who_changed_which_field_from_what_to_what(gasabo):
    child = keep_child(gasabo)
    save_record(gasabo, "people", {"sex": "M"}, child)
    changed, made = record_history(gasabo, "people", child)
    (field,) = changed.fields
    assert (field.title, field.before, field.after) == ("Sex", "Female", "Male")
    assert changed.change.actor == OFFICER
    assert {one.field: one.after for one in made.fields}["family_name"] == "Mutoni"


def test_the_register_says_its_latest_changes_first_and_page_by_page(gasabo):
    for name in ("Aline", "Benitha", "Chantal"):
        keep_child(gasabo, other_names=name)
    first = recent_changes(gasabo, limit=2, edits=True)
    rest = recent_changes(gasabo, limit=2, before=first[-1].sequence, edits=True)
    assert [one.action.text()[-7:].strip() for one in (*first, *rest)][:3] == ["Chantal", "Benitha", "i Aline"]
    assert first[0].at.tzinfo is not None


def test_titles_are_looked_up_anew_after_a_change_is_taken_back(gasabo):
    child = keep_child(gasabo)
    save_record(gasabo, "people", {"family_name": "Uwase"}, child)
    assert gasabo.title("people", child) == "Uwase Clarisse"
    undo_change(gasabo, next_undo(gasabo).id)
    assert gasabo.title("people", child) == "Mutoni Clarisse"
