"""The backup that a new version of the application makes before it changes a register that an older one wrote."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.backup.container import Backup
from desktop.storage.backup.keeping import backups_beside, make_folder
from desktop.storage.backup.making import backup_name, make_backup
from desktop.storage.journal import journal_anchor
from desktop.storage.migrations import refuse_newer
from desktop.storage.schema import is_behind
from desktop.storage.table import Table

if TYPE_CHECKING:
    from sqlite_utils import Database


def back_up_before_update(db: "Database", register: Path, key: bytes, tables: Mapping[str, Table]) -> Backup | None:
    """Make a checked backup of a register as the older version left it, in the usual folder; None where nothing will
    change.

    Raises RefusedFileError on a newer file, and what `make_backup` raises: without a backup nothing is changed.
    """
    refuse_newer(db, register.name)
    if not _has_changes(db) or not is_behind(db, tables):
        return None
    folder = backups_beside(register)
    make_folder(folder)
    return make_backup(db, register, key, folder / backup_name(register, datetime.now().astimezone()), journal_anchor)


def _has_changes(db: "Database") -> bool:
    """Whether anything was ever written: what was cut off while it was made has no journal, and nothing to be kept."""
    made = db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'change'").fetchone()
    return made is not None and db.execute("SELECT 1 FROM change LIMIT 1").fetchone() is not None
