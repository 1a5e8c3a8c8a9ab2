"""Backups: made of an open register and read back, listed and thinned, looked into and restored."""

from desktop.storage.backup.container import BACKUP_SUFFIX, Backup, check_backup, read_about
from desktop.storage.backup.keeping import list_backups, thin_backups
from desktop.storage.backup.making import JournalHead, backup_name, make_backup, row_counts
from desktop.storage.backup.restoring import (
    opened_backup,
    restore_backup,
    restore_keys,
    unlock_backup,
    unlock_backup_with_recovery,
)

__all__ = [
    "BACKUP_SUFFIX",
    "Backup",
    "JournalHead",
    "backup_name",
    "check_backup",
    "list_backups",
    "make_backup",
    "opened_backup",
    "read_about",
    "restore_backup",
    "restore_keys",
    "row_counts",
    "thin_backups",
    "unlock_backup",
    "unlock_backup_with_recovery",
]
