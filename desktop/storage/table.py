"""One register as the file sees it: its columns, its statements, and values on their way in and out."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from desktop.domain.fields import Field, Record, Text, Value
from desktop.domain.register import Register
from desktop.storage.kept import SYSTEM_FIELDS

Stored = str | int | float | None
SYSTEM_COLUMNS = ("row", *SYSTEM_FIELDS)


def quoted(name: str) -> str:
    """A name of a table or column as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


class Table:
    """The table of one register. Fields that store a value as it stands cost nothing on the way in or out."""

    def __init__(self, register: type[Register]) -> None:
        self.register = register
        self.key = register.key
        self.name = quoted(register.key)
        self.fields: dict[str, Field] = register.stored()
        self.columns = (*SYSTEM_COLUMNS, *self.fields)
        self._names = frozenset((*self.fields, "extra", "removed"))
        self.searched = tuple(name for name, field in self.fields.items() if field.search)
        self._into = _converting(self.fields, "to_sql")
        self._out_of = _converting(self.fields, "from_sql")
        names = ", ".join(map(quoted, self.columns))
        self._selects: dict[tuple[str, ...], str] = {}
        self.insert_sql = f"INSERT INTO {self.name} ({names}) VALUES ({', '.join('?' * len(self.columns))})"

    def to_row(self, row: int, record: str, sequence: int, values: Mapping[str, Value]) -> list[object]:
        """What `insert_sql` is given for a new record."""
        get = values.get
        stored: list[object] = [row, record, get("removed") or 0, get("extra"), sequence, *map(get, self.fields)]
        for place, convert in self._into:
            stored[place] = convert(stored[place])
        return stored

    def check_names(self, values: Mapping[str, Value]) -> None:
        """Raise KeyError for a value that no column takes: a mistake of the caller's, never of the officer's."""
        if not values.keys() <= self._names:
            raise KeyError(f"{self.key} keeps no field {sorted(values.keys() - self._names)}")

    def to_stored(self, name: str, value: Value) -> Stored:
        """One value as its column stores it."""
        if name in self.fields:
            return self.fields[name].to_sql(value)
        if isinstance(value, tuple):
            raise TypeError(f"{name} takes one value")
        return value

    def from_stored(self, name: str, stored: Stored) -> Value:
        """One value as its column had it."""
        return self.fields[name].from_sql(stored) if name in self.fields else stored

    def converter(self, name: str) -> Callable[[Stored], Value] | None:
        """What turns a stored value into the canonical one; None where they are the same."""
        place = self.columns.index(name)
        return next((convert for at, convert in self._out_of if at == place), None)

    def to_record(self, stored: Sequence[Stored]) -> Record:
        """A record from all columns of a row in their order, without its place in the file."""
        record: Record = dict(zip(self.columns, stored, strict=True))
        del record["row"]
        for place, convert in self._out_of:
            name = self.columns[place]
            record[name] = convert(record[name])
        return record

    def select_sql(self, names: Iterable[str] = ()) -> str:
        """The beginning of a statement that reads these columns, or all."""
        wanted = tuple(names) or self.columns
        if wanted not in self._selects:
            self._selects[wanted] = f"SELECT {', '.join(map(quoted, wanted))} FROM {self.name}"
        return self._selects[wanted]

    def collation(self, name: str) -> str:
        """How a column sorts: words without regard to capitals, everything else by its bytes."""
        return " COLLATE NOCASE" if isinstance(self.fields.get(name), Text) else ""


def _converting(fields: Mapping[str, Field], method: str) -> list[tuple[int, Callable[..., Value]]]:
    """The columns, by place, whose kind of value is stored otherwise than it stands."""
    plain = getattr(Field, method)
    first = len(SYSTEM_COLUMNS)
    return [
        (place, getattr(field, method))
        for place, field in enumerate(fields.values(), first)
        if getattr(type(field), method) is not plain
    ]
