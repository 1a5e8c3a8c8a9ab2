"""The register as one open file: what operations read and write with, from unlocking to closing."""

import contextlib
import getpass
import hashlib
import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self

from desktop.domain.codelists import CodeItem
from desktop.domain.language import N_, Message
from desktop.domain.places import Place
from desktop.domain.problems import Problem
from desktop.domain.register import Register
from desktop.storage import attachments, codelists, drafts, places, settings
from desktop.storage.anchor import Anchor, compare, read_anchor, write_anchor
from desktop.storage.backup.container import Backup
from desktop.storage.backup.making import make_backup
from desktop.storage.clock import RECORD_IDS, HybridClock
from desktop.storage.companions import companion
from desktop.storage.connection import close_database, open_database, transaction
from desktop.storage.integrity import check_file
from desktop.storage.journal import Header, Page, find_break, hash_at, read_head
from desktop.storage.kept import KEPT
from desktop.storage.keys import Cost, create_keys, take_failures, unlock, unlock_with_recovery, users
from desktop.storage.lock import Lock, take_lock
from desktop.storage.reading import Reading
from desktop.storage.replacement import finish_replacement
from desktop.storage.schema import prepare_schema
from desktop.storage.search.index import SearchIndex
from desktop.storage.table import Table
from desktop.storage.writing import Writing

if TYPE_CHECKING:
    from sqlite_utils import Database

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far the computer's clock may be put back without a word: networks set it by a little now and then."""

_CACHE_KIB = 32 * 1024

Registers = Sequence[type[Register]]


