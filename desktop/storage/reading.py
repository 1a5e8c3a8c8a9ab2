"""Reads registers: single records, pages of long lists, counts and sums; plain values only, no cursor leaves."""

import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from desktop.domain.fields import Record, Value
from desktop.domain.places import PlaceIndex, shipped_places
from desktop.storage.conditions import COUNT, Measure, Where
from desktop.storage.damage import explained
from desktop.storage.history import History
from desktop.storage.kept import to_json
from desktop.storage.places import place_changes
from desktop.storage.search.finding import Hit, Search
from desktop.storage.search.index import SearchIndex
from desktop.storage.settings import read_settings
from desktop.storage.statements import Statement
from desktop.storage.table import Stored, Table

if TYPE_CHECKING:
    from sqlite_utils import Database

_CHUNK = 2000
_PATIENCE = 150_000
"""Steps of SQLite's machine in which the first page of a list must be found along an index: 5,000 to 10,000 rows."""
_BETWEEN_LOOKS = 20_000
"""Such steps between two looks at whether somebody still wants what is read: a few milliseconds."""
_Row = tuple[Stored, ...]
Order = Iterable[str] | None


@dataclass(frozen=True)
class _Chosen:
    """Which records of a register, in which order: None is the register's own, none at all is whatever is quickest."""

    register: str
    where: Where | None = None
    order: Order = ()
    removed: bool | None = False
    limited: bool = False


