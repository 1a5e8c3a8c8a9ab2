"""Opens many files as the window does, each apart from the process of the window."""

from collections.abc import Sequence
from pathlib import Path

from desktop.exchange.incoming import read_and_recognise
from desktop.exchange.reading.child import Limits, run_apart
from desktop.exchange.reading.refusals import FileRefused
from desktop.exchange.recognition.knowledge import Knowledge

READ, DIED = "read", "died"
Outcome = tuple[str, str]
"""READ and the kind of the best table, the status of a refusal and its sentence, or DIED and the sentence."""


def outcomes_of(paths: Sequence[Path], password: str | None, limits: Limits) -> list[Outcome]:
    """What becomes of each file. Many share one child, and where it does not survive each is opened in its own."""
    try:
        found: list[Outcome] = run_apart(_each, list(map(str, paths)), password, limits=limits)
        return found
    except FileRefused as refused:
        if len(paths) == 1:
            return [(DIED, str(refused))]
        middle = len(paths) // 2
        return outcomes_of(paths[:middle], password, limits) + outcomes_of(paths[middle:], password, limits)


def _each(paths: list[str], password: str | None) -> list[Outcome]:
    knowledge = Knowledge()
    return [_outcome(Path(path), password, knowledge) for path in paths]


def _outcome(path: Path, password: str | None, knowledge: Knowledge) -> Outcome:
    try:
        incoming = read_and_recognise(path, password, None, knowledge)
    except FileRefused as refused:
        return refused.status, str(refused)
    best = incoming.recognition.best
    return READ, best.kind if best else "nothing"
