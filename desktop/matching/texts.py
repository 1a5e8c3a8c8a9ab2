"""Which of many texts may be meant by another one: titles and names of organisations, misspelt or shortened."""

from collections.abc import Iterable

from desktop.domain.names import plain

ALIKE = 88.0
"""Likeness (0 to 100) from which a person has to look."""

_PREFIX = 4


class Texts:
    """Texts with their keys, found by likeness; of all of them only those that share the beginning of a word."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._by_word: dict[str, list[str]] = {}

    def add(self, key: str, text: str) -> None:
        """Know one more text."""
        self._texts[key] = plain(text)
        for word in _beginnings(text):
            self._by_word.setdefault(word, []).append(key)

    def alike(self, text: str, among: Iterable[str] | None = None) -> list[str]:
        """The keys of texts that are alike, the most alike first; `among` are keys to choose from, all by default."""
        from rapidfuzz import fuzz  # only a list to compare is worth loading it

        wanted, keys = plain(text), among
        if keys is None:
            keys = {key for word in _beginnings(text) for key in self._by_word.get(word, ())}
        scored = [
            (score, key)
            for key in keys
            if (score := fuzz.token_sort_ratio(wanted, self._texts[key], score_cutoff=ALIKE))
        ]
        return [key for _, key in sorted(scored, key=lambda one: (-one[0], one[1]))]


def _beginnings(text: str) -> set[str]:
    return {word[:_PREFIX] for word in plain(text).split()}
