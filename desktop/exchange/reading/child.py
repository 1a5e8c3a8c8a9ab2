"""Does risky work in a process of its own: a file that kills or hangs its reader never touches the window."""

import io
import multiprocessing
import os
import pickle
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.reading.limits import limit_memory
from desktop.exchange.reading.refusals import Cancelled, Damaged

Result = TypeVar("Result")

_DIED = N_(
    "The file made its reader stop: it is damaged, or far larger inside than it looks. Open and save it in Excel first."
)
_TOO_LARGE = N_("The file needs more memory than may be given to it. Split it, or delete what is outside its tables.")
_TOO_SLOW = N_("The file could not be read within {seconds} seconds. Split it, or save it again in Excel.")


@dataclass(frozen=True)
class Limits:
    """What the child may use: seconds by the clock and bytes of memory."""

    seconds: float = 30.0
    memory: int = 2**30


def never() -> bool:
    """Nobody cancels."""
    return False


def run_apart(
    work: Callable[..., Result],
    *arguments: object,
    limits: Limits = Limits(),
    cancelled: Callable[[], bool] = never,
) -> Result:
    """The result of `work(*arguments)`, done in a child process.

    `work` is a function of a module, its arguments and its result are plain values. Raises the AppError that the
    work raised; Damaged where the child died or passed a limit; Cancelled once `cancelled()` answers True. In a
    frozen build `multiprocessing.freeze_support()` must be the first call of the program.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(theirs, work, arguments, limits.memory), daemon=True)
    child.start()
    theirs.close()
    try:
        outcome, value = _answer(ours, limits.seconds, cancelled)
    finally:
        ours.close()
        if child.is_alive():
            child.join(0.2)
        if child.is_alive():
            child.kill()
        child.join()
        child.close()
    if outcome == "done":
        return value  # type: ignore[no-any-return]
    raise value if isinstance(value, AppError) else Damaged(_TOO_LARGE if outcome == "memory" else _DIED)


def _answer(ours: Connection, seconds: float, cancelled: Callable[[], bool]) -> tuple[str, Any]:
    """The outcome and the value that the child sends, while watching the clock and the person."""
    until = time.monotonic() + seconds
    while not ours.poll(0.05):
        if cancelled():
            raise Cancelled(N_("Nothing was taken in: you stopped it."))
        if time.monotonic() > until:
            raise Damaged(_TOO_SLOW, seconds=round(seconds))
    try:
        outcome, value = _PlainValues(io.BytesIO(ours.recv_bytes())).load()
    except (EOFError, OSError, pickle.UnpicklingError):
        return "died", None
    return str(outcome), value


class _PlainValues(pickle.Unpickler):
    """Takes from the child nothing but our own plain classes, dates and times: it has read a stranger's file."""

    def find_class(self, module: str, name: str) -> object:
        """A class of this application or of `datetime`; raises UnpicklingError for anything else."""
        if module == "datetime" or (module.startswith("desktop.") and "." not in name):
            found = super().find_class(module, name)
            if isinstance(found, type) or (module, name) == ("desktop.domain.problems", "_again"):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _serve(theirs: Connection, work: Callable[..., object], arguments: tuple[object, ...], memory: int) -> None:
    """The life of the child: work under the limits, send one answer, end."""
    _silence()
    limit_memory(memory)
    try:
        answer: tuple[str, object] = ("done", work(*arguments))
    except AppError as refused:
        answer = ("refused", refused)
    except MemoryError:
        answer = ("memory", None)
    except BaseException:  # a panic of the reader is no Exception, and must not become a crash report
        answer = ("died", None)
    try:
        theirs.send_bytes(pickle.dumps(answer, protocol=5))
    except MemoryError:
        theirs.send_bytes(pickle.dumps(("memory", None)))
    theirs.close()


def _silence() -> None:
    """A reader's panic prints to the terminal, where an officer can do nothing with it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # lives as long as the child
