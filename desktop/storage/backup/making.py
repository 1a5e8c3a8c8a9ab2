"""Makes a backup of an open register and believes in it only after having read it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.anchor import Anchor
from desktop.storage.backup.container import BACKUP_SUFFIX, Backup, read_about, write_backup
from desktop.storage.companions import companion, sync_file
from desktop.storage.connection import close_database, open_database
from desktop.storage.damage import DamagedFileError, RefusedFileError, explained
from desktop.storage.integrity import check_file
from desktop.storage.keys.file import keys_to, read_keys
from desktop.storage.keys.slots import key_id
from desktop.storage.room import check_room

if TYPE_CHECKING:
    from sqlite_utils import Database

JournalHead = Callable[["Database"], Anchor]
"""Gives the latest change and the head of the journal in a database."""


def backup_name(register: Path, made: datetime) -> str:
    """The file name of a backup: the register and the local time, so that a list by name is a list by time."""
    return f"{register.stem}-{made:%Y-%m-%d-%H%M%S}{BACKUP_SUFFIX}"


def make_backup(db: "Database", register: Path, key: bytes, target: Path, head: JournalHead) -> Backup:
    """Write a checked backup of an open register to `target`, replacing a backup of that name only when it is whole.

    Takes a second or two for 50 MB, outside any transaction. Raises RefusedFileError where something else than a backup
    has that name, were it the register itself, DiskFullError before anything is written when there is no room,
    DamagedFileError when the copy is not the register.
    """
    if target.exists() and not _is_backup(target):
        raise RefusedFileError(
            N_("“{file}” is there already and is no backup: it stays as it is. Choose another name."), file=target.name
        )
    check_room(db, target.parent, copies=2)  # the copy and the backup made from it, for a moment side by side
    copy = companion(target, "copy")
    try:
        with explained():
            copy.unlink(missing_ok=True)
            db.conn.execute("VACUUM INTO ?", (str(copy),))
            sync_file(copy)
        counts = _check_copy(db, copy, key, head)
        keys = read_keys(register)
        # Only the key that opens this copy goes with it, even while another one is being prepared.
        own = replace(keys, databases={key_id(key): keys.databases[key_id(key)]})
        return write_backup(target, copy, keys_to(own), counts, datetime.now().astimezone())
    finally:
        for left in (copy, companion(copy, "wal"), companion(copy, "shm")):
            left.unlink(missing_ok=True)


def _is_backup(path: Path) -> bool:
    if path.is_file() and path.name.endswith(BACKUP_SUFFIX):
        return True
    try:
        read_about(path)
    except AppError:
        return False
    return True


def row_counts(db: "Database") -> dict[str, int]:
    """How many rows each table has, those of the search index included."""
    tables = [row[0] for row in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        name: int(db.conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for name in tables
        if not name.startswith("sqlite_")
    }


def _check_copy(db: "Database", copy: Path, key: bytes, head: JournalHead) -> dict[str, int]:
    counts = row_counts(db)
    copied = open_database(copy, key)
    try:
        check_file(copied)
        same = row_counts(copied) == counts and head(copied) == head(db)
    finally:
        close_database(copied)
    if not same:
        raise DamagedFileError(N_("The backup is not the same as the register and was thrown away. Try another disk."))
    return counts
