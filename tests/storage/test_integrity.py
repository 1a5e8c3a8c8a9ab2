"""Every change of a bit in the file is found, and a sound file is not accused."""

import random
from pathlib import Path

import pytest

from desktop.storage.connection import open_database, transaction
from desktop.storage.damage import DamagedFileError
from desktop.storage.integrity import check_file
from tests.storage.flips import FLIPS

KEY = bytes(range(32))


def check(register: Path) -> int:
    db = open_database(register, KEY)
    try:
        check_file(db)
        return len(list(db["people"].rows))
    finally:
        db.conn.close()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "Gasabo.igitabo"
    db = open_database(path, KEY, create=True)
    with transaction(db):
        db["people"].insert_all(({"id": i, "name": f"Uwase {i} " + "x" * 200} for i in range(200)), pk="id")
    db.close()
    return path


def test_every_flipped_bit_of_the_file_is_reported(register):
    content = register.read_bytes()
    chance = random.Random(2)
    for _ in range(FLIPS):
        damaged = bytearray(content)
        damaged[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        register.write_bytes(damaged)
        with pytest.raises(DamagedFileError):
            check(register)
    register.write_bytes(content)
    assert check(register) == 200


def test_a_change_that_is_only_in_the_log_is_part_of_the_check(register):
    db = open_database(register, KEY)
    with transaction(db):
        db["people"].insert_all({"id": i, "name": "y" * 300} for i in range(1000, 1400))
    check_file(db)
    assert register.stat().st_size > 400 * 300
    db.close()


def test_a_link_to_nothing_is_reported_with_its_tables(register):
    db = open_database(register, KEY)
    db.execute("CREATE TABLE visits (id INTEGER PRIMARY KEY, person INTEGER REFERENCES people(id))")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("INSERT INTO visits VALUES (1, 9999)")
    with pytest.raises(DamagedFileError) as caught:
        check_file(db)
    assert caught.value.details == ("visits -> people",)
    db.close()
