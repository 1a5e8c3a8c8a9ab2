"""A foreign workbook, opened and recognised in a process of its own: what the window and the command line ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.reading.child import Limits, never, run_apart
from desktop.exchange.reading.workbook import read_workbook
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.sheets import Recognition, recognise
from desktop.exchange.recognition.table import RecognisedTable, sheet_and_place
from desktop.exchange.replying.returned import without_reply

_SECONDS, _SECONDS_PER_MB = 15.0, 1.0


@dataclass(frozen=True)
class Incoming:
    """A workbook with what was recognised in it. `workbook` holds the rows of the sheets that were read."""

    workbook: Workbook
    recognition: Recognition

    def sheet_of(self, table: RecognisedTable) -> Sheet:
        """The sheet on which a table stands."""
        found = self.workbook.sheet(table.sheet)
        assert found is not None
        return found


def open_incoming(
    path: Path,
    password: str | None = None,
    sheet: str | None = None,
    knowledge: Knowledge | None = None,
    cancelled: Callable[[], bool] = never,
) -> Incoming:
    """Open a file and recognise its tables, without any risk to this process.

    Hidden sheets are read only when named by `sheet`, which may name one table of it ("List!H3"). Raises FileRefused:
    PasswordNeeded asks for a password.
    """
    return run_apart(read_and_recognise, path, password, sheet, knowledge, limits=limits_for(path), cancelled=cancelled)


def limits_for(path: Path) -> Limits:
    """Time for a file of this size on a slow laptop."""
    try:
        size = path.stat().st_size
    except OSError:  # the child will say why
        size = 0
    return Limits(seconds=_SECONDS + _SECONDS_PER_MB * size / 2**20)


def read_and_recognise(
    path: Path, password: str | None, sheet: str | None, knowledge: Knowledge | None, sample: bool = False
) -> Incoming:
    """What the child process does; with `sample`, very long sheets are told by a part of their rows."""
    named = sheet_and_place(sheet)[0] if sheet else sheet
    workbook = without_reply(read_workbook(path, password, named, sample))
    recognition = recognise(workbook, sheet, knowledge)
    return Incoming(workbook, recognition)
