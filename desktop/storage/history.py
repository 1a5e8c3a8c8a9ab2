"""What the journal says: who did what and when, to one record or to the register."""

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.fields import Record
from desktop.domain.language import Message
from desktop.storage.clock import moment
from desktop.storage.damage import explained
from desktop.storage.journal import message_from_plain

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = "c.sequence, c.uuid, c.clock, c.device, c.actor, c.kind, c.action, c.details, c.undoes, c.lines"
_STEP = 5000


@dataclass(frozen=True)
class Change:
    """One change: `at` in UTC, `kind` empty for plain edits, `lines` how many records it touched, each time counted.

    `undoes` is the id of the change that this one took back; `undone` says whether this one is taken back itself.
    """

    sequence: int
    id: str
    at: datetime
    device: str
    actor: str
    kind: str
    action: Message
    undoes: str
    lines: int
    undone: bool = False


@dataclass(frozen=True)
class Line:
    """One record in one change: the fields that differ, before and after; `before` is None where it was created."""

    sequence: int
    register: str
    record: str
    before: Record | None
    after: Record | None


class History:
    """The journal of an open file, read page by page."""

    def __init__(self, db: "Database") -> None:
        self._db = db

    def changes(
        self, limit: int = 50, before: int | None = None, kinds: Sequence[str] | None = None, edits_only: bool = False
    ) -> list[Change]:
        """The latest changes, the newest first; those older than the change number `before`; some kinds, or all."""
        where, values = ["1"], list[object]()
        if before is not None:
            where, values = ["c.sequence < ?"], [before]
        if kinds is not None:
            where.append("c.kind IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(kinds)))
        if edits_only:
            where.append("c.lines > 0")
        sql = f"SELECT {_COLUMNS} FROM change c WHERE {' AND '.join(where)} ORDER BY c.sequence DESC LIMIT ?"
        return self._changes(sql, [*values, limit])

    def numbers(self, kinds: Sequence[str] | None = None, without: Sequence[str] = ()) -> "array[int]":
        """The numbers of all changes, the newest first: of some kinds or all, but for those without."""
        where, values = ["kind NOT IN (SELECT value FROM json_each(?))"], [json.dumps(list(without))]
        if kinds is not None:
            where.append("kind IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(kinds)))
        sql = f"SELECT sequence FROM change WHERE {' AND '.join(where)} ORDER BY sequence DESC"
        with explained():
            return array("q", (row[0] for row in self._db.conn.execute(sql, values)))

    def of_numbers(self, numbers: Sequence[int]) -> list[Change]:
        """The changes of these numbers, the newest first."""
        sql = f"SELECT {_COLUMNS} FROM change c WHERE c.sequence IN (SELECT value FROM json_each(?)) ORDER BY 1 DESC"
        return self._changes(sql, [json.dumps(list(numbers))])

    def change(self, id: str) -> Change | None:  # noqa: A002
        """One change; None for an unknown id."""
        found = self._changes(f"SELECT {_COLUMNS} FROM change c WHERE c.uuid = ?", [id])
        return found[0] if found else None

    def _changes(self, sql: str, values: Sequence[object]) -> list[Change]:
        undone = self.undone()
        return [_change(row, undone) for row in self._all(sql, values)]

    def _all(self, sql: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        with explained():
            return list(self._db.conn.execute(sql, values))

    def of_record(self, register: str, record: str) -> list[tuple[Change, Line]]:
        """Everything that happened to one record, the latest first."""
        sql = (
            f"SELECT {_COLUMNS}, l.register, l.record, l.before, l.after FROM change_line l "
            "JOIN change c ON c.sequence = l.sequence WHERE l.record = ? AND l.register = ? "
            "ORDER BY l.sequence DESC, l.ordinal DESC"
        )
        undone = self.undone()
        rows = self._all(sql, [record, register])
        return [(_change(row[:10], undone), _line((row[0], *row[10:]))) for row in rows]

    def lines(self, sequence: int) -> Iterator[Line]:
        """The lines of a change in their order."""
        return self._lines("sequence = ?", sequence)

    def lines_after(self, sequence: int) -> Iterator[Line]:
        """The lines of every later change in their order."""
        return self._lines("sequence > ?", sequence)

    def _lines(self, where: str, sequence: int) -> Iterator[Line]:
        """In steps, so that no cursor stays open while somebody works on what it gave."""
        after = (0, -1)
        sql = (
            "SELECT sequence, register, record, before, after, ordinal FROM change_line "
            f"WHERE {where} AND (sequence, ordinal) > (?, ?) ORDER BY sequence, ordinal LIMIT {_STEP}"
        )
        while rows := self._all(sql, [sequence, *after]):
            yield from (_line(row[:5]) for row in rows)
            after = (int(str(rows[-1][0])), int(str(rows[-1][5])))

    def undone(self) -> set[str]:
        """The ids of the changes that are taken back as things stand."""
        found: set[str] = set()
        sql = "SELECT uuid, undoes FROM change WHERE undoes IS NOT NULL ORDER BY sequence DESC"
        # From the latest to the first: whether an undo was itself undone is known before it counts.
        for own, undoes in self._all(sql):
            if own not in found:
                found.add(str(undoes))
        return found


def _change(row: Sequence[object], undone: set[str]) -> Change:
    sequence, own, stamp, device, actor, kind, action, details, undoes, lines = row
    return Change(
        int(str(sequence)),
        str(own),
        moment(str(stamp)),
        str(device),
        str(actor),
        str(kind),
        message_from_plain(str(action), str(details)),
        str(undoes or ""),
        int(str(lines)),
        own in undone,
    )


def _line(row: Sequence[object]) -> Line:
    sequence, register, record, before, after = row
    return Line(int(str(sequence)), str(register), str(record), _values(before), _values(after))


def _values(text: object) -> Record | None:
    if text is None:
        return None
    return {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(str(text)).items()}
