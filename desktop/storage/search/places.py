"""The places of the district by the words of their names, so that people are found by where they live."""

from bisect import bisect_left
from collections.abc import Callable

from desktop.domain.names import tokens
from desktop.domain.places import LEVELS, PlaceIndex
from desktop.storage.search.words import PLACE

SHORTEST = 3
_MOST = 20

LoadPlaces = Callable[[], tuple[PlaceIndex, str]]
"""Gives the places and the code of the district whose places are searched."""


class PlaceWords:
    """The sectors, cells and villages that a word may begin."""

    def __init__(self, load: LoadPlaces) -> None:
        self._ask = load
        self._words: list[tuple[str, str]] | None = None

    def forget(self) -> None:
        """Ask for the places anew at the next search."""
        self._words = None

    def load(self) -> list[tuple[str, str]]:
        """The words with their codes, in order; made at the first call."""
        if self._words is None:
            places, district = self._ask()
            codes = [code for level in LEVELS[2:] for code in places.below(district, level)]
            self._words = sorted(
                (word, place.code)
                for place in places.places(codes)
                for name in (place.name, *places.aliases(place.code))
                for word in tokens(name)
            )
        return self._words

    def codes(self, word: str) -> tuple[str, ...]:
        """What records in the places that a word begins have among their words; coarser places stand for finer ones."""
        if len(word) < SHORTEST:
            return ()
        found: set[str] = set()
        words = self.load()
        for place in range(bisect_left(words, (word, "")), len(words)):
            if not words[place][0].startswith(word):
                break
            found.add(words[place][1])
        widest = [code for code in sorted(found) if not any(code[:length] in found for length in range(1, len(code)))]
        return tuple(PLACE + code for code in widest[:_MOST])
