"""P6: one save with all that stands behind it, against the same row in plain SQLite that is as durable."""

import shutil
import sqlite3
import time
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, NamedTuple

from benchmarks.districts import DISTRICT, district, opened
from benchmarks.measuring import REPEATS, Measured, percentile
from benchmarks.surnames import surname
from desktop.domain.fields import Record
from desktop.domain.places import shipped_places
from desktop.operations.records import save_record
from desktop.operations.session import Session

GOAL = 3.0
SAVES = 100
CHANGE = "UPDATE people SET school = 'GS Jali', family_name = ?, changed = 1 WHERE id = ?"


class Spent(NamedTuple):
    """Milliseconds of one save: by the clock, for the disk is a part of it, and of the processor alone."""

    clock: float
    cpu: float


class Saves(NamedTuple):
    """What saves cost: of new records and changed ones, and of the plain rows beside them."""

    new: list[Spent]
    changed: list[Spent]
    plain: list[Spent]
    plain_changed: list[Spent]


def measure(folder: Path, people: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for saving one record in a register of so many people."""
    register = _copied(district(folder, people), folder / "saving")
    plain = plain_copy(register, register.with_name("plain.db"))
    session = opened(register)
    try:
        rounds = [save_by_turns(session, plain, Random(number), SAVES) for number in range(repeats)]  # noqa: S311
    finally:
        session.file.close()
        plain.close()
        shutil.rmtree(register.parent)
    lines = []
    for kind, by in product(("clock", "cpu"), (("new", "plain"), ("changed", "plain_changed"))):
        pairs = [tuple([getattr(one, kind) for one in getattr(told, side)] for side in by) for told in rounds]
        measured = "by the clock" if kind == "clock" else "of the processor"
        lines.append(_line(f"save of a {by[0]} record in {people:,} people, {measured}", pairs))
    return lines


def _line(what: str, rounds: list[tuple[list[float], ...]]) -> Measured:
    slow = [(percentile(ours, 0.95), percentile(plain, 0.95)) for ours, plain in rounds]
    usual = [(median(ours), median(plain)) for ours, plain in rounds]
    ours, limit, usually = (median(side) for side in (*zip(*slow, strict=True), [one for one, _ in usual]))
    ratio, usual_ratio = (median(one / other for one, other in pairs) for pairs in (slow, usual))
    note = f"usually (p50) {usually:.1f} ms, {usual_ratio:.1f}x"
    return Measured("P6", what, f"p95 {ours:.1f} ms", f"{limit:.1f} ms", ratio, f"<= {GOAL:g}x", ratio <= GOAL, note)


def _copied(register: Path, folder: Path) -> Path:
    """A copy of a closed register, so that what is saved here is in nobody else's way."""
    folder.mkdir()
    for file in register.parent.glob(f"{register.name}*"):
        if file.is_file():
            shutil.copy2(file, folder)
    return folder / register.name


def plain_copy(register: Path, path: Path) -> sqlite3.Connection:
    """The people of a register in a plain database: the same table with the same indexes, as durable, nothing else."""
    session = opened(register)
    db = session.file._db
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = FULL")
    for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'people' AND sql IS NOT NULL").fetchall():
        plain.execute(sql)
    rows = db.execute("SELECT * FROM people")
    plain.execute("BEGIN")
    places = ", ".join("?" * len(rows.description))
    plain.executemany(f"INSERT INTO people VALUES ({places})", rows)
    plain.execute("COMMIT")
    session.file.close()
    return plain


def save_by_turns(session: Session, plain: sqlite3.Connection, random: Random, saves: int) -> Saves:
    """Register a child and change it, and do the same with a plain row, so many times in turn."""
    villages = shipped_places().below(DISTRICT, "village")
    told = Saves([], [], [], [])
    for _ in range(saves):
        child, name = a_child(random, villages), surname(random)
        record = _spent(told.new, lambda given=child: save_record(session, "people", given).record)
        changed = {"school": "GS Jali", "family_name": name}
        _spent(told.changed, lambda given=changed, of=record: save_record(session, "people", given, of))
        row = session.file._db.execute("SELECT * FROM people WHERE id = ?", [record]).fetchone()
        insert = f"INSERT INTO people VALUES ({', '.join('?' * len(row))})"
        _spent(told.plain, lambda sql=insert, cells=row: _alone(plain, sql, cells))
        _spent(told.plain_changed, lambda cells=(name[::-1], record): _alone(plain, CHANGE, cells))
    return told


def _spent(into: list[Spent], act: Callable[[], Any]) -> Any:
    """What something comes to, its cost noted."""
    began, spent = time.perf_counter(), time.thread_time()
    result = act()
    into.append(Spent((time.perf_counter() - began) * 1000, (time.thread_time() - spent) * 1000))
    return result


def _alone(plain: sqlite3.Connection, sql: str, values: Sequence[object]) -> None:
    """One statement in a transaction of its own."""
    plain.execute("BEGIN IMMEDIATE")
    plain.execute(sql, values)
    plain.execute("COMMIT")


def a_child(random: Random, villages: list[str]) -> Record:
    """A child as the form hands it over."""
    return {
        "is_child": "yes",
        "is_adult": "no",
        "family_name": surname(random),
        "other_names": "Pacifique",
        "sex": random.choice("FM"),
        "birth": f"{random.randrange(2009, 2025)}-0{random.randrange(1, 10)}-11",
        "village": random.choice(villages),
        "father_status": "ALIVE",
        "mother_status": "DEAD",
        "source": "OTHER",
    }
