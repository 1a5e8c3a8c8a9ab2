"""The commit anchor: a witness beside the register of the last change it acknowledged.

SQLCipher notices every changed bit of the database itself, but SQLite takes a damaged write-ahead log for a log that
ends early and drops the commits after it without a word. The anchor says how far the journal had come.
"""

import hashlib
import hmac
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.storage.companions import companion, sync_folder
from desktop.storage.damage import explained

_MAGIC = b"IGITABO ANCHOR 1"
_SLOT = 4096  # a page of the disk each, so that a torn write can't reach the other slot
_SEAL = 32


@dataclass(frozen=True)
class Anchor:
    """The sequence number of a change and the head of the journal's hash chain (in hex) after it."""

    sequence: int
    head: str


class AnchorWriter:
    """Writes the anchor of one open register, change after change; where the next goes is read only once."""

    def __init__(self, register: Path, key: bytes) -> None:
        self._register, self._key = register, key
        self._path = companion(register, "anchor")
        self._next: int | None = None

    def write(self, anchor: Anchor) -> None:
        """Record the change just committed, on the disk when this returns; the record before it stays readable.

        Call after every commit. Raises DiskFullError or DiskError; the commit itself stands.
        """
        slot, self._next = self._next, None  # looked up anew where this fails
        if slot is None:
            known = _slots(_content(self._path), self._key)
            slot = 1 if _is_latest(known[0], known[1]) else 0
        _write_slot(self._path, slot, _sealed(anchor, self._key))
        self._next = 1 - slot


def write_anchor(register: Path, key: bytes, anchor: Anchor) -> None:
    """Record one change of a register that nobody has open; see `AnchorWriter`."""
    AnchorWriter(register, key).write(anchor)


def read_anchor(register: Path, key: bytes) -> Anchor | None:
    """The latest record whose seal is right; None when the file is gone or damaged in both places."""
    found = _slots(_content(companion(register, "anchor")), key)
    return found[0] if _is_latest(found[0], found[1]) else found[1]


def carry_anchor(register: Path, old: bytes, new: bytes) -> None:
    """Seal the latest record with both keys, so that it can be read whichever of them the register ends up with."""
    anchor = read_anchor(register, old)
    if anchor is not None:
        path = companion(register, "anchor")
        _write_slot(path, 1, _sealed(anchor, old))
        _write_slot(path, 0, _sealed(anchor, new))


def compare(anchor: Anchor | None, head_at: Callable[[int], str | None]) -> Problem | None:
    """What the anchor says against the journal in the file; None when all that was acknowledged is there.

    `head_at` gives the journal's head in hex after the change of a sequence number, None when there is none; 0 asks
    for the head of an empty journal. A journal that is ahead of its anchor is whole: a crash came between the two.
    """
    if anchor is None:
        return Problem(
            "warning",
            Message(
                N_(
                    "The file that proves that nothing was lost is missing or damaged. "
                    "Check in the history that the latest changes are there."
                )
            ),
        )
    head = head_at(anchor.sequence)
    if head is None:
        return Problem(
            "error",
            Message(
                N_(
                    "The latest changes of the register are missing: change {number} was saved and is not there. "
                    "Restore the latest backup, or enter again what was done since."
                ),
                number=anchor.sequence,
            ),
        )
    if head != anchor.head:
        return Problem(
            "error",
            Message(
                N_("The history of the register was altered outside Igitabo, at or before change {number}."),
                number=anchor.sequence,
            ),
        )
    return None


def _content(path: Path) -> bytes:
    with explained():
        return path.read_bytes() if path.is_file() else b""


def _write_slot(path: Path, slot: int, content: bytes) -> None:
    with explained():
        is_new = not os.path.exists(path)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.lseek(descriptor, slot * _SLOT, os.SEEK_SET)
            os.write(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if is_new:
            sync_folder(path.parent)


def _is_latest(one: Anchor | None, other: Anchor | None) -> bool:
    return one is not None and (other is None or one.sequence > other.sequence)


def _sealed(anchor: Anchor, key: bytes) -> bytes:
    head = anchor.head.encode("ascii")
    body = _MAGIC + anchor.sequence.to_bytes(8, "big") + len(head).to_bytes(2, "big") + head
    return (body + _seal(body, key)).ljust(_SLOT, b"\0")


def _slots(content: bytes, key: bytes) -> tuple[Anchor | None, Anchor | None]:
    return _opened(content[:_SLOT], key), _opened(content[_SLOT:], key)


def _opened(slot: bytes, key: bytes) -> Anchor | None:
    start = len(_MAGIC)
    end = start + 10 + int.from_bytes(slot[start + 8 : start + 10], "big")
    body, seal, rest = slot[:end], slot[end : end + _SEAL], slot[end + _SEAL :]
    if not body.startswith(_MAGIC) or any(rest) or not hmac.compare_digest(seal, _seal(body, key)):
        return None
    return Anchor(int.from_bytes(body[start : start + 8], "big"), body[start + 10 :].decode("ascii"))


def _seal(body: bytes, key: bytes) -> bytes:
    # A key of its own, so that what the seal gives away can never help against the database.
    own = hashlib.blake2b(key=key, digest_size=32, person=b"igitabo anchor").digest()
    return hmac.digest(own, body, "sha256")
