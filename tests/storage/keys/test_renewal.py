"""A new key for the register: everybody still gets in, the old key opens nothing, and no moment is fatal."""

import itertools
import resource
import signal
import subprocess
import sys

import pytest

from desktop.storage.anchor import Anchor, read_anchor, write_anchor
from desktop.storage.connection import close_database, open_database, opens_with, transaction
from desktop.storage.damage import DamagedFileError
from desktop.storage.integrity import check_file
from desktop.storage.keys import RenewalError, add_user, remove_user, renew_key, unlock, unlock_with_recovery
from desktop.storage.keys.file import read_keys

RENEW = """
import os, pathlib, resource, signal, sys
from desktop.storage.connection import open_database, close_database
from desktop.storage.keys import renew_key
path, key, step, room = pathlib.Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
steps = 0

def count(frame, event, _what):
    global steps
    beneath = frame.f_back is not None and frame.f_back.f_code is renew_key.__code__
    if (event == "call" and beneath) or (event == "c_call" and frame.f_code is renew_key.__code__):
        steps += 1
        if steps == step:
            os.kill(os.getpid(), signal.SIGKILL)

db = open_database(path, key)
if room:
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
sys.setprofile(count)
db, new = renew_key(path, db, key)
sys.setprofile(None)
close_database(db)
"""
"""Renews a key and is killed at the beginning of one of the steps of renew_key, or in the write beyond some bytes."""


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


@pytest.fixture
def large(keyed):
    """The register with enough in it that its encryption takes many writes."""
    db = open_database(keyed.path, keyed.key)
    with transaction(db):
        db["people"].insert_all({"id": i, "name": "x" * 900} for i in range(1000, 1500))
    close_database(db)
    write_anchor(keyed.path, keyed.key, Anchor(9, "cd"))
    return keyed


def test_killed_at_any_step_of_a_renewal_the_register_opens_with_one_of_the_two_keys(large):
    key, seen = large.key, set()
    for step in itertools.count(1):
        ended = renewal(large, key, step=step)
        both, after = len(read_keys(large.path).databases), opened(large)
        if not ended:
            break
        assert ended == -signal.SIGKILL
        seen.add((both, after == key))
        key = after
    assert after != key, "the control: the last one was let go on to its end"
    assert (2, True) in seen, "the control: with the new key alone in the key file, these would never open again"
    assert (2, False) in seen, "the control: with the old key alone in the key file, these would never open again"


@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_killed_in_the_middle_of_encrypting_the_register_opens_with_the_old_key(large, part):
    room = int(large.path.stat().st_size * part) // 512 * 512
    assert renewal(large, large.key, room=room) == -signal.SIGXFSZ
    assert len(read_keys(large.path).databases) == 2
    assert opened(large) == large.key


def opened(register) -> bytes:
    """Open the register with its password, see that all of it is there, and give the key it has now."""
    key = unlock(register.path, "Clarisse Uwase", register.password)
    assert len(read_keys(register.path).databases) == 1
    assert read_anchor(register.path, key) == Anchor(9, "cd")
    db = open_database(register.path, key)
    check_file(db)
    assert db["people"].count == 550
    close_database(db)
    return key


def renewal(register, key: bytes, step: int = 0, room: int = 0) -> int:
    """Renew the key in another process, killed at a step or in the write beyond some bytes; returns how it ended."""
    told = [str(register.path), key.hex(), str(step), str(room)]
    return subprocess.run([sys.executable, "-c", RENEW, *told], check=False).returncode
