"""Keeps the words of records, sorted, so that search reads a few neighbouring entries and never a whole table."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.fields import Value
from desktop.domain.names import spelling_key
from desktop.storage.search.names import Vocabulary
from desktop.storage.search.words import NUMBER, PLACE, words_of
from desktop.storage.table import Table

if TYPE_CHECKING:
    from sqlite_utils import Database

_BATCH = 5_000
WORDS_VERSION = "1"
"""Raised when records are to be found by other words than before: every register is then indexed again."""


class SearchIndex:
    """The words of every register that has searched fields, written in batches at the end of a change."""

    def __init__(self, db: "Database", tables: Mapping[str, Table]) -> None:
        self._db = db
        self._tables = tables
        self._waiting: dict[tuple[int, int], tuple[str, bool]] = {}
        self.numbers: dict[str, int] = {}
        self.vocabulary = Vocabulary(db)

    def prepare(self) -> None:
        """Index every register whose searched fields, or the words made of them, are not as they were."""
        known = self._db.execute("SELECT number, register, searched FROM search_register").fetchall()
        self.numbers = {register: number for number, register, _ in known}
        searched = {register: names for _, register, names in known}
        for table in self._tables.values():
            wanted = " ".join((WORDS_VERSION, *table.searched))
            if searched.get(table.key, WORDS_VERSION) == wanted:
                continue
            number = self.numbers.setdefault(table.key, max(self.numbers.values(), default=0) + 1)
            self._db.execute("INSERT OR REPLACE INTO search_register VALUES (?, ?, ?)", [number, table.key, wanted])
            self._index_all(table)

    def _index_all(self, table: Table) -> None:
        names = ("row", "removed", *table.searched)
        last = 0
        while True:
            sql = f"{table.select_sql(names)} WHERE row > ? ORDER BY row LIMIT ?"
            rows = self._db.execute(sql, [last, _BATCH]).fetchall()
            for stored in rows:
                record = {name: table.from_stored(name, cell) for name, cell in zip(names, stored, strict=True)}
                self.replace(table, int(stored[0]), record)
            if not rows:
                break
            last = rows[-1][0]
        self.flush()

    def add(self, table: Table, row: int, record: Mapping[str, Value]) -> None:
        """Take up a record that was not there before."""
        self._wait(table, row, words_of(table, record), is_new=True)

    def replace(self, table: Table, row: int, record: Mapping[str, Value]) -> None:
        """Take up a record in the place of what was known of it."""
        key = (self.numbers[table.key], row)
        self._wait(table, row, words_of(table, record), is_new=self._waiting.get(key, ("", False))[1])

    def _wait(self, table: Table, row: int, words: str, *, is_new: bool) -> None:
        self._waiting[self.numbers[table.key], row] = (words, is_new)
        if len(self._waiting) >= _BATCH:
            self.flush()

    def forget(self) -> None:
        """Drop what waits, after the change it belonged to was taken back."""
        self._waiting.clear()

    def flush(self) -> None:
        """Write what waits; sorted, because neighbours are then written together."""
        if not self._waiting:
            return
        added: list[tuple[int, str, int]] = []
        gone: list[tuple[int, str, int]] = []
        for (number, row), (words, is_new) in self._waiting.items():
            now = set(words.split())
            before = set() if is_new else self._known(number, row)
            added += [(number, word, row) for word in now - before]
            gone += [(number, word, row) for word in before - now]
        names = Counter(word for _, word, _ in added)
        names.subtract(word for _, word, _ in gone)
        self._write(added, gone)
        self._count(names)
        self._waiting.clear()

    def _known(self, number: int, row: int) -> set[str]:
        sql = "SELECT words FROM search_text WHERE number = ? AND row = ?"
        found = self._db.execute(sql, [number, row]).fetchone()
        return set(found[0].split()) if found else set()

    def _write(self, added: list[tuple[int, str, int]], gone: list[tuple[int, str, int]]) -> None:
        write = self._db.conn.executemany
        write("DELETE FROM search_word WHERE number = ? AND word = ? AND row = ?", sorted(gone))
        write("INSERT INTO search_word VALUES (?, ?, ?)", sorted(added))
        texts = [(number, row, words) for (number, row), (words, _) in self._waiting.items()]
        write("DELETE FROM search_text WHERE number = ? AND row = ?", [text[:2] for text in texts if not text[2]])
        write(
            "INSERT INTO search_text VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET words = excluded.words",
            [text for text in texts if text[2]],
        )

    def _count(self, names: Counter[str]) -> None:
        used = sorted((word, uses) for word, uses in names.items() if uses and word[0] not in NUMBER + PLACE)
        self._db.conn.executemany(
            "INSERT INTO search_name VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
            [(word, spelling_key(word), uses) for word, uses in used],
        )
        self.vocabulary.add(word for word, uses in used if uses > 0)
        fewer = [(word,) for word, uses in used if uses < 0]
        self._db.conn.executemany("DELETE FROM search_name WHERE word = ? AND uses <= 0", fewer)
