"""One change while it is being made: every write to a register goes through here and leaves its line."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.storage.clock import RECORD_IDS
from desktop.storage.journal import Page
from desktop.storage.search.index import SearchIndex
from desktop.storage.table import Table, quoted

if TYPE_CHECKING:
    from sqlite_utils import Database

_BATCH = 1000


class TwinError(AppError):
    """A value that only one record may have is already taken by another."""


class Writing:
    """What an operation writes with, from the opening of a change to its end."""

    def __init__(self, db: "Database", tables: Mapping[str, Table], page: Page, index: SearchIndex) -> None:
        self._db, self._tables, self._page, self._index = db, tables, page, index
        self._last_rows: dict[str, int] = {}
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
        row = first = self._last_row(table)
        rows = []
        for record_id, record in zip(ids, records, strict=True):
            row += 1
            kept = {name: value for name, value in record.items() if value is not None and name != "id"}
            table.check_names(kept)
            rows.append(table.to_row(row, record_id, self.sequence, kept))
            self._page.add(table.key, record_id, None, kept)
        with _telling_twins(table):
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
        table = self._tables[register]
        table.check_names(values)
        row, was = self._read(table, id, tuple(values))
        before = {name: value for name, value in was.items() if value != values[name]}
        if not before:
            return False
        after = {name: values[name] for name in before}
        places = ", ".join(f"{quoted(name)} = ?" for name in after)
        stored = [table.to_stored(name, value) for name, value in after.items()]
        with _telling_twins(table):
            sql = f"UPDATE {table.name} SET {places}, changed = ? WHERE row = ?"
            self._db.execute(sql, [*stored, self.sequence, row])
        self._page.add(register, id, before, after)
        if table.searched and ("removed" in after or any(name in after for name in table.searched)):
            self._index.replace(table, row, self._read(table, id, ("removed", *table.searched))[1])
        return True

    def _read(self, table: Table, record_id: str, names: tuple[str, ...]) -> tuple[int, Record]:
        found = self._db.execute(f"{table.select_sql(('row', *names))} WHERE id = ?", [record_id]).fetchone()
        if found is None:
            raise AppError(N_("This record is no longer in the register. Open the list again."))
        return found[0], {name: table.from_stored(name, cell) for name, cell in zip(names, found[1:], strict=True)}

    def put(self, register: str, id: str, values: Mapping[str, Value]) -> bool:  # noqa: A002
        """Keep a record under an id of the caller's choice: a new one, or other values for the one that has it."""
        known = self._db.execute(f"SELECT 1 FROM {self._tables[register].name} WHERE id = ?", [id]).fetchone()
        if known:
            return self.change(register, id, {**values, "removed": 0})
        self.create(register, values, id)
        return True

    def remove(self, register: str, id: str) -> bool:  # noqa: A002
        """Take a record out of the lists; it stays in the file with its history."""
        return self.change(register, id, {"removed": 1})

    def restore(self, register: str, id: str) -> bool:  # noqa: A002
        """Put a record that was taken out back into the lists."""
        return self.change(register, id, {"removed": 0})


@contextlib.contextmanager
def _telling_twins(table: Table) -> Iterator[None]:
    try:
        yield
    except dbapi2.IntegrityError as error:
        # The driver tells the kind of constraint in its words alone: "UNIQUE constraint failed: people.code".
        what, _, name = str(error).rpartition(".")
        if not what.startswith("UNIQUE") or name not in table.fields:
            raise
        raise TwinError(
            N_("Another record has the same {field} already. Open that one, or write a different {field}."),
            field=Message(table.fields[name].title),
        ) from error
