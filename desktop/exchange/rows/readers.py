"""Chooses, for a recognised table, who reads which columns, and what every record of a row is given beside them."""

from dataclasses import dataclass, field

from desktop.domain.around import Around
from desktop.domain.date_words import day_comes_first
from desktop.domain.fields import Code, FiscalYear, Link, Place, Places, Quarter, Record
from desktop.domain.places import CODE_LENGTHS, LEVELS
from desktop.exchange.reading.cells import Sheet
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.activities import figure_reader, quarters_reader
from desktop.exchange.rows.fragment import NOTHING, Fragment, Reader
from desktop.exchange.rows.given import Given
from desktop.exchange.rows.people import BirthColumns, birth_reader, code_reader, name_reader, schooling_reader
from desktop.exchange.rows.places import place_code_reader, place_reader
from desktop.exchange.rows.services import service_reader
from desktop.exchange.rows.values import field_reader, quarter_reader, record_number_reader
from desktop.exchange.targets.kinds import Kind, kind
from desktop.exchange.targets.target import Target
from desktop.registers import register

_SAMPLED_DATES = 2000
_FILLED_LATER = frozenset({"is_child", "is_adult", "identified_on", "stage"})
_NAMED = ("person", "volunteer")
"""The roles whose names and ages come in columns that are taken apart."""


PlaceField = tuple[str, str, int, bool]
"""A field for the place of a row: role, name, the length of the finest code it takes, and whether it takes several."""


@dataclass
class Readers:
    """The readers of a table.

    `roles` are the records of a row by the key of their register; `services` the service columns as role and code;
    `places` where the place of a row goes; `defaults` the values that a record is given where the row has none.
    """

    all: list[Reader]
    roles: dict[str, str]
    services: tuple[tuple[str, str], ...]
    places: tuple[PlaceField, ...]
    defaults: dict[str, Record]
    titles: dict[str, str] = field(default_factory=dict)
    kind: Kind = field(default_factory=lambda: kind("children"))

    def title_of(self, target: str) -> str:
        """The title of the column that goes to a target."""
        return self.titles.get(target, target)

    def needed(self, role: str) -> frozenset[str]:
        """The fields without which a record of that role can't be kept, links aside; of one to be found, its name."""
        declared = register(self.roles[role])
        given = self.kind.defaults.get(role, {})
        found = any(one.found for one in self.kind.records if one.key == role)
        of_quarter = any(one.quarter for one in self.kind.records if one.key == role)
        return frozenset(
            one.name
            for one in declared.fields.values()
            if one.required and one.default is None and not isinstance(one, Link)
            if one.name not in _FILLED_LATER and one.name not in given
            if not found or one.name in declared.named_by
            if not (of_quarter and isinstance(one, Quarter))  # told by the column, see Role.quarter
        )

    def is_primary(self, role: str) -> bool:
        """Whether the row is worth nothing without this record; without the others it can still go in."""
        return role == self.kind.subject or role in self.kind.within(self.kind.subject).values()


def readers_of(sheet: Sheet, table: RecognisedTable, given: Given, around: Around) -> Readers:
    """The readers of a recognised table; columns that go nowhere have none."""
    shape = kind(table.kind)
    columns = {column.target: column.index for column in table.columns if column.target}
    targets = {one.key: one for one in shape.targets}
    roles = dict(shape.roles)
    services = tuple((key, key.split(".")[1]) for key in columns if key not in targets and key.startswith("service."))
    built = _Building(sheet, table, given, around, columns)
    readers = [
        *built.together(),
        *(service_reader(code, columns[key], given, around.today) for key, code in services),
        *(built.alone(targets[key]) for key in columns if key in targets and key not in built.taken),
    ]
    return Readers(
        [reader for reader in readers if reader is not None],
        {role: key for role, key in roles.items() if role != "service"},
        services,
        places_of(shape),
        _defaults(shape, given),
        {column.target: column.title for column in table.columns if column.target},
        shape,
    )


def places_of(shape: Kind) -> tuple[PlaceField, ...]:
    """Where the place of a row goes: fields for an exact place or several, else that of its own subject."""
    found = []
    for role, key in shape.roles:
        fields = register(key).fields.values()
        several = [one for one in fields if isinstance(one, Places)]
        single = [one for one in fields if isinstance(one, Place) and (one.exact or role == shape.subject)]
        exact = [one for one in single if one.exact]
        if exact or several or single:
            chosen = exact[:1] or several or single[:1]
            found += [(role, one.name, CODE_LENGTHS[one.level], isinstance(one, Places)) for one in chosen]
    return tuple(found)


def put_place(records: dict[str, Record], code: str, places: tuple[PlaceField, ...]) -> None:
    """Give the records of a row its place, each as finely as it takes it, where none is told yet."""
    for role, name, length, several in places:
        if role not in records or records[role].get(name) or not (role == "person" or records[role]):
            continue
        if not several:
            records[role][name] = code[:length]
        elif len(code) >= length:
            records[role][name] = (code[:length],)


