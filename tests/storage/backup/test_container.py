"""A backup is one file, sealed: any changed bit of it is reported, and what it says of itself names nobody."""

import os
import random
import shutil
from datetime import UTC, datetime

import pytest

from desktop.domain.problems import AppError
from desktop.storage.backup import check_backup, read_about
from desktop.storage.backup.container import extract_database, read_backup_keys, write_backup
from desktop.storage.damage import DamagedFileError, RefusedFileError
from desktop.storage.keys.file import keys_to, read_keys
from tests.storage.flips import FLIPS

MADE = datetime(2026, 8, 14, 9, 5, tzinfo=UTC)


@pytest.fixture
def backup(tmp_path, opened):
    opened.db.close()
    keys = keys_to(read_keys(opened.path))
    return write_backup(tmp_path / "a.igitabo-backup", opened.path, keys, {"people": 3}, MADE).path


def test_it_holds_the_database_the_keys_and_the_facts(tmp_path, backup, opened):
    assert (read_about(backup).made, read_about(backup).counts) == (MADE, {"people": 3})
    assert read_backup_keys(backup) == read_keys(opened.path)
    extract_database(backup, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == opened.path.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_every_flipped_bit_of_a_backup_is_reported_and_the_flipped_backup_is_never_unpacked(tmp_path, backup):
    content = backup.read_bytes()
    chance = random.Random(9)
    # A third of the flips in the facts, a third in the directory at the end, the rest anywhere.
    places = [chance.randrange(*span) for span in ((0, 400), (len(content) - 400, len(content)), (0, len(content)))]
    places += [chance.randrange(len(content)) for _ in range(FLIPS)]
    for place in places:
        damaged = bytearray(content)
        damaged[place] ^= 1 << chance.randrange(8)
        backup.write_bytes(damaged)
        with pytest.raises(DamagedFileError):
            check_backup(backup)
        with pytest.raises(DamagedFileError):
            extract_database(backup, tmp_path / "out")
        assert not (tmp_path / "out").exists()


def test_whatever_is_damaged_the_facts_are_read_or_refused_in_a_sentence(backup):
    content = backup.read_bytes()
    chance = random.Random(4)
    refused = 0
    for _ in range(300):
        damaged = bytearray(content)
        for place in (chance.randrange(300), len(content) - 1 - chance.randrange(400)):
            damaged[place] = chance.randrange(256)
        backup.write_bytes(damaged)
        try:
            read_about(backup)
        except AppError:
            refused += 1
    assert refused > 100


@pytest.mark.parametrize("content", [b"", b"PK", b"x" * 5000, os.urandom(5000)])
def test_a_file_that_is_no_backup_is_refused_in_a_sentence(tmp_path, content):
    path = tmp_path / "b.igitabo-backup"
    path.write_bytes(content)
    for use in (check_backup, read_about, read_backup_keys):
        with pytest.raises(DamagedFileError, match="is damaged and was not used"):
            use(path)


def test_a_missing_backup_is_named(tmp_path):
    for use in (check_backup, read_about, read_backup_keys):
        with pytest.raises(RefusedFileError, match="There is no backup"):
            use(tmp_path / "none.igitabo-backup")


def test_a_backup_that_could_not_be_written_leaves_the_one_before_it(tmp_path, backup, opened):
    before = backup.read_bytes()
    with pytest.raises(AppError):
        write_backup(backup, tmp_path / "gone", b"", {}, MADE)
    assert backup.read_bytes() == before
    assert not backup.with_name(f"{backup.name}-part").exists()


def test_a_backup_can_be_moved_anywhere(tmp_path, backup):
    shutil.move(backup, tmp_path / "stick.igitabo-backup")
    check_backup(tmp_path / "stick.igitabo-backup")
