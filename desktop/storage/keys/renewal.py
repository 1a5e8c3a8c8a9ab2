"""A new key for the whole register, for instance after a user left; cut short anywhere, the register still opens."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.anchor import carry_anchor
from desktop.storage.connection import open_database, opens_with
from desktop.storage.damage import explained
from desktop.storage.integrity import check_file
from desktop.storage.keys.file import read_keys, write_keys
from desktop.storage.keys.opening import settle
from desktop.storage.keys.users import sealed_also
from desktop.storage.room import check_room

if TYPE_CHECKING:
    from sqlite_utils import Database


class RenewalError(AppError):
    """The register could not be encrypted anew and is as it was."""


def renew_key(register: Path, db: "Database", old: bytes) -> tuple["Database", bytes]:
    """Encrypt an open register anew; returns it reopened, and its new key. `db` is closed whatever happens.

    Takes about a second for 50 MB. The key file holds both keys until the new one has read every page back. Raises
    DiskFullError, DamagedFileError or RenewalError; the register then opens with the old key as before.
    """
    try:
        check_room(db, register.parent, copies=1)
        check_file(db)
        new = secrets.token_bytes(32)
        keys = sealed_also(read_keys(register), new)
        write_keys(register, keys)
        carry_anchor(register, old, new)
        with explained():
            db.conn.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
    finally:
        # No checkpoint first: where the renewal failed, its open transaction must go with the connection.
        db.conn.close()
    # SQLCipher says "ok" even where a write was refused and everything was taken back, so the file itself is asked.
    if not opens_with(register, new):
        settle(register, keys, old)
        raise RenewalError(N_("The key could not be renewed, the old one stays. Make room on the disk and try again."))
    renewed = open_database(register, new)
    check_file(renewed)
    settle(register, keys, new)
    return renewed, new
