"""A new key for the register: everybody still gets in, the old key opens nothing, and no moment is fatal."""

import resource
import subprocess
import sys
import time

import pytest

from desktop.storage.anchor import Anchor, read_anchor, write_anchor
from desktop.storage.connection import close_database, open_database, opens_with, transaction
from desktop.storage.damage import DamagedFileError
from desktop.storage.integrity import check_file
from desktop.storage.keys import RenewalError, add_user, remove_user, renew_key, unlock, unlock_with_recovery
from desktop.storage.keys.file import read_keys

RENEW = """
import pathlib, sys
from desktop.storage.connection import open_database, close_database
from desktop.storage.keys import renew_key
path, key = pathlib.Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
db = open_database(path, key)
print("ready", flush=True)
db, new = renew_key(path, db, key)
print("done", flush=True)
close_database(db)
"""


def test_after_a_renewal_every_way_in_leads_to_the_new_key_and_a_removed_user_has_none(keyed):
    add_user(keyed.path, keyed.key, "Jean", "another password", keyed.cost)
    add_user(keyed.path, keyed.key, "Former", "former password", keyed.cost)
    remove_user(keyed.path, "Former")
    write_anchor(keyed.path, keyed.key, Anchor(4, "ab"))
    db, new = renew_key(keyed.path, open_database(keyed.path, keyed.key), keyed.key)
    assert db["people"].count == 50
    close_database(db)
    assert new != keyed.key
    assert unlock(keyed.path, "Jean", "another password") == new
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password) == new
    assert unlock_with_recovery(keyed.path, keyed.recovery) == new
    assert not opens_with(keyed.path, keyed.key)
    assert read_anchor(keyed.path, new) == Anchor(4, "ab")
    assert list(read_keys(keyed.path).users) == ["Clarisse Uwase", "Jean"]
    assert len(read_keys(keyed.path).databases) == 1


def test_a_damaged_register_is_not_renewed(keyed):
    db = open_database(keyed.path, keyed.key)
    with keyed.path.open("r+b") as file:
        file.seek(2 * 4096 + 50)
        file.write(b"damage")
    with pytest.raises(DamagedFileError):
        renew_key(keyed.path, db, keyed.key)
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password) == keyed.key


def test_a_renewal_that_finds_no_room_leaves_the_old_key_in_force(keyed):
    db = open_database(keyed.path, keyed.key)
    with transaction(db):
        db["people"].insert_all({"id": i, "name": "x" * 900} for i in range(1000, 1020))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    close_database(db)
    db = open_database(keyed.path, keyed.key)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * 4096, hard))
    try:
        with pytest.raises(RenewalError, match="the old one stays"):
            renew_key(keyed.path, db, keyed.key)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password) == keyed.key
    assert len(read_keys(keyed.path).databases) == 1
    assert opens_with(keyed.path, keyed.key)


def test_killed_at_any_moment_of_a_renewal_the_register_opens_with_one_of_the_two_keys(keyed):
    db = open_database(keyed.path, keyed.key)
    with transaction(db):
        db["people"].insert_all({"id": i, "name": "x" * 900} for i in range(1000, 2500))
    close_database(db)
    write_anchor(keyed.path, keyed.key, Anchor(9, "cd"))
    key, seen, duration = keyed.key, set(), renewal(keyed, keyed.key, None)
    key = unlock(keyed.path, "Clarisse Uwase", keyed.password)
    for step in range(12):
        renewal(keyed, key, duration * step / 9)
        both = len(read_keys(keyed.path).databases)
        after = unlock(keyed.path, "Clarisse Uwase", keyed.password)
        seen.add((both, after == key))
        assert len(read_keys(keyed.path).databases) == 1
        assert read_anchor(keyed.path, after) == Anchor(9, "cd")
        db = open_database(keyed.path, after)
        check_file(db)
        assert db["people"].count == 1550
        close_database(db)
        key = after
    assert (2, True) in seen, "the control: with the new key alone in the key file, these would never open again"
    assert (2, False) in seen, "the control: with the old key alone in the key file, these would never open again"


def renewal(keyed, key: bytes, kill_after: float | None) -> float:
    """Renew the key in another process, killed that many seconds after it began; returns how long it ran."""
    process = subprocess.Popen(
        [sys.executable, "-c", RENEW, str(keyed.path), key.hex()], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n"
    began = time.perf_counter()
    try:
        process.wait(kill_after)
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate()
    return time.perf_counter() - began
