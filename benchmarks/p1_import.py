"""P1: a village list from the file to the register, against reading it and inserting the same records."""

import shutil
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.districts import new_register, opened
from benchmarks.lists import TITLES, write_list
from benchmarks.measuring import REPEATS, Measured, apart, cpu_seconds, most_line, peak_megabytes, ratio_line

GOAL, GOAL_ROWS, MOST_MEMORY = 3.0, 100_000, 300
TABLES = ("households", "people", "identifications", "decisions")


class Imported(NamedTuple):
    """CPU seconds of reading, judging and writing, the peak of memory in MB, and how many rows were new and waited."""

    read: float
    judged: float
    written: float
    peak: float
    created: int
    parked: int

    @property
    def altogether(self) -> float:
        """CPU seconds of the whole import."""
        return self.read + self.judged + self.written


def import_list(workbook: Path, register: Path) -> Imported:
    """Take a list into a new register; done in a process of its own."""
    from desktop.operations.imports import accept_import, prepare_import, read_file

    session = new_register(register)
    begun = cpu_seconds()
    file = read_file(session, workbook)
    read = cpu_seconds()
    planned = prepare_import(session, file)
    judged = cpu_seconds()
    done = accept_import(session, planned)
    written = cpu_seconds()
    session.file.close()
    times = (read - begun, judged - read, written - judged)
    return Imported(*times, peak_megabytes(), done.totals()["created"], done.totals()["parked"])


def insert_only(workbook: Path, register: Path) -> float:
    """CPU seconds of reading the cells and inserting the records of a register, with nothing else done for them.

    Into the same tables with the same indexes, in an encrypted file of the same settings, in one transaction.
    """
    from python_calamine import CalamineWorkbook

    from desktop.storage.connection import open_database, transaction

    session = opened(register)
    db = session.file._db
    names = f"({', '.join('?' * len(TABLES))})"
    schema = db.execute(f"SELECT sql FROM sqlite_master WHERE tbl_name IN {names} AND sql IS NOT NULL", TABLES)
    statements = [row[0] for row in schema.fetchall()]
    rows = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}
    session.file.close()
    bare = open_database(register.with_suffix(".bare"), b"\1" * 32, create=True)
    bare.execute("PRAGMA foreign_keys = OFF")  # tables that nobody fills here are missing
    for statement in statements:
        bare.execute(statement)
    begun = cpu_seconds()
    CalamineWorkbook.from_path(workbook).get_sheet_by_index(0).to_python()
    with transaction(bare):
        for name in TABLES:
            places = ", ".join("?" * len(rows[name][0]))
            bare.conn.executemany(f"INSERT INTO {name} VALUES ({places})", rows[name])
    spent = cpu_seconds() - begun
    bare.conn.close()
    return spent


def import_times(folder: Path, rows: int, repeats: int = REPEATS) -> tuple[list[Imported], list[float]]:
    """Imports of so many rows, and their limits, several times in turn."""
    workbook = folder / f"list-{rows}.xlsx"
    if not workbook.exists():
        write_list(workbook, rows)
    imported, limits = [], []
    for number in range(repeats):
        inside = folder / f"import-{rows}-{number}"
        inside.mkdir()
        register = inside / "Gasabo.igitabo"
        imported.append(apart(import_list, workbook, register))
        limits.append(apart(insert_only, workbook, register))
        shutil.rmtree(inside)
    return imported, limits


def measure(folder: Path, rows: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for an import of so many rows."""
    imported, limits = import_times(folder, rows, repeats)
    told = sorted(imported)[len(imported) // 2]
    what = f"import of {rows:,} rows x {len(TITLES)}"
    note = (
        f"read and understood {told.read:.1f} s, judged {told.judged:.1f} s, written {told.written:.1f} s; "
        f"{told.created:,} new, {told.parked:,} waiting"
    )
    pair = (median(one.altogether for one in imported), median(limits))
    peak = max(one.peak for one in imported)
    return [
        ratio_line("P1", what, pair, GOAL if rows >= GOAL_ROWS else None, note).grown_to(rows),
        most_line("P1", f"{what}: peak of memory", peak, MOST_MEMORY, "MB"),
    ]
