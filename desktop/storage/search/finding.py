"""Finds records by the beginnings of their words, in any order, and names by what they sound and look like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Literal

from desktop.domain.fields import Record
from desktop.storage.search.index import SearchIndex
from desktop.storage.search.places import LoadPlaces, PlaceWords
from desktop.storage.search.words import Asked, asked_words
from desktop.storage.statements import LAST_LETTER
from desktop.storage.table import Table

if TYPE_CHECKING:
    from sqlite_utils import Database

Why = Literal["beginning", "alike"]
_RARE = 300
"""Entries counted of each word to find the rarest; enough to tell a rare one from a frequent one."""


@dataclass(frozen=True)
class Hit:
    """A record that was found; `why` says whether by the beginnings typed or by names like those typed."""

    register: str
    id: str
    record: Record
    why: Why


@dataclass(frozen=True)
class _Range:
    """Words that stand for one word typed: all that begin with a text, or exactly that text."""

    text: str
    exact: bool = False

    @property
    def end(self) -> str:
        return self.text + ("\0" if self.exact else LAST_LETTER)

    @property
    def sample(self) -> str:
        """What the words of a record, with spaces around them, have in them if one is in this range."""
        return f" {self.text} " if self.exact else f" {self.text}"


_Ranges = list[_Range]
_Hits = dict[str, list[tuple[int, Why]]]


class Search:
    """Search over the words that the index keeps."""

    def __init__(
        self,
        db: "Database",
        tables: Mapping[str, Table],
        index: SearchIndex,
        places: LoadPlaces,
    ) -> None:
        self._db, self._tables, self._index = db, tables, index
        self.places = PlaceWords(places)

    def beginnings(self, typed: str) -> list[tuple[str, ...]]:
        """For each word typed, the beginnings that indexed words may have for it; places by their codes."""
        return [(*asked.beginnings, *self.places.codes(asked.name)) for asked in asked_words(typed)]

    def find(self, typed: str, registers: Sequence[str] | None, limit: int) -> _Hits:
        """The rows found, register by register; those by their beginnings come first, and all get their share."""
        asked = asked_words(typed)
        if not asked:
            return {}
        keys = [key for key, table in self._tables.items() if table.searched and (not registers or key in registers)]
        begun = [[_Range(text) for text in texts] for texts in self.beginnings(typed)]
        found = {key: self._rows(self._index.numbers[key], begun, limit) for key in keys}
        hits: _Hits = {key: [(row, "beginning") for row in rows] for key, rows in found.items()}
        if sum(map(len, hits.values())) < limit:
            wider = self._wider(asked, begun)
            for key in keys if wider else ():
                known = set(found[key])
                rows = self._rows(self._index.numbers[key], wider, limit + len(known))
                hits[key] += [(row, "alike") for row in rows if row not in known]
        return _shared(hits, limit)

    def _wider(self, asked: list[Asked], begun: list[_Ranges]) -> list[_Ranges]:
        """The words with the names that they may be misspellings of; nothing where there are none."""
        alike = [self._index.vocabulary.alike(one.name) if one.name else [] for one in asked]
        if not any(alike):
            return []
        pairs = zip(begun, alike, strict=True)
        return [[*ranges, *(_Range(word, exact=True) for word in words)] for ranges, words in pairs]

    def _rows(self, number: int, words: list[_Ranges], limit: int) -> list[int]:
        """Rows that have a word in the ranges of every word typed; read along the rarest, the others are looked at."""
        if len(words) == 1:
            return self._along(number, words[0], [], limit)
        sizes = [sum(self._size(number, one) for one in ranges) for ranges in words]
        rarest = sizes.index(min(sizes))
        if not sizes[rarest]:
            return []
        return self._along(number, words[rarest], words[:rarest] + words[rarest + 1 :], limit)

    def _size(self, number: int, one: _Range) -> int:
        sql = (
            "SELECT count(*) FROM (SELECT 1 FROM search_word WHERE number = ? AND word >= ? AND word < ? "
            f"LIMIT {_RARE})"
        )
        return int(self._db.execute(sql, [number, one.text, one.end]).fetchone()[0])

    def _along(self, number: int, ranges: _Ranges, others: list[_Ranges], limit: int) -> list[int]:
        tests, samples = "", []
        for other in others:
            tests += f" AND ({' OR '.join(['instr(x.words, ?)'] * len(other))})"
            samples += [one.sample for one in other]
        source = "search_word w"
        if others:
            # The text with a space at both ends, so that the beginning of a word can be told.
            source += (
                " JOIN (SELECT number, row, ' ' || words || ' ' AS words FROM search_text) x"
                " ON x.number = w.number AND x.row = w.row"
            )
        sql = f"SELECT w.row FROM {source} WHERE w.number = ? AND w.word >= ? AND w.word < ?{tests} LIMIT ?"
        found: dict[int, None] = {}
        for one in ranges:
            cursor = self._db.execute(sql, [number, one.text, one.end, *samples, limit - len(found) + len(ranges)])
            found.update((row[0], None) for row in cursor.fetchall())
            if len(found) >= limit:
                break
        return list(islice(found, limit))


def _shared(hits: _Hits, limit: int) -> _Hits:
    """At most so many hits in all, taken from every register in turn, the better ones first."""
    turns = zip_longest(*([(key, row, why) for row, why in rows] for key, rows in hits.items()))
    taken = [one for one in chain.from_iterable(turns) if one is not None]
    taken.sort(key=lambda one: one[2] != "beginning")
    kept: _Hits = {}
    for key, row, why in taken[:limit]:
        kept.setdefault(key, []).append((row, why))
    return {key: kept[key] for key in hits if key in kept}
