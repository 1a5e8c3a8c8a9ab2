"""One change while it is being made: every write to a register goes through here and leaves its line."""

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.storage.clock import RECORD_IDS
from desktop.storage.journal import Page
from desktop.storage.kept import to_json
from desktop.storage.search.index import SearchIndex
from desktop.storage.table import Table, quoted

if TYPE_CHECKING:
    from sqlite_utils import Database

_BATCH = 1000
_Changes = list[tuple[str, Mapping[str, Value]]]


class TwinError(AppError):
    """A value that only one record may have is already taken by another."""


_REFUSED: Mapping[str, tuple[type[AppError], str]] = {
    "UNIQUE": (
        TwinError,
        N_("Another record has the same {field} already. Open that one, or write a different {field}."),
    ),
    "CHECK": (AppError, N_("{field}: what is written there can't be kept. Write it again, as the form shows it.")),
}
"""What the file refuses, by the words of the driver."""


class Writing:
    """What an operation writes with, from the opening of a change to its end."""

    def __init__(self, db: "Database", tables: Mapping[str, Table], page: Page, index: SearchIndex) -> None:
        self._db, self._tables, self._page, self._index = db, tables, page, index
        self._last_rows: dict[str, int] = {}
        self.touched: set[str] = set()
        """The registers that were written to."""
        self.id = page.header.uuid
        self.sequence = page.header.sequence

    @property
    def lines(self) -> int:
        """How many records were touched so far, each time counted."""
        return self._page.lines

    def create(self, register: str, values: Mapping[str, Value], id: str | None = None) -> str:  # noqa: A002
        """Keep a new record of canonical values; returns its id. `extra` takes unmapped columns as JSON text.

        Raises TwinError where a unique value is taken, KeyError for a field that is not declared.
        """
        return self.create_many(register, [{**values, "id": id} if id else values])[0]

    def create_many(self, register: str, records: Iterable[Mapping[str, Value]]) -> list[str]:
        """Keep new records, taken one by one from the iterable; returns their ids in the same order.

        A record may bring its own `id`.
        """
        table = self._tables[register]
        waiting = iter(records)
        made: list[str] = []
        while batch := list(islice(waiting, _BATCH)):
            ids = [str(record["id"]) if record.get("id") else "" for record in batch]
            if not all(ids):
                ids = [known or new for known, new in zip(ids, RECORD_IDS.many(len(ids)), strict=True)]
            self._insert(table, ids, batch)
            made += ids
        return made

    def _insert(self, table: Table, ids: list[str], records: list[Mapping[str, Value]]) -> None:
        self.touched.add(table.key)
        row = first = self._last_row(table)
        rows = []
        for record_id, record in zip(ids, records, strict=True):
            row += 1
            kept = {name: value for name, value in record.items() if value is not None and name != "id"}
            table.check_names(kept)
            rows.append(table.to_row(row, record_id, self.sequence, kept))
            self._page.add(table.key, record_id, None, kept)
        with _telling_refusals(table):
            self._db.conn.executemany(table.insert_sql, rows)
        self._last_rows[table.key] = row
        if table.searched:
            for place, record in enumerate(records, first + 1):
                self._index.add(table, place, record)

    def _last_row(self, table: Table) -> int:
        if table.key not in self._last_rows:
            self._last_rows[table.key] = self._db.execute(f"SELECT max(row) FROM {table.name}").fetchone()[0] or 0
        return self._last_rows[table.key]

    def change(self, register: str, id: str, values: Mapping[str, Value]) -> bool:  # noqa: A002
        """Give fields of a record other values; False when they had them already, and then nothing is written.

        Raises AppError for a record that is not there, TwinError where a unique value is taken.
        """
        return self.change_many(register, [(id, values)]) == 1

    def change_many(self, register: str, changes: Iterable[tuple[str, Mapping[str, Value]]]) -> int:
        """Give fields of many records, by id, other values; returns how many were not so already. See `change`."""
        table = self._tables[register]
        waiting = iter(changes)
        changed = 0
        while batch := list(islice(waiting, _BATCH)):
            changed += self._change(table, batch, self._read(table, batch))
        return changed

    def _change(self, table: Table, changes: _Changes, known: dict[str, tuple[int, Record]]) -> int:
        self.touched.add(table.key)
        updates = _Updates(self._db, table)
        changed = 0
        for record_id, values in changes:
            if record_id not in known:
                raise AppError(N_("This record is no longer in the register. Open the list again."))
            row, record = known[record_id]
            before = {name: record[name] for name, value in values.items() if record[name] != value}
            if not before:
                continue
            after = {name: values[name] for name in before}
            record.update(after)
            updates.add(row, self.sequence, after)
            self._page.add(table.key, record_id, before, after)
            if table.searched and ("removed" in after or not after.keys().isdisjoint(table.searched)):
                self._index.replace(table, row, record)
            changed += 1
        updates.write()
        return changed

    def _read(self, table: Table, changes: _Changes) -> dict[str, tuple[int, Record]]:
        """What the records have now in the fields that change and those they are searched by, with their rows."""
        names = {"removed", *table.searched}
        for _, values in changes:
            table.check_names(values)
            names.update(values)
        columns = ("row", "id", *sorted(names))
        sql = f"{table.select_sql(columns)} WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._db.execute(sql, [to_json([record_id for record_id, _ in changes])]).fetchall()
        return {
            row[1]: (row[0], {name: table.from_stored(name, cell) for name, cell in zip(columns, row, strict=True)})
            for row in rows
        }

    def put(self, register: str, id: str, values: Mapping[str, Value]) -> bool:  # noqa: A002
        """Keep a record under an id of the caller's choice: a new one, or other values for the one that has it."""
        table = self._tables[register]
        changes: _Changes = [(id, {**values, "removed": 0})]
        known = self._read(table, changes)
        if known:
            return self._change(table, changes, known) == 1
        self.create(register, values, id)
        return True

    def remove(self, register: str, id: str) -> bool:  # noqa: A002
        """Take a record out of the lists; it stays in the file with its history."""
        return self.change(register, id, {"removed": 1})

    def restore(self, register: str, id: str) -> bool:  # noqa: A002
        """Put a record that was taken out back into the lists."""
        return self.change(register, id, {"removed": 0})


