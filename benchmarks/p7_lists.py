"""P7: a long list: its first page, jumps to any place in it, and its first page after sorting by any column."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.districts import district, opened
from benchmarks.measuring import REPEATS, Measured, cpu_milliseconds, median_of
from desktop.operations.lists import Wanted, first_page, positions, rows_at
from desktop.operations.session import Session
from desktop.registers import register

GOAL, MOST_SORTING = 2.0, 500
PAGE = 64
"""Rows that the window reads at once."""
JUMPS = 40
CHILDREN = Wanted("children")


def measure(folder: Path, people: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for the list of children among so many people."""
    session = opened(district(folder, people))
    try:
        return [*_scrolling(session, people, repeats), _sorting(session, people, repeats)]
    finally:
        session.file.close()


def _usual(act: Callable[[], object], repeats: int) -> float:
    return median_of(lambda: cpu_milliseconds(act), repeats)


def _scrolling(session: Session, people: int, repeats: int) -> list[Measured]:
    order = register("people").order
    page = _usual(lambda: first_page(session, "people", CHILDREN, order, PAGE), repeats)
    known = positions(session, "people", CHILDREN, order)
    worst = []
    for number in range(repeats):
        random = Random(number)  # noqa: S311  # the same each time
        worst.append(max(cpu_milliseconds(lambda at=one: jump(session, known, at)) for one in _places(random, known)))
    jumped = median(worst)
    limit = _usual(lambda: _limited(session), repeats)
    rows = f"of {len(known):,} rows"
    return [
        Measured("P7", f"first page {rows}", f"{page:.1f} ms", f"{limit:.1f} ms", page / limit, "", None),
        Measured(
            "P7",
            f"any jump in {people:,} people, beside the first page",
            f"worst {jumped:.1f} ms",
            f"{page:.1f} ms",
            jumped / page,
            f"<= {GOAL:g}x",
            jumped <= GOAL * page,
        ),
    ]


def _places(random: Random, known: Sequence[int]) -> list[int]:
    return [random.randrange(max(1, len(known) - PAGE)) for _ in range(JUMPS)]


def jump(session: Session, known: Sequence[int], place: int) -> int:
    """Read the page at a place; returns how many rows it has."""
    return len(rows_at(session, "people", known[place : place + PAGE]))


def _limited(session: Session) -> list[object]:
    """The barest first page: LIMIT along the index of the usual order."""
    sql = (
        "SELECT * FROM people WHERE removed = 0 AND is_child = 'yes' "
        f"ORDER BY family_name COLLATE NOCASE, other_names COLLATE NOCASE LIMIT {PAGE}"
    )
    found: list[object] = session.file._db.execute(sql).fetchall()
    return found


def _sorting(session: Session, people: int, repeats: int) -> Measured:
    """The first page after sorting by each column there is, the slowest told."""
    times = {}
    for name, declared in register("people").fields.items():
        if declared.stored:
            times[name] = cpu_milliseconds(lambda by=name: first_page(session, "people", CHILDREN, (by,), PAGE))
    slowest = max(times, key=lambda name: times[name])
    again = _usual(lambda: first_page(session, "people", CHILDREN, (slowest,), PAGE), repeats)
    what = f"first page of {people:,} people sorted by any column"
    late = sum(one > MOST_SORTING for one in times.values())
    note = f"the slowest is {slowest}; {late} of {len(times)} columns are later than the goal"
    said = f"{again:.0f} ms"
    return Measured("P7", what, said, "", None, f"<= {MOST_SORTING} ms", again <= MOST_SORTING, note)
