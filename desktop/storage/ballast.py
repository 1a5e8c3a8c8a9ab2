"""Four megabytes kept in reserve beside the register, given back when a full disk would not even let it be closed."""

import os
import shutil
from pathlib import Path

from desktop.storage.companions import companion, put_in_place
from desktop.storage.damage import explained

SIZE = 4 * 1024 * 1024
_ROOM_LEFT = 16 * SIZE


def lay_ballast(register: Path) -> bool:
    """Reserve the room if it is not reserved yet and the disk has plenty left; says whether it is reserved now."""
    path = companion(register, "ballast")
    with explained():
        if path.exists():
            return True
        if shutil.disk_usage(register.parent).free < _ROOM_LEFT:
            return False
        part = companion(path, "part")
        # Random, because a disk that compresses would keep no room for zeros.
        part.write_bytes(os.urandom(SIZE))
        put_in_place(part, path)
    return True


def drop_ballast(register: Path) -> bool:
    """Give the room back, for a checkpoint or an orderly close; says whether there was any."""
    path = companion(register, "ballast")
    with explained():
        try:
            path.unlink()
        except FileNotFoundError:
            return False
    return True
