"""Backups: made by themselves and by hand, listed, looked into and put back."""

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.backup.container import Backup, check_backup, read_about, read_backup_keys
from desktop.storage.backup.keeping import backups_beside, list_backups, make_folder, thin_backups
from desktop.storage.backup.making import backup_name
from desktop.storage.backup.restoring import restore_backup as put_back
from desktop.storage.backup.restoring import unlock_backup
from desktop.storage.history import Change
from desktop.storage.journal import journal_anchor
from desktop.storage.lock import take_lock
from desktop.storage.register_file import RegisterFile

AT_MOST_EVERY = timedelta(hours=1)
SHOWN = 5
NO_FOLDER = N_("There is no folder “{folder}”. Plug the stick in, or make the folder first: no backup was made.")
BACKUP = "backup"
"""The kind of entry of the journal that tells of a backup."""


@dataclass(frozen=True)
class BackupShown:
    """A backup as a list shows it: when it was made, how many records of people it holds, how large it is."""

    path: Path
    made: datetime
    people: int
    bytes: int


def folder_in_use(session: Session) -> Path:
    """Where backups go: the folder that the officer chose while it is there, otherwise the one beside the register."""
    chosen = str(session.settings.get("backup_folder") or "")
    # A stick that is not plugged in must not keep the register from being backed up.
    return Path(chosen) if chosen and Path(chosen).is_dir() else backups_beside(session.path)


def back_up(session: Session, target: Path | None = None) -> Path:
    """Make a checked backup and thin the older ones; returns where it is.

    A `target` may be a folder, then the backup is called there as usual. Raises AppError where its folder is not
    there, there is no room or the copy is not the register; older backups then stay as they are.
    """
    folder = folder_in_use(session)
    name = backup_name(session.path, datetime.now().astimezone())
    if target is None:
        make_folder(folder)
    elif not target.parent.is_dir():
        # Making it would write what is meant for a stick that is not plugged in onto this very disk.
        raise AppError(NO_FOLDER, folder=target.parent)
    chosen = target / name if target and target.is_dir() else target or folder / name
    session.file.back_up(chosen)
    session.file.note(BACKUP, Message(N_("Made a backup: {file}"), file=chosen.name), session.user)
    if target is None:
        thin_backups(folder, session.path, session.today)
    return chosen


def back_up_when_due(session: Session) -> Path | None:
    """Make a backup unless nothing was written since the last one or that one is younger than an hour."""
    known = known_backups(session)
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
    return tuple(_shown(one) for one in list_backups(backups_beside(register), register))


def known_backups(session: Session) -> tuple[BackupShown, ...]:
    """The readable backups of an open register, newest first, wherever they went."""
    folders = dict.fromkeys((folder_in_use(session), backups_beside(session.path)))
    found = [_shown(one) for folder in folders for one in list_backups(folder, session.path)]
    return tuple(sorted(found, key=lambda one: one.made, reverse=True))


def latest_backup(session: Session) -> datetime | None:
    """When a backup or a copy was last made, as the journal tells it: a copy may be on a stick by now."""
    found = session.file.history.changes(1, kinds=(BACKUP,))
    return found[0].at if found else None


@dataclass(frozen=True)
class GoingBack:
    """What going back to a backup would do: what it holds and what the register holds, and what would be undone.

    `changes` counts what was done to records since, `latest` says the last of it.
    """

    backup: BackupShown
    people: int
    changes: int
    latest: tuple[Message, ...] = ()


def look_at_backup(session: Session, path: Path) -> GoingBack:
    """Say what going back to a backup would do, without touching anything; raises AppError for one that is damaged."""
    check_backup(path)
    backup = read_about(path)
    kept = backup.counts.get("change", 0)  # the journal is counted, not the clock: two changes share a second
    lost: list[Change] = []
    before: int | None = None
    while page := session.file.history.changes(200, before, edits_only=True):
        lost += [one for one in page if one.sequence > kept]
        before = page[-1].sequence
        if before <= kept:
            break
    latest = tuple(one.action for one in lost[:SHOWN])
    return GoingBack(_shown(backup), session.file.count("people"), len(lost), latest)


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
