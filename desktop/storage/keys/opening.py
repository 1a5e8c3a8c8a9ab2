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
    return _chosen(register, keys, _for_user(keys, name, private))


def unlock_with_recovery(register: Path, typed: str) -> bytes:
    """The database key, for whoever has the printed recovery key.

    Raises MistypedRecoveryKeyError, WrongPasswordError (of another register), RefusedFileError or DamagedFileError.
    """
    keys = read_keys(register)
    key = _chosen(register, keys, _for_recovery(keys, typed))
    record_success(register)
    return key


def unlock_copy(keys: KeyFile, user: str, password: str) -> bytes:
    """The database key from keys that are not in use, such as those in a backup; nothing is counted or written.

    Raises WrongPasswordError, RefusedFileError or DamagedFileError.
    """
    name = find_user(keys, user)
    return _sound(_for_user(keys, name, open_slot(keys.users[name], password)))[0]


def unlock_copy_with_recovery(keys: KeyFile, typed: str) -> bytes:
    """The database key from keys that are not in use, by the recovery key printed for them."""
    return _sound(_for_recovery(keys, typed))[0]


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


def _for_user(keys: KeyFile, name: str, private: bytes) -> dict[str, bytes | None]:
    return {known: unseal(sealed.users.get(name, b""), private) for known, sealed in keys.databases.items()}


def _for_recovery(keys: KeyFile, typed: str) -> dict[str, bytes | None]:
    private = recovery_private(read_recovery_key(typed))
    if public_of(private) != keys.recovery:
        raise WrongPasswordError(
            N_("This recovery key belongs to another register, or a newer one was printed since. Look for that page.")
        )
    return {known: unseal(sealed.recovery, private) for known, sealed in keys.databases.items()}


def _sound(candidates: dict[str, bytes | None]) -> list[bytes]:
    sound = [key for known, key in candidates.items() if key is not None and key_id(key) == known]
    if not sound:
        raise DamagedFileError(
            N_("The keys of the register don't fit together; the password is right. Restore them from a backup.")
        )
    return sound


def _chosen(register: Path, keys: KeyFile, candidates: dict[str, bytes | None]) -> bytes:
    sound = _sound(candidates)
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
