"""The journal: every change with its lines, chained by hashes so that nothing can be altered without being found."""

import hashlib
import json
import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fields import Value
from desktop.domain.language import Message
from desktop.domain.problems import Problem
from desktop.storage.anchor import Anchor, AnchorWriter, compare, read_anchor
from desktop.storage.clock import RECORD_IDS, HybridClock
from desktop.storage.kept import to_json
from desktop.storage.lock import login_name

if TYPE_CHECKING:
    from sqlite_utils import Database

NO_HASH = "0" * 64
_BATCH = 2000
_HEADER = "sequence, uuid, clock, device, actor, kind, action, details, undoes, lines, lines_hash, previous"
_LINE = "sequence, ordinal, register, record, before, after, salt, hash"


@dataclass(frozen=True)
class Head:
    """The last change of a journal: its number, its hash and its clock stamp."""

    sequence: int = 0
    hash: str = NO_HASH
    clock: str = ""


@dataclass(frozen=True)
class Header:
    """What is known of a change before its first line; `kind` is empty for plain edits, otherwise a short code."""

    sequence: int
    uuid: str
    clock: str
    device: str
    actor: str
    kind: str
    action: Message
    undoes: str | None
    previous: str


def read_head(db: "Database") -> Head:
    """The last change in the file."""
    found = db.execute("SELECT sequence, hash, clock FROM change ORDER BY sequence DESC LIMIT 1").fetchone()
    return Head(*found) if found else Head()


def hash_at(db: "Database", sequence: int) -> str | None:
    """The head of the chain after a change; of an empty journal for 0; None when there is no such change."""
    if sequence == 0:
        return NO_HASH
    found = db.execute("SELECT hash FROM change WHERE sequence = ?", [sequence]).fetchone()
    return str(found[0]) if found else None


class Journal:
    """Where the journal of an open file has come to: its head, the clock and device that date what comes next."""

    def __init__(self, db: "Database", path: Path, key: bytes) -> None:
        self._db, self._path, self._key = db, path, key
        self.head = read_head(db)
        self._anchor = AnchorWriter(path, key)
        self._device = platform.node() or "?"
        mark = hashlib.sha256(f"{self._device}/{login_name()}".encode()).hexdigest()[:8]
        self.clock = HybridClock(mark, self.head.clock)

    def begin(self) -> None:
        """Lay the first anchor beside a new file."""
        self.advance(self.head)

    def compare(self) -> Problem | None:
        """What the anchor says of the journal in the file: None when all that was acknowledged is there."""
        return compare(read_anchor(self._path, self._key), lambda sequence: hash_at(self._db, sequence))

    def header(self, action: Message, actor: str, undoes: str | None, kind: str) -> Header:
        """The header of the change that follows."""
        stamp, number, previous = self.clock.tick(), self.head.sequence + 1, self.head.hash
        return Header(number, RECORD_IDS.next(), stamp, self._device, actor, kind, action, undoes, previous)

    def advance(self, head: Head) -> None:
        """Take note of a change that was committed, here and in the anchor."""
        self.head = head
        self._anchor.write(Anchor(head.sequence, head.hash))


def journal_anchor(db: "Database") -> Anchor:
    """What the journal of a database says of itself: the latest change and its hash."""
    head = read_head(db)
    return Anchor(head.sequence, head.hash)


