"""The positions behind each of very many keys, eight bytes each, on short sorted shelves: one more is put in place."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable

POSITION_BITS = 21
"""Room for two million positions; the other bits hold the key, whose rare collisions are for the caller to bear."""

END = 1 << POSITION_BITS
"""Behind every position."""

_KEY_BITS = 64 - POSITION_BITS
_SHELF_BITS = 12
_SHELF = _KEY_BITS - _SHELF_BITS
_KEY, _POSITION = (1 << _KEY_BITS) - 1, END - 1


class Shelves:
    """Leads keys to positions; the same position may stand behind a key several times.

    A dictionary of lists would take thirty times the memory. Shelves are so many that each stays short, and so full
    that they cost little themselves.
    """

    def __init__(self) -> None:
        self._shelves = [array("Q") for _ in range(1 << _SHELF_BITS)]

    def fill(self, entries: Iterable[tuple[Hashable, int]]) -> None:
        """Take many keys at once, each with a position."""
        for key, position in entries:
            code = hash(key) & _KEY
            self._shelves[code >> _SHELF].append(code << POSITION_BITS | position)
        self._shelves = [array("Q", sorted(shelf)) for shelf in self._shelves]

    def put(self, key: Hashable, position: int) -> None:
        """Put one more position behind a key."""
        code = hash(key) & _KEY
        insort(self._shelves[code >> _SHELF], code << POSITION_BITS | position)

    def take(self, key: Hashable, position: int) -> None:
        """Take a position away from behind a key, once; nothing happens where it does not stand there."""
        code = hash(key) & _KEY
        shelf, packed = self._shelves[code >> _SHELF], code << POSITION_BITS | position
        place = bisect_left(shelf, packed)
        if place < len(shelf) and shelf[place] == packed:
            del shelf[place]

    def behind(self, key: Hashable, first: int = 0, until: int = END, most: int = END) -> list[int]:
        """The positions behind a key, from the first to those before the last, in order; none where there are more
        than the most that are wanted.
        """
        code = hash(key) & _KEY
        shelf, start = self._shelves[code >> _SHELF], code << POSITION_BITS
        begins = bisect_left(shelf, start + first)
        ends = bisect_left(shelf, start + until, begins)
        return [packed & _POSITION for packed in shelf[begins:ends]] if ends - begins <= most else []
