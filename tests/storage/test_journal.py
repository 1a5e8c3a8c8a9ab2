"""Every change is written down, and no cell of the journal can be altered without being found."""

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from desktop.domain.language import Message
from desktop.storage.conditions import equals
from desktop.storage.journal import NO_HASH, Head, find_break, journal_anchor, message_from_plain, message_to_plain


def fill(file):
    """Six changes: two with several lines, an edit, an undo's mark, and two events without lines."""
    with file.change(Message("Registered"), "Alice") as writing:
        home = writing.create("households", {"name": "Urugo rwa Mukamana"})
        child = writing.create("people", {"family_name": "Uwase", "household": home, "needs": ("FOOD",)})
    with file.change(Message("Changed {name}", name="Uwase"), "Bosco") as writing:
        writing.change("people", child, {"family_name": "Uwera", "note": "seen"})
    file.note("export", Message("Exported {count} rows", count=2), "Alice")
    with file.change(Message("Took in"), "Alice", kind="import") as writing:
        writing.create_many("people", [{"family_name": name} for name in ("Keza", "Ineza", "Mugisha")])
    with file.change(Message("Took back"), "Alice", undoes="0" * 32) as writing:
        writing.remove("people", child)
    file.note("backup", Message("Made a backup"), "Alice")


def test_a_change_keeps_who_what_and_the_fields_before_and_after(file):
    fill(file)
    rows = file._db.execute("SELECT actor, action, details, lines FROM change WHERE sequence = 2").fetchall()
    assert rows == [("Bosco", "Changed {name}", '{"name":"Uwase"}', 1)]
    (line,) = file._db.execute("SELECT register, before, after FROM change_line WHERE sequence = 2").fetchall()
    assert line[0] == "people"
    assert json.loads(line[1]) == {"family_name": "Uwase", "note": None}
    assert json.loads(line[2]) == {"family_name": "Uwera", "note": "seen"}


def test_the_journal_as_it_was_written_is_sound(file):
    assert find_break(file._db, Head()) is None
    fill(file)
    assert file.altered_change() is None


CELLS = {
    "change": ("sequence", "uuid", "clock", "device", "actor", "kind", "action", "details", "undoes", "lines",
               "lines_hash", "previous", "hash"),
    "change_line": ("sequence", "ordinal", "register", "record", "before", "after", "salt", "hash"),
}  # fmt: skip
CELL = st.one_of(
    *(st.tuples(st.just(table), st.sampled_from(names), st.integers(0, 9)) for table, names in CELLS.items())
)
VALUE = st.one_of(st.none(), st.integers(1000, 9999), st.text(max_size=8), st.just('{"family_name":"Uwera"}'))


@pytest.fixture(scope="module")
def filled(begin_file):
    with begin_file() as file:
        fill(file)
        yield file


@settings(max_examples=150)
@given(cell=CELL, value=VALUE)
def test_one_altered_cell_is_always_found(filled, cell, value):
    table, column, place = cell
    db = filled._db
    rows = db.execute(f"SELECT {', '.join(CELLS[table])} FROM {table}").fetchall()
    row = rows[place % len(rows)]
    with db.atomic():
        keys = CELLS[table][:2] if table == "change_line" else ("sequence",)
        where = " AND ".join(f"{key} = ?" for key in keys)
        found = dict(zip(CELLS[table], row, strict=True))
        with contextlib.suppress(dbapi2.IntegrityError):  # STRICT, NOT NULL and keys refuse some by themselves
            db.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", [value, *(found[key] for key in keys)])
        now = db.execute(f"SELECT {', '.join(CELLS[table])} FROM {table}").fetchall()
        assert (find_break(db) is None) == (sorted(now, key=repr) == sorted(rows, key=repr))
        db.execute("ROLLBACK")
        db.execute("BEGIN")
    assert find_break(db) is None


@pytest.mark.parametrize(
    "tampering",
    [
        "DELETE FROM change_line WHERE sequence = 4 AND ordinal = 1",
        "DELETE FROM change_line WHERE sequence = 4",
        "DELETE FROM change WHERE sequence = 3",
        "DELETE FROM change WHERE sequence = 5",
        "INSERT INTO change_line SELECT 3, 0, register, record, before, after, salt, hash FROM change_line LIMIT 1",
        "INSERT INTO change_line SELECT 99, 0, register, record, before, after, salt, hash FROM change_line LIMIT 1",
        "UPDATE change SET sequence = CASE sequence WHEN 1 THEN 1000 ELSE 1001 END WHERE sequence IN (1, 2)",
        "UPDATE change_line SET ordinal = ordinal + 10 WHERE sequence = 4",
    ],
)
def test_lines_and_changes_taken_out_put_in_or_moved_are_found(file, tampering):
    fill(file)
    file._db.execute(tampering)
    assert find_break(file._db) is not None


def test_a_journal_cut_off_at_its_end_is_found_by_the_head_remembered_outside(file):
    fill(file)
    file._db.execute("DELETE FROM change WHERE sequence = 6")
    assert find_break(file._db) is None
    assert file.altered_change() == 6


def test_another_history_of_the_same_length_is_found_by_the_head_remembered_outside(file):
    fill(file)
    assert find_break(file._db, Head(6, NO_HASH)) == 6


def test_the_first_altered_change_is_named(file):
    fill(file)
    file._db.execute("UPDATE change_line SET after = '{}' WHERE sequence = 2")
    assert file.altered_change() == 2


def test_equal_lines_have_different_hashes_so_that_an_erased_one_can_not_be_guessed(file):
    with file.change(Message("Took in"), "Alice") as writing:
        writing.create_many("people", [{"family_name": "Keza"}] * 2)
    rows = file._db.execute("SELECT hash, salt FROM change_line").fetchall()
    assert len({digest for digest, _ in rows}) == len({salt for _, salt in rows}) == 2


def test_the_head_of_a_database_is_its_latest_change(file):
    fill(file)
    anchor = journal_anchor(file._db)
    assert (anchor.sequence, anchor.head) == (file.sequence, file.head) == (6, anchor.head)


def test_messages_come_back_with_the_messages_among_their_values():
    message = Message("Took back: {action}", action=Message("Changed {kind}", kind=Message("Child")), count=3)
    plain = message_to_plain(message)
    assert message_from_plain(plain["msgid"], json.dumps(plain["values"])) == message


def test_a_change_that_wrote_nothing_leaves_nothing_unless_it_is_an_event(file):
    with file.change(Message("Saved"), "Alice"):
        pass
    assert file.sequence == 0
    file.note("view", Message("Looked at a protection note"), "Alice")
    assert file.sequence == 1


def test_a_change_of_many_lines_reads_back_whole(file):
    with file.change(Message("Took in"), "Alice", kind="import") as writing:
        writing.create_many("people", ({"family_name": "Keza"} for _ in range(4500)))
    assert file.count("people", equals("family_name", "Keza")) == 4500
    assert sum(1 for _ in file.history.lines(1)) == 4500
    assert file.altered_change() is None
