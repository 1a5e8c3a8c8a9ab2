"""An unfinished form survives the end of the program and leaves no trace once its record is saved."""

from pathlib import Path

from desktop.operations.drafts import NEW, draft_of, drafts, drop_draft, new_drafts, save_draft, when_saved
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.register_file import RegisterFile

TYPED = {"family_name": "Mutoni", "birth": "12 ans", "criteria": ["ORPH_D", "stre"]}


def test_what_was_typed_is_there_after_the_register_was_opened_again(session: Session) -> None:
    save_draft(session, "people", f"{NEW}1", {"family_name": "Mut"})
    save_draft(session, "people", f"{NEW}1", TYPED)
    path: Path = session.path
    session.file.close()
    again = RegisterFile.open(path, "ikawa n'icyayi", REGISTERS)
    (kept,) = drafts(Session(again, "Uwera Claudine"))
    again.close()
    assert (kept.register, kept.record, kept.typed, kept.actor) == ("people", f"{NEW}1", TYPED, "Uwera Claudine")
    assert when_saved(kept).tzinfo is not None


def test_a_draft_is_no_change_and_is_forgotten_for_good(session: Session) -> None:
    before = session.file.sequence
    save_draft(session, "people", "a" * 32, TYPED)
    assert draft_of(session, "people", "a" * 32) is not None
    assert draft_of(session, "people", "b" * 32) is None
    drop_draft(session, "people", "a" * 32)
    drop_draft(session, "people", "a" * 32)
    assert drafts(session) == []
    assert session.file.sequence == before


def test_new_records_are_told_from_known_ones(session: Session) -> None:
    save_draft(session, "people", "a" * 32, TYPED)
    save_draft(session, "people", f"{NEW}1", TYPED)
    save_draft(session, "households", f"{NEW}2", TYPED)
    assert [one.record for one in new_drafts(session, "people")] == [f"{NEW}1"]
