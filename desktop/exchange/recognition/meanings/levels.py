"""Levels of places by each country's own words: a cercle, a district and a raion all stand under a region."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from desktop.resources import resource

VILLAGE = 5
LEVEL_NAMES: Mapping[int, str] = {1: "adm1", 2: "adm2", 3: "adm3", 4: "adm4", VILLAGE: "village"}

# Words that more often name something else, a domain of work, and a level only among other levels.
TORN: Mapping[str, tuple[int, int, int]] = dict.fromkeys(("sector", "secteur"), (3, 3, 8))


@cache
def place_words() -> Mapping[str, tuple[int, int, int]]:
    """The words of levels, in plain letters: the highest level each can name, the one it usually does, its rank."""
    with resource("vocabulary", "levels.csv").open(encoding="utf-8", newline="") as file:
        return {
            word: (int(line["highest"]), int(line["usual"]), rank)
            for rank, line in enumerate(csv.DictReader(file))
            for word in line["words"].split("|")
        }


def place_word(word: str) -> str | None:
    """The word of a level in the singular, None for a word that names none."""
    for form in (word, word.removesuffix("s")):
        if form in place_words() or form in TORN:
            return form
    return next((known for known in place_words() if known.replace(" ", "") == word.replace(" ", "")), None)


def _glued(word: str) -> str:
    """A word as ladders know it: "sub county" and "subcounty" are one."""
    return word.replace(" ", "")


@cache
def ladders() -> tuple[Mapping[str, int], ...]:
    """The levels (1 to 5) of the words that stand together in one country, a mapping for each."""
    with resource("vocabulary", "ladders.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            {_glued(word): level for level in LEVEL_NAMES for word in line[str(level)].split("|") if word}
            for line in csv.DictReader(file)
        )


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """The word of a level, as a column's title says it; `fixed` is the number in "Admin 2"."""

    word: str
    column: int
    fixed: int = 0

    @property
    def reach(self) -> tuple[int, int, int]:
        """The highest level it can name, the usual one, and its rank among all words."""
        return (self.fixed, self.fixed, 0) if self.fixed else place_words().get(self.word) or TORN[self.word]


def levels_of(words: Iterable[PlaceWord]) -> dict[str, int]:
    """The level (1 to 5) of each word of a table: what one word alone leaves open, its neighbours decide.

    Words that stand together in one country have its levels. Else a word whose level is taken by a higher one stands
    below it (region, then province); a word that can stand higher does where nothing stands between (province, then
    commune), for tables seldom leave a level out.
    """
    first: dict[str, PlaceWord] = {}
    for one in sorted(words, key=lambda word: word.column):
        first.setdefault(one.word, one)
    ordered = sorted(first.values(), key=lambda one: (one.reach[1], one.reach[2], one.column))
    taken = {one.fixed for one in ordered if one.fixed}
    if known := _on_one_ladder([one.word for one in ordered if not one.fixed], taken):
        return {**known, **{one.word: one.fixed for one in ordered if one.fixed}}
    found: dict[str, int] = {}
    before = 0
    for one in ordered:
        highest, usual, _ = one.reach
        if one.fixed:
            level = one.fixed
        elif highest < usual == VILLAGE:
            level = usual if not any(other.reach[:2] == (VILLAGE, VILLAGE) for other in ordered) else highest
        else:
            level = max(before + 1, highest)
        while level in taken and not one.fixed and level < VILLAGE:
            level += 1
        found[one.word] = min(level, VILLAGE)
        taken.add(level)
        before = max(before, found[one.word]) if found[one.word] < VILLAGE else before
    return found


def _on_one_ladder(words: Sequence[str], taken: set[int]) -> dict[str, int]:
    """The levels of two words or more by the country that has them all; of several, the one that leaves least out
    above them and between them.
    """
    fitting = []
    for ladder in ladders():
        found = {word: ladder[_glued(word)] for word in words if _glued(word) in ladder}
        levels = {*found.values(), *taken}
        if 2 <= len(words) == len(found) and len(levels) == len(found) + len(taken):
            fitting.append((min(levels), max(levels), found))
    best = min(fitting, key=lambda one: one[:2])[2] if fitting else {}
    deepest = max(best.values(), default=0)
    return {word: VILLAGE if _is_last(word, level, deepest) else level for word, level in best.items()}


def _is_last(word: str, level: int, deepest: int) -> bool:
    """Whether a locality stands for the village, since nothing stands below it."""
    return level == deepest == VILLAGE - 1 and word in place_words() and place_words()[word][1] == VILLAGE
