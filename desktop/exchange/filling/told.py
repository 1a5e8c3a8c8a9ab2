"""What a person says of a form where recognition is wrong or silent."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self


@dataclass(frozen=True)
class FormTold:
    """What was said; nothing of it where it is empty.

    `header` are the first and the last row of the titles; `columns` the key of the figure or value by the number of its
    column, "" for one that stays empty; `rows` what a row is for, by its number, "" for one that stays empty; `facts`
    the cell (row, column) that asks for a fact, by its key, None for a fact that is not wanted. All count from 1.
    """

    sheet: str = ""
    header: tuple[int, int] | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    rows: Mapping[int, str] = field(default_factory=dict)
    facts: Mapping[str, tuple[int, int] | None] = field(default_factory=dict)

    def with_column(self, column: int, key: str) -> Self:
        """A column takes this; whatever took it until now stays empty."""
        others = {at: told for at, told in self.columns.items() if at != column and (not key or told != key)}
        return replace(self, columns={**others, column: key})

    def with_row(self, row: int, target: str) -> Self:
        """A row is for this."""
        return replace(self, rows={**self.rows, row: target})

    def with_fact(self, key: str, at: tuple[int, int] | None) -> Self:
        """A cell asks for this fact; a cell asks for one fact at most."""
        others = {one: None if at and told == at else told for one, told in self.facts.items() if one != key}
        return replace(self, facts={**others, key: at})

    def with_header(self, first: int, last: int) -> Self:
        """The titles stand in other rows; what was said of columns still holds, rows are looked at anew."""
        return replace(self, header=(first, last), rows={})


NOTHING_TOLD = FormTold()
