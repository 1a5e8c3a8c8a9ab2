"""One backup is one file: an uncompressed zip of the database, its keys and a few facts, sealed by a checksum."""

import errno
import hashlib
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from desktop.domain.language import N_
from desktop.storage.companions import companion, put_in_place, sync_file
from desktop.storage.damage import DamagedFileError, RefusedFileError, explained
from desktop.storage.keys.file import KeyFile, keys_from

BACKUP_SUFFIX = ".igitabo-backup"
BACKUP_VERSION = 1
_CHUNK = 1 << 20
_DIGEST = 64
# The same in every backup: the time of making stands in about.json, with its zone.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Backup:
    """What a backup says of itself without any password: when it was made and how many rows each table has."""

    path: Path
    made: datetime
    size: int
    counts: dict[str, int]


def write_backup(target: Path, database: Path, keys: bytes, counts: dict[str, int], made: datetime) -> Backup:
    """Put a backup in place, whole and on the disk or not at all; `database` is a closed, checked copy."""
    about = {"igitabo_backup": BACKUP_VERSION, "made": made.isoformat(timespec="seconds"), "counts": counts}
    part = companion(target, "part")
    with explained():
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
                archive.writestr(zipfile.ZipInfo("about.json", _NO_TIME), json.dumps(about, indent=1))
                archive.writestr(zipfile.ZipInfo("keys", _NO_TIME), keys)
                with archive.open(zipfile.ZipInfo("register", _NO_TIME), "w", force_zip64=True) as there:
                    _copy(database, there)
                archive.comment = b"0" * _DIGEST
            with part.open("r+b") as file:
                digest = _digest(file, part.stat().st_size - _DIGEST)
                file.seek(-_DIGEST, 2)
                file.write(digest)
            sync_file(part)
            check_backup(part)
            put_in_place(part, target)
        finally:
            part.unlink(missing_ok=True)
    return read_about(target)


def read_about(path: Path) -> Backup:
    """What a backup says of itself, read in a moment. Raises RefusedFileError or DamagedFileError."""
    try:
        about = json.loads(_member(path, "about.json"))
        version, made = int(about["igitabo_backup"]), datetime.fromisoformat(about["made"])
        counts = {str(table): int(rows) for table, rows in about["counts"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(path) from error
    if version > BACKUP_VERSION:
        raise RefusedFileError(
            N_("“{file}” was made by a newer version of Igitabo. Install that version, then restore it."),
            file=path.name,
        )
    return Backup(path, made, path.stat().st_size, counts)


def check_backup(path: Path) -> None:
    """Compare every byte of a backup with its checksum. Raises RefusedFileError for none, or DamagedFileError."""
    _must_exist(path)
    with explained(), path.open("rb") as file:
        size = path.stat().st_size
        if size <= _DIGEST or _digest(file, size - _DIGEST) != file.read(_DIGEST):
            raise _damaged(path)


def read_backup_keys(path: Path) -> KeyFile:
    """The keys kept in a backup, as they were when it was made."""
    return keys_from(_member(path, "keys"), path.name)


def extract_database(path: Path, target: Path) -> None:
    """Check a whole backup, then write the database in it to a new file, on the disk when this returns."""
    check_backup(path)
    with explained():
        with zipfile.ZipFile(path) as archive, archive.open("register") as here, target.open("wb") as there:
            while chunk := here.read(_CHUNK):
                there.write(chunk)
        sync_file(target)


def _member(path: Path, name: str) -> bytes:
    _must_exist(path)
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(name)
    except Exception as error:  # zipfile stumbles over damage in a dozen ways, all of them meaning the same
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            with explained():
                raise
        raise _damaged(path) from error


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise RefusedFileError(N_("There is no backup at {path}."), path=path)


def _damaged(path: Path) -> DamagedFileError:
    return DamagedFileError(N_("The backup “{file}” is damaged and was not used. Choose another one."), file=path.name)


def _copy(database: Path, there: IO[bytes]) -> None:
    with database.open("rb") as here:
        while chunk := here.read(_CHUNK):
            there.write(chunk)


def _digest(file: IO[bytes], length: int) -> bytes:
    digest = hashlib.sha256()
    while length and (chunk := file.read(min(length, _CHUNK))):
        digest.update(chunk)
        length -= len(chunk)
    return digest.hexdigest().encode("ascii")
