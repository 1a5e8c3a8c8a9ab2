"""Time as the journal keeps it: record ids that sort by when they were made, and a clock that never goes back."""

import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_COUNTER_LIMIT = 0xFFFF
_RANDOM_BITS = 74
_RANDOM_LIMIT = 1 << _RANDOM_BITS


def wall_milliseconds() -> int:
    """The computer's own clock, in milliseconds since 1970, right or wrong."""
    return time.time_ns() // 1_000_000


class RecordIds:
    """Makes UUIDs of version 7 (RFC 9562) as 32 hexadecimal letters, each greater than the one before."""

    def __init__(self, wall: Callable[[], int] = wall_milliseconds) -> None:
        self._wall = wall
        self._milliseconds = 0
        self._random = 0
        self._guard = threading.Lock()

    def next(self) -> str:
        """One new id."""
        return self.many(1)[0]

    def many(self, count: int) -> list[str]:
        """Several new ids in ascending order; far cheaper than one at a time."""
        steps = os.urandom(4 * count)
        made = []
        with self._guard:
            now = self._wall()
            if now > self._milliseconds:
                self._milliseconds = now
                self._random = int.from_bytes(os.urandom(9), "big")
            for i in range(0, 4 * count, 4):
                self._random += 1 + int.from_bytes(steps[i : i + 4], "big")
                if self._random >= _RANDOM_LIMIT:
                    self._milliseconds += 1
                    self._random = int.from_bytes(os.urandom(9), "big")
                made.append(_uuid7(self._milliseconds, self._random))
        return made


def _uuid7(milliseconds: int, random: int) -> str:
    """The bits in their places: 48 of time, version 7, 12 random, variant 2, 62 random."""
    high, low = random >> 62, random & ((1 << 62) - 1)
    return f"{milliseconds << 16 | 0x7000 | high:016x}{0x8000000000000000 | low:016x}"


RECORD_IDS = RecordIds()


class HybridClock:
    """Stamps that follow the computer's clock and still never go back, whatever is done to that clock.

    A stamp is text that sorts as time does: milliseconds in UTC, a counter, the device, as in
    `2026-08-14T09:30:12.123Z/0000/5f0c9e1a`.
    """

    def __init__(self, device: str, last: str = "", wall: Callable[[], int] = wall_milliseconds) -> None:
        self._device = device
        self._wall = wall
        self._milliseconds, self._counter = _read(last) if last else (0, 0)

    def tick(self) -> str:
        """The next stamp, greater than every stamp made or seen before."""
        now = self._wall()
        if now > self._milliseconds:
            self._milliseconds, self._counter = now, 0
        elif self._counter < _COUNTER_LIMIT:
            self._counter += 1
        else:
            self._milliseconds, self._counter = self._milliseconds + 1, 0
        return f"{_written(self._milliseconds)}/{self._counter:04x}/{self._device}"

    def observe(self, stamp: str) -> None:
        """Take note of a stamp of another device, so that later ones of this device are greater."""
        self._milliseconds, self._counter = max((self._milliseconds, self._counter), _read(stamp))

    def behind(self) -> timedelta:
        """How far the computer's clock is behind the latest stamp; zero in the usual case."""
        return timedelta(milliseconds=max(0, self._milliseconds - self._wall()))


def moment(stamp: str) -> datetime:
    """The time of a stamp, in UTC."""
    return datetime.fromisoformat(stamp.split("/", 1)[0])


def _written(milliseconds: int) -> str:
    return (_EPOCH + timedelta(milliseconds=milliseconds)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _read(stamp: str) -> tuple[int, int]:
    when, counter, _device = stamp.split("/", 2)
    return (datetime.fromisoformat(when) - _EPOCH) // timedelta(milliseconds=1), int(counter, 16)
