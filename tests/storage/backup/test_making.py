"""A backup of an open register is whole, is read back before anybody relies on it, and never half there."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from desktop.storage import room
from desktop.storage.anchor import Anchor
from desktop.storage.backup import backup_name, check_backup, make_backup, row_counts
from desktop.storage.companions import companion
from desktop.storage.connection import open_database
from desktop.storage.damage import DamagedFileError, DiskFullError


def test_a_backup_of_an_open_register_has_every_change_even_those_still_in_the_log(opened, tmp_path):
    assert companion(opened.path, "wal").stat().st_size > 0
    backup = make_backup(opened.db, opened.path, opened.key, tmp_path / "a.igitabo-backup", opened.head)
    check_backup(backup.path)
    assert backup.counts == {"people": 3, "journal": 3} == row_counts(opened.db)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["a.igitabo-backup"]
    opened.add("Gasana")
    assert opened.db["people"].count == 4


def test_nothing_in_a_backup_can_be_read_without_a_password(opened, tmp_path):
    backup = make_backup(opened.db, opened.path, opened.key, tmp_path / "a.igitabo-backup", opened.head)
    with zipfile.ZipFile(backup.path) as archive:
        assert archive.namelist() == ["about.json", "keys", "register"]
        assert not archive.read("register").startswith(b"SQLite")
    content = backup.path.read_bytes()
    assert not [
        name for name in (b"Keza", b"Mutoni", b"Ineza", opened.key, opened.password.encode()) if name in content
    ]


def test_without_room_nothing_is_written_and_the_sentence_says_how_much_is_needed(opened, tmp_path, monkeypatch):
    monkeypatch.setattr(room, "SPARE", 10**18)
    with pytest.raises(DiskFullError, match="This needs 1000"):
        make_backup(opened.db, opened.path, opened.key, tmp_path / "a.igitabo-backup", opened.head)
    assert [file.name for file in tmp_path.iterdir()] == ["registers"]


def test_a_copy_that_differs_from_the_register_is_thrown_away(opened, tmp_path):
    heads = iter([Anchor(3, "ab"), Anchor(3, "cd")])
    with pytest.raises(DamagedFileError, match="not the same as the register"):
        make_backup(opened.db, opened.path, opened.key, tmp_path / "a.igitabo-backup", lambda _: next(heads))
    assert [file.name for file in tmp_path.iterdir()] == ["registers"]


def test_a_damaged_register_gives_no_backup_and_the_one_before_stays(opened, tmp_path):
    backup = make_backup(opened.db, opened.path, opened.key, tmp_path / "a.igitabo-backup", opened.head)
    before = backup.path.read_bytes()
    opened.db.close()
    with opened.path.open("r+b") as file:
        file.seek(4096 + 2000)
        file.write(b"damage")
    opened.db = open_database(opened.path, opened.key)
    with pytest.raises(DamagedFileError):
        make_backup(opened.db, opened.path, opened.key, backup.path, opened.head)
    assert backup.path.read_bytes() == before


def test_names_of_backups_sort_by_time():
    register = Path("Gasabo.igitabo")
    assert backup_name(register, datetime(2026, 8, 4, 9, 5, 7)) == "Gasabo-2026-08-04-090507.igitabo-backup"
