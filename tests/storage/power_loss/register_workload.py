"""The same as `workloads.py` on the register as operations use it: journal, search index, anchor and all.

Run as `python register_workload.py NAME REGISTER`.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fields import PartialDate, Text, Whole
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.storage import register_file
from desktop.storage.backup import check_backup, restore_backup, unlock_backup
from desktop.storage.backup.keeping import backups_beside
from desktop.storage.conditions import equals
from desktop.storage.journal import journal_anchor
from desktop.storage.keys import Cost, WrongPasswordError, change_password
from desktop.storage.register_file import RegisterFile

if TYPE_CHECKING:
    from sqlite_utils import Database

CHEAP = Cost(8192, 1)
BACKED_UP = 1000
"""What is added to the number of people where a backup has its final name: there it is whole."""

USER, PASSWORD, CHANGED = "Clarisse", "imvura y'itumba", "izuba ryinshi"


class People(Register):
    """A register of names, enough to fill every part of the file."""

    key = "people"
    title = N_("People")
    title_one = N_("Person")
    named_by = ("name",)
    name = Text("Name", required=True, search=True)
    age = Whole("Age", highest=100)


class LaterPeople(Register):
    """The same register as a later version declares it: a field more, an index more, a rule that has changed."""

    key = "people"
    title = N_("People")
    title_one = N_("Person")
    named_by = ("name",)
    name = Text("Name", required=True, search=True, indexed=True)
    age = Whole("Age", highest=120)
    birth = PartialDate("Birth", indexed=True)


class Visits(Register):
    """A register that only the later version has."""

    key = "visits"
    title = N_("Visits")
    title_one = N_("Visit")
    named_by = ("note",)
    note = Text("Note")


LATER = (LaterPeople, Visits)


def keep(file: RegisterFile, names: list[str]) -> None:
    with file.change(Message(N_("Added people")), USER) as writing:
        writing.create_many("people", [{"name": name} for name in names])
    acknowledge(file)


def save_and_import(register: Path) -> None:
    """Single people, a list of them, a closing and an opening, and one more."""
    file, _ = RegisterFile.create(register, USER, PASSWORD, (People,), CHEAP)
    for number in range(4):
        keep(file, [f"Uwase {number}"])
    keep(file, [f"Mutoni {number}" for number in range(120)])
    file.close()
    file = RegisterFile.open(register, PASSWORD, (People,))
    keep(file, ["Keza"])
    file.close()


def back_up_and_migrate(register: Path) -> None:
    """A register of the version before is backed up and opened by a later one, which makes its tables anew."""
    file, _ = RegisterFile.create(register, USER, PASSWORD, (People,), CHEAP)
    keep(file, [f"Mutoni {number}" for number in range(60)])
    backup = backup_of(register)
    file.back_up(backup)
    acknowledge(file)
    file.close()
    file = RegisterFile.open(register, PASSWORD, LATER)
    acknowledge(file)
    keep(file, ["Keza"])
    file.close()
    # The backup of the version before comes back, and is brought to the later one in its turn.
    restore_backup(backup, register, unlock_backup(backup, USER, PASSWORD), journal_anchor)
    os.write(1, b"%d\n" % (60 + BACKED_UP))
    file = RegisterFile.open(register, PASSWORD, LATER)
    acknowledge(file)
    keep(file, ["Ineza", "Gwiza"])
    file.close()


def migrate_carelessly(register: Path) -> None:
    """The control: the same without waiting for the disk."""
    opened = register_file.open_database

    def careless(path: Path, key: bytes, *, create: bool = False) -> "Database":
        db = opened(path, key, create=create)
        db.execute("PRAGMA synchronous = OFF")
        return db

    register_file.open_database = careless
    back_up_and_migrate(register)


def change_password_and_back_up(register: Path) -> None:
    """A new password between changes, and backups before and after it."""
    file, _ = RegisterFile.create(register, USER, PASSWORD, (People,), CHEAP)
    keep(file, [f"Mutoni {number}" for number in range(30)])
    file.back_up(backup_of(register))
    acknowledge(file)
    change_password(register, USER, PASSWORD, CHANGED, CHEAP)
    acknowledge(file)
    keep(file, ["Keza"])
    file.back_up(backup_of(register))
    acknowledge(file)
    file.close()


def acknowledge(file: RegisterFile) -> None:
    """Say that these people are kept; and a backup, where there is one."""
    os.write(1, b"%d\n" % (file.count("people") + BACKED_UP * backup_of(file.path).exists()))


def backup_of(register: Path) -> Path:
    return register.with_name("a.igitabo-backup")


def migrated_after_restart(register: Path) -> int | str:
    """The same as `people_after_restart` for the later version: the register is its own, whole, tables and all.

    The version before is kept, whole, in the backup that the later one made before it changed anything.
    """
    found = people_after_restart(register, LATER)
    kept = list(backups_beside(register).glob("*.igitabo-backup"))
    try:
        for backup in kept:
            check_backup(backup)
    except AppError as error:
        return str(error)
    return found if kept or isinstance(found, str) else "nothing is kept of the version before"


def people_after_restart(register: Path, registers: tuple[type[Register], ...] = (People,)) -> int | str:
    """How many people the register holds; or, in words, why it is not what it should be."""
    try:
        try:
            file = RegisterFile.open(register, PASSWORD, registers)
        except WrongPasswordError:
            file = RegisterFile.open(register, CHANGED, registers)
    except AppError as error:
        return str(error)
    try:
        if registers is LATER and file.count("people", equals("birth", "2015")) + file.count("visits"):
            return "what nobody wrote is there"
        if file.problem:
            return str(file.problem.message)
        if file.altered_change() is not None:
            return f"the journal breaks at change {file.altered_change()}"
        if backup_of(register).exists():
            check_backup(backup_of(register))
        return file.count("people") + BACKED_UP * backup_of(register).exists()
    except AppError as error:
        return str(error)
    finally:
        file.close()


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
