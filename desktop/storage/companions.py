"""The files that live beside a register, how they are named and how one is put in place whole."""

import contextlib
import os
from pathlib import Path

SUFFIX = ".igitabo"


def companion(register: Path, kind: str) -> Path:
    """The file of a kind (`keys`, `anchor`, `lock`, `part`, ...) beside a register: `Gasabo.igitabo-keys`."""
    return register.with_name(f"{register.name}-{kind}")


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in place so that a crash at any moment leaves either the old content or the new one, never a part."""
    part = companion(path, "part")
    try:
        with part.open("wb") as file:
            close_to_others(part)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished, synced file its final name, surviving a power cut right after."""
    close_to_others(part)
    os.replace(part, path)
    sync_folder(path.parent)


def close_to_others(path: Path) -> None:
    """Let nobody but the owner read or write a file; a stick that knows no owners leaves it as it is.

    Windows has it from the folder of the user.
    """
    if os.name != "nt":
        with contextlib.suppress(OSError):
            path.chmod(0o600)


def sync_file(path: Path) -> None:
    """Wait until the content of a file is on the disk."""
    # Windows refuses to flush a descriptor that was opened for reading only.
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does this by itself and can't be asked."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
