"""How near two names are to each other, by the slips that writing Rwandan names brings."""

from collections.abc import Callable
from functools import cache, lru_cache

from desktop.domain.names import sound, tokens, without_augment

AUGMENT_APART = 0.8
"""Umutoni and Mutoni are two names, though one of them may have been written for the other."""

_NO_VOWELS = str.maketrans("", "", "aeiou")
_ROUNDING = 1e-9
_REMEMBERED = 16_384
"""Pairs of words: names that come often come early; more of them would take more memory than they save time."""


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


def may_be_alike(a: str, b: str, likeness: float) -> bool:
    """Whether the likeness of two plain words may reach one: quickly told, and never wrongly denied.

    A slip of the pen costs half a point at least, so that words which are too many letters apart can't be alike.
    """
    if a == b:
        return True
    heard, other = sound(a), sound(b)
    if heard == other or without_augment(heard) == without_augment(other):
        return True
    distance, share = _distance(), 2 * (1 - likeness)
    for one, another in ((a, b), (heard, other)):
        most = int(share * max(len(one), len(another)) + _ROUNDING)
        if distance(one, another, score_cutoff=most) <= most:
            return True
    return False


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # loaded at the first comparison, not with the window

    return OSA.distance


@lru_cache(maxsize=_REMEMBERED)
def _similarity(a: str, b: str) -> float:
    heard, other = sound(a), sound(b)
    if heard == other:
        return 1.0
    if without_augment(heard) == without_augment(other):
        return AUGMENT_APART
    as_written = _likeness(a, b)
    return as_written if (heard, other) == (a, b) else max(_likeness(heard, other), as_written)


def _likeness(a: str, b: str) -> float:
    distance = _distance()
    consonants = distance(a.translate(_NO_VOWELS), b.translate(_NO_VOWELS))
    letters = distance(a, b)
    slips = consonants + max(0, letters - consonants) / 2
    return max(0.0, 1 - slips / max(len(a), len(b)))
