"""Who may be whom: several keys per person, so that nobody is compared with everybody."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop.domain.names import sound, tokens, without_augment
from desktop.matching.births import Birth, birth_of
from desktop.matching.people import PersonFacts

POSITION_BITS = 21
"""Room for two million people; the other bits hold the key, whose rare collisions only cost a comparison."""

_POSITION = (1 << POSITION_BITS) - 1
NOBODY_LEFT_OUT = 1 << POSITION_BITS

LARGEST_BLOCK = 3000
"""A key shared by more people says nothing by itself."""

ENOUGH = 3
"""Points from which a person is compared: a common pair of names, or a birthday, is not worth it by itself."""

STRONG, DECISIVE = 2, 9

FEW = 8
"""A block so small counts for a point more: rare names are evidence by themselves."""

KEPT = 24
REBUILT_AFTER = 20_000
"""Keys that may stand in the small table; more once there are very many sorted ones, or sorting would never end."""
REBUILT_SHARE = 4

Key = tuple[str, int]


@lru_cache(maxsize=2)
def keys(facts: PersonFacts) -> tuple[Key, ...]:
    """The keys of a person with their points; two people who share enough points are compared."""
    return tuple(_keys(facts))


def _keys(facts: PersonFacts) -> Iterator[Key]:
    birth = birth_of(facts.birth)
    words = sorted({without_augment(sound(word)) for word in tokens(f"{facts.family_name} {facts.other_names}")})
    yield from _of_names(words, birth)
    if facts.village:
        for beginning in {word[:3] for word in words}:
            yield f"v{facts.village}{beginning}", 1
        for adult in set(facts.adults):
            yield f"a{facts.village[:6]}{''.join(sorted(map(sound, tokens(adult))))}", 1
    if birth and birth.is_whole:
        yield f"b{birth.first}", STRONG
    if facts.household:
        yield f"h{facts.household}", 1
    for phone in facts.phones:
        yield f"p{phone}", STRONG
    for identifier in facts.national_ids:
        yield f"i{identifier}", DECISIVE


def _of_names(words: list[str], birth: Birth | None) -> Iterator[Key]:
    years = birth.years if birth else ()
    for position, word in enumerate(words):
        for year in years:
            yield f"y{year}{word}", 1
        for other in words[position + 1 :]:
            yield f"n{word} {other}", STRONG


class Blocks:
    """The people behind each key, by position: a sorted array for most, a small table for those added since."""

    def __init__(self) -> None:
        self._sorted = array("Q")
        self._waiting: list[int] = []
        self._recent: dict[int, list[int]] = {}
        self._recent_size = 0

    def load(self, people: Iterable[tuple[int, PersonFacts]]) -> None:
        """Take many people at once, each with its position."""
        for position, facts in people:
            self._waiting.extend(_code(key) << POSITION_BITS | position for key, _ in keys(facts))
        self._settle()

    def add(self, position: int, facts: PersonFacts) -> None:
        """Take one more person."""
        for key, _ in keys(facts):
            self._recent.setdefault(_code(key), []).append(position)
            self._recent_size += 1
        if self._recent_size > max(REBUILT_AFTER, len(self._sorted) // REBUILT_SHARE):
            self._waiting = [
                code << POSITION_BITS | found for code, positions in self._recent.items() for found in positions
            ]
            self._recent, self._recent_size = {}, 0
            self._settle()

    def _settle(self) -> None:
        self._waiting.extend(self._sorted)
        self._waiting.sort()
        self._sorted = array("Q", self._waiting)
        self._waiting = []

    def remove(self, position: int, facts: PersonFacts) -> None:
        """Forget a person who was taken with these facts."""
        for key, _ in keys(facts):
            code = _code(key)
            packed = code << POSITION_BITS | position
            if position in (recent := self._recent.get(code, [])):
                recent.remove(position)
                self._recent_size -= 1
            elif (at := bisect_left(self._sorted, packed)) < len(self._sorted) and self._sorted[at] == packed:
                del self._sorted[at]

    def sharing(self, facts: PersonFacts, first: int) -> set[int]:
        """The positions from one on of everybody who shares any key with these facts."""
        found: set[int] = set()
        for key, _ in keys(facts):
            code = _code(key)
            start = bisect_left(self._sorted, code << POSITION_BITS | first)
            end = bisect_left(self._sorted, (code + 1) << POSITION_BITS, start)
            found.update(packed & _POSITION for packed in self._sorted[start:end])
            found.update(one for one in self._recent.get(code, ()) if one >= first)
        return found

    def candidates(self, facts: PersonFacts, until: int = NOBODY_LEFT_OUT) -> list[int]:
        """The positions before `until` of the people worth comparing, those who share most first."""
        points: dict[int, int] = {}
        for key, worth in keys(facts):
            block = self._behind(_code(key), until)
            given = worth + (len(block) <= FEW)
            for position in block:
                points[position] = points.get(position, 0) + given
        worthy = [(-shared, position) for position, shared in points.items() if shared >= ENOUGH]
        return [position for _, position in sorted(worthy)[:KEPT]]

    def _behind(self, code: int, until: int) -> list[int]:
        first = bisect_left(self._sorted, code << POSITION_BITS)
        last = bisect_left(self._sorted, (code << POSITION_BITS) + until, first)
        recent = [one for one in self._recent.get(code, ()) if one < until]
        if last - first + len(recent) > LARGEST_BLOCK:
            return []
        return [packed & _POSITION for packed in self._sorted[first:last]] + recent


def _code(key: str) -> int:
    return hash(key) & ((1 << (64 - POSITION_BITS)) - 1)
