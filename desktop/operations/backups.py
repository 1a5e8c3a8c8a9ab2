"""Backups: made by themselves and by hand, listed, looked into and put back."""

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.backup.container import Backup, read_backup_keys
from desktop.storage.backup.keeping import list_backups, thin_backups
from desktop.storage.backup.making import backup_name
from desktop.storage.backup.restoring import restore_backup as put_back
from desktop.storage.backup.restoring import unlock_backup
from desktop.storage.journal import journal_anchor
from desktop.storage.lock import take_lock
from desktop.storage.register_file import RegisterFile

AT_MOST_EVERY = timedelta(hours=1)
BACKUP = "backup"
"""The kind of entry of the journal that tells of a backup."""


@dataclass(frozen=True)
class BackupShown:
    """A backup as a list shows it: when it was made, how many records of people it holds, how large it is."""

    path: Path
    made: datetime
    people: int
    bytes: int


def backups_folder(register: Path) -> Path:
    """Where the backups of a register are kept: a folder of its own beside it."""
    return register.with_name(f"{register.stem}-backups")


def back_up(session: Session, target: Path | None = None) -> Path:
    """Make a checked backup and thin the older ones; returns where it is.

    Raises AppError where there is no room or the copy is not the register; older backups then stay as they are.
    """
    folder = backups_folder(session.path)
    chosen = target or folder / backup_name(session.path, datetime.now().astimezone())
    chosen.parent.mkdir(parents=True, exist_ok=True)
    session.file.back_up(chosen)
    session.file.note(BACKUP, Message(N_("Made a backup: {file}"), file=chosen.name), session.user)
    if target is None:
        thin_backups(folder, session.path, session.today)
    return chosen


def back_up_when_due(session: Session) -> Path | None:
    """Make a backup unless nothing was written since the last one or that one is younger than an hour."""
    known = backups_of(session.path)
    if known and datetime.now().astimezone() - known[0].made < AT_MOST_EVERY:
        return None
    return back_up(session) if not known or _worked_since_backup(session) else None


def _worked_since_backup(session: Session) -> bool:
    """Whether any record was touched after the last backup that the journal knows of."""
    history = session.file.history
    work, backups = history.changes(1, edits_only=True), history.changes(1, kinds=(BACKUP,))
    return bool(work) and (not backups or work[0].sequence > backups[0].sequence)


def backups_of(register: Path) -> tuple[BackupShown, ...]:
    """The readable backups of a register, newest first."""
    return tuple(_shown(one) for one in list_backups(backups_folder(register), register))


def _shown(backup: Backup) -> BackupShown:
    return BackupShown(backup.path, backup.made, backup.counts.get("people", 0), backup.size)


def restore_backup(backup: Path, register: Path, password: str, user: str = "") -> Path | None:
    """Put a backup in the place of a register that is closed; returns where the replaced one is kept, if any.

    Raises AppError where the password is wrong, the backup damaged or the register open somewhere.
    """
    name = user or next(iter(read_backup_keys(backup).users))
    key = unlock_backup(backup, name, password)
    lock = take_lock(register)
    try:
        aside = put_back(backup, register, key, journal_anchor)
    finally:
        lock.release()
    # The password may have been changed since the backup: then the entry waits for nobody and is left out.
    with suppress(AppError), closing(RegisterFile.open(register, password, REGISTERS, user=name)) as file:
        file.note("restore", Message(N_("Restored the backup {file}"), file=backup.name), name)
    return aside
