"""A new key for the whole register, for instance after a user left; cut short anywhere, the register still opens."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.anchor import carry_anchor
from desktop.storage.connection import close_database, open_database
from desktop.storage.damage import explained
from desktop.storage.integrity import check_file
from desktop.storage.keys.file import read_keys, write_keys
from desktop.storage.keys.opening import settle
from desktop.storage.keys.users import sealed_also

if TYPE_CHECKING:
    from sqlite_utils import Database


def renew_key(register: Path, db: "Database", old: bytes) -> tuple["Database", bytes]:
    """Encrypt an open register anew; returns it reopened, and its new key. `db` is closed and must be forgotten.

    Takes about a second for 50 MB. The key file holds both keys until the new one has read every page back.
    """
    check_file(db)
    new = secrets.token_bytes(32)
    keys = sealed_also(read_keys(register), new)
    write_keys(register, keys)
    carry_anchor(register, old, new)
    try:
        with explained():
            db.conn.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
    finally:
        close_database(db)
    renewed = open_database(register, new)
    check_file(renewed)
    settle(register, keys, new)
    return renewed, new
