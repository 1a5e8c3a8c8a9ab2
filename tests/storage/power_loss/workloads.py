"""What a process does with a register while its writes are recorded or it is killed.

Run as `python workloads.py NAME REGISTER`. After each step that it considers done it prints one line: how many people
a register that opens must hold from then on.
"""

import os
import sys
from pathlib import Path

from desktop.storage.anchor import Anchor, write_anchor
from desktop.storage.backup import make_backup, restore_backup, unlock_backup
from desktop.storage.connection import close_database, open_database, transaction
from desktop.storage.keys import Cost, change_password, create_keys, renew_key, unlock
from desktop.storage.lock import take_lock

USER, PASSWORD, CHANGED = "Clarisse", "imvura y'itumba", "izuba ryinshi"
CHEAP = Cost(memory=8192, passes=1)


def head(number: int) -> str:
    return f"{number:064x}"


def journal_head(db) -> Anchor:
    number = db.execute("SELECT max(number) FROM journal").fetchone()[0]
    return Anchor(number, head(number))


def acknowledge(people: int) -> None:
    os.write(1, b"%d\n" % people)


class Office:
    """A register being used: each `save` is one change of a number of people, as the journal writes it."""

    def __init__(self, register: Path) -> None:
        self.register = register
        self.lock = take_lock(register)
        self.key = create_keys(register, USER, PASSWORD, CHEAP).database
        self.db = open_database(register, self.key, create=True)
        with transaction(self.db):
            self.db["people"].create({"id": int, "name": str}, pk="id", strict=True)
            self.db["journal"].create({"number": int, "head": str}, pk="number", strict=True)
        # So that the short recording holds checkpoints too, as a long day would.
        self.db.execute("PRAGMA wal_autocheckpoint = 12")
        self.people = self.number = 0
        self.save(1)

    def save(self, count: int) -> None:
        with transaction(self.db):
            names = range(self.people, self.people + count)
            self.db["people"].insert_all({"id": i, "name": f"Uwase {i} ".ljust(200, "x")} for i in names)
            self.db["journal"].insert({"number": self.number + 1, "head": head(self.number + 1)})
        self.people, self.number = self.people + count, self.number + 1
        write_anchor(self.register, self.key, Anchor(self.number, head(self.number)))
        acknowledge(self.people)

    def close(self) -> None:
        close_database(self.db)
        self.lock.release()


def save(office: Office, steps: int = 14) -> None:
    """Single records, one after the other."""
    for _ in range(steps):
        office.save(1)


def save_carelessly(office: Office) -> None:
    """The control: the same without waiting for the disk."""
    office.db.execute("PRAGMA synchronous = OFF")
    save(office)


def accept_import(office: Office) -> None:
    """Many records in one change, between single ones."""
    office.save(1)
    office.save(400)
    office.save(1)


def change_keys(office: Office) -> None:
    """A new password, then a new key for everything."""
    office.save(30)
    change_password(office.register, USER, PASSWORD, CHANGED, CHEAP)
    acknowledge(office.people)
    office.db, office.key = renew_key(office.register, office.db, office.key)
    acknowledge(office.people)
    office.save(1)


def back_up_and_restore(office: Office) -> None:
    """A backup, more work, and the backup brought back."""
    office.save(20)
    backup = office.register.with_name("a.igitabo-backup")
    make_backup(office.db, office.register, office.key, backup, journal_head)
    acknowledge(office.people)
    office.save(5)
    close_database(office.db)
    restore_backup(backup, office.register, unlock_backup(backup, USER, PASSWORD), journal_head)
    acknowledge(office.people - 5)
    office.people, office.number = office.people - 5, office.number - 1
    office.db = open_database(office.register, unlock(office.register, USER, PASSWORD))
    office.save(2)


def write_until_killed(office: Office) -> None:
    """Single records without end."""
    save(office, steps=1_000_000)


WORKLOADS = (save, save_carelessly, accept_import, change_keys, back_up_and_restore, write_until_killed)

if __name__ == "__main__":
    opened = Office(Path(sys.argv[2]))
    next(workload for workload in WORKLOADS if workload.__name__ == sys.argv[1])(opened)
    opened.close()
