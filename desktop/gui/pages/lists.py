"""The list of any register, or of one side of it: its columns from the declaration, its rows from the file."""

from collections.abc import Callable, Sequence
from typing import Any

from desktop.domain.fields import SENSITIVE, Code, Date, Decimal, Derived, Field, Money, Phone, Whole
from desktop.domain.register import Register, View
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId, Surroundings
from desktop.operations.lists import Wanted, first_page, positions, rows_at, said_in_list
from desktop.operations.session import Session

Enrich = Callable[[Session, list[dict[str, Any]]], None]
"""Adds to rows, on the thread of the file, what comes from other registers."""

_USUAL = 130
_WIDTHS: tuple[tuple[type[Field], int], ...] = (
    (Date, 96),
    (Money, 96),
    (Whole, 80),
    (Decimal, 96),
    (Phone, 112),
    (Code, 150),
)


class ListSource:
    """Where the rows of a register's list come from; see `RowSource`."""

    def __init__(self, key: str, enrich: Enrich | None = None) -> None:
        self._key, self._enrich = key, enrich

    def first_page(self, register: Session, order: Order, where: Wanted, size: int) -> FirstPage:
        """The first rows of the list."""
        page = first_page(register, self._key, where, _order(order), size)
        return FirstPage(page.ids, self._enriched(register, list(page.rows)))

    def ids(self, register: Session, order: Order, where: Wanted) -> Sequence[RowId]:
        """Where all rows stand in the file."""
        return positions(register, self._key, where, _order(order))

    def rows(self, register: Session, ids: Sequence[RowId]) -> Sequence[Row | None]:
        """The rows at these places."""
        return self._enriched(register, rows_at(register, self._key, [int(str(one)) for one in ids]))

    def _enriched(self, register: Session, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if self._enrich is not None and rows:
            self._enrich(register, rows)
        return rows


def _order(order: Order) -> list[str]:
    return [f"-{name}" if descending else name for name, descending in order]


def declared_columns(declared: type[Register], view: View | None, desk: Surroundings) -> list[Column]:
    """One column per field, those of the view (or of the register) shown, the others to be chosen."""
    shown = (view.columns if view and view.columns else None) or declared.columns
    others = [name for name in declared.fields if name not in shown]
    return [column_of(declared, name, desk, hidden=name in others) for name in (*shown, *others)]


def column_of(declared: type[Register], name: str, desk: Surroundings, *, hidden: bool = False) -> Column:
    """The column of one field."""
    field = declared.fields[name]
    first = name == (declared.named_by[0] if declared.named_by else "")
    return Column(
        name,
        field.title,
        show=_show(declared, field, desk),
        paint="name" if first else "number" if isinstance(field, Whole | Decimal) else "text",
        width=field.width or next((width for kind, width in _WIDTHS if isinstance(field, kind)), _USUAL),
        wide=first,
        hidden=hidden,
        sortable=field.stored,
        sensitive=field.sensitivity == SENSITIVE,
    )


def _show(declared: type[Register], field: Field, desk: Surroundings) -> Callable[[Row], str]:
    if isinstance(field, Derived):
        return lambda row: field.show(field.value_of(row, desk.around), desk.around)
    return lambda row: said_in_list(field, row, desk.around)
