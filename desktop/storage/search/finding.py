"""Finds records by the beginnings of their words, in any order, and names by what they sound and look like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Literal

from desktop.domain.fields import Record
from desktop.storage.kept import to_json
from desktop.storage.search.index import SearchIndex
from desktop.storage.search.places import LoadPlaces, PlaceWords
from desktop.storage.search.words import asked_words
from desktop.storage.statements import LAST_LETTER
from desktop.storage.table import Table

if TYPE_CHECKING:
    from sqlite_utils import Database

Why = Literal["beginning", "alike"]
_Hits = dict[str, list[tuple[int, Why]]]

_FETCHED = 10_000
"""Entries of one word that are compared as sets; reading them takes a few milliseconds."""

_PROBED = 4
"""Records looked at first, for each one wanted: frequent words typed together mostly meet among these."""

_FEW = 200
"""Records that are sooner looked at one by one than compared with the entries of the other words."""

_LOOKED_AT = 1_500
"""Records looked at one by one for words that are all frequent: among so many, such words meet soon or hardly ever."""


@dataclass(frozen=True)
class Hit:
    """A record that was found; `why` says whether by the beginnings typed or by names like those typed."""

    register: str
    id: str
    record: Record
    why: Why


@dataclass(frozen=True)
class _Word:
    """What may stand for one word typed: every word with one of these beginnings, and names like it."""

    beginnings: tuple[str, ...]
    name: str = ""
    alike: tuple[str, ...] = ()

    @cached_property
    def _sought(self) -> tuple[str, ...]:
        return (*(f" {text}" for text in self.beginnings), *(f" {name} " for name in self.alike))

    def is_in(self, words: str) -> bool:
        """Whether words with a space at each end have one of these among them."""
        for text in self._sought:  # noqa: SIM110  # a generator would cost more than what it looks at
            if text in words:
                return True
        return False


class Search:
    """Search over the words that the index keeps."""

    def __init__(self, db: "Database", tables: Mapping[str, Table], index: SearchIndex, places: LoadPlaces) -> None:
        self._db, self._tables, self._index = db, tables, index
        self.places = PlaceWords(places)

    def beginnings(self, typed: str) -> list[tuple[str, ...]]:
        """For each word typed, the beginnings that indexed words may have for it; places by their codes."""
        return [word.beginnings for word in self._words(typed)]

    def _words(self, typed: str) -> list[_Word]:
        asked = asked_words(typed)
        return [_Word((*one.beginnings, *self.places.codes(one.name)), one.name) for one in asked]

    def find(self, typed: str, registers: Sequence[str] | None, limit: int) -> _Hits:
        """The rows found, register by register; those by their beginnings come first, and all get their share."""
        words = self._words(typed)
        if not words:
            return {}
        keys = [key for key, table in self._tables.items() if table.searched and (not registers or key in registers)]
        hits: _Hits = {key: [(row, "beginning") for row in self._rows(key, words, limit)] for key in keys}
        if sum(map(len, hits.values())) < limit:
            wider = [replace(word, alike=tuple(self._index.vocabulary.alike(word.name))) for word in words]
            for key in keys if any(word.alike for word in wider) else ():
                known = {row for row, _ in hits[key]}
                rows = self._rows(key, wider, limit + len(known))
                hits[key] += [(row, "alike") for row in rows if row not in known]
        return _shared(hits, limit)

    def _rows(self, key: str, words: list[_Word], limit: int) -> list[int]:
        """Rows of a register that have something for every word typed."""
        number = self._index.numbers[key]
        words = sorted(words, key=lambda word: -len(word.name))
        first = list(dict.fromkeys(self._entries(number, words[0], _PROBED * limit if words[1:] else 2 * limit)))
        found = self._having(number, first, words[1:], limit)
        if not first or len(found) >= limit or len(words) == 1:  # a word that nobody has ends it
            return found
        return self._rare(number, words, limit)

    def _rare(self, number: int, words: list[_Word], limit: int) -> list[int]:
        """Rows that have something for every one of several words that do not meet at once."""
        candidates: dict[int, None] | None = None
        frequent: list[_Word] = []
        for word in words:
            if candidates is not None and len(candidates) <= _FEW:
                frequent.append(word)
                continue
            entries = self._entries(number, word, _FETCHED, _FETCHED)
            rows = dict.fromkeys(entries)
            if len(entries) >= _FETCHED:
                frequent.append(word)
            else:
                candidates = rows if candidates is None else {row: None for row in candidates if row in rows}
        if candidates is None:
            # Some of each: the first entries of a word may all be of one name, whose bearers have no second like it.
            share = _LOOKED_AT // len(frequent)
            some = (self._entries(number, word, share, share) for word in frequent)
            candidates = dict.fromkeys(chain.from_iterable(some))
        looked_at = list(candidates)
        if frequent and len(looked_at) > _LOOKED_AT:
            step = -(-len(looked_at) // _LOOKED_AT)
            looked_at = looked_at[::step]  # from all of them, not the first of the alphabet
        return self._having(number, looked_at, frequent, limit)

    def _entries(self, number: int, word: _Word, limit: int, most: int | None = None) -> list[int]:
        """The rows of the entries of one word, beginnings in their order first; a row may come twice.

        At most `limit` of each beginning, and at most `most` in all where that is given.
        """
        sql = "SELECT row FROM search_word WHERE number = ? AND word >= ? AND word < ? LIMIT ?"
        found: list[int] = []
        for text in word.beginnings:
            if most is None or len(found) < most:
                read = self._db.conn.execute(sql, [number, text, text + LAST_LETTER, limit]).fetchall()
                found += [row for (row,) in read]
        if word.alike:
            sql = "SELECT row FROM search_word WHERE number = ? AND word = ? LIMIT ?"
            share = max(limit // len(word.alike), 2)
            bearers = (self._db.conn.execute(sql, [number, name, share]).fetchall() for name in word.alike)
            # By turns, or the first of the names would leave no room for the one that was meant.
            turns = chain.from_iterable(zip_longest(*bearers))
            found += [one[0] for one in turns if one is not None]
        return found[:most]

    def _having(self, number: int, rows: list[int], words: list[_Word], limit: int) -> list[int]:
        """The first of some rows whose words have something for every word asked."""
        if not words:
            return rows[:limit]
        sql = "SELECT row, words FROM search_text WHERE number = ? AND row IN (SELECT value FROM json_each(?))"
        found: list[int] = []
        done, step = 0, limit
        while done < len(rows) and len(found) < limit:
            some = rows[done : done + step]
            texts = dict(self._db.conn.execute(sql, [number, to_json(some)]).fetchall())
            for word in words:
                some = [row for row in some if row in texts and word.is_in(f" {texts[row]} ")]
            found += some
            done, step = done + step, 2 * step
        return found[:limit]


def _shared(hits: _Hits, limit: int) -> _Hits:
    """At most so many hits in all, taken from every register in turn, the better ones first."""
    turns = zip_longest(*([(key, row, why) for row, why in rows] for key, rows in hits.items()))
    taken = [one for one in chain.from_iterable(turns) if one is not None]
    taken.sort(key=lambda one: one[2] != "beginning")
    kept: _Hits = {}
    for key, row, why in taken[:limit]:
        kept.setdefault(key, []).append((row, why))
    return {key: kept[key] for key in hits if key in kept}
