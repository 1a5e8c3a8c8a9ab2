"""What a person says about a table where recognition is wrong or silent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from desktop.exchange.targets.kinds import KindKey


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was said, nothing of it where it is empty.

    `header` are the first and the last row of the header (from 1); `targets` the target of each column that was
    spoken of, by its index, None for "only keep it"; `constants` facts by key that hold for the whole table, an empty
    text taking back what the sheet says; `table` the place ("H3") of the table that is meant, where its sheet holds
    several.
    """

    header: tuple[int, int] | None = None
    kind: KindKey | None = None
    targets: tuple[tuple[int, str | None], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    table: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything was said beside which table is meant."""
        return bool(self.header or self.kind or self.targets or self.constants)

    def of_table(self, place: str) -> Self:
        """The same, said of the table at a place of its sheet."""
        return replace(self, table=place)

    def with_target(self, column: int, target: str | None) -> Self:
        """The column goes to another target; whatever went there until now is left to recognition again."""
        others = {at: told for at, told in self.targets if at != column and (told is None or told != target)}
        return replace(self, targets=tuple({**others, column: target}.items()))

    def with_constant(self, key: str, text: str) -> Self:
        """A fact holds for the whole table."""
        return replace(self, constants=tuple({**dict(self.constants), key: text}.items()))

    def with_header(self, first: int, last: int) -> Self:
        """The header stands in other rows; what was said of the columns still holds."""
        return replace(self, header=(first, last))

    def with_kind(self, kind: KindKey) -> Self:
        """The table is of another kind; targets that it does not have are passed over."""
        return replace(self, kind=kind)

    @property
    def columns(self) -> Mapping[int, str | None]:
        """The targets that were said, by the index of the column."""
        return dict(self.targets)


NOTHING_TOLD = Corrections()
