"""Rows are judged in the order of their file; where one says something else, those behind it that listen are too."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Protocol

from desktop.domain.language import Message
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import ImportRow
from desktop.operations.imports.reading import ImportFile
from desktop.operations.session import Progress

_STEP = 200


@dataclass(frozen=True)
class Docket:
    """What is to be judged: rows of a kind of list from a sheet. `partner` is whose list it is, by name; `by_service`
    says that it has a row for each person and service. `digest` is that of the file, "" for rows that left the queue
    in which they waited; `listed` are the rows by which common names are told.
    """

    kind: str
    sheet: str
    digest: str = ""
    partner: str = ""
    by_service: bool = False
    listed: tuple[TypedRow, ...] = ()


def docket_of(file: ImportFile) -> Docket:
    """The docket of a file that was read."""
    table = file.table
    by_service = table.column("service.service") is not None
    return Docket(table.kind, table.sheet, file.digest, file.given.partner, by_service, file.as_read)


class Judge(Protocol):
    """Judges the rows of one list; it knows the register as it was when the list was judged first."""

    partner: str
    """The id of the one whose list it is, empty for one to be added, or none."""

    def judge(self, rows: Sequence[TypedRow], changed: Iterable[int], progress: Progress) -> tuple[ImportRow, ...]:
        """The verdicts of all rows, where those of some numbers say something else than when they were judged last."""
        ...

    def notes(self, rows: Sequence[TypedRow]) -> tuple[Message, ...]:
        """What is to be said of the whole list."""
        ...


def in_order(changed: Iterable[int], look: Callable[[int], Iterable[int]], progress: Progress) -> None:
    """Look at rows from the first to the last; `look` gives the numbers of those behind that are to be looked at too.

    `progress` is told how many of how many rows are done, all that are known by then.
    """
    waiting = list(changed)
    heapify(waiting)
    every, done, last = len(waiting), 0, 0
    while waiting:
        row = heappop(waiting)
        if row == last:
            continue
        if done % _STEP == 0:
            progress(done, max(every, done))
        for behind in look(row):
            heappush(waiting, behind)
        done, last = done + 1, row
