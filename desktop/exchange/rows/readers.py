"""Chooses, for a recognised table, who reads which columns, and what every record of a row is given beside them."""

from dataclasses import dataclass, field

from desktop.domain.around import Around
from desktop.domain.date_words import day_comes_first
from desktop.domain.fields import Place, Places, Record
from desktop.domain.places import LEVELS
from desktop.exchange.reading.cells import Sheet
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.activities import quarters_reader
from desktop.exchange.rows.fragment import NOTHING, Fragment, Reader
from desktop.exchange.rows.given import Given
from desktop.exchange.rows.people import birth_reader, code_reader, name_reader, schooling_reader
from desktop.exchange.rows.places import place_code_reader, place_reader
from desktop.exchange.rows.services import service_reader
from desktop.exchange.rows.values import field_reader
from desktop.exchange.targets.kinds import kind
from desktop.exchange.targets.target import Target
from desktop.registers import register

_SAMPLED_DATES = 2000
_PRIMARY = frozenset({"person", "activity", "partner", "recommendation"})
_FILLED_LATER = frozenset({"is_child", "is_adult", "identified_on", "fiscal_year", "stage", "status"})


@dataclass
class Readers:
    """The readers of a table.

    `roles` are the records of a row by the key of their register; `services` the service columns as role and code;
    `places` where the place of a row goes, as role, field and whether it takes several; `defaults` the values that
    a record is given where the row has none.
    """

    all: list[Reader]
    roles: dict[str, str]
    services: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str, bool], ...]
    defaults: dict[str, Record]
    titles: dict[str, str] = field(default_factory=dict)

    def title_of(self, target: str) -> str:
        """The title of the column that goes to a target."""
        return self.titles.get(target, target)

    def needed(self, role: str) -> frozenset[str]:
        """The fields without which a record of that role can't be kept, links aside."""
        fields = register(self.roles[role]).fields.values()
        return frozenset(
            one.name
            for one in fields
            if one.required and one.default is None and not hasattr(one, "register") and one.name not in _FILLED_LATER
        )

    def is_primary(self, role: str) -> bool:
        """Whether a row is about this record; without the others of a row it can still go in."""
        return role in _PRIMARY or len(self.roles) == 1


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
        tuple(_places(roles)),
        _defaults(given),
        {column.target: column.title for column in table.columns if column.target},
    )


def _places(roles: dict[str, str]) -> list[tuple[str, str, bool]]:
    """Where a place goes: the field for an exact place, else the first one for several sectors."""
    found = []
    for role, key in roles.items():
        fields = register(key).fields.values()
        exact = next((one.name for one in fields if isinstance(one, Place) and one.exact), None)
        several = next((one.name for one in fields if isinstance(one, Places)), None)
        if exact or several:
            found.append((role, exact or str(several), exact is None))
    return found


def _defaults(given: Given) -> dict[str, Record]:
    """What the facts above the table say for every record."""
    defaults: dict[str, Record] = {"identification": {}, "activity": {}, "service": {}}
    if given.day:
        defaults["identification"]["identified_on"] = given.day.isoformat()
    if given.fiscal_year:
        defaults["activity"]["fiscal_year"] = given.fiscal_year
    if given.project:
        defaults["activity"]["project"] = given.project
    return defaults


class _Building:
    """Builds the readers of one table."""

    def __init__(
        self, sheet: Sheet, table: RecognisedTable, given: Given, around: Around, columns: dict[str, int]
    ) -> None:
        self._sheet, self._table, self._given, self._around = sheet, table, given, around
        self._columns = columns
        self.taken: set[str] = {"row.number"}

    def together(self) -> list[Reader]:
        """Readers of columns that are understood together, or taken apart."""
        columns, readers = self._columns, []
        if "person.full_name" in columns:
            readers.append(name_reader(self._take("person.full_name")))
        elif "person.family_name" in columns and "person.other_names" not in columns:
            readers.append(name_reader(self._take("person.family_name")))
        if "person.age" in columns:
            birth = self._take("person.birth") if "person.birth" in columns else None
            age, seen = self._take("person.age"), self._given.reference(self._around.today)
            readers.append(birth_reader(birth, age, self._around, seen, self._day_first(birth)))
        if "person.schooling" in columns and "person.school_level" not in columns:
            readers.append(schooling_reader(self._take("person.schooling"), self._around))
        quarters = {n: self._take(f"activity.quarter_{n}") for n in range(1, 5) if f"activity.quarter_{n}" in columns}
        if quarters:
            readers.append(quarters_reader(quarters))
        return readers + self._places()

    def _places(self) -> list[Reader]:
        levels = {level: self._take(f"place.{level}") for level in LEVELS if f"place.{level}" in self._columns}
        if "place.code" in self._columns:
            return [place_code_reader(self._take("place.code"), self._around)]
        return [place_reader(levels, self._given, self._around)] if levels else []

    def _take(self, target: str) -> int:
        self.taken.add(target)
        return self._columns[target]

    def alone(self, target: Target) -> Reader | None:
        """The reader of a column by itself."""
        column = self._columns[target.key]
        if target.key == "person.code":
            return code_reader(column)
        if target.field is None or target.name in ("partner", "code"):
            return Reader(target.role, (column,), lambda cell: _text(target.name, cell))
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
