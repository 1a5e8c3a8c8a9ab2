"""What one cell, or a few that belong together, contribute to a row: values, and what is wrong with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop.domain.fields import Record
from desktop.domain.language import Message
from desktop.domain.problems import Severity

REMEMBERED = 5_000
"""Distinct cells kept per reader: lists repeat villages and services, not names and identifiers."""


class Finding(NamedTuple):
    """Something to say about a column of a row.

    `asks` is what an answer would settle for every row like it: "place", "code:LIST", "mark", "period", "day";
    empty where only the sender can help. `candidates` are the codes that a person may choose from.
    """

    severity: Severity
    message: Message
    target: str
    column: int | None = None
    asks: str = ""
    candidates: tuple[str, ...] = ()


class Fragment(NamedTuple):
    """Values for one record of a row, and findings about the cells they come from."""

    values: Record
    findings: tuple[Finding, ...] = ()


NOTHING = Fragment({})


class _Understood(dict[Any, Fragment]):
    """Fragments by cell, each distinct cell understood once."""

    def __init__(self, understand: Callable[[Any], Fragment]) -> None:
        super().__init__()
        self._understand = understand
        self.any_findings = False

    def __missing__(self, cell: Any) -> Fragment:
        if len(self) >= REMEMBERED:
            self.clear()
        fragment = self._understand(cell)
        self.any_findings = self.any_findings or bool(fragment.findings)
        self[cell] = fragment
        return fragment


@dataclass
class Reader:
    """Understands one column, or several together, as values of the record with a role.

    `understand` is given the cell of the only column, or a tuple of the cells of all of them.
    """

    role: str
    columns: tuple[int, ...]
    understand: Callable[[Any], Fragment]

    def __post_init__(self) -> None:
        self._understood = _Understood(self.understand)

    @property
    def any_findings(self) -> bool:
        """Whether any cell so far gave rise to a finding."""
        return self._understood.any_findings

    def read(self, block: dict[int, tuple[Any, ...]], length: int) -> list[Fragment]:
        """The fragments of a block of rows, given its columns by index."""
        cells = [block.get(column) or (None,) * length for column in self.columns]
        return list(map(self._understood.__getitem__, cells[0] if len(cells) == 1 else zip(*cells, strict=True)))
