"""A register with keys that are cheap to try."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.storage.connection import close_database, open_database, transaction
from desktop.storage.keys import Cost, create_keys

CHEAP = Cost(memory=8192, passes=1)
PASSWORD = "imvura y'itumba"


@dataclass(frozen=True)
class Keyed:
    """A closed register, the key of its database and its printed recovery key."""

    path: Path
    key: bytes
    recovery: str
    cost: Cost = CHEAP
    password: str = PASSWORD


@pytest.fixture
def keyed(tmp_path: Path) -> Keyed:
    path = tmp_path / "Gasabo.igitabo"
    keys = create_keys(path, "Clarisse Uwase", PASSWORD, CHEAP)
    db = open_database(path, keys.database, create=True)
    with transaction(db):
        db["people"].insert_all(({"id": i, "name": f"Uwase {i}"} for i in range(50)), pk="id")
    close_database(db)
    return Keyed(path, keys.database, keys.recovery)
