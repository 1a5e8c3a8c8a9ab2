"""What stands in an unsaved form survives a crash, and leaves no trace once it is saved or given up."""

from desktop.domain.language import Message


def test_a_draft_survives_a_crash(open_file):
    file = open_file()
    file.save_draft("people", "new", {"family_name": "Uwa", "needs": ["FOOD"]})
    file.save_draft("people", "new", {"family_name": "Uwase", "needs": ["FOOD"]})
    file._db.conn.close()  # the process dies: nothing is said, nothing brought into order
    file._closed = True
    file._lock.release()
    (draft,) = open_file().drafts()
    assert (draft.register, draft.record, draft.actor) == ("people", "new", "Alice")
    assert draft.typed == {"family_name": "Uwase", "needs": ["FOOD"]}
    assert draft.saved.tzinfo is not None


def test_a_draft_is_forgotten_and_was_never_in_the_journal(file):
    file.save_draft("people", "a" * 32, {"family_name": "Uwa"})
    file.save_draft("households", "a" * 32, {})
    file.drop_draft("people", "a" * 32)
    assert [draft.register for draft in file.drafts()] == ["households"]
    assert file.sequence == 0


def test_a_draft_dropped_in_a_change_that_fails_is_still_there(file):
    file.save_draft("people", "new", {"family_name": "Uwa"})
    try:
        with file.change(Message("Saved"), "Alice") as writing:
            file.drop_draft("people", "new")
            writing.create("people", {"nickname": "x"})
    except KeyError:
        pass
    assert len(file.drafts()) == 1
