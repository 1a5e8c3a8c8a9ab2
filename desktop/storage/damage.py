"""What can go wrong with the file or the disk under it, in sentences that say what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from desktop.domain.language import N_
from desktop.domain.problems import AppError

ALREADY_THERE = N_("There is already a file at {path}. Choose another name.")
NO_REGISTER = N_("There is no register at {path}. Choose where it is now, or restore a backup.")


class RefusedFileError(AppError):
    """The file is not a register this version can open; nothing was written to it."""


class DamagedFileError(AppError):
    """The file was a register and part of it has changed or is gone; a backup is the way back."""

    details: tuple[str, ...] = ()
    """What exactly was found, in technical words and without any content of the register."""


class DiskFullError(AppError):
    """No room for what was to be written; nothing half written is kept."""


class DiskError(AppError):
    """The disk or folder can't be written, or is gone."""


class InUseError(AppError):
    """Somebody else, or another window, has the register open."""


DAMAGED = N_("Part of the register is damaged. Close it, restore the latest backup, and keep the damaged file.")
_FULL = N_("The disk is full. Nothing of this was saved: make room, for instance by emptying the bin, and try again.")
_READ_ONLY = N_("The folder of the register can't be written. Check that it is not write-protected, and try again.")
_GONE = N_("The disk of the register can't be reached. Connect it again, then close and open the register.")
_LOCKED = N_("The register is open in another window or on another computer. Close it there first.")

_BY_SQLITE_CODE: dict[int, tuple[type[AppError], str]] = {
    3: (DiskError, _READ_ONLY),
    5: (InUseError, _LOCKED),
    6: (InUseError, _LOCKED),
    8: (DiskError, _READ_ONLY),
    10: (DiskError, _GONE),
    11: (DamagedFileError, DAMAGED),
    13: (DiskFullError, _FULL),
    14: (DiskError, _GONE),
    26: (DamagedFileError, DAMAGED),
}
_BY_SYSTEM_CODE: dict[int, tuple[type[AppError], str]] = {
    errno.ENOSPC: (DiskFullError, _FULL),
    errno.EDQUOT: (DiskFullError, _FULL),
    errno.EFBIG: (DiskFullError, _FULL),
    errno.EACCES: (DiskError, _READ_ONLY),
    errno.EPERM: (DiskError, _READ_ONLY),
    errno.EROFS: (DiskError, _READ_ONLY),
    errno.EIO: (DiskError, _GONE),
    errno.ENODEV: (DiskError, _GONE),
    errno.ENOENT: (DiskError, _GONE),
    errno.ENXIO: (DiskError, _GONE),
}


@contextmanager
def explained() -> Iterator[None]:
    """Turn a failure of the file or the disk into an AppError; every other exception passes, being a bug."""
    try:
        yield
    except dbapi2.Error as error:
        # The low byte is the primary code; the rest tells apart kinds of input/output error that need the same act.
        known = _BY_SQLITE_CODE.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF)
        if known is None:
            raise
        raise known[0](known[1]) from error
    except OSError as error:
        known = _BY_SYSTEM_CODE.get(error.errno or 0)
        if known is None:
            raise
        raise known[0](known[1]) from error
