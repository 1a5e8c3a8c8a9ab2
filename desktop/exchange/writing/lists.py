"""A list of records as a workbook: the fields of a register as columns, in any language, ready to come back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.around import Around
from desktop.domain.fields import Date, Decimal, Derived, Field, Money, PartialDate, Value, Whole
from desktop.domain.language import N_, translate
from desktop.domain.register import Register
from desktop.exchange.writing.sheets import Sheet
from desktop.reports.report import Cell, Column, Heading, Kind, layout_hash

RECORD = "record"
LIST_VERSION = 1
_PIXELS_OF_A_LETTER = 7
_KINDS: tuple[tuple[type[Field], Kind], ...] = (
    (Money, "money"),
    (Whole, "whole"),
    (Decimal, "decimal"),
    (Date, "date"),
    (PartialDate, "date"),
)


@dataclass(frozen=True)
class ListExport:
    """Which records leave: of a register, under these fields; none named means those of the register's own list.

    `expected` is the number of records, where it is known; `extra` are the titles of columns that no field took when
    the records came, to be written back.
    """

    register: type[Register]
    fields: tuple[str, ...] = ()
    expected: int | None = None
    extra: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that leave, in their order."""
        return self.fields or self.register.columns

    @property
    def personal(self) -> bool:
        """Whether any of the fields says something about a person."""
        return any(self.register.fields[name].sensitivity != "operational" for name in self.names)


def kind_of(declared: Field) -> Kind:
    """What the cells of a field hold: text unless it counts, measures, costs or is a day; ages are worked out."""
    if isinstance(declared, Derived):
        return "text" if declared.codes else "whole"
    return next((kind for field, kind in _KINDS if isinstance(declared, field)), "text")


def list_sheet(
    export: ListExport, records: Iterable[Mapping[str, Value]], around: Around, heading: Heading | None = None
) -> Sheet:
    """The sheet of a list, its titles and values in the language of `around`; records are read one at a time.

    A hidden last column holds the id of each record, so that a list that was edited in Excel updates the same ones.
    """
    fields = [export.register.fields[name] for name in export.names]
    columns = (
        *(_column(field) for field in fields),
        *(Column(f"extra_{number}", title) for number, title in enumerate(export.extra, 1)),
        Column(RECORD, N_("Record number (do not change)"), width=34, hidden=True),
    )
    title = translate(export.register.title, around.language)
    return Sheet(
        name=title,
        columns=columns,
        rows=_rows(export, records, around),
        heading=replace(heading, title=heading.title or title) if heading else None,
        personal=export.personal,
        expected=export.expected,
        meta={
            "register": export.register.key,
            "version": str(LIST_VERSION),
            "layout": layout_hash(export.register.key, LIST_VERSION, columns),
        },
    )


def _column(declared: Field) -> Column:
    kind = kind_of(declared)
    width = declared.width // _PIXELS_OF_A_LETTER if isinstance(declared, Derived) and kind == "whole" else 0
    return Column(declared.name, declared.title, kind, width=width)


def _rows(export: ListExport, records: Iterable[Mapping[str, Value]], around: Around) -> Iterator[tuple[Cell, ...]]:
    register = export.register
    for record in records:
        cells = [_cell(register.fields[name], register.value(record, name, around), around) for name in export.names]
        kept = json.loads(str(record.get("extra") or "{}")) if export.extra else {}
        yield (*cells, *(kept.get(title) for title in export.extra), str(record.get("id") or ""))


def _cell(declared: Field, value: Value, around: Around) -> Cell:
    cell = declared.cell(value, around)
    return cell if cell is None or isinstance(cell, (str, int, float, date)) else str(cell)
