"""From conditions, orders and groups to SQL; every value is bound, every name is checked against the declarations."""

import json
import re
from collections.abc import Callable, Iterable, Mapping

from desktop.domain.fields import Link, Value
from desktop.storage.conditions import Condition, Either, Every, Having, Measure, Opposite, Where
from desktop.storage.kept import SYSTEM_FIELDS
from desktop.storage.table import Table, quoted

_PATH = re.compile(r"([a-z0-9_.]+)(?:\[:(\d+)\])?")
_FEW = 50
_KEPT = "likelihood(t.removed = 0, 0.99)"
"""Nearly every record is: without this hint a list in no order would be read along an index, row by row."""
_KEPT_IN_ANOTHER_ORDER = "+t.removed = 0"
"""The plus keeps a list that is sorted otherwise from being read along the index of the usual order, row by row."""
_ON_THIS_SIDE = "likelihood(%s = ?, 0.9)"
"""Said of the values that choose a view, in a list that is sorted otherwise: reading the table from beginning to
end takes 0.7 s for a million people, along an index with a look at every row 8 s.
"""
LAST_LETTER = "\U0010ffff"

FindWords = Callable[[str], list[tuple[str, ...]]]
"""For each word typed, the beginnings that an indexed word may have for it."""


class Statement:
    """One statement over a register, growing by the links that its parts go through."""

    def __init__(self, table: Table, tables: Mapping[str, Table], find_words: FindWords, number: Mapping[str, int]):
        self.table, self._tables = table, tables
        self._find_words, self._numbers = find_words, number
        self._joined: dict[str, tuple[str, Table]] = {"": ("t", table)}
        self._joins: list[str] = []
        self._in_usual_order = True
        self._used: set[str] = set()

    def source(self) -> str:
        """The FROM of the statement, with the registers that were gone through so far."""
        return " ".join([f"{self.table.name} t", *self._joins])

    def column(self, path: str) -> tuple[str, Table, str]:
        """The expression for a path, with the table and field it ends at. Raises KeyError for an unknown field."""
        found = _PATH.fullmatch(path)
        if found is None:
            raise KeyError(path)
        *way, name = found[1].split(".")
        alias, table = self._through(tuple(way))
        if not way:
            self._used.add(name)
        if name not in table.fields and name not in SYSTEM_FIELDS and name != "row":
            raise KeyError(f"{table.key} keeps no field {name!r}")
        expression = f"{alias}.{quoted(name)}"
        return (f"substr({expression}, 1, {int(found[2])})" if found[2] else expression), table, name

    def _through(self, way: tuple[str, ...]) -> tuple[str, Table]:
        key = ".".join(way)
        if key not in self._joined:
            alias, table = self._through(way[:-1])
            link = table.fields[way[-1]]
            if not isinstance(link, Link):
                raise KeyError(f"{table.key} has no link {way[-1]!r}")
            target, name = self._tables[link.register], f"t{len(self._joins)}"
            self._joins.append(f"LEFT JOIN {target.name} {name} ON {name}.id = {alias}.{quoted(way[-1])}")
            self._joined[key] = (name, target)
        return self._joined[key]

    def where(self, condition: Where | None, removed: bool | None) -> tuple[str, list[object]]:
        """The WHERE of the statement and its values; `removed` None means those taken out of the lists too."""
        parts: list[str] = []
        sql, values = ("", []) if condition is None else self._condition(condition)
        if removed is not None:
            usual = _KEPT if self._in_usual_order else _KEPT_IN_ANOTHER_ORDER
            parts.append("t.removed = 1" if removed else usual)
        return " AND ".join([*parts, *([sql] if sql else [])]) or "1", values

    @property
    def walks(self) -> bool:
        """Whether the index of the usual order is followed by a look at each row, because it does not hold all asked.

        Quick for a first page; 20 s to the end of a million.
        """
        held = {"row", "removed", *self.table.register.order}
        held |= {name for view in self.table.register.views for name, _ in view.where}
        return self._in_usual_order and bool(self._used - held or self._joins)

    def where_for_all(self, condition: Where | None, removed: bool | None) -> tuple[str, list[object]]:
        """The WHERE of a sorted list that is read to its end, which never walks; see `where`."""
        found = self.where(condition, removed)
        if not self.walks:
            return found
        self._in_usual_order = False
        return self.where(condition, removed)

    def _condition(self, it: Where) -> tuple[str, list[object]]:
        if isinstance(it, Condition):
            return self._search(str(it.value)) if it.operator == "search" else self._compare(it)
        if isinstance(it, Every | Either):
            made = [self._condition(one) for one in it.conditions]
            word, none = (" AND ", "1") if isinstance(it, Every) else (" OR ", "0")
            return f"({word.join(sql for sql, _ in made) or none})", [value for _, values in made for value in values]
        if isinstance(it, Opposite):
            sql, values = self._condition(it.condition)
            return f"({sql}) IS NOT TRUE", values
        return self._having(it)

    def _having(self, it: Having) -> tuple[str, list[object]]:
        inner = Statement(self._tables[it.register], self._tables, self._find_words, self._numbers)
        link = inner.column(it.link)[0]
        sql, values = inner.where(it.condition, removed=False)
        self._used.add("id")
        return f"t.id IN (SELECT {link} FROM {inner.source()} WHERE {sql} AND {link} IS NOT NULL)", values

    def _compare(self, it: Condition) -> tuple[str, list[object]]:
        column, table, name = self.column(it.field)
        if it.operator == "equals":
            usual = self._in_usual_order or not self._chooses_a_view(it)
            value = it.value if it.field.endswith("]") else table.to_stored(name, it.value)
            if name == "removed":  # nearly all are not: no join should begin with the index of those
                column = f"+{column}"
            return f"{column} = ?" if usual else _ON_THIS_SIDE % column, [value]
        return _COMPARED[it.operator](column, it.value)

    def _chooses_a_view(self, it: Condition) -> bool:
        return any((it.field, it.value) in view.where for view in self.table.register.views)

    def _search(self, typed: str) -> tuple[str, list[object]]:
        """An index lookup for each word; they meet in the row."""
        words = self._find_words(typed)
        parts: list[str] = []
        values: list[object] = []
        for beginnings in words:
            ranges = " OR ".join(["word >= ? AND word < ?"] * len(beginnings))
            parts.append(f"t.row IN (SELECT row FROM search_word WHERE number = ? AND ({ranges}))")
            values.append(self._numbers.get(self.table.key, -1))
            values += [bound for word in beginnings for bound in (word, word + LAST_LETTER)]
        return f"({' AND '.join(parts) or '1'})", values

    def order(self, fields: Iterable[str]) -> str:
        """The ORDER BY: fields, those with a minus before them downwards, then the place in the file.

        Asked for before the WHERE, which depends on it.
        """
        parts: list[str] = []
        direction = ""
        fields = list(fields)
        usual = self.table.register.order[:1]
        self._in_usual_order = not fields or [fields[0].removeprefix("-")] == list(usual)
        for field in fields:
            column, table, name = self.column(field.removeprefix("-"))
            direction = " DESC" if field.startswith("-") else ""
            # The plus: along an index on births the youngest of a million come after a quarter million adults.
            by = column if self._in_usual_order or parts else f"+{column}"
            parts.append(by + table.collation(name) + direction)
        return ", ".join([*parts, f"t.row{direction}"])

    def measure(self, it: Measure) -> str:
        """The expression of a count or sum."""
        if it.kind == "count":
            return "count(*)"
        column = self.column(it.field)[0]
        return f"count(DISTINCT {column})" if it.kind == "distinct" else f"{it.kind}({column})"


