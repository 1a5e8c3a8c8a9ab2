"""The records of one register as the rows of a file are looked up among them, by what their register declares."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from desktop.domain.fields import Code, Name, Record, Value
from desktop.domain.names import plain
from desktop.domain.register import Register
from desktop.matching.texts import Texts
from desktop.operations.imports.known import SAME_IN_FILE
from desktop.operations.session import Session

Way = tuple[str, ...]
Key = tuple[object, ...]

BEHIND_ALL = 1 << 40
"""A row behind every row of a file."""


class Sameness:
    """Finds records of a register; those that the file itself brings are known from `add` on, rows of it (`row:12`)
    only to rows behind them: `seen_from` is the row that looks.

    Whatever is surely the same says the same in one of the ways of `Register.same_by`; what may be the same is alike
    in one of `Register.alike_by`. Records of a register that declares nothing are one where they say the same of what
    they are known by and lead to the same records.
    """

    def __init__(self, session: Session, register: str) -> None:
        self._session, self._declared = session, session.register_of(register)
        self._ways = self._declared.same_by or (_whole(self._declared),)
        self._by_way: list[dict[Key, list[str]]] = [{} for _ in self._ways]
        self._titles: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        self._groups: list[dict[Key, list[str]]] = [{} for _ in self._declared.alike_by]
        self._texts: list[Texts] = [Texts() for _ in self._declared.alike_by]
        self._codes: dict[str, list[str]] = {}
        self._records: dict[str, Record] = {}
        self._brought: dict[str, list[Record]] = {}
        self.seen_from = BEHIND_ALL
        self._code = next((name for name, one in self._declared.fields.items() if isinstance(one, Code)), "")
        ways = (*self._declared.same_by, *self._declared.alike_by)
        self._declares = bool(ways)
        first = () if self._declared.is_person else self._declared.named_by[:1]  # half a name is no name
        self._named = tuple(dict.fromkeys(way[0] for way in ways if len(way) == 1)) or first
        for position in range(0, len(ids := session.file.ids(register)), 1000):
            for record in session.file.records(register, ids[position : position + 1000]):
                self._know(str(record["id"]), self._with_names(record))

    def add(self, record_id: str, values: Mapping[str, Value]) -> None:
        """Know a record that the file brings."""
        self._brought.setdefault(record_id, []).append(dict(values))
        self._know(record_id, dict(values))

    def forget(self, record_id: str) -> None:
        """Know nothing any more of a record that the file had brought."""
        for values in self._brought.pop(record_id, ()):
            for index, key in self._entries(values):
                if record_id in index.get(key, []):
                    index[key].remove(record_id)
        self._records.pop(record_id, None)

    def keys(self, values: Mapping[str, Value]) -> Iterator[Key]:
        """Under what a record with these values is found, and looks for others."""
        ways, names = len(self._by_way), ("name",)
        for index, key in self._entries(values):
            at = next((at for at in range(ways) if self._by_way[at] is index), None)
            yield ("way", at, key) if at is not None else ("code", key) if index is self._codes else (*names, key)

    def name_keys(self, text: str) -> tuple[Key, ...]:
        """Under what a name is looked for, which may be a code."""
        return ("name", plain(text)), ("code", text)

    def brought(self, record_id: str) -> bool:
        """Whether a record is one that the file itself brings."""
        return record_id in self._brought

    def values(self, record_id: str) -> Record:
        """What is known of a record; empty for one that is not known."""
        return self._records.get(record_id, {})

    def change(self, record_id: str, values: Mapping[str, Value]) -> None:
        """Know that fields of a record have other values now."""
        self._records.setdefault(record_id, {}).update(values)

    def find(self, told: Mapping[str, Value]) -> list[str]:
        """The ids of the records that a row surely is: none, one, or several where the register has twins.

        A row that says too little for any way is known by its name alone, where what else it says agrees.
        """
        code = str(told.get(self._code) or "") if self._code else ""
        if coded := self._visible(self._codes.get(code, ())):
            return coded[-1:]
        complete = False
        for way, known in zip(self._ways, self._by_way, strict=True):
            if _is_complete(way, told):
                complete = True
                if found := self._visible(known.get(self._key(way, told), ())):
                    return found
        return [] if complete or not self._declares else self.fitting(told)

    def fitting(self, told: Mapping[str, Value]) -> list[str]:
        """The ids of the records with the name that a row tells, against which it says nothing else."""
        names = [told[name] for name in self._named if told.get(name)]
        found = self._visible(self._by_name.get(plain(str(names[0])), ())) if names else []
        identifying = {name.rstrip("?") for way in self._declared.same_by for name in way} - set(self._named)
        return [one for one in found if all(_agree(self._records[one], told, name) for name in identifying)]

    def likely(self, told: Mapping[str, Value]) -> list[str]:
        """The ids of the records that a row may be, the likeliest first.

        Lines of a file are not taken for each other; nor a line for one of several that have its very words already:
        whoever writes one line for each place will write another one.
        """
        found: list[str] = []
        for way, groups, texts in zip(self._declared.alike_by, self._groups, self._texts, strict=True):
            if not _is_complete(way, told):
                continue
            text, group = str(told[way[0]]), groups.get(self._key(way[1:], told), ())
            alike = texts.alike(text, group if len(way) > 1 else None)
            same_words = [one for one in alike if plain(str(self._records[one].get(way[0]))) == plain(text)]
            if len(same_words) < 2:
                found += same_words or alike
        return list(dict.fromkeys(found))

    def named(self, text: str) -> list[str]:
        """The ids of the records with a name, however it is spelled, with a code, or known by such words."""
        if coded := self._visible(self._codes.get(text, [])):
            return coded[-1:]
        found = self._visible(self._by_name.get(plain(text), []))
        return list(dict.fromkeys(found or self._titled().get(plain(text), [])))

    def _titled(self) -> dict[str, list[str]]:
        """The records that are there already by the words that lists show for them."""
        if not self._titles:
            for one in self._records:
                if one not in self._brought:
                    title = plain(self._session.title(self._declared.key, one))
                    self._titles.setdefault(title, []).append(one)
        return self._titles

    def nearly_named(self, text: str) -> list[str]:
        """The ids of the records of the register whose name is alike."""
        return list(dict.fromkeys(one for texts in self._texts for one in texts.alike(text)))

    def _know(self, record_id: str, values: Record) -> None:
        self._records[record_id] = values
        for index, key in self._entries(values):
            index.setdefault(key, []).append(record_id)
        for way, groups, texts in zip(self._declared.alike_by, self._groups, self._texts, strict=True):
            if record_id not in self._brought and _is_complete(way, values):
                groups.setdefault(self._key(way[1:], values), []).append(record_id)
                texts.add(record_id, str(values[way[0]]))

    def _entries(self, values: Mapping[str, Value]) -> Iterator[tuple[dict[Any, list[str]], Any]]:
        """The indexes in which a record stands, each with its key there."""
        if self._code and values.get(self._code):
            yield self._codes, str(values[self._code])
        for way, known in zip(self._ways, self._by_way, strict=True):
            if _is_complete(way, values):
                yield known, self._key(way, values)
        for name in self._named:
            if values.get(name):
                yield self._by_name, plain(str(values[name]))

    def _visible(self, ids: Sequence[str]) -> list[str]:
        """Those of some records that the row which looks may know of, the rows of its file in their order."""
        if not ids or not any(one.startswith(SAME_IN_FILE) for one in ids):
            return list(ids)
        return sorted((one for one in ids if _row(one) < self.seen_from), key=_row)

    def _with_names(self, record: Record) -> Record:
        """A record with the names of those it leads to, where a file would only have the name."""
        for link in self._declared.links():
            name = f"{link.name}_name"
            if name in self._declared.fields and record.get(link.name) and not record.get(name):
                record[name] = self._session.title(link.register, str(record[link.name]))
        return record

    def _key(self, way: Iterable[str], values: Mapping[str, Value]) -> Key:
        return tuple(self._folded(name.rstrip("?"), values.get(name.rstrip("?"))) for name in way)

    def _folded(self, name: str, value: Value) -> object:
        """A value as it is compared: texts in plain letters, names in any order, several values as a set."""
        if isinstance(value, (tuple, list)):
            return frozenset(value)
        if not isinstance(value, str):
            return value
        words = plain(value).split()
        return " ".join(sorted(words) if isinstance(self._declared.fields[name], Name) else words)


def _whole(declared: type[Register]) -> Way:
    """What records of a register are known by, and the links that they may have beside."""
    links = (f"{link.name}?" for link in declared.links() if link.name not in declared.named_by)
    return (*declared.named_by, *links)


def _row(record_id: str) -> int:
    """The number of the row that a record stands for (`row:12`, `row:12:progress`); 0 for one of the register."""
    if not record_id.startswith(SAME_IN_FILE):
        return 0
    return int(record_id.removeprefix(SAME_IN_FILE).partition(":")[0])


def _is_complete(way: Sequence[str], values: Mapping[str, Value]) -> bool:
    return all(name.endswith("?") or values.get(name) is not None for name in way)


def _agree(known: Mapping[str, Value], told: Mapping[str, Value], name: str) -> bool:
    """Whether nothing is said against: what only one side says is no contradiction."""
    return told.get(name) is None or known.get(name) is None or told[name] == known[name]
