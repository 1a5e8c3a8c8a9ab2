"""Wrong passwords, counted across restarts: after five in a row each further one waits longer, up to 15 minutes.

Nothing is ever destroyed, and the recovery key needs no waiting: it can't be guessed.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.storage.companions import companion, write_whole
from desktop.storage.damage import explained

FREE_ATTEMPTS = 5
_FIRST_WAIT, _LONGEST_WAIT = 30, 15 * 60
_REMEMBERED = 100

Clock = Callable[[], float]


class TooManyAttemptsError(AppError):
    """The next password is taken only after a wait; `seconds` says how long still."""

    seconds: int = 0


@dataclass(frozen=True)
class FailedAttempt:
    """One wrong password: the user it was tried for and when, in seconds since 1970."""

    user: str
    at: float


@dataclass(frozen=True)
class _Attempts:
    in_a_row: int = 0
    last: float = 0.0
    untold: tuple[FailedAttempt, ...] = ()


def check_wait(register: Path, clock: Clock = time.time) -> None:
    """Raise TooManyAttemptsError while the wait after the latest wrong password is not over."""
    attempts = _read(register)
    if attempts.in_a_row < FREE_ATTEMPTS:
        return
    wait = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** (attempts.in_a_row - FREE_ATTEMPTS))
    # A clock that was set back must not lock the officer out for days, and one set forward gains one attempt.
    left = min(wait, attempts.last + wait - clock())
    if left > 0:
        error = TooManyAttemptsError(
            N_("{number} wrong passwords in a row. Wait {minutes} min {seconds} s, or use the recovery key."),
            number=attempts.in_a_row,
            minutes=int(left) // 60,
            seconds=int(left) % 60,
        )
        error.seconds = int(left)
        raise error


def record_failure(register: Path, user: str, clock: Clock = time.time) -> None:
    """Count one wrong password, on the disk before its sentence is shown."""
    known = _read(register)
    now = clock()
    _write(register, _Attempts(known.in_a_row + 1, now, (*known.untold, FailedAttempt(user, now))[-_REMEMBERED:]))


def record_success(register: Path) -> None:
    """End the row of wrong passwords; they stay to be told until `take_failures`."""
    known = _read(register)
    if known.in_a_row:
        _write(register, _Attempts(untold=known.untold))


def take_failures(register: Path) -> tuple[FailedAttempt, ...]:
    """The wrong passwords since they were last asked for, oldest first, for the journal; then they are forgotten."""
    known = _read(register)
    if known.untold:
        _write(register, _Attempts(known.in_a_row, known.last))
    return known.untold


def _read(register: Path) -> _Attempts:
    try:
        raw = json.loads(companion(register, "attempts").read_bytes())
        untold = tuple(FailedAttempt(str(one["user"]), float(one["at"])) for one in raw["untold"])
        return _Attempts(int(raw["in_a_row"]), float(raw["last"]), untold)
    except (OSError, ValueError, TypeError, KeyError):
        return _Attempts()


def _write(register: Path, attempts: _Attempts) -> None:
    path = companion(register, "attempts")
    with explained():
        if attempts == _Attempts():
            path.unlink(missing_ok=True)
            return
        untold = [{"user": one.user, "at": one.at} for one in attempts.untold]
        content = {"in_a_row": attempts.in_a_row, "last": attempts.last, "untold": untold}
        write_whole(path, json.dumps(content).encode())
