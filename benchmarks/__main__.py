"""Measures the goals that are chosen, at the sizes that are chosen, and writes the table of results."""

import argparse
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks import (
    p1_import,
    p2_export,
    p3_filling,
    p4_start,
    p5_search,
    p6_save,
    p7_lists,
    p8_report,
    p10_growth,
)
from benchmarks.measuring import REPEATS, Measured
from benchmarks.results import cells, table

RESULTS = Path(__file__).with_name("RESULTS.md")
USUAL = (10_000, 100_000)
LARGEST = 100_000
"""The number of rows for which the goals of imports, exports and reports are set; nothing larger is tried."""

Measure = Callable[[Path, int, int], list[Measured]]
MEASURES: dict[str, tuple[Measure, bool]] = {
    "P1": (p1_import.measure, False),
    "P2": (p2_export.measure, False),
    "P3": (lambda folder, people, repeats: p3_filling.measure(folder, people // 10, repeats), False),
    "P4": (p4_start.measure, False),
    "P5": (p5_search.measure, True),
    "P6": (p6_save.measure, True),
    "P7": (p7_lists.measure, True),
    "P8": (p8_report.measure, False),
}
"""By goal: what measures it, and whether it is measured in registers of more than 100,000 people as well."""

GROWING = ("P1", "P2", "P8")
GOALS = (*MEASURES, "P10")


def main(arguments: Sequence[str]) -> int:
    """Measure, show each line as it comes, write the table; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    wanted = {*chosen.goals, *(GROWING if "P10" in chosen.goals else ())}
    folder = chosen.folder or Path(tempfile.mkdtemp(prefix="benchmarks-"))
    begun = time.monotonic()
    measured: list[Measured] = []
    try:
        for one in _measured(folder, wanted, sorted(set(chosen.people)), chosen.repeats):
            measured.append(one)
            print("  ".join(filter(None, cells(one))), flush=True)
    finally:
        if chosen.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    if "P10" in chosen.goals:
        measured += p10_growth.lines(measured)
    command = shlex.join(["python", "-m", "benchmarks", *arguments])
    chosen.out.write_text(table(_by_goal(measured), command, (time.monotonic() - begun) / 60), "utf-8")
    print(chosen.out)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--goals", nargs="+", choices=GOALS, default=GOALS, help="all unless some are named")
    parser.add_argument("--people", nargs="+", type=int, default=USUAL, help="sizes; 10000 100000 unless others are")
    parser.add_argument("--repeats", type=int, default=REPEATS, help="measurements of which the median is told")
    parser.add_argument("--folder", type=Path, help="where made registers are kept for the next run; else they go away")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the table goes")
    return parser


def _measured(folder: Path, wanted: set[str], sizes: Sequence[int], repeats: int) -> Iterator[Measured]:
    for people in sizes:
        for goal, (measure, also_larger) in MEASURES.items():
            if goal in wanted and (people <= LARGEST or also_larger):
                yield from measure(folder, people, repeats)


def _by_goal(measured: Sequence[Measured]) -> list[Measured]:
    """One goal after the other, and within each from small to large as they were measured."""
    return sorted(measured, key=lambda one: GOALS.index(one.key))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
