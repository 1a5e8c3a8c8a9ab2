"""Two people laid side by side: for each thing known of both, a word for how well it agrees."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from desktop.domain.names import joins_the_next, sound, tokens
from desktop.matching import births
from desktop.matching.people import PersonFacts
from desktop.matching.similarity import may_be_alike, word_similarity

CLOSE, ALIKE = 0.87, 0.75
"""Likeness from which one word is a slip of the other, and from which it may be."""

WordLevel = Literal["same", "sound", "close", "alike", "different"]
PlaceLevel = Literal["", "village", "fits", "cell", "sector", "district", "other"]
Agreement = Literal["", "same", "different"]

_APART = frozenset({"year", "near", "different"})
"""Levels of births that don't agree."""

_PLACE_LEVELS: dict[int, PlaceLevel] = {6: "cell", 4: "sector", 2: "district"}


@dataclass(frozen=True, slots=True)
class Words:
    """Two names, word by word: words of the one beside their like of the other, then the words left over."""

    pairs: tuple[tuple[str, str, WordLevel], ...]
    left_out: tuple[str, ...]

    @property
    def agreeing(self) -> int:
        """How many words are the same name, slips included."""
        return sum(level in ("same", "sound", "close") for *_, level in self.pairs)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The levels of every field; an empty one says that one side does not know, which is no evidence."""

    words: Words
    birth: births.Level
    sex: Agreement
    place: PlaceLevel
    shared_place: str
    adults: Literal["", "same", "partly", "different"]
    shared_adult: tuple[str, ...]
    phone: Agreement
    identifier: Agreement
    household: Agreement


def compare(one: PersonFacts, other: PersonFacts) -> Comparison | None:
    """Lay two people side by side; None when names and birth already say that they are two.

    That answer comes first and cheaply, because nearly every pair gets it. A shared identifier is always looked into.
    """
    ours, theirs = name_words(one), name_words(other)
    birth = births.compare_births(births.birth_of(one.birth), births.birth_of(other.birth))
    identifier = _any_shared(one.national_ids, other.national_ids)
    if identifier != "same" and _are_quickly_two(ours, theirs, birth):
        return None
    words = compare_words(ours, theirs)
    if identifier != "same" and _are_two(words, birth):
        return None
    shared_place = _shared_place(one.village, other.village)
    adults, shared_adult = compare_adults(one.adults, other.adults)
    return Comparison(
        words=words,
        birth=birth,
        sex=_agreement(one.sex, other.sex),
        place=_place_level(one.village, other.village, shared_place),
        shared_place=shared_place,
        adults=adults,
        shared_adult=shared_adult,
        phone=_any_shared(one.phones, other.phones),
        identifier=identifier,
        household=_agreement(one.household, other.household),
    )


def _are_two(words: Words, birth: births.Level) -> bool:
    """Whether no word of the names is like any other, or one is not and the births don't agree either."""
    levels = [level for *_, level in words.pairs]
    if "different" not in levels:
        return False
    return birth in _APART or all(level == "different" for level in levels)


def _are_quickly_two(ours: tuple[str, ...], theirs: tuple[str, ...], birth: births.Level) -> bool:
    """Whether that is so already because words have nothing near them, whichever is laid beside them."""
    if len(ours) != len(theirs) and "".join(ours) == "".join(theirs):
        return False
    same, waiting, left = _shared(ours, theirs) if len(ours) <= len(theirs) else _shared(theirs, ours)
    alone = 0
    for word in waiting:
        if not any(may_be_alike(word, other, ALIKE) for other in left):
            if birth in _APART:
                return True
            alone += 1
    return not same and 0 < len(waiting) == alone


def _shared(fewer: tuple[str, ...], more: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    """The words that two names share, and those of each that the other has not."""
    same, waiting, left = [], [], list(more)
    for word in fewer:
        if word in left:
            left.remove(word)
            same.append(word)
        else:
            waiting.append(word)
    return same, waiting, left


def name_words(facts: PersonFacts) -> tuple[str, ...]:
    """All words of a person's names; which of them is the family name is too often mixed up to count.

    Each name is taken apart by itself, because far fewer are different than pairs of them.
    """
    family, others = words_in(facts.family_name), words_in(facts.other_names)
    if family and others and joins_the_next(family[-1]):
        return words_in(f"{facts.family_name} {facts.other_names}")
    return family + others


@lru_cache(maxsize=16_384)
def words_in(name: str) -> tuple[str, ...]:
    """The words of a name, remembered: the same names come again and again."""
    return tokens(name)


def compare_words(one: tuple[str, ...], other: tuple[str, ...]) -> Words:
    """Each word of the name with fewer words beside the most similar one of the other name."""
    if len(one) != len(other) and "".join(one) == "".join(other):
        return Words((("".join(one), "".join(other), "same"),) * min(len(one), len(other)), ())
    turned = len(one) > len(other)
    same, waiting, left = _shared(other, one) if turned else _shared(one, other)
    pairs: list[tuple[str, str, WordLevel]] = [(word, word, "same") for word in same]
    for word in waiting:
        likeness, best = max([(word_similarity(word, candidate), candidate) for candidate in left])
        left.remove(best)
        pairs.append((best, word, _word_level(likeness)) if turned else (word, best, _word_level(likeness)))
    return Words(tuple(pairs), tuple(left))


def _word_level(likeness: float) -> WordLevel:
    if likeness >= 1:
        return "sound"
    return "close" if likeness >= CLOSE else "alike" if likeness >= ALIKE else "different"


def compare_adults(
    ours: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[Literal["", "same", "partly", "different"], tuple[str, ...]]:
    """Whether some adult stands beside both people, whatever they are called there: head, guardian or parent.

    Answers with the words of the name they share.
    """
    if not ours or not theirs:
        return "", ()
    partly: tuple[str, ...] = ()
    for one in map(words_in, ours):
        for other in map(words_in, theirs):
            shared = compare_words(one, other)
            agreeing = tuple(a for a, _, level in shared.pairs if level in ("same", "sound", "close"))
            whole = len(agreeing) == len(shared.pairs) and (len(agreeing) > 1 or len(one) == len(other) == 1)
            if whole:
                return "same", agreeing
            partly = partly or agreeing
    return ("partly", partly) if partly else ("different", ())


def heard(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words as they sound, the form in which names are counted."""
    return tuple(map(sound, words))


def _agreement(one: str, other: str) -> Agreement:
    if not one or not other:
        return ""
    return "same" if one == other else "different"


def _any_shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Agreement:
    if not ours or not theirs:
        return ""
    return "same" if not set(ours).isdisjoint(theirs) else "different"


def _shared_place(one: str, other: str) -> str:
    """The finest unit that holds both; the codes of NISR begin with that of what they lie in."""
    length = min(len(one), len(other))
    while length and one[:length] != other[:length]:
        length -= 2 if length > 2 else 1
    return one[:length]


def _place_level(one: str, other: str, shared: str) -> PlaceLevel:
    if not one or not other:
        return ""
    if len(shared) == min(len(one), len(other)):
        return "village" if len(shared) == 8 else "fits"
    return _PLACE_LEVELS.get(len(shared), "other")
