"""How near two names are to each other, by the slips that writing Rwandan names brings."""

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.domain.names import sound, tokens, without_augment

AUGMENT_APART = 0.8
"""Umutoni and Mutoni are two names, though one of them may have been written for the other."""

_VOWELS = re.compile("[aeiou]")


def name_similarity(a: str, b: str) -> float:
    """Likeness of two names from 0 to 1, their words in any order; 1 where only the spelling differs.

    A wrong vowel counts half as much as a wrong consonant, because consonants carry the root of the name.
    """
    ours, theirs = tokens(a), tokens(b)
    if not ours or not theirs:
        return 0.0
    fewer, more = sorted((ours, theirs), key=len)
    left = list(more)
    total = 0.0
    for word in fewer:
        best = max(left, key=lambda other: word_similarity(word, other))
        total += word_similarity(word, best)
        left.remove(best)
    return total / len(more)


def word_similarity(a: str, b: str) -> float:
    """Likeness of two plain words from 0 to 1, the same in both directions."""
    return 1.0 if a == b else _similarity(*sorted((a, b)))


@lru_cache(maxsize=131_072)
def _similarity(a: str, b: str) -> float:
    from rapidfuzz.distance import OSA  # loaded at the first comparison, not with the window

    heard, other = sound(a), sound(b)
    if heard == other:
        return 1.0
    if without_augment(heard) == without_augment(other):
        return AUGMENT_APART
    return max(_likeness(heard, other, OSA.distance), _likeness(a, b, OSA.distance))


def _likeness(a: str, b: str, distance: Callable[[str, str], int]) -> float:
    consonants = distance(_VOWELS.sub("", a), _VOWELS.sub("", b))
    letters = distance(a, b)
    slips = consonants + max(0, letters - consonants) / 2
    return max(0.0, 1 - slips / max(len(a), len(b)))
