"""P4: from the start of the program to the first painted list, against a bare window of the same toolkit."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.districts import PASSWORD, district
from benchmarks.measuring import REPEATS, Measured, ratio_line

GOAL = 1.5


def measure(folder: Path, people: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for starting with a list of so many people."""
    register = district(folder, people)
    secret = folder / "password.txt"
    secret.write_text(PASSWORD, "utf-8")
    started(folder, "list", register, secret)  # compiles whatever is not yet
    told: dict[str, list[list[str]]] = {"bare": [], "door": [], "list": []}
    for _ in range(repeats):
        for kind, found in told.items():
            found.append(started(folder, kind, register, secret))
    seconds = {kind: median(float(one[0]) for one in found) for kind, found in told.items()}
    clocks = {kind: median(float(one[1]) for one in found) for kind, found in told.items()}
    early = sorted(set(told["door"][0][2:]))
    said = f"by the clock {clocks['door']:.2f} s; too early: {', '.join(early) or 'nothing'}"
    return [
        ratio_line("P4", "start to the painted door", (seconds["door"], seconds["bare"]), GOAL, said),
        ratio_line(
            "P4",
            f"start to the first painted list of {people:,} people",
            (seconds["list"], seconds["bare"]),
            GOAL,
            f"by the clock {clocks['list']:.2f} s, the bare window {clocks['bare']:.2f} s; password cheap to try",
        ),
    ]


def started(folder: Path, kind: str, register: Path, secret: Path) -> list[str]:
    """What one start tells: CPU seconds and seconds by the clock until it was painted, modules loaded too early."""
    here = {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder / "settings"),
        "XDG_DOCUMENTS_DIR": str(folder / "documents"),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),  # as an installed copy has it, wherever this is run
        "PYTHONDONTWRITEBYTECODE": "",
    }
    command = [sys.executable, "-m", "benchmarks.starting", kind, str(register), str(secret), repr(time.time())]
    done = subprocess.run(command, env=os.environ | here, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout.split()