class RegisterFile(Reading):
    """One register, open in this process alone; used from one thread at a time."""

    def __init__(self, path: Path, key: bytes, registers: Registers, lock: Lock, user: str, create: bool) -> None:
        self.path, self.user, self.key = path, user, key
        self._lock = lock
        self._closed = False
        self._db = open_database(path, key, create=create)
        try:
            self._db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            tables = {one.key: Table(one) for one in (*registers, *KEPT)}
            prepare_schema(self._db, tables, path.name)
            super().__init__(self._db, tables, SearchIndex(self._db, tables))
            with transaction(self._db):
                self._index.prepare()
            self._begin_journal(create)
        except BaseException:
            self._db.conn.close()
            raise

    def _begin_journal(self, create: bool) -> None:
        self._head = read_head(self._db)
        self._device = platform.node() or "?"
        mark = hashlib.sha256(f"{self._device}/{_login()}".encode()).hexdigest()[:8]
        self._clock = HybridClock(mark, self._head.clock)
        self._writing: Writing | None = None
        self._settings: dict[str, object] | None = None
        self.problem: Problem | None = None
        """What the anchor beside the file says of its journal: changes that are gone, or a history that was altered."""
        if create:
            self._write_anchor()
        else:
            self.problem = compare(read_anchor(self.path, self.key), lambda sequence: hash_at(self._db, sequence))

    @classmethod
    def create(
        cls, path: Path, officer: str, password: str, registers: Registers, cost: Cost | None = None
    ) -> tuple[Self, str]:
        """Begin a register with its first user; returns it open, and the recovery key to print now.

        Raises RefusedFileError where a file or keys of that name are, WeakPasswordError, DiskError or DiskFullError.
        """
        lock = take_lock(path)
        try:
            made = create_keys(path, officer, password, cost) if cost else create_keys(path, officer, password)
            try:
                file = cls(path, made.database, registers, lock, users(path)[0], create=True)
            except BaseException:
                if not path.exists():
                    companion(path, "keys").unlink(missing_ok=True)
                raise
        except BaseException:
            lock.release()
            raise
        return file, made.recovery

    @classmethod
    def open(cls, path: Path, password: str, registers: Registers, user: str = "", take_over: bool = False) -> Self:
        """Open a register with a password; the user need not be named where there is only one.

        `take_over` opens one that another computer left open. Raises AppError in a sentence for whatever is wrong.
        """
        with _held(path, take_over) as lock:
            known = users(path)
            name = user or (known[0] if len(known) == 1 else _login())
            file = cls(path, unlock(path, name, password), registers, lock, name, create=False)
            file._tell_opening(N_("Opened the register"))
            return file

    @classmethod
    def open_with_recovery(cls, path: Path, recovery: str, registers: Registers, user: str = "") -> Self:
        """Open a register with the printed recovery key, to set a new password."""
        with _held(path, take_over=False) as lock:
            key = unlock_with_recovery(path, recovery)
            file = cls(path, key, registers, lock, user or users(path)[0], create=False)
            file._tell_opening(N_("Opened the register with the printed recovery key"))
            return file

    def _tell_opening(self, how: str) -> None:
        try:
            self._note_opening(how)
        except BaseException:
            self._db.conn.close()
            raise

    def _note_opening(self, how: str) -> None:
        for failed in take_failures(self.path):
            at = datetime.fromtimestamp(failed.at, UTC).isoformat(timespec="seconds")
            self.note("wrong password", Message(N_("Wrong password on {at}"), at=at), failed.user)
        behind = self._clock.behind()
        if behind > CLOCK_TOLERANCE:
            minutes = behind // timedelta(minutes=1)
            said = Message(N_("The clock of this computer was put back by {minutes} minutes"), minutes=minutes)
            self.note("clock", said, self.user)
        self.note("unlock", Message(how), self.user)

    def close(self) -> None:
        """Bring everything into the one file and let the next one open it; may be called twice."""
        if self._closed:
            return
        self._closed = True
        try:
            close_database(self._db)
        finally:
            self._lock.release()

    @property
    def sequence(self) -> int:
        """The number of the latest change; with the first letters of `head`, a witness of what was exported when."""
        return self._head.sequence

    @property
    def head(self) -> str:
        """The hash of the journal after the latest change."""
        return self._head.hash

    @contextlib.contextmanager
    def change(self, action: Message, actor: str, undoes: str | None = None, kind: str = "") -> Iterator[Writing]:
        """One act of the officer: everything written inside is kept together and can be taken back together.

        Nothing is left in the journal where nothing was written and no `kind` is given. Raises what the file, the disk
        or the body raises; then nothing was written.
        """
        if self._writing is not None or self._streams:
            raise RuntimeError("a change can't begin inside another, or while rows are still being read")
        try:
            with transaction(self._db):
                page = Page(self._db, self._header(action, actor, undoes, kind))
                self._writing = Writing(self._db, self.tables, page, self._index)
                yield self._writing
                self._index.flush()
                head = page.close() if page.lines or kind else self._head
        except BaseException:
            self._index.forget()
            self._refresh()
            raise
        finally:
            self._writing = None
        if head != self._head:
            self._head = head
            self._refresh()
            self._write_anchor()

    def _header(self, action: Message, actor: str, undoes: str | None, kind: str) -> Header:
        stamp = self._clock.tick()
        return Header(
            self._head.sequence + 1,
            RECORD_IDS.next(),
            stamp,
            self._device,
            actor,
            kind,
            action,
            undoes,
            self._head.hash,
        )

    def _refresh(self) -> None:
        self._settings = None
        self._search.places.forget()

    def _write_anchor(self) -> None:
        write_anchor(self.path, self.key, Anchor(self._head.sequence, self._head.hash))

    def note(self, kind: str, action: Message, actor: str) -> str:
        """Write an event without lines into the journal: an export, a backup, a look at sensitive fields."""
        with self.change(action, actor, kind=kind) as writing:
            return writing.id

    def altered_change(self) -> int | None:
        """Read the whole journal; the number of the first change that was altered outside, None if all is sound."""
        return find_break(self._db, self._head)

    def check_file(self) -> None:
        """Read every page and every link of the file; raises DamagedFileError where one is not sound."""
        check_file(self._db)

    def back_up(self, target: Path) -> Backup:
        """Write a checked backup of what is in the register now; raises DiskFullError or DamagedFileError."""
        return make_backup(self._db, self.path, self.key, target, journal_anchor)

    def settings(self) -> Mapping[str, object]:
        """What the register knows of itself, by name."""
        if self._settings is None:
            self._settings = settings.read_settings(self)
        return self._settings

    def set_settings(self, values: Mapping[str, object]) -> None:
        """Set some settings, inside a change."""
        settings.write_settings(self._open_change(), values)
        self._settings = None

    def code_changes(self) -> list[CodeItem]:
        """Codes that the officer added or changed."""
        return codelists.code_changes(self)

    def set_code(self, item: CodeItem) -> None:
        """Add or change a code, inside a change."""
        codelists.write_code(self._open_change(), item)

    def place_changes(self) -> list[Place]:
        """Administrative units that the officer added or renamed."""
        return places.place_changes(self)

    def set_place(self, place: Place) -> None:
        """Add or rename an administrative unit, inside a change."""
        places.write_place(self._open_change(), place)

    def attach(self, content: bytes, file_name: str, media_type: str = "") -> str:
        """Keep an attached file, inside a change; returns the digest by which fields name it."""
        return attachments.keep_attachment(self._db, self._open_change(), content, file_name, media_type)

    def attachment(self, digest: str) -> bytes:
        """The content of an attached file."""
        return attachments.attachment_content(self._db, digest)

    def attachment_name(self, digest: str) -> str:
        """The name of an attached file; empty for none."""
        return attachments.attachment_name(self, digest)

    def save_draft(self, register: str, record: str, typed: Mapping[str, object]) -> None:
        """Keep what stands in an unfinished form, outside the journal."""
        drafts.save_draft(self._db, register, record, self.user, typed)

    def drop_draft(self, register: str, record: str) -> None:
        """Forget an unfinished form."""
        drafts.drop_draft(self._db, register, record)

    def drafts(self) -> list[drafts.Draft]:
        """Every unfinished form, the latest first."""
        return drafts.drafts(self._db)

    def _open_change(self) -> Writing:
        if self._writing is None:
            raise RuntimeError("this is written inside a change")
        return self._writing


def journal_anchor(db: "Database") -> Anchor:
    """What the journal of a database says of itself: the latest change and its hash."""
    head = read_head(db)
    return Anchor(head.sequence, head.hash)


@contextlib.contextmanager
def _held(path: Path, take_over: bool) -> Iterator[Lock]:
    """The lock of a register, let go again if what follows fails."""
    lock = take_lock(path, take_over=take_over)
    try:
        finish_replacement(path)
        yield lock
    except BaseException:
        lock.release()
        raise


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
