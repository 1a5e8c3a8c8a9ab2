"""Takes the sample village list in and is killed on the way; run as `python killed_import.py REGISTER HOW ROW`.

`HOW` is "whole" for the import as it is, "row by row" for the control: an import that keeps each row by itself. The
process kills itself when `ROW` rows were given to the file, or acknowledges that all is kept and waits to be killed.
"""

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from desktop.operations.imports import Planned, accept_import, prepare_import
from desktop.operations.imports import accepting as act
from desktop.operations.session import open_register
from tests.operations.district import PASSWORD, TODAY, read, sample
from tests.samples.sheets import IDENTIFICATION


def single_rows(planned: Planned) -> list[Planned]:
    """A plan for each row of a plan."""
    return [replace(planned, plan=replace(planned.plan, rows=(row,), read=1)) for row in planned.plan.rows]


def main(register: Path, how: str, last: int) -> None:
    """Take the list in; everything written after row `last` is cut off by the death of the process."""
    session = open_register(register, PASSWORD)
    session.fixed_today = TODAY
    planned = prepare_import(session, read(session, sample(IDENTIFICATION)))
    given = 0

    def tell(_done: int, _total: int) -> None:
        nonlocal given
        if given == last:
            os.kill(os.getpid(), signal.SIGKILL)
        given += 1

    act._STEP = 1  # told of every row
    for one in single_rows(planned) if how == "row by row" else [planned]:
        accept_import(session, one, progress=tell)
    os.write(1, b"kept\n")
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