class _Updates:
    """Updates of one table, written together where they set the same columns."""

    def __init__(self, db: "Database", table: Table) -> None:
        self._db, self._table = db, table
        self._waiting: dict[tuple[str, ...], list[list[object]]] = {}
        self._rows: set[int] = set()

    def add(self, row: int, sequence: int, values: Record) -> None:
        """Have the fields of one record changed by the change of that number, not yet in the file."""
        if row in self._rows:  # the same record again: what comes first must be written first
            self.write()
        self._rows.add(row)
        stored = [self._table.to_stored(name, value) for name, value in values.items()]
        self._waiting.setdefault(tuple(values), []).append([*stored, sequence, row])

    def write(self) -> None:
        """Write whatever is waiting."""
        with _telling_refusals(self._table):
            for names, rows in self._waiting.items():
                places = ", ".join(f"{quoted(name)} = ?" for name in (*names, "changed"))
                self._db.conn.executemany(f"UPDATE {self._table.name} SET {places} WHERE row = ?", rows)
        self._waiting.clear()
        self._rows.clear()


@contextlib.contextmanager
def _telling_refusals(table: Table) -> Iterator[None]:
    try:
        yield
    except dbapi2.IntegrityError as error:
        # The driver tells the kind of constraint in its words alone: "UNIQUE constraint failed: people.code".
        what, _, rest = str(error).partition(" constraint failed: ")
        name = next((one for one in re.findall(r"\w+", rest) if one in table.fields), "")
        if not name or what not in _REFUSED:
            raise
        refused, said = _REFUSED[what]
        raise refused(said, field=Message(table.fields[name].title)) from error
    except dbapi2.InterfaceError as error:  # a value of a kind that no column takes
        raise AppError(N_("Something here is written so that it can't be kept. Write it again.")) from error