class Page:
    """The lines of the change being made; they go to the file in batches, the header closes them."""

    def __init__(self, db: "Database", header: Header) -> None:
        self._db, self.header = db, header
        self._waiting: list[tuple[object, ...]] = []
        self._digest = hashlib.sha256()
        self.lines = 0

    def add(
        self, register: str, record: str, before: Mapping[str, Value] | None, after: Mapping[str, Value] | None
    ) -> None:
        """One record as it was and as it is; only the fields that differ, nothing at all where it did not exist."""
        was = to_json(before) if before is not None else None
        became = to_json(after) if after is not None else None
        salt = os.urandom(16).hex()
        digest = line_hash(self.header.uuid, self.lines, (register, record, was, became, salt))
        self._digest.update(digest.encode())
        self._waiting.append((self.header.sequence, self.lines, register, record, was, became, salt, digest))
        self.lines += 1
        if len(self._waiting) >= _BATCH:
            self._write()

    def _write(self) -> None:
        self._db.conn.executemany(f"INSERT INTO change_line ({_LINE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self._waiting)
        self._waiting.clear()

    def close(self) -> Head:
        """Write what is left and the header; the head of the journal from now on."""
        self._write()
        it = self.header
        message = message_to_plain(it.action)
        row = (it.sequence, it.uuid, it.clock, it.device, it.actor, it.kind, message["msgid"],
               to_json(message["values"]), it.undoes, self.lines, self._digest.hexdigest(), it.previous)  # fmt: skip
        digest = change_hash(row)
        self._db.execute(f"INSERT INTO change ({_HEADER}, hash) VALUES ({', '.join('?' * 13)})", (*row, digest))
        return Head(it.sequence, digest, it.clock)


def line_hash(uuid: str, ordinal: int, cells: tuple[str, str, str | None, str | None, str]) -> str:
    """The hash of a line: of its change and place, register, record, before, after and salt.

    The salt keeps an erased text from being guessed from the hash that stays behind.
    """
    register, record, before, after, salt = cells
    # Lengths before the texts, so that no other cells make the same string; three times as quick as JSON.
    was = "-" if before is None else f"{len(before)}:{before}"
    became = "-" if after is None else f"{len(after)}:{after}"
    whole = f"{uuid}/{ordinal}{len(register)}:{register}{len(record)}:{record}{was}{became}{len(salt)}:{salt}"
    return hashlib.sha256(whole.encode()).hexdigest()


def change_hash(row: tuple[object, ...]) -> str:
    """The hash of a change: of all its columns in the order of the table, the hash of the one before among them."""
    return hashlib.sha256(to_json(row).encode()).hexdigest()


def message_to_plain(message: Message) -> dict[str, object]:
    """A message as JSON can hold it; messages among its values are kept as messages."""
    values = {
        name: message_to_plain(value) if isinstance(value, Message) else value if _is_plain(value) else str(value)
        for name, value in message.values
    }
    return {"msgid": message.msgid, "values": values}


def message_from_plain(msgid: str, details: str) -> Message:
    """A message back from the journal, to be read in any language."""
    return _message(msgid, json.loads(details))


def _message(msgid: str, values: Mapping[str, object]) -> Message:
    made = {
        name: _message(value["msgid"], value["values"]) if isinstance(value, dict) else value
        for name, value in values.items()
    }
    return Message(msgid, **made)


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, str | int | float | bool)


def find_break(db: "Database", known: Head | None = None) -> int | None:
    """Read the whole journal and give the number of the first change that is not as it was written; None if all are.

    `known` is a head remembered outside the file, by which a journal that was cut off at its end is found too.
    """
    previous, expected = NO_HASH, 0
    for row in db.execute(f"SELECT {_HEADER}, hash FROM change ORDER BY sequence"):
        expected += 1
        *header, digest = row
        if header[0] != expected or header[11] != previous or change_hash(tuple(header)) != digest:
            return expected
        if _lines_hash(db, expected, header[1]) != (header[9], header[10]):
            return expected
        if known is not None and known.sequence == expected and known.hash != digest:
            return expected
        previous = digest
    orphan = db.execute("SELECT min(sequence) FROM change_line WHERE sequence > ? OR sequence < 1", [expected])
    stray = orphan.fetchone()[0]
    if stray is not None:
        return int(stray)
    return expected + 1 if known is not None and known.sequence > expected else None


def _lines_hash(db: "Database", sequence: int, uuid: str) -> tuple[int, str]:
    """How many lines a change has, and the digest over their hashes; a line that was altered spoils the digest."""
    digest, lines = hashlib.sha256(), 0
    cells = db.execute(
        "SELECT ordinal, register, record, before, after, salt, hash FROM change_line WHERE sequence = ? "
        "ORDER BY ordinal",
        [sequence],
    )
    for ordinal, *content, kept in cells:
        sound = ordinal == lines and line_hash(uuid, ordinal, tuple(content)) == kept
        digest.update(kept.encode() if sound else b"altered")
        lines += 1
    return lines, digest.hexdigest()
