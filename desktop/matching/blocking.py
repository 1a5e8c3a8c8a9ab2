"""Who may be whom: several keys per person, so that nobody is compared with everybody."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop.domain.names import sound, without_augment
from desktop.matching.births import Birth, birth_of
from desktop.matching.comparison import name_words, words_in
from desktop.matching.people import PersonFacts
from desktop.matching.shelves import END, Shelves

LARGEST_BLOCK = 3000
"""A key shared by more people says nothing by itself."""

ENOUGH = 3
"""Points from which a person is compared: a common pair of names, or a birthday, is not worth it by itself."""

STRONG, DECISIVE = 2, 9

FEW = 8
"""A block so small counts for a point more: rare names are evidence by themselves."""

KEPT = 24

Key = tuple[str, int]


@lru_cache(maxsize=2)
def keys(facts: PersonFacts) -> tuple[Key, ...]:
    """The keys of a person with their points; two people who share enough points are compared."""
    return tuple(_keys(facts))


def _keys(facts: PersonFacts) -> Iterator[Key]:
    birth = birth_of(facts.birth)
    words = sorted({without_augment(sound(word)) for word in name_words(facts)})
    yield from _of_names(words, birth)
    if facts.village:
        for beginning in {word[:3] for word in words}:
            yield f"v{facts.village}{beginning}", 1
        for adult in set(facts.adults):
            yield f"a{facts.village[:6]}{''.join(sorted(map(sound, words_in(adult))))}", 1
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
    """The people behind each key, by position. Two keys that collide only cost a comparison."""

    def __init__(self) -> None:
        self._shelves = Shelves()

    def load(self, people: Iterable[tuple[int, PersonFacts]]) -> None:
        """Take many people at once, each with its position."""
        self._shelves.fill((key, position) for position, facts in people for key, _ in keys(facts))

    def add(self, position: int, facts: PersonFacts) -> None:
        """Take one more person."""
        for key, _ in keys(facts):
            self._shelves.put(key, position)

    def remove(self, position: int, facts: PersonFacts) -> None:
        """Forget a person who was taken with these facts."""
        for key, _ in keys(facts):
            self._shelves.take(key, position)

    def sharing(self, facts: PersonFacts, first: int) -> set[int]:
        """The positions from one on of everybody who shares any key with these facts."""
        return {position for key, _ in keys(facts) for position in self._shelves.behind(key, first)}

    def candidates(self, facts: PersonFacts, until: int = END) -> list[int]:
        """The positions before `until` of the people worth comparing, those who share most first."""
        points: dict[int, int] = {}
        for key, worth in keys(facts):
            block = self._shelves.behind(key, until=until, most=LARGEST_BLOCK)
            given = worth + (len(block) <= FEW)
            for position in block:
                points[position] = points.get(position, 0) + given
        worthy = [(-shared, position) for position, shared in points.items() if shared >= ENOUGH]
        return [position for _, position in sorted(worthy)[:KEPT]]
