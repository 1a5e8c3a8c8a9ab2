"""P10: cost grows with size and no faster, worked out of what was measured at two sizes ten times apart."""

from collections.abc import Iterable

from benchmarks.measuring import Measured, seconds

GOAL, TIMES = 11.0, 10


def lines(measured: Iterable[Measured]) -> list[Measured]:
    """A line for each kind of cost that was measured at a size and at ten times that size in the same run."""
    known = {(one.key, one.size): one for one in measured if one.size}
    found = []
    for (key, size), small in sorted(known.items()):
        large = known.get((key, size * TIMES))
        if large is None:
            continue
        ratio = large.seconds / small.seconds
        what = f"{key} at {size * TIMES:,} against {size:,}"
        said = seconds(large.seconds), seconds(small.seconds)
        found.append(Measured("P10", what, *said, ratio, f"<= {GOAL:g}x", ratio <= GOAL))
    return found
