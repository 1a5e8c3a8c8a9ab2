"""From the declared registers to tables: made in a new file, and followed in a filled one when declarations change."""

import contextlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from desktop.domain.fields import Field, Link
from desktop.storage.connection import transaction
from desktop.storage.migrations import migrations, refuse_newer
from desktop.storage.table import Table, quoted

if TYPE_CHECKING:
    from sqlite_utils import Database

_SYSTEM = """row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  changed INTEGER NOT NULL"""


def prepare_schema(db: "Database", tables: Mapping[str, Table], file: str = "") -> bool:
    """Make every table as it is declared, in one transaction; rows keep everything they had. True if anything changed.

    A field that is no longer declared keeps its column, for an older version that still knows it. A CHECK that stored
    values don't fulfil is left out, and the form says what is wrong with them. Raises RefusedFileError on a newer file.
    """
    refuse_newer(db, file)
    # A table is rebuilt by dropping it, which the links to it would forbid; the transaction below can't switch this.
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(db):
            migrations().apply(db)
            touched = [_prepare_table(db, table, tables) for table in tables.values()]
            indexed = [_prepare_indexes(db, table) for table in tables.values()]
            if any(touched):
                _check_links(db)
    finally:
        db.execute("PRAGMA foreign_keys = ON")
    return any(touched) or any(indexed)


def is_behind(db: "Database", tables: Mapping[str, Table]) -> bool:
    """Whether `prepare_schema` would change what a file that is in use holds: an older version has written it."""
    if migrations().pending(db):
        return True
    had = set(db.execute("SELECT register, name, definition FROM declared").fetchall())
    return any(
        (table.key, name, column_definition(field, tables)) not in had
        for table in tables.values()
        for name, field in table.fields.items()
    )


def _check_links(db: "Database") -> None:
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise RuntimeError(f"links of {broken[0]} lead nowhere after its table was changed")


def column_definition(field: Field, known: Iterable[str]) -> str:
    """The SQL of a field's column; a link to a register that is not declared is kept without being checked."""
    name = quoted(field.name)
    check = field.sql_check(name)
    parts = [name, field.sql_type]
    if check:
        parts.append(f"CHECK ({check})")
    if isinstance(field, Link) and field.register in known:
        # Deferred, so that the order of writing within one change is free.
        parts.append(f"REFERENCES {quoted(field.register)} (id) DEFERRABLE INITIALLY DEFERRED")
    return " ".join(parts)


def _prepare_table(db: "Database", table: Table, tables: Mapping[str, Table]) -> bool:
    wanted = {name: column_definition(field, tables) for name, field in table.fields.items()}
    had = dict(db.execute("SELECT name, definition FROM declared WHERE register = ?", [table.key]).fetchall())
    if wanted.items() <= had.items():
        return False
    if not db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [table.key]).fetchone():
        db.execute(_create_sql(table.key, wanted.values()))
    else:
        wanted = _follow(db, table, had, wanted)
    db.conn.executemany(
        "INSERT INTO declared VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET definition = excluded.definition",
        [(table.key, name, definition) for name, definition in wanted.items()],
    )
    return True


def _create_sql(name: str, definitions: Iterable[str]) -> str:
    columns = ",\n  ".join([_SYSTEM, *definitions])
    return f"CREATE TABLE {quoted(name)} (\n  {columns}\n) STRICT"


def _follow(db: "Database", table: Table, had: dict[str, str], wanted: dict[str, str]) -> dict[str, str]:
    """Bring a filled table to its new declaration; returns the definitions that its columns now have."""
    for name, definition in wanted.items():
        if name not in had:
            db.execute(f"ALTER TABLE {table.name} ADD COLUMN {definition}")
    columns = had | wanted
    for name, definition in wanted.items():
        check = table.fields[name].sql_check(quoted(name))
        if check and had.get(name, definition) != definition and _violated(db, table, check):
            columns[name] = columns[name].replace(f" CHECK ({check})", "", 1)
    if any(columns[name] != definition for name, definition in had.items()):
        _rebuild(db, table.key, columns)
    return columns


def _violated(db: "Database", table: Table, check: str) -> bool:
    return db.execute(f"SELECT 1 FROM {table.name} WHERE NOT ({check}) LIMIT 1").fetchone() is not None


def _rebuild(db: "Database", name: str, columns: Mapping[str, str]) -> None:
    """The twelve steps of SQLite's ALTER TABLE page; sqlite-utils' `transform` can't set CHECKs or deferred links."""
    temporary = f"{name} rebuilt"
    copied = ", ".join(map(quoted, ("row", "id", "removed", "extra", "changed", *columns)))
    db.execute(_create_sql(temporary, columns.values()))
    db.execute(f"INSERT INTO {quoted(temporary)} ({copied}) SELECT {copied} FROM {quoted(name)}")
    db.execute(f"DROP TABLE {quoted(name)}")
    db.execute(f"ALTER TABLE {quoted(temporary)} RENAME TO {quoted(name)}")


def index_definitions(table: Table) -> dict[str, str]:
    """The SQL of the indexes that follow from a declaration, by their names."""
    found = {}
    for name, field in table.fields.items():
        if field.unique:
            where = f"WHERE removed = 0 AND {quoted(name)} IS NOT NULL"
            found[f"{table.key} {name} unique"] = f"UNIQUE INDEX {{index}} ON {table.name} ({quoted(name)}) {where}"
        if field.indexed:
            found[f"{table.key} {name}"] = f"INDEX {{index}} ON {table.name} ({quoted(name)})"
    order = [quoted(name) + table.collation(name) for name in table.register.order]
    lists = [("", ()), *((f" of {view.key}", view.where) for view in table.register.views if view.where)]
    for whose, chosen in lists if order else ():
        # The fields that choose a view stand before those that sort it, so that its first page needs no sorting.
        columns = ", ".join(["removed", *(quoted(name) for name, _ in chosen), *order])
        found[f"{table.key} in order{whose}"] = f"INDEX {{index}} ON {table.name} ({columns})"
    for names in table.register.indexes:
        columns = ", ".join(map(quoted, ("removed", *names)))
        found[f"{table.key} by {' '.join(names)}"] = f"INDEX {{index}} ON {table.name} ({columns})"
    return {name: f"CREATE {sql.format(index=quoted(name))}" for name, sql in found.items()}


def _prepare_indexes(db: "Database", table: Table) -> bool:
    wanted = index_definitions(table)
    had = dict(
        db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", [table.key]
        ).fetchall()
    )
    for name in had.keys() - wanted.keys():
        db.execute(f"DROP INDEX {quoted(name)}")
    for name, sql in wanted.items():
        if had.get(name) != sql:
            db.execute(f"DROP INDEX IF EXISTS {quoted(name)}")
            # Values that were there twice before a field became unique stay; the form says so when they are edited.
            with contextlib.suppress(dbapi2.IntegrityError):
                db.execute(sql)
    return had != wanted
