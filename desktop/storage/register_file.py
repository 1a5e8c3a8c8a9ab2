"""The register as one open file: what operations read and write with, from unlocking to closing."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from sqlcipher3 import dbapi2

from desktop.domain.codelists import CodeItem
from desktop.domain.language import N_, Message
from desktop.domain.places import PlaceChange
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.storage import attachments, codelists, drafts, places, settings
from desktop.storage.backup.container import Backup
from desktop.storage.backup.making import make_backup
from desktop.storage.backup.updating import back_up_before_update
from desktop.storage.companions import companion
from desktop.storage.connection import close_database, open_database, transaction
from desktop.storage.damage import explained
from desktop.storage.integrity import check_file
from desktop.storage.journal import Journal, Page, find_break, journal_anchor
from desktop.storage.kept import KEPT, AddedPlaces, Settings
from desktop.storage.keys import Cost, create_keys, take_failures, unlock, unlock_with_recovery, users
from desktop.storage.lock import Lock, login_name, take_lock
from desktop.storage.reading import Reading
from desktop.storage.replacement import finish_replacement
from desktop.storage.schema import prepare_schema
from desktop.storage.search.index import SearchIndex
from desktop.storage.table import Table
from desktop.storage.writing import Writing

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far the computer's clock may be put back without a word: networks set it by a little now and then."""

_CACHE_MIB = (32, 256)
"""The least and the most of the file that is kept decrypted in memory; between them, a quarter of its size.

Decrypting is most of what a sort or a report costs: a million people are sorted in 0.2 s instead of 0.75.
"""
_LOOKED_UP = (Settings.key, AddedPlaces.key)
"""What is remembered of these registers is looked up anew after a change that wrote to them."""

Registers = Sequence[type[Register]]


class RegisterFile(Reading):
    """One register, open in this process alone; used from one thread at a time."""

    def __init__(self, path: Path, key: bytes, registers: Registers, lock: Lock, *, create: bool) -> None:
        self.path, self.key, self.user = path, key, users(path)[0]
        self._lock = lock
        self._closed = False
        self._writing: Writing | None = None
        self._settings: dict[str, object] | None = None
        self._db = open_database(path, key, create=create)
        try:
            with explained():
                self._db.execute(f"PRAGMA cache_size = -{_cache_kib(path.stat().st_size)}")
                tables = {one.key: Table(one) for one in (*registers, *KEPT)}
                self._backed_up = None if create else back_up_before_update(self._db, path, key, tables)
                prepare_schema(self._db, tables, path.name)
                super().__init__(self._db, tables, SearchIndex(self._db, tables))
                with transaction(self._db):
                    self._index.prepare()
                self._journal = Journal(self._db, path, key)
                if create:
                    self._journal.begin()
                self.problem = self._journal.compare()
                """What the anchor beside the file says of its journal: changes that are gone, or a history altered."""
        except BaseException:
            self._db.conn.close()
            raise

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
                file = cls(path, made.database, registers, lock, create=True)
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
            name = user or (known[0] if len(known) == 1 else login_name())
            file = cls(path, unlock(path, name, password), registers, lock, create=False)
            file._tell_opening(N_("Opened the register"), name)
            return file

    @classmethod
    def open_with_recovery(cls, path: Path, recovery: str, registers: Registers, user: str = "") -> Self:
        """Open a register with the printed recovery key, to set a new password."""
        with _held(path, take_over=False) as lock:
            file = cls(path, unlock_with_recovery(path, recovery), registers, lock, create=False)
            file._tell_opening(N_("Opened the register with the printed recovery key"), user)
            return file

    def _tell_opening(self, how: str, user: str) -> None:
        self.user = user or self.user
        try:
            self._note_opening(how)
        except BaseException:
            self._db.conn.close()
            raise

    def _note_opening(self, how: str) -> None:
        for failed in take_failures(self.path):
            at = datetime.fromtimestamp(failed.at, UTC).isoformat(timespec="seconds")
            self.note("wrong password", Message(N_("Wrong password on {at}"), at=at), failed.user)
        behind = self._journal.clock.behind()
        if behind > CLOCK_TOLERANCE:
            minutes = behind // timedelta(minutes=1)
            said = N_(
                "The clock of this computer was put back by {count} minute",
                "The clock of this computer was put back by {count} minutes",
            )
            self.note("clock", Message(said, count=minutes), self.user)
        if self._backed_up is not None:
            said = N_("Made a backup before the new version changed the register: {file}")
            self.note("backup", Message(said, file=self._backed_up.path.name), self.user)
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
        return self._journal.head.sequence

    @property
    def head(self) -> str:
        """The hash of the journal after the latest change."""
        return self._journal.head.hash

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
                page = Page(self._db, self._journal.header(action, actor, undoes, kind))
                self._writing = Writing(self._db, self.tables, page, self._index)
                yield self._writing
                self._index.flush()
                head = page.close() if page.lines or kind else self._journal.head
                touched = self._writing.touched
        except BaseException as error:
            self._index.forget()
            self._refresh()
            if isinstance(error, dbapi2.IntegrityError) and "FOREIGN KEY" in str(error):
                raise AppError(N_("What this leads to is not in the register. Choose it again.")) from error
            raise
        finally:
            self._writing = None
        if head != self._journal.head:
            if not touched.isdisjoint(_LOOKED_UP):
                self._refresh()
            self._journal.advance(head)

    def _refresh(self) -> None:
        self._settings = None
        self._search.places.forget()

    def note(self, kind: str, action: Message, actor: str) -> str:
        """Write an event without lines into the journal: an export, a backup, a look at sensitive fields."""
        with self.change(action, actor, kind=kind) as writing:
            return writing.id

    def altered_change(self) -> int | None:
        """Read the whole journal; the number of the first change that was altered outside, None if all is sound."""
        with explained():
            return find_break(self._db, self._journal.head)

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
        writing = self._open_change()
        known, touched = self.settings(), set(writing.touched)
        settings.write_settings(writing, values)
        if all(name.startswith(settings.COUNTER) for name in values):
            # Nothing hangs on a counter, and one goes up with nearly every new record: nothing is read anew for it.
            self._settings = {**known, **values}
            writing.touched.intersection_update(touched)
        else:
            self._settings = None

    def code_changes(self) -> list[CodeItem]:
        """Codes that the officer added or changed."""
        return codelists.code_changes(self)

    def set_code(self, item: CodeItem) -> None:
        """Add or change a code, inside a change."""
        codelists.write_code(self._open_change(), item)

    def place_changes(self) -> list[PlaceChange]:
        """Administrative units that the officer added or renamed."""
        return places.place_changes(self)

    def set_place(self, place: PlaceChange) -> None:
        """Add or rename an administrative unit, inside a change."""
        places.write_place(self._open_change(), place)

    def attach(self, content: bytes, file_name: str, media_type: str = "") -> str:
        """Keep an attached file, inside a change; returns the digest by which fields name it."""
        return attachments.keep_attachment(self._db, self._open_change(), content, file_name, media_type)

    def attachment(self, digest: str) -> bytes:
        """The content of an attached file."""
        with explained():
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
        with explained():
            return drafts.drafts(self._db)

    def _open_change(self) -> Writing:
        if self._writing is None:
            raise RuntimeError("this is written inside a change")
        return self._writing


def _cache_kib(size: int) -> int:
    """KiB of memory for the pages of a file of so many bytes."""
    least, most = _CACHE_MIB
    return max(least * 1024, min(size // 4096, most * 1024))


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