def _defaults(shape: Kind, given: Given) -> dict[str, Record]:
    """What the facts above the table say for every record."""
    defaults: dict[str, Record] = {role: {} for role, _ in shape.roles}
    of_quarters = {one.key for one in shape.records if one.quarter}
    for role, key in shape.roles:
        declared = register(key).fields
        for name, one in declared.items():
            if role in of_quarters:
                continue
            if isinstance(one, FiscalYear) and name == "fiscal_year" and given.year is not None:
                defaults[role][name] = given.year
            elif isinstance(one, Quarter) and one.required and given.period:
                defaults[role][name] = str(given.period)
        if role == "identification" and given.day:
            defaults[role]["identified_on"] = given.day.isoformat()
        if "project" in declared and given.project:
            defaults[role]["project"] = given.project
    return defaults


class _Building:
    """Builds the readers of one table."""

    def __init__(
        self, sheet: Sheet, table: RecognisedTable, given: Given, around: Around, columns: dict[str, int]
    ) -> None:
        self._sheet, self._table, self._given, self._around = sheet, table, given, around
        self._columns, self._shape = columns, kind(table.kind)
        self.taken: set[str] = {"row.number"}

    def together(self) -> list[Reader]:
        """Readers of columns that are understood together, or taken apart."""
        columns, readers = self._columns, []
        for role in _NAMED:
            readers += self._of_somebody(role)
        if "person.schooling" in columns and "person.school_level" not in columns:
            readers.append(schooling_reader(self._take("person.schooling"), self._around))
        for number in (1, 2, 3, 4):
            if f"quarter_{number}.value" in columns:
                key = f"quarter_{number}.value"
                readers.append(figure_reader(self._target(key), self._take(key), self._around))
        quarters = {n: self._take(f"activity.quarter_{n}") for n in range(1, 5) if f"activity.quarter_{n}" in columns}
        if quarters:
            readers.append(quarters_reader(quarters))
        return readers + self._places()

    def _of_somebody(self, role: str) -> list[Reader]:
        """Readers of the names, and of the birth with the age, of whoever has a role."""
        columns, readers = self._columns, []
        if f"{role}.full_name" in columns:
            readers.append(name_reader(self._take(f"{role}.full_name"), role))
        elif f"{role}.family_name" in columns and f"{role}.other_names" not in columns:
            readers.append(name_reader(self._take(f"{role}.family_name"), role))
        if f"{role}.age" in columns:
            birth = self._take(f"{role}.birth") if f"{role}.birth" in columns else None
            age, seen = self._take(f"{role}.age"), self._given.reference(self._around.today)
            told = BirthColumns(role, birth, age, self._day_first(birth))
            readers.append(birth_reader(told, self._around, seen))
        return readers

    def _places(self) -> list[Reader]:
        levels = {level: self._take(f"place.{level}") for level in LEVELS if f"place.{level}" in self._columns}
        if "place.code" in self._columns:
            return [place_code_reader(self._take("place.code"), self._around)]
        several = self._several(levels)
        if several:
            return [field_reader(several, levels[LEVELS[self._level(levels)]], self._around)]
        return [place_reader(levels, self._given, self._around)] if levels else []

    def _several(self, levels: dict[str, int]) -> Target | None:
        """The field for several places that the finest column of places fills, where no column of its own does."""
        role, key = self._shape.subject, self._shape.register
        finest = LEVELS[self._level(levels)] if levels else ""
        for name, one in register(key).fields.items():
            if isinstance(one, Places) and one.level == finest and f"{role}.{name}" not in self._columns:
                return Target(f"{role}.{name}", f"{key}.{name}")
        return None

    @staticmethod
    def _level(levels: dict[str, int]) -> int:
        return max(LEVELS.index(level) for level in levels)

    def _target(self, key: str) -> Target:
        return next(one for one in self._shape.targets if one.key == key)

    def _take(self, target: str) -> int:
        self.taken.add(target)
        return self._columns[target]

    def alone(self, target: Target) -> Reader | None:
        """The reader of a column by itself."""
        column = self._columns[target.key]
        if target.name == "id":
            declared = register(dict(self._shape.roles)[target.role]).fields.values()
            return record_number_reader(column, target.role, any(isinstance(one, Code) for one in declared))
        if target.key == "person.code":
            return code_reader(column)
        if target.field is None or isinstance(target.field, (Link, Code)):
            return Reader(target.role, (column,), lambda cell: _text(target.name, cell))
        if isinstance(target.field, Quarter):
            return quarter_reader(target, column, self._given.year)
        return field_reader(target, column, self._around, self._day_first(column))

    def _day_first(self, column: int | None) -> bool:
        """Which order the dates of a column keep, by those that allow only one."""
        if column is None:
            return True
        rows = self._table.data_rows[:_SAMPLED_DATES]
        texts = {cell for row in rows if isinstance(cell := self._sheet.cell(row, column), str)}
        return day_comes_first(texts) is not False


def _text(name: str, cell: object) -> Fragment:
    text = " ".join(str(cell).split()) if cell is not None else ""
    return Fragment({name: text}) if text else NOTHING
