"""P5: search while one types, letter by letter, with hits and without, one word and two; and misspelt surnames."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.districts import district, opened
from benchmarks.measuring import REPEATS, Measured, cpu_milliseconds, percentile
from desktop.operations.searching import prepare_search, search_everything
from desktop.operations.session import Session

LIMIT = 12
"""As many as the window asks for."""
ASKED, MISSPELT = 240, 200
BOUNDS = ((1_000_000, 30.0), (0, 10.0))
GOAL_FOUND = 0.98

Names = list[tuple[str, str]]


def measure(folder: Path, people: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for searching among so many people."""
    session = opened(district(folder, people))
    try:
        prepare_search(session)
        random = Random(3)  # noqa: S311  # the same each time
        names = some_names(session, random, 2 * ASKED * repeats)
        bound = next(most for size, most in BOUNDS if people >= size)
        what = f"search in {people:,} people"
        one = _slowest(session, [one_word(random, some) for some in _parts(names, repeats)])
        two = _slowest(session, [two_words(random, some) for some in _parts(names, repeats)])
        limit = _limit(session, names)
        return [
            _line(f"{what}: 2, 3 and 5 letters, hits and none", one, limit, bound),
            _line(f"{what}: two words", two, limit, bound),
            misspelt(session, names, what),
        ]
    finally:
        session.file.close()


def some_names(session: Session, random: Random, count: int) -> Names:
    """The surnames and other names of people drawn by lot."""
    positions = session.file.positions("people", order=())
    drawn = [random.choice(positions) for _ in range(count)]
    return [(str(one["family_name"]), str(one["other_names"])) for one in session.file.page("people", drawn)]


def _parts(names: Names, count: int) -> list[Names]:
    size = len(names) // count
    return [names[start : start + size] for start in range(0, size * count, size)]


def one_word(random: Random, names: Names) -> list[str]:
    """What is typed of one word: 2, 3 and 5 letters of surnames, and every fourth time letters that begin none."""
    typed = []
    for number, (surname, _) in enumerate(names[:ASKED]):
        length = (2, 3, 5)[number % 3]
        typed.append(surname[:length] if number % 4 else "".join(random.choice("xqwvz") for _ in range(length)))
    return typed


def two_words(random: Random, names: Names) -> list[str]:
    """What is typed of two words: the beginnings of both names of one person, and every fourth time of two people."""
    typed = []
    for number, (surname, other) in enumerate(names[:ASKED]):
        second = other if number % 4 else random.choice(names)[0]
        length = (2, 3, 5)[number % 3]
        typed.append(f"{surname[:length]} {second[:length]}")
    return typed


def _slowest(session: Session, rounds: Sequence[Sequence[str]]) -> float:
    """The median of the 95th percentiles of several rounds, in milliseconds of CPU time."""
    return median(
        percentile([cpu_milliseconds(lambda t=one: search_everything(session, t, None, LIMIT)) for one in typed], 0.95)
        for typed in rounds
    )


def _limit(session: Session, names: Names) -> float:
    """The 95th percentile of the barest query: records whose surname begins so, by an index on it."""
    db = session.file._db
    sql = f"SELECT * FROM people WHERE removed = 0 AND family_name COLLATE NOCASE BETWEEN ? AND ? LIMIT {LIMIT}"

    def ask(beginning: str) -> Callable[[], object]:
        return lambda: db.execute(sql, [beginning, beginning + "\U0010ffff"]).fetchall()

    return percentile([cpu_milliseconds(ask(name[: (2, 3, 5)[at % 3]])) for at, (name, _) in enumerate(names)], 0.95)


def _line(what: str, slowest: float, limit: float, most: float) -> Measured:
    said = f"p95 {slowest:.1f} ms"
    return Measured("P5", what, said, f"{limit:.1f} ms", slowest / limit, f"<= {most:g} ms", slowest <= most)


def misspelt(session: Session, names: Names, what: str) -> Measured:
    """How many of the misspelt surnames lead to somebody who bears the surname that was meant."""
    random = Random(4)  # noqa: S311  # the same each time
    asked = [name for name, _ in dict(names).items() if len(name) >= 5][:MISSPELT]
    found = sum(leads_to(session, misspelling(random, name), name) for name in asked)
    said = f"{found} of {len(asked)}"
    share = found / len(asked) if asked else 0.0
    return Measured("P5", f"{what}: misspelt surnames found", said, "", None, ">= 98 %", share >= GOAL_FOUND)


def leads_to(session: Session, typed: str, meant: str) -> bool:
    """Whether what is typed finds somebody with the surname that was meant."""
    found = session.file.search(typed, ("people",), LIMIT)
    return any(one.record.get("family_name") == meant for one in found)


def misspelling(random: Random, name: str) -> str:
    """A name with one slip: two letters changed about, one left out, one doubled, or l for r and the like."""
    alike = {"l": "r", "r": "l", "b": "v", "k": "c", "y": "i", "i": "y", "z": "s", "s": "z", "u": "o", "o": "u"}
    while True:
        at = random.randrange(1, len(name) - 1)
        before, here, after = name[:at], name[at], name[at + 1 :]
        slips = (
            before + after[:1] + here + after[1:],
            before + after,
            before + here + here + after,
            before + alike.get(here, here) + after,
        )
        slip = random.choice(slips)
        if slip != name:
            return slip
