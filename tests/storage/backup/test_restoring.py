"""A backup comes back whole, what it replaces is kept, and no moment of it is fatal."""

import pytest

from desktop.storage.anchor import Anchor, read_anchor
from desktop.storage.backup import (
    make_backup,
    opened_backup,
    restore_backup,
    restore_keys,
    row_counts,
    unlock_backup,
    unlock_backup_with_recovery,
)
from desktop.storage.companions import companion
from desktop.storage.connection import close_database, open_database
from desktop.storage.damage import DamagedFileError, RefusedFileError
from desktop.storage.keys import WrongPasswordError, change_password, renew_key, unlock


@pytest.fixture
def backup(opened, tmp_path):
    """A backup of three people, made before a fourth was added and the register closed."""
    made = make_backup(opened.db, opened.path, opened.key, tmp_path / "a.igitabo-backup", opened.head)
    opened.add("Gasana")
    close_database(opened.db)
    return made.path


def files(opened) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in opened.path.parent.iterdir()}


def test_a_restored_register_is_that_of_the_backup_and_the_replaced_one_opens_beside_it(opened, backup):
    aside = restore_backup(backup, opened.path, opened.key, opened.head)
    assert opened.names() == ["Keza", "Mutoni", "Ineza"]
    assert read_anchor(opened.path, opened.key) == Anchor(3, f"{3:064x}")
    assert unlock(aside, opened.user, opened.password) == opened.key
    assert read_anchor(aside, opened.key) == Anchor(4, f"{4:064x}")
    db = open_database(aside, opened.key)
    assert row_counts(db)["people"] == 4
    close_database(db)
    kinds = ("", "-anchor", "-keys")
    assert sorted(files(opened)) == sorted(path.name + kind for path in (opened.path, aside) for kind in kinds)


def test_a_backup_is_restored_on_a_new_computer_with_the_password_or_the_printed_key(opened, backup, tmp_path):
    register = tmp_path / "new" / "Gasabo.igitabo"
    register.parent.mkdir()
    assert unlock_backup_with_recovery(backup, opened.recovery) == opened.key
    key = unlock_backup(backup, opened.user, opened.password)
    assert restore_backup(backup, register, key, opened.head) is None
    assert unlock(register, opened.user, opened.password) == key
    opened.path = register
    assert opened.names() == ["Keza", "Mutoni", "Ineza"]


def test_looking_into_a_backup_shows_what_would_change_and_leaves_nothing_behind(opened, backup):
    before = files(opened)
    with opened_backup(backup, opened.key, opened.path.parent) as db:
        assert [row["name"] for row in db["people"].rows] == ["Keza", "Mutoni", "Ineza"]
    assert files(opened) == before


def test_a_password_changed_since_the_backup_stays_the_password(opened, backup):
    change_password(opened.path, opened.user, opened.password, "izuba ryinshi", opened.cost)
    restore_backup(backup, opened.path, opened.key, opened.head)
    assert unlock(opened.path, opened.user, "izuba ryinshi") == opened.key
    with pytest.raises(WrongPasswordError):
        unlock(opened.path, opened.user, opened.password)


def test_a_backup_older_than_the_key_brings_its_own_keys_and_the_replaced_register_keeps_its(opened, backup):
    db, new = renew_key(opened.path, open_database(opened.path, opened.key), opened.key)
    close_database(db)
    aside = restore_backup(backup, opened.path, opened.key, opened.head)
    assert unlock(opened.path, opened.user, opened.password) == opened.key
    assert unlock(aside, opened.user, opened.password) == new
    assert opened.names() == ["Keza", "Mutoni", "Ineza"]


def test_a_log_left_by_a_crash_goes_aside_with_its_register(opened, backup):
    db = open_database(opened.path, opened.key)
    db["people"].insert({"name": "Uwera"})
    crashed = files(opened)
    close_database(db)
    for name, content in crashed.items():
        (opened.path.parent / name).write_bytes(content)
    aside = restore_backup(backup, opened.path, opened.key, opened.head)
    assert opened.names() == ["Keza", "Mutoni", "Ineza"]
    opened.path = aside
    assert opened.names() == ["Keza", "Mutoni", "Ineza", "Gasana", "Uwera"]


@pytest.mark.parametrize("damage", ["flipped", "wrong key", "cut"])
def test_a_backup_that_is_not_whole_changes_nothing(opened, backup, damage):
    before = files(opened)
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= damage == "flipped"
    backup.write_bytes(content[: len(content) // (2 if damage == "cut" else 1)])
    with pytest.raises(DamagedFileError):
        restore_backup(backup, opened.path, bytes(32) if damage == "wrong key" else opened.key, opened.head)
    assert files(opened) == before


def test_damaged_keys_come_back_from_a_backup_and_the_damaged_ones_are_kept(opened, backup):
    path = companion(opened.path, "keys")
    path.write_bytes(b"damaged")
    with pytest.raises(DamagedFileError):
        unlock(opened.path, opened.user, opened.password)
    aside = restore_keys(backup, opened.path, unlock_backup(backup, opened.user, opened.password))
    assert aside.read_bytes() == b"damaged"
    assert unlock(opened.path, opened.user, opened.password) == opened.key


def test_keys_that_do_not_open_the_register_are_not_put_beside_it(opened, backup):
    db, _ = renew_key(opened.path, open_database(opened.path, opened.key), opened.key)
    close_database(db)
    before = files(opened)
    with pytest.raises(RefusedFileError, match="don't open this register"):
        restore_keys(backup, opened.path, opened.key)
    assert files(opened) == before