class Reading:
    """What is read of an open file. Records taken out of the lists are left out unless `removed` asks for them.

    `removed` is False for the living lists, True for what was taken out, None for both. `order` are names of fields,
    with a minus before those that go down; the register's own order unless given, no order at all for `()`.
    """

    def __init__(self, db: "Database", tables: Mapping[str, Table], index: SearchIndex) -> None:
        self._db, self._index = db, index
        self.tables = tables
        self.history = History(db)
        self._search = Search(db, tables, index, self._places)
        self._streams = 0
        self._look: Callable[[], int] | None = None

    def record(self, register: str, id: str) -> Record | None:  # noqa: A002
        """One record with its `id`, `removed`, `extra` and `changed`, even if taken out; None if unknown."""
        found = self.records(register, [id])
        return found[0] if found else None

    def records(self, register: str, ids: Iterable[str]) -> list[Record]:
        """The records of these ids, in the order of the ids; unknown ones are left out."""
        return self._by(register, "id", list(ids))

    def page(self, register: str, positions: Sequence[int]) -> list[Record]:
        """The records at these positions, in their order; see `positions`."""
        return self._by(register, "row", list(positions))

    def _by(self, register: str, key: str, wanted: Sequence[str | int]) -> list[Record]:
        table = self.tables[register]
        place = table.columns.index(key)
        sql = f"{table.select_sql()} WHERE {key} IN (SELECT value FROM json_each(?))"
        found = {row[place]: row for row in self._all(sql, [to_json(wanted)])}
        return [table.to_record(found[one]) for one in wanted if one in found]

    def positions(
        self,
        register: str,
        where: Where | None = None,
        order: Order = None,
        removed: bool | None = False,
    ) -> "array[int]":
        """Where the records stand in the file, in order: 8 bytes each, so that a list of a million can be scrolled."""
        _, sql, values = self._statement(_Chosen(register, where, order, removed), ("row",))
        # One value, made while other threads of Python run: fetched row by row, a million would stall the window.
        joined = f"SELECT group_concat(format('%016x', row), '') FROM ({sql} LIMIT -1)"
        found = array("q", bytes.fromhex(str(self._all(joined, values)[0][0] or "")))
        if sys.byteorder == "little":
            found.byteswap()
        return found

    def first_positions(self, register: str, where: Where | None, order: Order, limit: int) -> list[int]:
        """Where the first records in order stand, without looking at the rest."""
        chosen = _Chosen(register, where, order, limited=True)
        return [int(str(row[0])) for row in self._beginning(chosen, ("row",), limit)]

    def _beginning(self, chosen: _Chosen, fields: Sequence[str], limit: int) -> list[_Row]:
        """The first rows in order. Along an index they are there at once, unless nearly none of its records fits:
        then, after a tenth of a second, all are read and sorted.
        """
        statement, sql, values = self._statement(chosen, fields)
        if statement.walks:
            self._db.conn.set_progress_handler(lambda: 1, _PATIENCE)
        try:
            return self._all(f"{sql} LIMIT ?", [*values, limit])
        except dbapi2.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_INTERRUPT":
                raise
        finally:
            self._db.conn.set_progress_handler(self._look, _BETWEEN_LOOKS)
        _, sql, values = self._statement(replace(chosen, limited=False), fields)
        return self._all(f"{sql} LIMIT ?", [*values, limit])

    def ids(
        self,
        register: str,
        where: Where | None = None,
        order: Order = None,
        removed: bool | None = False,
    ) -> list[str]:
        """The ids of the records, in order; for long lists see `positions`."""
        _, sql, values = self._statement(_Chosen(register, where, order, removed), ("id",))
        return [str(row[0]) for row in self._all(sql, values)]

    def first(self, register: str, where: Where | None = None, order: Order = None, limit: int = 100) -> list[Record]:
        """The first records in order, without looking at the rest."""
        table = self.tables[register]
        chosen = _Chosen(register, where, order, limited=True)
        return [table.to_record(row) for row in self._beginning(chosen, table.columns, limit)]

    def rows(
        self,
        register: str,
        fields: Sequence[str],
        where: Where | None = None,
        order: Order = (),
        removed: bool | None = False,
    ) -> Iterator[tuple[Value, ...]]:
        """Values of fields, record by record, however many; in no order unless one is given.

        Fields may go through links. Nothing may be written while somebody still reads from the iterator.
        """
        statement, sql, values = self._statement(_Chosen(register, where, order, removed), fields)
        converters = {place: convert for place, path in enumerate(fields) if (convert := _converter(statement, path))}
        self._streams += 1
        try:
            with explained(), closing(self._db.conn.execute(sql, values)) as cursor:
                while chunk := cursor.fetchmany(_CHUNK):
                    yield from (_converted(row, converters) for row in chunk) if converters else chunk
        finally:
            self._streams -= 1

    def count(self, register: str, where: Where | None = None, removed: bool | None = False) -> int:
        """How many records."""
        return int(str(self.aggregate(register, (), (COUNT,), where, removed)[0][0]))

    def values(
        self, register: str, field: str, where: Where | None = None, removed: bool | None = False
    ) -> dict[Value, int]:
        """The different values of a field, None among them, and how many records have each."""
        convert = _converter(self._begin(register), field)
        found = self.aggregate(register, (field,), (COUNT,), where, removed)
        return {convert(value) if convert else value: int(str(count)) for value, count in found}

    def aggregate(
        self,
        register: str,
        groups: Sequence[str],
        measures: Sequence[Measure],
        where: Where | None = None,
        removed: bool | None = False,
    ) -> list[_Row]:
        """For each group of records with equal values of `groups`: those values as stored, then the measures."""
        statement = self._begin(register)
        keys = [statement.column(path)[0] for path in groups]
        wanted = ", ".join([*keys, *map(statement.measure, measures)])
        condition, values = statement.where(where, removed)
        by = f" GROUP BY {', '.join(keys)}" if keys else ""
        return self._all(f"SELECT {wanted} FROM {statement.source()} WHERE {condition}{by}", values)

    def search(self, typed: str, registers: Sequence[str] | None = None, limit: int = 20) -> list[Hit]:
        """What is found by the words typed, of all registers or some: beginnings first, then names that sound alike."""
        with explained():
            found = self._search.find(typed, registers, limit)
        return [
            Hit(key, str(record["id"]), record, why)
            for key, rows in found.items()
            for (_, why), record in zip(rows, self.page(key, [row for row, _ in rows]), strict=True)
        ]

    def prepare_search(self) -> None:
        """Read now what search keeps in memory, while nobody waits for it: half a second for a million people."""
        with explained():
            self._index.vocabulary.load()
        self._search.places.load()

    @contextmanager
    def watched(self, look: Callable[[], object]) -> Iterator[None]:
        """Have `look` called now and then, on this thread, while something is read inside: what it raises stops that
        reading at once and comes out of here. It may not read or write itself, and nothing may be written inside.
        """
        raised: list[BaseException] = []

        def step() -> int:
            try:
                look()
            except BaseException as error:
                raised.append(error)
            return len(raised)

        self._look = step
        self._db.conn.set_progress_handler(step, _BETWEEN_LOOKS)
        try:
            yield
        except dbapi2.OperationalError:
            if raised:
                raise raised[0] from None
            raise
        finally:
            self._look = None
            self._db.conn.set_progress_handler(None, 0)

    def _places(self) -> tuple[PlaceIndex, str]:
        return shipped_places().with_changes(place_changes(self)), str(read_settings(self).get("district", ""))

    def _begin(self, register: str) -> Statement:
        return Statement(self.tables[register], self.tables, self._search.beginnings, self._index.numbers)

    def _statement(self, chosen: _Chosen, fields: Iterable[str]) -> tuple[Statement, str, list[object]]:
        statement = self._begin(chosen.register)
        columns = ", ".join(statement.column(path)[0] for path in fields)
        order = statement.table.register.order if chosen.order is None else tuple(chosen.order)
        by = f" ORDER BY {statement.order(order)}" if order or chosen.order is None else ""
        made = statement.where if chosen.limited or not by else statement.where_for_all
        condition, values = made(chosen.where, chosen.removed)
        return statement, f"SELECT {columns} FROM {statement.source()} WHERE {condition}{by}", values

    def _all(self, sql: str, values: Sequence[object]) -> list[_Row]:
        with explained():
            return list(self._db.conn.execute(sql, values))


def _converter(statement: Statement, path: str) -> Callable[[Stored], Value] | None:
    _, table, name = statement.column(path)
    return None if path.endswith("]") else table.converter(name)


def _converted(row: _Row, converters: Mapping[int, Callable[[Stored], Value]]) -> tuple[Value, ...]:
    cells: list[Value] = list(row)
    for place, convert in converters.items():
        cells[place] = convert(row[place])
    return tuple(cells)
