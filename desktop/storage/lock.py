"""The lock file: one program at a time has a register open, and the next one is told who."""

import contextlib
import getpass
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.language import N_
from desktop.storage.companions import companion
from desktop.storage.damage import InUseError, explained
from desktop.storage.replacement import finish_replacement

# Windows hides locked bytes from every reader, so the lock lies far behind the text that others must read.
_LOCKED_BYTE = 1 << 20


class LeftOpenError(InUseError):
    """Another computer opened the register and never closed it; only a person knows whether it still has it."""


@dataclass(frozen=True)
class Holder:
    """Who has a register open: login name, computer, process and local time of opening (ISO)."""

    user: str
    computer: str
    process: int
    since: str


class Lock:
    """A register held by this process until `release`; the system lets go of it if the process dies."""

    def __init__(self, path: Path, descriptor: int, left_by: Holder | None) -> None:
        self._path, self._descriptor = path, descriptor
        self.left_by = left_by
        """Who had the register open and did not close it (a crash, a power cut); None after an orderly close."""

    def release(self) -> None:
        """Let the next one open the register; may be called twice."""
        if self._descriptor < 0:
            return
        descriptor, self._descriptor = self._descriptor, -1
        if os.name != "nt":
            self._path.unlink(missing_ok=True)
        os.close(descriptor)
        if os.name == "nt":  # an open file can't be removed there; a failure means that the next one has it already
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def take_lock(register: Path, *, take_over: bool = False) -> Lock:
    """Hold a register for this process, before its keys or content are touched.

    Raises InUseError naming who has it open on this computer, or LeftOpenError when another computer left it open;
    after asking the officer, `take_over` opens it in that case. A lock left by a dead process here is simply taken.
    """
    path = companion(register, "lock")
    with explained():
        descriptor = _open_and_lock(path)
        try:
            left_by = _read(descriptor)
            if left_by and left_by.computer != platform.node() and not take_over:
                raise LeftOpenError(
                    N_(
                        "{user} opened this register on the computer {computer} on {since} and did not close it there. "
                        "Open it here only if it is no longer open there."
                    ),
                    **_words(left_by),
                )
            _write(descriptor)
            # Nobody else can have the register now: the moment to end a restore that was cut short.
            finish_replacement(register)
        except BaseException:
            os.close(descriptor)
            raise
    return Lock(path, descriptor, left_by)


def holder(register: Path) -> Holder | None:
    """Who has the register open, or left it open, as far as the lock file says."""
    try:
        descriptor = os.open(companion(register, "lock"), os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        return _read(descriptor)
    finally:
        os.close(descriptor)


def _open_and_lock(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if not _lock_byte(descriptor):
                raise _in_use(_read(descriptor))
            # The one before us may have removed the file between our opening and our locking it.
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(descriptor), path.stat()):
                    return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _lock_byte(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # exists on Windows only

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # does not exist on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _read(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        found = Holder(**json.loads(os.read(descriptor, 4096)))
        datetime.fromisoformat(found.since)
        return found
    except (ValueError, TypeError):
        return None


def _write(descriptor: int) -> None:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    text = json.dumps(asdict(Holder(login_name(), platform.node(), os.getpid(), now)))
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode())
    os.fsync(descriptor)


def login_name() -> str:
    """Who is logged in to this computer; a question mark where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name at all, as in some containers
        return "?"


def _in_use(by: Holder | None) -> InUseError:
    if by is None:
        return InUseError(N_("The register is open in another window. Close it there first."))
    return InUseError(
        N_("{user} has this register open on the computer {computer} since {since}. Close it there first."),
        **_words(by),
    )


def _words(by: Holder) -> dict[str, object]:
    return {
        "user": by.user,
        "computer": by.computer,
        "since": datetime.fromisoformat(by.since).strftime("%d/%m/%Y %H:%M"),
    }
