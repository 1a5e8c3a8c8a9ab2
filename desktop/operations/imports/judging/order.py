"""Rows are judged in the order of their file; where one says something else, those behind it that listen are too."""

from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush
from typing import Protocol

from desktop.domain.language import Message
from desktop.exchange.verdicts import ImportRow
from desktop.operations.imports.reading import ImportFile

Progress = Callable[[int, int], object]
_STEP = 200


class Judge(Protocol):
    """Judges the rows of one file; it knows the register as it was when the file was judged first."""

    def judge(self, file: ImportFile, changed: Iterable[int], progress: Progress) -> tuple[ImportRow, ...]:
        """The verdicts of all rows, where those of some numbers say something else than when they were judged last."""
        ...

    def notes(self, file: ImportFile) -> tuple[Message, ...]:
        """What is to be said of the whole file."""
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
