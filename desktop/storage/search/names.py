"""Every different name of the register in memory, so that a misspelt one is led to those it may stand for."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain.names import spelling_key

if TYPE_CHECKING:
    from sqlite_utils import Database

CLOSE_ENOUGH = 0.86
"""Jaro-Winkler likeness from which a name may be a misspelling of another."""

SHORTEST = 4
_MOST = 12
_COMPARED = 4 * _MOST
"""Likely names that are compared slip by slip: likeness alone puts a name with another ending before the one meant."""


class Vocabulary:
    """The different words of names, read once at the first misspelling and kept up with what is written since.

    A word that nobody bears any more may stay until the file is opened again: it leads to nobody.
    """

    def __init__(self, db: "Database") -> None:
        self._db = db
        self._words: list[str] = []
        self._known: set[str] = set()
        self._by_key: list[tuple[str, str]] = []
        self._loaded = False

    def load(self) -> None:
        """Read the words now, for instance while nobody waits."""
        rows = self._db.execute("SELECT key, word FROM search_name").fetchall()
        self._by_key = sorted(rows)
        self._words = [word for _, word in rows if word.isalpha()]
        self._known = {word for _, word in rows}
        self._loaded = True

    def add(self, words: Iterable[str]) -> None:
        """Take up words that have just been written."""
        if not self._loaded:
            return
        for word in words:
            if word not in self._known:
                self._known.add(word)
                self._words.append(word)
                insort(self._by_key, (spelling_key(word), word))

    def alike(self, name: str) -> list[str]:
        """The names that a name may be a spelling of: those that sound so, those that look so, fewest slips first."""
        if len(name) < SHORTEST:
            return []
        # A heavy import that the first window does without.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, JaroWinkler

        if not self._loaded:
            self.load()
        looks = process.extract(
            name, self._words, scorer=JaroWinkler.normalized_similarity, score_cutoff=CLOSE_ENOUGH, limit=_COMPARED
        )
        likeness = {word: score for word, score, _ in looks}
        for word in self._sounding(spelling_key(name)):
            likeness.setdefault(word, JaroWinkler.normalized_similarity(name, word))
        likeness.pop(name, None)
        return sorted(likeness, key=lambda word: (OSA.distance(name, word), -likeness[word], word))[:_MOST]

    def _sounding(self, key: str) -> list[str]:
        first = bisect_left(self._by_key, (key, ""))
        found = []
        for other, word in self._by_key[first : first + 4 * _MOST]:
            if not other.startswith(key):
                break
            found.append(word)
        return found
