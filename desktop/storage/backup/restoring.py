"""Brings a backup back: looked into first, checked, and with the replaced register kept beside it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.anchor import write_anchor
from desktop.storage.backup.container import extract_database, read_backup_keys
from desktop.storage.backup.making import JournalHead
from desktop.storage.companions import companion, put_in_place, sync_file, write_whole
from desktop.storage.connection import close_database, open_database, opens_with
from desktop.storage.damage import RefusedFileError, explained
from desktop.storage.integrity import check_file
from desktop.storage.keys.file import keys_to, read_keys, write_keys
from desktop.storage.keys.opening import unlock_copy, unlock_copy_with_recovery
from desktop.storage.keys.slots import key_id
from desktop.storage.replacement import finish_replacement, is_planned, prepared, replace_register

if TYPE_CHECKING:
    from sqlite_utils import Database


def unlock_backup(backup: Path, user: str, password: str) -> bytes:
    """The database key of a backup, by the password the user had when it was made."""
    return unlock_copy(read_backup_keys(backup), user, password)


def unlock_backup_with_recovery(backup: Path, typed: str) -> bytes:
    """The database key of a backup, by the recovery key that was printed before it was made."""
    return unlock_copy_with_recovery(read_backup_keys(backup), typed)


@contextmanager
def opened_backup(backup: Path, key: bytes, folder: Path) -> Iterator["Database"]:
    """The database in a backup, to be looked into before it is restored; unpacked, still encrypted, in `folder`."""
    look = folder / f"{backup.name}-look"
    try:
        extract_database(backup, look)
        db = open_database(look, key)
        try:
            yield db
        finally:
            close_database(db)
    finally:
        for left in (look, companion(look, "wal")):
            left.unlink(missing_ok=True)


def restore_backup(backup: Path, register: Path, key: bytes, head: JournalHead) -> Path | None:
    """Put a backup in the place of a register; returns where the replaced register is kept, None if there was none.

    The register is closed and its lock held by the caller. `key` is that of the backup (`unlock_backup`, or the key
    in use when it was not renewed since). Passwords changed since the backup stay valid where the key is the same.
    Nothing is touched before the backup has been read back whole. Raises DamagedFileError or DiskFullError.
    """
    finish_replacement(register)
    _sweep(register)
    try:
        _prepare(backup, register, key, head)
        aside = replace_register(register, f"{register.stem}-replaced-{datetime.now():%Y-%m-%d-%H%M%S}")
    except BaseException:
        # Once it is written down, a replacement is carried to its end at the next start and needs what was prepared.
        if not is_planned(register):
            _sweep(register)
        raise
    return aside if aside.exists() else None


def restore_keys(backup: Path, register: Path, key: bytes) -> Path | None:
    """Put the keys from a backup beside a register whose own are damaged or gone; returns where those are kept.

    Raises RefusedFileError when `key` does not open the register, for instance because it was renewed since.
    """
    if not opens_with(register, key):
        raise RefusedFileError(
            N_("The keys in “{file}” don't open this register. Choose a later backup, or restore the whole backup."),
            file=backup.name,
        )
    path = companion(register, "keys")
    aside = path.with_name(f"{path.name}-replaced-{datetime.now():%Y-%m-%d-%H%M%S}")
    if path.exists():
        with explained():
            write_whole(aside, path.read_bytes())
    write_keys(register, read_backup_keys(backup))
    return aside if aside.exists() else None


def _prepare(backup: Path, register: Path, key: bytes, head: JournalHead) -> None:
    new = prepared(register, "")
    extract_database(backup, new)
    db = open_database(new, key)
    try:
        check_file(db)
        anchor = head(db)
    finally:
        close_database(db)
    with explained():
        write_anchor(new, key, anchor)
        put_in_place(companion(new, "anchor"), prepared(register, "anchor"))
        if not _keys_in_use_fit(register, key):
            prepared(register, "keys").write_bytes(keys_to(read_backup_keys(backup)))
            sync_file(prepared(register, "keys"))


def _sweep(register: Path) -> None:
    new = prepared(register, "")
    for left in (new, companion(new, "wal"), companion(new, "anchor"), prepared(register, "keys")):
        left.unlink(missing_ok=True)
    prepared(register, "anchor").unlink(missing_ok=True)


def _keys_in_use_fit(register: Path, key: bytes) -> bool:
    with suppress(AppError):
        return list(read_keys(register).databases) == [key_id(key)]
    return False
