"""The file opens with its key and nothing else, and whatever is not a register is refused in a sentence."""

import os
import secrets
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.problems import AppError
from desktop.storage.companions import companion
from desktop.storage.connection import close_database, open_database, opens_with, transaction
from desktop.storage.damage import DamagedFileError, InUseError, RefusedFileError

KEY = bytes(range(32))


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A closed register with a table of 200 names on several pages."""
    path = tmp_path / "Gasabo.igitabo"
    db = open_database(path, KEY, create=True)
    with transaction(db):
        db["people"].create({"id": int, "name": str}, pk="id")
        db["people"].insert_all({"id": i, "name": f"Uwase {i} " + "x" * 200} for i in range(200))
    close_database(db)
    return path


def refusal(path: Path, key: bytes = KEY) -> AppError:
    with pytest.raises(AppError) as caught:
        open_database(path, key)
    return caught.value


def test_a_new_register_comes_back_after_closing(register):
    db = open_database(register, KEY)
    assert db["people"].count == 200
    close_database(db)


def test_no_name_can_be_read_in_any_file_while_it_is_open_or_closed(tmp_path):
    db = open_database(tmp_path / "G.igitabo", KEY, create=True)
    with transaction(db):
        db["people"].insert({"name": "Uwamahoro-canary"})
    files = [file.read_bytes() for file in tmp_path.iterdir()]
    assert len(files) == 2
    close_database(db)
    files += [file.read_bytes() for file in tmp_path.iterdir()]
    assert not [file for file in files if b"canary" in file or b"SQLite format" in file]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("locking_mode", "exclusive"),
        ("temp_store", 2),
        ("cipher_log_level", "NONE"),
    ],
)
def test_every_setting_that_protects_the_file_is_in_force(register, setting, value):
    db = open_database(register, KEY)
    assert db.execute(f"PRAGMA {setting}").fetchone()[0] == value
    close_database(db)


def test_sqlite_utils_catches_the_exceptions_of_the_encrypted_driver(register):
    import sqlite_utils  # the point of the test: after the package has been imported

    assert sqlite_utils.db.sqlite3 is dbapi2
    db = open_database(register, KEY)
    db["people"].insert({"id": 900, "name": "Keza", "sector": "Remera"}, alter=True)  # relies on OperationalError
    assert db["people"].get(900)["sector"] == "Remera"
    close_database(db)


def test_importing_sqlite_utils_before_the_storage_is_refused_because_it_would_catch_nothing():
    run = subprocess.run(
        [sys.executable, "-c", "import sqlite_utils, desktop.storage"], capture_output=True, text=True, check=False
    )
    assert "ImportError: sqlite_utils was imported before" in run.stderr


def test_a_wrong_key_is_told_apart_from_an_empty_register(register):
    error = refusal(register, secrets.token_bytes(32))
    assert isinstance(error, DamagedFileError)
    assert "can't be read with its keys" in str(error)
    assert opens_with(register, KEY)
    assert not opens_with(register, secrets.token_bytes(32))


def test_an_empty_file_is_not_taken_for_an_empty_register(tmp_path):
    path = tmp_path / "G.igitabo"
    path.touch()
    assert "is empty" in str(refusal(path))
    assert path.stat().st_size == 0
    # The control: SQLCipher alone takes it and would fill it.
    raw = dbapi2.connect(str(path))
    raw.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    raw.close()


def test_a_database_without_password_is_named_as_such_and_left_alone(tmp_path):
    path = tmp_path / "G.igitabo"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    before = path.read_bytes()
    assert "without a password" in str(refusal(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"PK\x03\x04" + os.urandom(5000), b"Amazina,Itariki\r\n" * 600])
def test_a_workbook_or_a_text_file_is_not_a_register(tmp_path, content):
    path = tmp_path / "G.igitabo"
    path.write_bytes(content.ljust(8192, b"\n"))
    error = refusal(path)
    assert isinstance(error, RefusedFileError)
    assert "is not a register of Igitabo" in str(error)
    assert path.read_bytes() == content.ljust(8192, b"\n")


@pytest.mark.parametrize("size", [10, 4095, 9000, 3 * 4096])
def test_a_file_cut_short_is_refused_and_not_cut_further(register, size):
    os.truncate(register, size)
    assert isinstance(refusal(register), DamagedFileError)
    assert register.stat().st_size == size


def test_a_file_of_a_newer_version_asks_for_that_version(register):
    db = open_database(register, KEY)
    db.execute("PRAGMA user_version = 2")
    close_database(db)
    error = refusal(register)
    assert isinstance(error, RefusedFileError)
    assert "newer version" in str(error)


def test_an_encrypted_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "G.igitabo"
    raw = dbapi2.connect(str(path))
    raw.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    raw.execute("CREATE TABLE t (a)")
    raw.close()
    assert "is not a register of Igitabo" in str(refusal(path))


def test_a_missing_file_is_not_made_by_opening_it(tmp_path):
    assert "There is no register at" in str(refusal(tmp_path / "G.igitabo"))
    assert list(tmp_path.iterdir()) == []


def test_making_a_register_never_replaces_a_file(register):
    before = register.read_bytes()
    with pytest.raises(RefusedFileError, match="already a file"):
        open_database(register, KEY, create=True)
    assert register.read_bytes() == before


def test_a_second_opening_is_refused_at_once_and_the_first_goes_on(register):
    db = open_database(register, KEY)
    with pytest.raises(InUseError):
        open_database(register, KEY)
    with transaction(db):
        db["people"].insert({"id": 500, "name": "Keza"})
    close_database(db)


def test_a_transaction_takes_everything_back_on_any_exception(register):
    db = open_database(register, KEY)

    def fail(exception):
        with transaction(db):
            db["people"].insert({"id": 501, "name": "Keza"})
            db["other"].insert({"id": 1})
            raise exception

    for exception in (ValueError, KeyboardInterrupt):
        with pytest.raises(exception):
            fail(exception)
    assert db["people"].count == 200
    assert not db["other"].exists()
    close_database(db)


def test_an_inner_transaction_can_fail_alone_and_falls_with_the_outer_one(register):
    db = open_database(register, KEY)

    def fail():
        with transaction(db):
            db["people"].insert({"id": 502, "name": "Mutoni"})
            raise ValueError("inner")

    with transaction(db):
        db["people"].insert({"id": 501, "name": "Keza"})
        with pytest.raises(ValueError, match="inner"):
            fail()
    assert db["people"].count == 201
    close_database(db)


def test_closing_leaves_one_file_that_can_be_copied(register):
    db = open_database(register, KEY)
    with transaction(db):
        db["people"].insert({"id": 500, "name": "Keza"})
    assert companion(register, "wal").exists()
    close_database(db)
    assert [file.name for file in register.parent.iterdir()] == [register.name]
