"""What the disk and the file do becomes a sentence; what the program does wrong stays a bug."""

import errno

import pytest
from sqlcipher3 import dbapi2

from desktop.storage.connection import open_database, transaction
from desktop.storage.damage import DamagedFileError, DiskError, DiskFullError, InUseError, explained

KEY = bytes(range(32))


def raised(error: BaseException) -> BaseException:
    with pytest.raises(type(error) if not isinstance(error, OSError) else Exception) as caught, explained():
        raise error
    return caught.value


@pytest.mark.parametrize(
    ("code", "kind", "word"),
    [
        (errno.ENOSPC, DiskFullError, "disk is full"),
        (errno.EDQUOT, DiskFullError, "disk is full"),
        (errno.EROFS, DiskError, "can't be written"),
        (errno.EACCES, DiskError, "can't be written"),
        (errno.EIO, DiskError, "can't be reached"),
        (errno.ENOENT, DiskError, "can't be reached"),
    ],
)
def test_a_fault_of_the_disk_is_a_sentence_with_its_cause_kept(code, kind, word):
    error = raised(OSError(code, "x"))
    assert isinstance(error, kind)
    assert word in str(error)
    assert isinstance(error.__cause__, OSError)


@pytest.mark.parametrize("error", [ValueError("x"), OSError(errno.EBADF, "x"), dbapi2.ProgrammingError("x")])
def test_a_fault_of_the_program_passes_unchanged(error):
    assert raised(error) is error


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", DiskFullError),
        ("SQLITE_BUSY", InUseError),
        ("SQLITE_READONLY_DIRECTORY", DiskError),
        ("SQLITE_IOERR_WRITE", DiskError),
        ("SQLITE_CANTOPEN", DiskError),
        ("SQLITE_CORRUPT", DamagedFileError),
        ("SQLITE_NOTADB", DamagedFileError),
    ],
)
def test_every_fault_of_the_file_has_its_sentence(name, kind):
    codes = {
        "SQLITE_FULL": 13,
        "SQLITE_BUSY": 5,
        "SQLITE_READONLY_DIRECTORY": 8 | 6 << 8,
        "SQLITE_IOERR_WRITE": 10 | 3 << 8,
        "SQLITE_CANTOPEN": 14,
        "SQLITE_CORRUPT": 11,
        "SQLITE_NOTADB": 26,
    }
    error = dbapi2.DatabaseError("x")
    error.sqlite_errorcode = codes[name]
    with pytest.raises(kind), explained():
        raise error


def test_a_database_that_reaches_its_size_says_so_and_takes_the_whole_change_back(tmp_path):
    db = open_database(tmp_path / "G.igitabo", KEY, create=True)
    with transaction(db):
        db["people"].insert({"name": "Keza"})
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0] + 3}")
    with pytest.raises(DiskFullError, match="Nothing of this was saved"), transaction(db):
        db["people"].insert_all({"name": "x" * 3000} for _ in range(50))
    assert db["people"].count == 1
    with transaction(db):
        db["people"].insert({"name": "Mutoni"})
    assert db["people"].count == 2
    db.close()


def test_a_write_where_none_is_allowed_says_that_the_folder_is_protected(tmp_path):
    db = open_database(tmp_path / "G.igitabo", KEY, create=True)
    db.execute("PRAGMA query_only = ON")
    with pytest.raises(DiskError, match="can't be written"), transaction(db):
        db["people"].insert({"name": "Keza"})
    db.close()


def test_a_broken_rule_of_a_table_stays_an_integrity_error(tmp_path):
    db = open_database(tmp_path / "G.igitabo", KEY, create=True)
    db["people"].create({"id": int}, pk="id")
    with pytest.raises(dbapi2.IntegrityError), transaction(db):
        db["people"].insert_all([{"id": 1}, {"id": 1}])
    assert db["people"].count == 0
    db.close()
