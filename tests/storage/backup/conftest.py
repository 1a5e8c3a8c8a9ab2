"""An open register with a journal and keys that are cheap to try."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.storage.anchor import Anchor, write_anchor
from desktop.storage.connection import close_database, open_database, transaction
from desktop.storage.keys import Cost, create_keys

if TYPE_CHECKING:
    from sqlite_utils import Database

CHEAP = Cost(memory=8192, passes=1)


@dataclass
class Opened:
    """A register in use: its path, its key, the page with its recovery key, and the open database."""

    path: Path
    key: bytes
    recovery: str
    db: "Database"
    cost: Cost = CHEAP
    user: str = "Clarisse"
    password: str = "imvura y'itumba"

    def head(self, db: "Database") -> Anchor:
        number, head = db.execute("SELECT number, head FROM journal ORDER BY number DESC LIMIT 1").fetchone()
        return Anchor(number, head)

    def add(self, name: str) -> None:
        """One change, as the journal writes it."""
        number = self.db["journal"].count + 1
        with transaction(self.db):
            self.db["people"].insert({"name": name})
            self.db["journal"].insert({"number": number, "head": f"{number:064x}"})
        write_anchor(self.path, self.key, self.head(self.db))

    def names(self) -> list[str]:
        """The names in the file, opened anew."""
        db = open_database(self.path, self.key)
        found = [row["name"] for row in db["people"].rows]
        close_database(db)
        return found


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    path = tmp_path / "registers" / "Gasabo.igitabo"
    path.parent.mkdir()
    keys = create_keys(path, Opened.user, Opened.password, Opened.cost)
    db = open_database(path, keys.database, create=True)
    with transaction(db):
        db["people"].create({"name": str})
        db["journal"].create({"number": int, "head": str}, pk="number")
    register = Opened(path, keys.database, keys.recovery, db)
    for name in ("Keza", "Mutoni", "Ineza"):
        register.add(name)
    yield register
    register.db.close()
