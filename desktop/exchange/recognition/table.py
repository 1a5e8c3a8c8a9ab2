"""What was recognised in a workbook, with the reasons for every decision."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from desktop.domain.language import Message
from desktop.exchange.reading.cells import Cell
from desktop.exchange.targets.kinds import KindKey

_PLACED = re.compile(r"(.+)!([A-Z]{1,3}\d{1,7})")


def sheet_and_place(name: str, sheets: Collection[str] = ()) -> tuple[str, str]:
    """The sheet and the place that the name of a table says ("List!H3"), the place blank where it says none.

    `sheets` are the names of all sheets, where they are known: one of these is no table with a place.
    """
    said = name.strip()
    found = None if said.casefold() in {one.strip().casefold() for one in sheets} else _PLACED.fullmatch(said)
    return (found[1], found[2]) if found else (said, "")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something said once for the whole table, outside it: a district, a period, a partner.

    `key` is one of the facts of `facts.py`, `text` what the sheet says, at row (from 1) and column (from 0).
    """

    key: str
    text: Cell
    row: int
    column: int
    reason: Message


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column of the table: its index (A is 0), its title, and the target it goes to, None where it is only kept.

    `certainty` lies between 0 and 1. `meaning` is what the column says, also where the register doesn't store it:
    one of the names that programs know, such as "partner_acronym".
    """

    index: int
    title: str
    target: str | None
    certainty: float = 0.0
    reasons: tuple[Message, ...] = ()
    meaning: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row inside the sheet that is not taken as data, and why."""

    row: int
    reason: Message


@dataclass(frozen=True, slots=True)
class LayoutUsed:
    """The layout by which a table was understood: its fingerprint and name, the day on which it was confirmed (ISO),
    and the titles that it knows and the table has not.
    """

    fingerprint: str
    name: str
    confirmed_on: str
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecognisedTable:
    """A table found on a sheet. Rows are counted from 1 as Excel shows them.

    `kind` is "none" for a table that the register can't take; `data_rows` leave out spacer rows, totals, notes and
    signatures; `certainty` lies between 0 and 1. `layout` is there where a person confirmed such a header before,
    `doubt` where a person must confirm that the table is what it seems before it is taken, `next_table` where
    another one begins below it on the sheet. `place` is the cell where its titles begin ("H3"); `several` says that
    its sheet holds more tables that can be taken in.
    """

    sheet: str
    kind: KindKey
    certainty: float
    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    data_rows: tuple[int, ...]
    facts: tuple[Fact, ...]
    columns: tuple[MappedColumn, ...]
    left_out: tuple[LeftOut, ...] = ()
    reasons: tuple[Message, ...] = ()
    layout: LayoutUsed | None = None
    doubt: Message | None = None
    next_table: int | None = None
    place: str = ""
    several: bool = False

    @property
    def name(self) -> str:
        """By what a person chooses it: its sheet, with its place where the sheet holds several."""
        return f"{self.sheet}!{self.place}" if self.several else self.sheet

    def column(self, target: str) -> int | None:
        """The index of the column that goes to a target."""
        return next((column.index for column in self.columns if column.target == target), None)

    def fact(self, key: str) -> Fact | None:
        """The fact of that key, the first one said."""
        return next((fact for fact in self.facts if fact.key == key), None)
