"""Why a file can't be reached at all: gone, open elsewhere, kept from this person, a folder, on a stick pulled out."""

import errno
import stat
from pathlib import Path

from desktop.domain.language import N_
from desktop.exchange.reading.refusals import FileRefused, Unsupported

_IN_USE = (32, 33)
"""What Windows answers where another program keeps a file, or a part of it, for itself."""

_GONE = N_("The file “{name}” is no longer there.")
_PLACE_GONE = N_("The place of “{name}” is gone. Put the stick in again, or choose the file where it lies now.")
_FOLDER = N_("“{name}” is a folder. Choose the workbook inside it.")
_NO_FILE = N_("“{name}” is no file that can be read. Choose a workbook.")
_LOCKED = N_("“{name}” is open in another program. Close it there, then choose it again.")
_FORBIDDEN = N_("You may not read “{name}”. Copy it into your own documents, or ask whoever keeps it.")
_BROKEN_OFF = N_(
    "“{name}” could not be read to its end. Is its stick or network folder still there? Copy it here first."
)
_LOCK_NOTE = N_("“{name}” is only a note that a workbook is open elsewhere. Choose the workbook itself.")


def size_of(path: Path) -> int:
    """The size of a file in bytes; raises FileRefused for what is no plain file, OSError where it can't be reached."""
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise Unsupported(_FOLDER, name=path.name)
    if not stat.S_ISREG(about.st_mode):
        raise Unsupported(_NO_FILE, name=path.name)
    if path.name.startswith(("~$", ".~lock.")) and about.st_size < 1024:
        raise Unsupported(_LOCK_NOTE, name=path.name)
    return about.st_size


def refusal_of(path: Path, error: OSError) -> FileRefused:
    """The sentence for a file that the system would not give."""
    if isinstance(error, FileNotFoundError) or error.errno == errno.ENOTDIR:
        return Unsupported(_GONE if _exists(path.parent) else _PLACE_GONE, name=path.name)
    if getattr(error, "winerror", None) in _IN_USE:
        return Unsupported(_LOCKED, name=path.name)
    if isinstance(error, PermissionError):
        return Unsupported(_LOCKED if _is_open_elsewhere(path) else _FORBIDDEN, name=path.name)
    return Unsupported(_BROKEN_OFF, name=path.name)


def _is_open_elsewhere(path: Path) -> bool:
    """Whether Excel or LibreOffice has laid its note beside the file, as it does while a workbook is open."""
    return any(_exists(path.with_name(name)) for name in (f"~${path.name}", f".~lock.{path.name}#"))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