def _among(column: str, value: Value) -> tuple[str, list[object]]:
    assert isinstance(value, tuple)
    return f"+{column} IN (SELECT value FROM json_each(?))", [json.dumps(value)]


def _empty(column: str, _value: Value) -> tuple[str, list[object]]:
    return f"{column} IS NULL", []


def _one_of(column: str, value: Value) -> tuple[str, list[object]]:
    values = list(value) if isinstance(value, tuple) else [value]
    if len(values) <= _FEW:
        return f"{column} IN ({', '.join('?' * len(values))})", list(values)
    return f"{column} IN (SELECT value FROM json_each(?))", [json.dumps(values)]


def _begins(column: str, value: Value) -> tuple[str, list[object]]:
    return f"({column} >= ? AND {column} < ?)", [value, f"{value}{LAST_LETTER}"]


def _contains(column: str, value: Value) -> tuple[str, list[object]]:
    return f"{column} LIKE ? ESCAPE '~'", [f"%{_literal(str(value))}%"]


def _has(column: str, value: Value) -> tuple[str, list[object]]:
    return f"{column} LIKE ? ESCAPE '~'", [f'%"{_literal(str(value))}"%']


def _between(column: str, value: Value) -> tuple[str, list[object]]:
    assert isinstance(value, tuple)
    bounds = [(sign, bound) for sign, bound in zip((">=", "<="), value, strict=True) if bound is not None]
    sql = " AND ".join(f"{column} {sign} ?" for sign, _ in bounds)
    return f"({sql or f'{column} IS NOT NULL'})", [bound for _, bound in bounds]


def _literal(text: str) -> str:
    """A text in which the signs of LIKE mean themselves."""
    return re.sub(r"([~%_])", r"~\1", text)


_COMPARED: dict[str, Callable[[str, Value], tuple[str, list[object]]]] = {
    "empty": _empty,
    "one of": _one_of,
    "among": _among,
    "begins": _begins,
    "contains": _contains,
    "has": _has,
    "between": _between,
}
