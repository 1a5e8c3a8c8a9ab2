"""Which backups there are and which are kept: the last twelve, then one a day, a week, a month."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.backup.container import BACKUP_SUFFIX, Backup, read_about
from desktop.storage.companions import sync_folder
from desktop.storage.damage import RefusedFileError, explained

LAST, DAYS, WEEKS, MONTHS = 12, 14, 8, 24


def backups_beside(register: Path) -> Path:
    """The usual folder of a register's backups: one of its own beside it."""
    return register.with_name(f"{register.stem}-backups")


def make_folder(folder: Path) -> None:
    """Make a folder for backups that is not there yet, and sure to stay.

    Raises RefusedFileError where a file has its name, or DiskError.
    """
    if folder.is_dir():
        return
    with explained():
        try:
            folder.mkdir(parents=True)
        except FileExistsError as error:
            said = N_("“{file}” has the name of the folder for backups. Give it another name, then try again.")
            raise RefusedFileError(said, file=folder.name) from error
        sync_folder(folder.parent)


def list_backups(folder: Path, register: Path | None = None) -> tuple[Backup, ...]:
    """The readable backups in a folder, newest first: all, or those named as `backup_name` does for one register."""
    if not folder.is_dir():
        return ()
    found = []
    for path in folder.glob(f"*{BACKUP_SUFFIX}"):
        try:
            if register is None or _is_of(path, register):
                found.append(read_about(path))
        except AppError:
            continue  # a damaged one can't be restored; it stays in the folder for whoever wants to look
    return tuple(sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True))


def thin_backups(folder: Path, register: Path, today: date) -> tuple[Path, ...]:
    """Remove the backups of a register that are no longer wanted, and say which; never one that can't be read."""
    backups = list_backups(folder, register)
    wanted = kept((backup.made for backup in backups), today)
    going = tuple(backup.path for backup in backups if backup.made not in wanted)
    with explained():
        for path in going:
            path.unlink(missing_ok=True)
    return going


def _is_of(path: Path, register: Path) -> bool:
    # The whole name, or the backups of “Gasabo” would be thinned together with those of “Gasabo-East”.
    stamp = r"\d{4}-\d\d-\d\d-\d{6}"
    return re.fullmatch(re.escape(register.stem) + "-" + stamp + re.escape(BACKUP_SUFFIX), path.name) is not None


def kept(times: Iterable[datetime], today: date) -> set[datetime]:
    """The times worth keeping: the last 12, and the last of each of 14 days, 8 weeks and 24 months before today."""
    newest_first = sorted(times, reverse=True)
    wanted = set(newest_first[:LAST])
    seen: set[tuple[str, int, int]] = set()
    for time in newest_first:
        day = time.date()
        age = today - day
        months = (today.year - day.year) * 12 + today.month - day.month
        periods = [
            (age < timedelta(days=DAYS), ("day", day.toordinal(), 0)),
            (age < timedelta(weeks=WEEKS), ("week", *day.isocalendar()[:2])),
            (months < MONTHS, ("month", day.year, day.month)),
        ]
        for recent, period in periods:
            if recent and period not in seen:
                wanted.add(time)
            seen.add(period)
    return wanted
