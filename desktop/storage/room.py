"""Is there room on the disk, asked before something big is begun rather than found out in the middle of it."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.language import N_
from desktop.storage.connection import PAGE
from desktop.storage.damage import DiskFullError, explained

if TYPE_CHECKING:
    from sqlite_utils import Database

SPARE = 8 * 1024 * 1024
_MEGABYTE = 1_000_000


def check_room(db: "Database", folder: Path, copies: int) -> None:
    """Raise DiskFullError unless a folder has room for so many copies of a register, and 8 MB to spare."""
    with explained():
        pages = int(db.conn.execute("PRAGMA page_count").fetchone()[0])
        needed, free = copies * pages * PAGE + SPARE, shutil.disk_usage(folder).free
    if free < needed:
        raise DiskFullError(
            N_("This needs {needed} MB and {folder} has {free} MB left. Make room or choose another disk."),
            needed=needed // _MEGABYTE + 1,
            free=free // _MEGABYTE,
            folder=folder,
        )
