"""What the headings over a column of a form mean, together: a figure, an age band and a sex, in any order of rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from desktop.domain.names import plain
from desktop.exchange.filling.survey import Survey
from desktop.exchange.recognition.layout import Layout
from desktop.reports.report import Column

_SIGNS = str.maketrans("–—‑−‒'’", "-----  ")
_WORDS = re.compile(r"[a-z0-9<>%+]+(?:(?<=[0-9])-[0-9]+)*")
_AROUND_DASH, _AFTER_LESS = re.compile(r"(?<=[0-9])\s*-\s*(?=[0-9])"), re.compile(r"<\s+")

# fmt: off
NEUTRAL = frozenset((
    *("ovc", "mvc", "oev", "child", "children", "orphans", "vulnerable", "beneficiaries", "people", "persons", "other"),
    *("number", "of", "by", "and", "the", "in", "age", "ages", "aged", "group", "groups", "band", "sex", "gender"),
    *("year", "years", "yrs", "old", "nombre", "d", "de", "des", "les", "enfants", "par", "et", "tranche", "sexe"),
    *("ans", "beneficiaires", "personnes", "umubare", "w", "wa", "y", "abana", "bana", "imyaka", "igitsina"),
    *("ikigero", "n", "na", "ku"),
))
"""Words that say nothing which of the columns of such a form it is."""
# fmt: on

Words = tuple[str, ...]
Facet = frozenset[Words]


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """A heading as words, whatever its case, accents, dashes and signs: "10 – 14 (F)" is 10-14, f."""
    return tuple(_WORDS.findall(_AROUND_DASH.sub("-", _AFTER_LESS.sub("<", plain(text.translate(_SIGNS))))))


@lru_cache(maxsize=4096)
def telling(words: Words) -> Words:
    """The words of a heading that tell it from others; none for "Number of OVC by age"."""
    return tuple(word for word in words if word not in NEUTRAL)


class Meanings:
    """The columns that a report declares, found by the headings that stand over one another in a form.

    Each heading that a column has, its own, its group's, and that over the group, may stand in a row of its own or with
    the others in one cell, in any order. A heading that says something else makes the column another one: children
    with a disability are not all children. `layout` holds whole headings that a person confirmed.
    """

    def __init__(self, columns: Iterable[Column], layout: Layout | None = None) -> None:
        self._named: dict[Words, set[Facet]] = {}
        self._meant: dict[frozenset[Facet], set[str]] = {}
        self._said: dict[Words, str] = {}
        self.keys = []
        for column in columns:
            self.keys.append(column.key)
            self._add(column.key, tuple(_facets(column)))
        for one in layout.columns if layout else ():
            self._said[words_of(one.title)] = one.target or ""

    def _add(self, key: str, facets: tuple[Facet, ...]) -> None:
        for facet in facets:
            for words in facet - {()}:
                self._named.setdefault(words, set()).add(facet)
        choices = [((facet,), ()) if () in facet else ((facet,),) for facet in facets]
        for chosen in product(*choices):
            wanted = frozenset(facet for part in chosen for facet in part)
            if wanted:
                self._meant.setdefault(wanted, set()).add(key)

    def confirmed(self, titles: Sequence[str]) -> str:
        """The key that a person confirmed for these headings; "" where nobody did."""
        return self._said.get(words_of(" ".join(titles)), "")

    def key_of(self, titles: Sequence[str]) -> str:
        """The key of the column that has these headings over it, from the top down; "" for one that nobody knows, or
        that could be several.
        """
        if words_of(" ".join(titles)) in self._said:
            return self._said[words_of(" ".join(titles))]
        path = [telling(words_of(title)) for title in titles]
        readings = [list(self._readings(part)) for part in path if part]
        found: set[str] = set()
        for chosen in product(*readings):
            facets = [facet for part in chosen for facet in part]
            if len(set(facets)) == len(facets):
                found |= self._meant.get(frozenset(facets), set())
        return found.pop() if len(found) == 1 else ""

    def _readings(self, words: Words) -> Iterator[tuple[Facet, ...]]:
        """The ways in which the words of one cell are headings, one or several behind each other."""
        for facet in self._named.get(words, ()):
            yield (facet,)
        for cut in range(1, len(words)):
            for first in self._named.get(words[:cut], ()):
                for rest in self._readings(words[cut:]):
                    yield (first, *rest)


def _facets(column: Column) -> Iterator[Facet]:
    stacked = (
        (column.title, column.also), (column.group, column.group_also), (column.over, column.over_also),
    )  # fmt: skip
    for title, also in stacked:
        if title:
            yield frozenset(telling(words_of(text)) or words_of(text) for text in (title, *also))


def headings_over(survey: Survey, top: int, bottom: int, column: int, reaching: bool = True) -> list[str]:
    """The headings over a column from the top down.

    A group's heading counts for the empty cells right of it; unless it is `reaching`, only where they are merged.
    """
    path: list[str] = []
    for row in range(top, bottom + 1):
        here, text = column, survey.text(row, column)
        while reaching and not text and row < bottom and here > 1 and survey.text(bottom, column):
            here -= 1
            if survey.text(bottom, here) == survey.text(bottom, column):
                break
            text = survey.text(row, here)
        if words_of(text) and words_of(text) not in map(words_of, path):
            path.append(" ".join(text.split()))
    return path
