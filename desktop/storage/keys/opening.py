"""From a password or the printed recovery key to the key of the database."""

import time
from dataclasses import replace
from pathlib import Path

from desktop.domain.language import N_
from desktop.storage.connection import close_database, open_database, opens_with
from desktop.storage.damage import DamagedFileError
from desktop.storage.integrity import check_file
from desktop.storage.keys.attempts import Clock, check_wait, record_failure, record_success
from desktop.storage.keys.file import KeyFile, find_user, read_keys, write_keys
from desktop.storage.keys.recovery import read_recovery_key
from desktop.storage.keys.slots import WrongPasswordError, key_id, open_slot, public_of, recovery_private, unseal


def unlock(register: Path, user: str, password: str, clock: Clock = time.time) -> bytes:
    """The database key, for a user with the right password.

    Raises WrongPasswordError, TooManyAttemptsError, RefusedFileError (no such user, no keys) or DamagedFileError.
    """
    keys = read_keys(register)
    name = find_user(keys, user)
    private = open_private(register, keys, name, password, clock)
    candidates = {known: unseal(sealed.users.get(name, b""), private) for known, sealed in keys.databases.items()}
    return _chosen(register, keys, candidates)


def unlock_with_recovery(register: Path, typed: str) -> bytes:
    """The database key, for whoever has the printed recovery key.

    Raises MistypedRecoveryKeyError, WrongPasswordError (of another register), RefusedFileError or DamagedFileError.
    """
    recovery = read_recovery_key(typed)
    keys = read_keys(register)
    private = recovery_private(recovery)
    if public_of(private) != keys.recovery:
        raise WrongPasswordError(
            N_("This recovery key belongs to another register, or a newer one was printed since. Look for that page.")
        )
    candidates = {known: unseal(sealed.recovery, private) for known, sealed in keys.databases.items()}
    key = _chosen(register, keys, candidates)
    record_success(register)
    return key


def open_private(register: Path, keys: KeyFile, name: str, password: str, clock: Clock = time.time) -> bytes:
    """The private half of a user's key pair; counts wrong passwords and makes further ones wait."""
    check_wait(register, clock)
    try:
        private = open_slot(keys.users[name], password)
    except WrongPasswordError:
        record_failure(register, name, clock)
        raise
    record_success(register)
    return private


def settle(register: Path, keys: KeyFile, key: bytes) -> None:
    """Keep only this database key in the key file, once it has been proven to open the whole register."""
    write_keys(register, replace(keys, databases={key_id(key): keys.databases[key_id(key)]}))


def _chosen(register: Path, keys: KeyFile, candidates: dict[str, bytes | None]) -> bytes:
    sound = [key for known, key in candidates.items() if key is not None and key_id(key) == known]
    if not sound:
        raise DamagedFileError(
            N_("The keys of the register don't fit together; the password is right. Restore them from a backup.")
        )
    if len(keys.databases) == 1:
        return sound[0]
    # The computer went off while the key was being renewed: the file has the old key or the new one, never both.
    key = next((key for key in sound if opens_with(register, key)), None)
    if key is None:
        return sound[0]
    db = open_database(register, key)
    try:
        check_file(db)
    finally:
        close_database(db)
    settle(register, keys, key)
    return key
