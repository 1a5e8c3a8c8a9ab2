"""Opens the encrypted file, refuses what is not a register, and is the one place that begins a transaction."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.ballast import drop_ballast
from desktop.storage.companions import close_to_others, companion, put_in_place, sync_file
from desktop.storage.damage import (
    ALREADY_THERE,
    NO_REGISTER,
    DamagedFileError,
    DiskError,
    RefusedFileError,
    explained,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x49475442  # "IGTB", kept inside the encrypted header
FILE_VERSION = 1
"""Raised when an older application must not open the file at all; everyday changes of the schema are migrations."""

PAGE = 4096
_BUSY_MILLISECONDS = 300

_FOREIGN_BEGINNINGS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff", b"\x89PNG")
NEWER = N_("“{file}” was made by a newer version of Igitabo. Install that version on this computer, then open it.")
_FOREIGN = N_("“{file}” is not a register of Igitabo. Choose a file whose name ends in .igitabo, or restore a backup.")
_UNREADABLE = N_(
    "“{file}” can't be read with its keys: it is damaged, or the keys beside it belong to another register. "
    "Restore the latest backup."
)


def open_database(path: Path, key: bytes, *, create: bool = False) -> "Database":
    """Open a register, or make an empty one; nothing is ever put in the place of a file that can't be opened.

    `key` is the raw 32-byte database key. The connection keeps the file locked until `close_database` and may be used
    from any one thread at a time. Raises RefusedFileError, DamagedFileError, InUseError, DiskFullError or DiskError.
    """
    with explained():
        if create:
            _create(path, key)
        check_beginning(path)
        close_to_others(path)  # one that another program copied here, or an earlier version made
        connection = _connect(path, key)
        try:
            _read_first_page(connection, path)
            _prepare(connection)
            return _as_database(connection)
        except BaseException:
            connection.close()
            raise


def close_database(db: "Database") -> None:
    """Bring everything into the one file and let go of it; the file is released even where that fails.

    On a full disk the ballast is given up for it.
    """
    checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)"
    try:
        with explained():
            try:
                db.conn.execute(checkpoint)
            except dbapi2.OperationalError:
                if not drop_ballast(Path(db.conn.execute("PRAGMA database_list").fetchone()[2])):
                    raise
                db.conn.execute(checkpoint)
    finally:
        db.conn.close()


@contextlib.contextmanager
def transaction(db: "Database") -> Iterator["Database"]:
    """Everything inside is kept together or not at all; taken back on any exception, an interrupt included.

    A transaction within a transaction is a part of the outer one that can fail alone. Raises what `open_database`
    raises when the disk or the file is at fault; what the body raises passes through unchanged.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield db
        return
    with explained():
        # A deferred transaction would ignore the busy timeout when its first read turns into a write.
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise


def opens_with(path: Path, key: bytes) -> bool:
    """Whether this key reads the first page of a register that nobody has open."""
    with explained():
        check_beginning(path)
        connection = _connect(path, key)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except dbapi2.DatabaseError as error:
            if error.sqlite_errorname != "SQLITE_NOTADB":
                raise
            return False
        finally:
            connection.close()
    return True


def check_beginning(path: Path) -> None:
    """Refuse, with a sentence for each case, a file that can't be an encrypted register.

    SQLCipher itself would take an empty file for an empty register, and a plain SQLite file for a damaged one.
    """
    if not path.is_file():
        raise RefusedFileError(NO_REGISTER, path=path)
    size = path.stat().st_size
    with path.open("rb") as file:
        beginning = file.read(16)
    if size == 0:
        raise DamagedFileError(N_("“{file}” is empty: its content is lost. Restore the latest backup."), file=path.name)
    if beginning.startswith(b"SQLite format 3"):
        raise RefusedFileError(
            N_("“{file}” is a database without a password, not a register of Igitabo. It was left as it is."),
            file=path.name,
        )
    if size < PAGE or (size % PAGE and not _has_log(path)):
        raise _cut_short(path)


def _has_log(path: Path) -> bool:
    # A power cut may leave half a page at the end of the file while the log beside it still holds the whole one.
    log = companion(path, "wal")
    return log.is_file() and log.stat().st_size > 0


def _create(path: Path, key: bytes) -> None:
    if path.exists():
        raise RefusedFileError(ALREADY_THERE, path=path)
    part = companion(path, "part")
    part.unlink(missing_ok=True)
    try:
        connection = _connect(part, key)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {FILE_VERSION}")
        finally:
            connection.close()
        sync_file(part)
        put_in_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _connect(path: Path, key: bytes) -> dbapi2.Connection:
    if len(key) != 32:
        raise ValueError("a database key has 32 bytes")
    # Autocommit outside `transaction`: nothing opens one behind our back. The file belongs to one worker thread, which
    # is not always the one that opened it; the queue in front of it is what keeps two threads from using it at once.
    connection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=_BUSY_MILLISECONDS / 1000
    )
    # Before the key: a wrong one would otherwise be reported on the standard error of the officer's machine.
    connection.execute("PRAGMA cipher_log_level = none")
    # Without this line SQLite would write, without a word, a file that anybody can read.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _read_first_page(connection: dbapi2.Connection, path: Path) -> None:
    # Before anything is read, so that one process alone has the file and no shared-memory file is needed.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorname != "SQLITE_NOTADB":
            raise
        raise _unreadable(path) from error
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise RefusedFileError(_FOREIGN, file=path.name)
    if connection.execute("PRAGMA user_version").fetchone()[0] > FILE_VERSION:
        raise RefusedFileError(NEWER, file=path.name)


def _unreadable(path: Path) -> AppError:
    return _foreign(path) or DamagedFileError(_UNREADABLE, file=path.name)


def _cut_short(path: Path) -> AppError:
    return _foreign(path) or DamagedFileError(
        N_("“{file}” was cut short, perhaps while it was copied. Copy it again, or restore the latest backup."),
        file=path.name,
    )


def _foreign(path: Path) -> AppError | None:
    # Asked only of a file that can't be read: a register begins with random bytes, which now and then look like text.
    with path.open("rb") as file:
        beginning = file.read(PAGE)
    if beginning.startswith(_FOREIGN_BEGINNINGS) or beginning.isascii():
        return RefusedFileError(_FOREIGN, file=path.name)
    return None


def _prepare(connection: dbapi2.Connection) -> None:
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise DiskError(N_("This disk can't keep a register safely. Move the register to the computer's own disk."))
    for setting in (
        "synchronous = FULL",  # what was acknowledged survives a power cut; NORMAL loses it
        "fullfsync = ON",  # macOS: a plain fsync there only reaches the disk's own memory
        "checkpoint_fullfsync = ON",
        "foreign_keys = ON",
        "secure_delete = ON",  # an erased name must not stay behind in a free page
        "trusted_schema = OFF",  # a prepared file must not run functions when it is opened
        "cell_size_check = ON",
        "temp_store = MEMORY",  # a sort must never spill names to an unencrypted temporary file
    ):
        connection.execute(f"PRAGMA {setting}")


def _as_database(connection: dbapi2.Connection) -> "Database":
    from sqlite_utils import Database  # a heavy import that the first window does without

    return Database(connection, execute_plugins=False)
