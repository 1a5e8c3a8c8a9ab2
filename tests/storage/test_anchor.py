"""The anchor finds what SQLite forgets without a word: commits lost from a damaged log."""

import os
import random
import shutil

import pytest

from desktop.storage.anchor import Anchor, AnchorWriter, compare, read_anchor, write_anchor
from desktop.storage.companions import companion
from desktop.storage.connection import open_database, transaction
from desktop.storage.damage import DamagedFileError
from tests.storage.flips import FLIPS

KEY = bytes(range(32))


def head(sequence: int) -> str:
    return f"{sequence:064x}"


def test_the_latest_of_many_records_is_read_back(tmp_path):
    register = tmp_path / "G.igitabo"
    for sequence in range(5):
        write_anchor(register, KEY, Anchor(sequence, head(sequence)))
        assert read_anchor(register, KEY) == Anchor(sequence, head(sequence))


def test_the_record_before_survives_a_torn_write_of_the_latest(tmp_path):
    register = tmp_path / "G.igitabo"
    for sequence in (7, 8, 9):
        write_anchor(register, KEY, Anchor(sequence, head(sequence)))
    path = companion(register, "anchor")
    whole = path.read_bytes()
    assert whole.count(head(8).encode()) == whole.count(head(9).encode()) == 1
    path.write_bytes(whole.replace(head(9).encode(), b"?" * 64))
    assert read_anchor(register, KEY) == Anchor(8, head(8))
    write_anchor(register, KEY, Anchor(10, head(10)))
    assert head(8).encode() in path.read_bytes(), "the damaged slot is written over, not the good one"


def test_no_flipped_bit_gives_another_record_than_those_written(tmp_path):
    register = tmp_path / "G.igitabo"
    write_anchor(register, KEY, Anchor(1, head(1)))
    write_anchor(register, KEY, Anchor(2, head(2)))
    path = companion(register, "anchor")
    whole = path.read_bytes()
    chance = random.Random(5)
    found = set()
    for _ in range(200):
        damaged = bytearray(whole)
        damaged[chance.randrange(130) + 4096 * chance.randrange(2)] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        found.add(read_anchor(register, KEY))
    assert found == {Anchor(1, head(1)), Anchor(2, head(2))}


@pytest.mark.parametrize("content", [None, b"", b"x" * 100, os.urandom(8192)])
def test_a_missing_or_foreign_anchor_is_a_warning_and_can_be_written_again(tmp_path, content):
    register = tmp_path / "G.igitabo"
    if content is not None:
        companion(register, "anchor").write_bytes(content)
    assert read_anchor(register, KEY) is None
    assert compare(None, head).severity == "warning"
    write_anchor(register, KEY, Anchor(3, head(3)))
    assert read_anchor(register, KEY) == Anchor(3, head(3))


def test_an_anchor_sealed_with_another_key_is_not_believed(tmp_path):
    write_anchor(tmp_path / "G.igitabo", KEY, Anchor(3, head(3)))
    assert read_anchor(tmp_path / "G.igitabo", bytes(32)) is None


def test_a_journal_ahead_of_its_anchor_is_whole_and_one_behind_or_altered_is_not():
    journal = {number: head(number) for number in range(6)}
    assert compare(Anchor(5, head(5)), journal.get) is None
    assert compare(Anchor(4, head(4)), journal.get) is None
    assert "change 6 was saved and is not there" in str(compare(Anchor(6, head(6)), journal.get).message)
    assert "altered outside Igitabo" in str(compare(Anchor(5, head(9)), journal.get).message)


def test_every_flip_in_the_log_that_drops_a_commit_is_found(tmp_path):
    live, register = tmp_path / "live" / "G.igitabo", tmp_path / "copy" / "G.igitabo"
    live.parent.mkdir()
    db = open_database(live, KEY, create=True)
    for number in range(1, 9):
        with transaction(db):
            db["journal"].insert({"number": number, "head": head(number), "text": "x" * 500}, pk="number")
        write_anchor(live, KEY, Anchor(number, head(number)))
    log = companion(live, "wal").read_bytes()
    chance, silent = random.Random(11), 0
    for _ in range(FLIPS):
        shutil.rmtree(register.parent, ignore_errors=True)
        shutil.copytree(live.parent, register.parent)
        damaged = bytearray(log)
        damaged[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        companion(register, "wal").write_bytes(damaged)
        journal = journal_of(register)
        problem = compare(read_anchor(register, KEY), journal.get)
        assert (problem is None) == (len(journal) == 8)
        silent += 0 < len(journal) < 8
    assert silent > FLIPS // 4, "the control: without the anchor these registers would have opened without a word"
    db.close()


def journal_of(register):
    try:
        db = open_database(register, KEY)
    except DamagedFileError:
        return {}
    journal = {row["number"]: row["head"] for row in db["journal"].rows} if db["journal"].exists() else {}
    db.conn.close()
    return journal


def test_where_the_next_record_goes_is_looked_up_anew_after_a_failure(tmp_path):
    register = tmp_path / "G.igitabo"
    writer = AnchorWriter(register, KEY)
    writer.write(Anchor(1, head(1)))
    path = companion(register, "anchor")
    path.unlink()
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        writer.write(Anchor(2, head(2)))
    path.rmdir()
    for sequence in (3, 4, 5):
        writer.write(Anchor(sequence, head(sequence)))
        assert read_anchor(register, KEY) == Anchor(sequence, head(sequence))


def test_the_record_before_stays_as_it_was_while_one_writer_goes_on(tmp_path):
    register = tmp_path / "G.igitabo"
    writer = AnchorWriter(register, KEY)
    for sequence in range(1, 6):
        writer.write(Anchor(sequence, head(sequence)))
        kept = companion(register, "anchor").read_bytes()
        assert head(sequence).encode() in kept
        assert sequence == 1 or head(sequence - 1).encode() in kept
