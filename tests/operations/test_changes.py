"""Anything is taken back and done again, and the history says who did what, in the words of the office."""

from pathlib import Path

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import (
    changes_between,
    next_redo,
    next_undo,
    recent_changes,
    record_history,
    redo_change,
    undo_change,
)
from desktop.operations.lists import count_of
from desktop.operations.records import save_record
from desktop.operations.session import Session, create_register
from desktop.storage.undo import UndoRefusedError
from tests.operations.district import OFFICER, PASSWORD, content, keep_child, sample, take_in
from tests.samples.sheets import IDENTIFICATION


def test_what_was_done_last_is_taken_back_and_done_again_with_every_field(gasabo: Session) -> None:
    child = keep_child(gasabo)
    save_record(gasabo, "people", {"family_name": "Uwase"}, child)
    known = content(gasabo)
    offered = next_undo(gasabo)
    assert offered is not None
    assert str(offered.action) == "Changed Person: Uwase Clarisse"
    undo_change(gasabo, offered.id)
    assert gasabo.title("people", child) == "Mutoni Clarisse"
    again = next_redo(gasabo)
    assert again is not None
    assert str(again.action) == "Took back: Changed Person: Uwase Clarisse"
    redo_change(gasabo)
    assert content(gasabo) == known
    assert next_redo(gasabo) is None


def test_a_whole_import_is_one_thing_to_take_back(gasabo: Session) -> None:
    before = content(gasabo)
    done = take_in(gasabo, sample(IDENTIFICATION))
    assert count_of(gasabo, "people") > 100
    undo_change(gasabo, done.change)
    after = content(gasabo)
    assert [key for key in before if before[key] != after[key] and key not in ("imports", "import_rows")] == []
    assert count_of(gasabo, "people") == 0


def test_a_change_that_somebody_worked_on_since_stays_and_it_is_said_which(gasabo: Session) -> None:
    saved = save_record(gasabo, "partners", {"name": "Ineza", "kind": "NGO", "status": "ACTIVE"})
    save_record(gasabo, "partners", {"acronym": "INZ"}, saved.record)
    with pytest.raises(UndoRefusedError, match="Changed Partner: Ineza"):
        undo_change(gasabo, saved.change)
    assert count_of(gasabo, "partners") == 1


def test_nothing_is_done_again_where_nothing_was_taken_back(gasabo: Session) -> None:
    keep_child(gasabo)
    with pytest.raises(AppError, match="nothing to do again"):
        redo_change(gasabo)


def test_the_beginning_of_a_register_is_never_offered_for_undo(tmp_path: Path) -> None:
    session, _recovery = create_register(tmp_path / "gasabo.igitabo", "Gasabo", OFFICER, PASSWORD)
    try:
        (began,) = recent_changes(session)
        assert str(began.action) == "Began the register"
        assert next_undo(session) is None
        with pytest.raises(AppError, match="taken back already"):
            undo_change(session, began.id)
    finally:
        session.file.close()


def test_the_latest_changes_come_first_with_who_did_them_and_further_pages_follow(gasabo: Session) -> None:
    for name in ("Keza", "Ineza", "Mugisha"):
        keep_child(gasabo, family_name=name)
    shown = recent_changes(gasabo, limit=2)
    assert [str(one.action) for one in shown] == [
        "Registered Person: Mugisha Clarisse",
        "Registered Person: Ineza Clarisse",
    ]
    assert {one.actor for one in shown} == {OFFICER}
    assert all(one.at.tzinfo for one in shown)
    rest = recent_changes(gasabo, before=shown[-1].sequence)
    assert str(rest[0].action) == "Registered Person: Keza Clarisse"
    assert changes_between(gasabo, shown[-1].sequence, shown[0].sequence) == shown


def test_the_history_of_a_record_shows_its_fields_before_and_after_as_people_read_them(gasabo: Session) -> None:
    child = keep_child(gasabo)
    save_record(gasabo, "people", {"sex": "M", "birth": "2013"}, child)
    last, first = record_history(gasabo, "people", child)
    assert {(one.field, one.before, one.after) for one in last.fields} == {
        ("sex", "Female", "Male"),
        ("birth", "14/03/2014", "2013"),
    }
    assert {one.before for one in first.fields} == {""}
    assert ("family_name", "Mutoni") in {(one.field, one.after) for one in first.fields}


def test_an_event_without_records_is_in_the_history_and_touches_none(gasabo: Session) -> None:
    keep_child(gasabo)
    gasabo.file.note("export", recent_changes(gasabo)[0].action, OFFICER)
    assert [one.edits for one in recent_changes(gasabo, limit=2)] == [False, True]
    assert all(one.edits for one in recent_changes(gasabo, edits=True))
