"""The history of the tables that hold no register: journal, search, drafts; applied in order, each once."""

from functools import cache
from typing import TYPE_CHECKING

from desktop.storage.connection import NEWER
from desktop.storage.damage import RefusedFileError

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


def begin(db: "Database") -> None:
    """The tables of the first version."""
    for statement in _FIRST.split(";"):
        db.execute(statement)


_FIRST = """
CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE declared (
  register TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (register, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, clock TEXT NOT NULL, device TEXT NOT NULL,
  actor TEXT NOT NULL, kind TEXT NOT NULL, action TEXT NOT NULL, details TEXT NOT NULL, undoes TEXT,
  lines INTEGER NOT NULL, lines_hash TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change_line (
  sequence INTEGER NOT NULL, ordinal INTEGER NOT NULL, register TEXT NOT NULL, record TEXT NOT NULL,
  before TEXT, after TEXT, salt TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (sequence, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_line_record ON change_line (record, sequence);

CREATE TABLE search_register (
  number INTEGER PRIMARY KEY, register TEXT NOT NULL UNIQUE, searched TEXT NOT NULL
) STRICT;
CREATE TABLE search_text (
  number INTEGER NOT NULL, row INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (number, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_word (
  number INTEGER NOT NULL, word TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (number, word, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_name (
  word TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, uses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  register TEXT NOT NULL, record TEXT NOT NULL, saved TEXT NOT NULL, actor TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (register, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment_content (sha256 TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT
"""

_STEPS = (begin,)
"""A step once released is never changed; what comes after it is a step of its own."""


@cache
def migrations() -> "Migrations":
    """The steps in their order; the library is loaded when a register is opened, not when the window starts."""
    from sqlite_utils import Migrations

    steps = Migrations("igitabo")
    for step in _STEPS:
        steps()(step)
    return steps


def refuse_newer(db: "Database", file: str) -> None:
    """Raise RefusedFileError when a newer version of the application has changed the file's own tables."""
    if {migration.name for migration in migrations().applied(db)} - {step.__name__ for step in _STEPS}:
        raise RefusedFileError(NEWER, file=file)
