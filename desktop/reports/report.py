"""The report: a declared table with its groups, totals, header and signatures, from which every form of it follows."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

from desktop.domain.language import N_, translate

Kind = Literal["text", "whole", "money", "decimal", "percent", "date"]
Cell = str | int | float | date | None

OFFICER_SIGNS = N_("Prepared by the district officer in charge of gender, family and child")
MAYOR_SIGNS = N_("Approved by the Mayor")


@dataclass(frozen=True)
class Column:
    """One column of a report.

    `group` is the heading above it, shared with its neighbours; `sum_of` and `share_of` (part, whole) name the
    columns it is computed from, as a formula in workbooks; `total` asks for a sum under it. `also` and `group_also`
    are other words by which a receiver's own form may call it, "" among them where it may say nothing; `over` is what
    such a form may have above the group. `width` is in characters, 0 to fit the content.
    """

    key: str
    title: str
    kind: Kind = "text"
    group: str = ""
    width: int = 0
    total: bool = False
    sum_of: tuple[str, ...] = ()
    share_of: tuple[str, str] | None = None
    also: tuple[str, ...] = ()
    group_also: tuple[str, ...] = ()
    over: str = ""
    over_also: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def computed(self) -> bool:
        """Whether a workbook holds a formula in it."""
        return bool(self.sum_of or self.share_of)

    def title_in(self, language: str | None = None) -> str:
        """Its title in a language, without its group."""
        return translate(self.title, language)


@dataclass(frozen=True)
class Report:
    """A declared report; `number` is its number in the office's list, such as R2.

    `version` goes up when columns change, so that files sent before can be told apart; `personal` says that the
    rows name children, which the file then says as well; `fixed` columns stay in view when scrolling.
    """

    key: str
    number: str
    title: str
    columns: tuple[Column, ...]
    version: int = 1
    personal: bool = False
    fixed: int = 0
    signatures: tuple[str, ...] = (OFFICER_SIGNS, MAYOR_SIGNS)

    def title_in(self, language: str | None = None) -> str:
        """Its title in a language."""
        return translate(self.title, language)

    def row(self, values: Mapping[str, Cell]) -> tuple[Cell, ...]:
        """One row in the order of the columns, computed columns included; what is not given is empty."""
        known = dict(values)
        for column in self.columns:
            if column.sum_of:
                known[column.key] = sum(number for key in column.sum_of if isinstance(number := known.get(key), int))
        for column in self.columns:
            if column.share_of:
                known[column.key] = share(*(known.get(key) for key in column.share_of))
        return tuple(known.get(column.key) for column in self.columns)

    def layout_hash(self) -> str:
        """Sixteen hex digits that change when the columns do, to recognise a file that comes back."""
        return layout_hash(self.key, self.version, self.columns)


@dataclass(frozen=True)
class Heading:
    """What stands above every report that leaves, all of it in the language of the report but for names.

    `period` carries its months; `journal` is the sequence and first digits of the journal's head, the outside
    witness of when the file was made.
    """

    title: str
    district: str
    province: str = ""
    office: str = ""
    period: str = ""
    prepared_by: str = ""
    prepared_on: date | None = None
    journal: str = ""


def layout_hash(key: str, version: int, columns: Sequence[Column]) -> str:
    """Sixteen hex digits over the key, the version and the columns of a table."""
    said = json.dumps([key, version, [(column.key, column.kind) for column in columns]], separators=(",", ":"))
    return sha256(said.encode()).hexdigest()[:16]


def share(part: Cell, whole: Cell) -> float | None:
    """The part of a whole, 0.5 for a half; None where there is no whole to take it from."""
    if not isinstance(part, (int, float)) or not isinstance(whole, (int, float)) or not whole:
        return None
    return part / whole


def groups_of(columns: Sequence[Column]) -> Iterator[tuple[str, int, int]]:
    """Runs of neighbouring columns under one group: its heading, the index of the first and of the last."""
    first = 0
    for index in range(1, len(columns) + 1):
        if index == len(columns) or columns[index].group != columns[first].group:
            if columns[first].group:
                yield columns[first].group, first, index - 1
            first = index
