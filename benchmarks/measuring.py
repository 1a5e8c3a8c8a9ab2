"""How things are measured: CPU time of this process and its children, the median of three, the peak of memory."""

import gc
import multiprocessing
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

REPEATS = 3


@dataclass(frozen=True)
class Measured:
    """One line of the results.

    `value` and `limit` are said with their unit; `ratio` is None for a goal that is no ratio; `met` None for a line
    that has no goal and is only worth knowing. Lines whose cost should grow with their `size` carry its `seconds`.
    """

    key: str
    what: str
    value: str
    limit: str
    ratio: float | None
    goal: str
    met: bool | None
    note: str = ""
    size: int = 0
    seconds: float = 0.0

    def grown_to(self, size: int) -> "Measured":
        """The same line, which can be compared with that of another size."""
        return replace(self, size=size)


def cpu_seconds() -> float:
    """CPU time of this process and of its children that have ended."""
    import resource  # Windows has none; the benchmarks are run elsewhere

    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def cpu_of(act: Callable[[], object]) -> float:
    """CPU seconds of doing something once."""
    gc.collect()
    begun = cpu_seconds()
    act()
    return cpu_seconds() - begun


def median_of(measure: Callable[[], float], repeats: int = REPEATS) -> float:
    """The median of measuring several times."""
    return statistics.median(measure() for _ in range(repeats))


def cpu_milliseconds(act: Callable[[], object]) -> float:
    """CPU milliseconds of this thread for doing something once that takes only a few."""
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000


def percentile(values: list[float], share: float) -> float:
    """The value that so large a share of the values does not pass, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def peak_megabytes() -> float:
    """The most memory that this process has had, in MB."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def apart(work: Callable[..., Any], *given: object) -> Any:
    """The result of `work(*given)` in a fresh process, so that its peak of memory is its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(work, *given).result()


def seconds(value: float) -> str:
    """A time as the table says it."""
    return f"{value:.2f} s" if value >= 0.1 else f"{value * 1000:.1f} ms"


def ratio_line(key: str, what: str, pair: tuple[float, float], goal: float | None, note: str = "") -> Measured:
    """A line for a goal that is a ratio: `pair` are what was measured and its limit, in seconds.

    A goal of None is one that is set for a larger size than this.
    """
    value, limit = pair
    ratio = value / limit
    said = f"<= {goal:g}x" if goal is not None else ""
    met = ratio <= goal if goal is not None else None
    return Measured(key, what, seconds(value), seconds(limit), ratio, said, met, note, seconds=value)


def most_line(key: str, what: str, value: float, most: float, unit: str) -> Measured:
    """A line for a goal that is a number of its own."""
    said = f"{value:.1f} {unit}"
    return Measured(key, what, said, "", None, f"<= {most:g} {unit}", value <= most)
