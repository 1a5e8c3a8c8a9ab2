"""The chooser's search: a typed part of any level finds places, those at home first, misspellings last."""

from bisect import bisect_left
from functools import cached_property
from heapq import nsmallest

from desktop.domain.names import plain, sound, tokens, without_augment
from desktop.domain.places.tree import CODE_LENGTHS, LEVELS, Place, PlaceTree

CLOSE_ENOUGH = 72
"""Likeness (0 to 100) from which a misspelt word is taken for another: one slip in four letters."""

PART = 4
"""Letters from which a part of a word is looked for inside the words of places at home, not only where they begin."""

Found = dict[str, int]


class PlaceFinder:
    """Finds places of a tree by the words of their names; its tables of words are made at the first search."""

    def __init__(self, tree: PlaceTree) -> None:
        self._tree = tree
        self._home: tuple[str, list[tuple[str, str, str]]] = "", []

    @cached_property
    def _words(self) -> list[tuple[str, str]]:
        """Every word of every name with the code of its place, in the order of words."""
        codes = (code for level in LEVELS for code in self._tree.below("", level))
        return sorted(
            {
                (word, place.code)
                for place in self._tree.places(codes)
                for name in (place.name, *self._tree.aliases(place.code))
                for word in tokens(name)
            }
        )

    @cached_property
    def _codes_by_sound(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word, code in self._words:
            found.setdefault(without_augment(sound(word)), []).append(code)
        return found

    def find(self, text: str, within: str, level: str | None, limit: int) -> list[Place]:
        """The best places for what was typed; see PlaceIndex.find."""
        words = tokens(text)
        if not words:
            return []
        found = self._together([self._beginning(word) for word in words])
        if not found:
            found = self._together([self._beginning(word) or self._sounding(word) for word in words])
        guessed = self._at_home(words, within) - found.keys()
        found = dict.fromkeys(guessed, 0) | found
        if level:
            found = self._at_level(found, level, limit)
        typed = plain(text)

        def rank(code: str) -> tuple[object, ...]:
            place = self._tree.get(code)
            name = plain(place.name) if place else ""
            whole = 0 if name == typed else 1 if name in words else 2
            return not _near(code, within), found[code], code in guessed, whole, len(code), name, code

        return list(self._tree.places(nsmallest(limit, found, key=rank)))

    def _at_home(self, words: tuple[str, ...], within: str) -> set[str]:
        """Places inside `within` that may be meant although no name begins so: written by ear, or without its start.

        A name that begins exactly so in another district must not hide the one that the officer lives with.
        """
        if not within:
            return set()
        return set(self._together([self._beginning(word) | self._like(word, within) for word in words], within))

    def _like(self, word: str, within: str) -> set[str]:
        key = without_augment(sound(word))
        part = word if len(word) >= PART else None
        return {
            code
            for other, heard, code in self._words_at_home(within)
            if (part and part in other) or (len(key) >= PART and heard.startswith(key))
        }

    def _words_at_home(self, within: str) -> list[tuple[str, str, str]]:
        """The words of the names inside `within`, how they sound and whose they are; kept for the next letter typed."""
        if self._home[0] != within:
            some = [(word, code) for word, code in self._words if code.startswith(within)]
            self._home = within, [(word, without_augment(sound(word)), code) for word, code in some]
        return self._home[1]

    def _beginning(self, word: str) -> set[str]:
        first, last = bisect_left(self._words, (word, "")), bisect_left(self._words, (f"{word}\uffff", ""))
        return {code for _, code in self._words[first:last]}

    def _sounding(self, word: str) -> set[str]:
        """Places one of whose words sounds like the beginning of a misspelt word, or else looks most like it."""
        from rapidfuzz import fuzz, process  # only a misspelling is worth loading it

        key = without_augment(sound(word))
        if len(key) < 3:
            return set()
        heard = {code for other, codes in self._codes_by_sound.items() if other.startswith(key) for code in codes}
        if heard:
            return heard
        alike = process.extract(key, list(self._codes_by_sound), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=8)
        best = max((score for _, score, _ in alike), default=0)
        return {code for other, score, _ in alike if score >= best - 8 for code in self._codes_by_sound[other]}

    def _together(self, matches: list[set[str]], within: str = "") -> Found:
        """Places of which each word typed names the place itself or something that it lies in, at least one itself."""
        found: Found = {}
        for code in set().union(*matches):
            if not code.startswith(within):
                continue
            lineage = {code[:length] for length in CODE_LENGTHS.values() if length <= len(code)}
            if all(not lineage.isdisjoint(match) for match in matches):
                found[code] = 0
        return found

    def _at_level(self, found: Found, level: str, limit: int) -> Found:
        """The places of one level: those found by their own name first, then those inside something that was found."""
        length = CODE_LENGTHS[level]
        kept: Found = {code: 0 for code in found if len(code) == length}
        for code in sorted(found, key=len):
            if len(code) < length and len(kept) < 40 * limit:
                for inside in self._tree.below(code, level):
                    kept.setdefault(inside, 1)
        return kept


def _near(code: str, within: str) -> bool:
    """Whether a place lies in the unit `within`, or that in it."""
    return code.startswith(within) or within.startswith(code)
