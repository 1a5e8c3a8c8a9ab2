"""Lists of records as pages show them: filtered by what is typed above the columns, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.around import Around
from desktop.domain.fields import (
    Choice,
    Choices,
    Date,
    Field,
    Link,
    PartialDate,
    Place,
    Places,
    Value,
)
from desktop.domain.names import plain
from desktop.domain.register import Register, View
from desktop.operations.narrowing import narrowed_where
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.conditions import (
    Where,
    begins,
    contains,
    either,
    empty,
    equals,
    every,
    filled,
    has,
    one_of,
    search,
)

NOTHING = "-"
"""Typed into a filter, this asks for records in which the field is empty; `*` for those in which it is not."""
SOMETHING = "*"
MOST_PLACES = 200

ListRow = dict[str, Any]


@dataclass(frozen=True)
class Wanted:
    """What a list is asked for: a side of the register, words, what is typed above its columns, another condition, and
    the answers chosen in its drop-down filters.
    """

    view: str = ""
    words: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    condition: Where | None = None
    narrowed: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class ListPage:
    """The beginning of a list: positions and rows side by side."""

    ids: Sequence[int]
    rows: Sequence[ListRow]


def view_of(declared: type[Register], key: str) -> View | None:
    """The view of a register with a key; None for the register itself."""
    return next((view for view in declared.views if view.key == key), None)


def view_with(session: Session, key: str, record: str) -> str:
    """The first view of a register in which a record is seen; "" where there is none."""
    known = session.file.record(key, record) or {}
    fits = (
        one.key for one in session.register_of(key).views if all(known.get(name) == told for name, told in one.where)
    )
    return next(fits, "")


def position_of(session: Session, key: str, record: str) -> int | None:
    """Where a record stands in the file, as lists know it; None for one that is not there or was taken out."""
    return next(iter(session.file.first_positions(key, equals("id", record), ("id",), 1)), None)


def where_of(session: Session, key: str, wanted: Wanted) -> Where:
    """The condition that a list's wishes come to."""
    declared = session.register_of(key)
    view = view_of(declared, wanted.view)
    sides = [equals(name, value) for name, value in view.where] if view else []
    around = session.around()
    typed = [_filter(declared.fields[name], text.strip(), around) for name, text in wanted.filters if text.strip()]
    narrowed = narrowed_where(session, declared, view, wanted.narrowed)
    return every(*sides, search(wanted.words) if wanted.words.strip() else None, *typed, wanted.condition, narrowed)


def _filter(declared: Field, text: str, around: Around) -> Where:
    """What is typed above a column, understood by the kind of its field."""
    name = declared.name
    if text in (NOTHING, SOMETHING):
        return empty(name) if text == NOTHING else filled(name)
    if isinstance(declared, Choice):
        codes = [
            item.code
            for item in around.codelists[declared.codes].items.values()
            if any(
                word.startswith(plain(text)) or f" {plain(text)}" in word for word in map(plain, item.labels.values())
            )
        ]
        return either(*(has(name, code) for code in codes)) if isinstance(declared, Choices) else one_of(name, codes)
    if isinstance(declared, (Place, Places)):
        found = around.places.find(text, within=around.district, limit=MOST_PLACES)
        return either(*(begins(name, place.code) for place in found))
    if isinstance(declared, (Date, PartialDate)):
        day, _, year = text.rpartition("/")
        month = day.rpartition("/")
        parts = [part for part in (year, month[2], month[0]) if part]
        return begins(name, "-".join(parts[:1] + [part.zfill(2) for part in parts[1:]]))
    return contains(name, text)


def first_page(session: Session, key: str, wanted: Wanted, order: Sequence[str], size: int) -> ListPage:
    """The first rows of a list, without looking at the rest."""
    positions = session.file.first_positions(key, where_of(session, key, wanted), order or None, size)
    return ListPage(positions, rows_at(session, key, positions))


def positions(session: Session, key: str, wanted: Wanted, order: Sequence[str]) -> Sequence[int]:
    """Where all rows of a list stand in the file, 8 bytes each."""
    return session.file.positions(key, where_of(session, key, wanted), order or None)


def rows_at(session: Session, key: str, at: Sequence[int]) -> list[ListRow]:
    """The records at these positions, with the words for the records they lead to under `field@`."""
    declared = session.register_of(key)
    rows: list[ListRow] = [dict(record) for record in session.file.page(key, at)]
    for link in declared.links():
        session.look_up_titles(link.register, (str(row[link.name]) for row in rows if row.get(link.name)))
        for row in rows:
            value = row.get(link.name)
            if isinstance(value, str):
                row[f"{link.name}@"] = session.title(link.register, value)
    return rows


def count_of(session: Session, key: str, wanted: Wanted = Wanted()) -> int:
    """How many records a list has."""
    return session.file.count(key, where_of(session, key, wanted))


def said_in_list(declared: Field, row: Mapping[str, Any], around: Around) -> str:
    """What a cell of a list says: short labels, the last two levels of a place, the words for a link."""
    value: Value = row.get(declared.name)
    if value is None:
        return ""
    if isinstance(declared, Link):
        return str(row.get(f"{declared.name}@", ""))
    if isinstance(declared, Choice):
        return declared.show_short(value, around)
    if isinstance(declared, Place) and not isinstance(declared, Places):
        return around.places.path(str(value), within=around.district)
    return declared.show(value, around)


def counts_of_registers(session: Session) -> dict[str, int]:
    """How many records each register has."""
    return {declared.key: session.file.count(declared.key) for declared in REGISTERS}
