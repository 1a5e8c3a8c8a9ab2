"""The table of results: what was measured, beside which limit, and whether the goal was met; missed ones too."""

import os
import platform
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.measuring import Measured

HEAD = ("", "what", "measured", "limit beside it", "ratio", "goal", "", "note")
VERDICTS = {True: "met", False: "**missed**", None: ""}


def cells(one: Measured) -> tuple[str, ...]:
    """The cells of one line."""
    ratio = f"{one.ratio:.2f}x" if one.ratio is not None else ""
    return (one.key, one.what, one.value, one.limit, ratio, one.goal, VERDICTS[one.met], one.note)


def machine() -> str:
    """What the computer is, as far as it can be asked."""
    cpu = platform.processor() or platform.machine()
    known = Path("/proc/cpuinfo")
    if known.is_file():
        names = [
            line.partition(":")[2].strip() for line in known.read_text("utf-8").splitlines() if "model name" in line
        ]
        cpu = names[0] if names else cpu
    return f"{os.cpu_count()} x {cpu}, {platform.system()}, Python {platform.python_version()}"


def table(measured: Sequence[Measured], command: str, minutes: float) -> str:
    """The results as a page."""
    judged = [one for one in measured if one.met is not None]
    met = sum(bool(one.met) for one in judged)
    lines = [
        "# What was measured",
        "",
        f"`{command}` on {date.today().isoformat()}, {minutes:.0f} minutes; {machine()}.",
        f"**{met} of {len(judged)} goals met.** Times are CPU time, the median of three; a save is told by the",
        "clock too, because the disk is a part of them. A ratio is against the limit that stands beside it,",
        "measured in the same run. Lines without a goal are for a smaller size than the goal is set for, or for",
        "information.",
        "",
        f"| {' | '.join(HEAD)} |",
        f"|{'---|' * len(HEAD)}",
        *(f"| {' | '.join(cells(one))} |" for one in measured),
    ]
    return "\n".join(lines) + "\n"
