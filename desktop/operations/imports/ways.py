"""The two ways in: people are compared with everybody known, other records found by what makes two of them one."""

from collections.abc import Iterable
from typing import Protocol

from desktop.domain.language import Message
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import Difference
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.entering import Entry, Origin
from desktop.operations.imports.giving import Giving
from desktop.operations.imports.known import Known
from desktop.operations.imports.record_entry import RecordEntry
from desktop.operations.imports.records import differences_of
from desktop.operations.imports.resolving import Part, Resolved, Resolver
from desktop.operations.session import Session
from desktop.storage.writing import Writing


class Entering(Protocol):
    """Writes rows inside a change; see `Entry`."""

    wrote: bool

    def create(self, row: TypedRow) -> tuple[str, ...]:
        """Enter what is new."""

    def update(self, row: TypedRow, record: str, differences: Iterable[Difference]) -> tuple[str, ...]:
        """Add to what is known."""

    def settle(self, record: str) -> None:
        """Have a record in the file."""

    def finish(self) -> None:
        """Write what is left."""


class Comparing(Protocol):
    """Says what a row would change in a record; see `Comparison`."""

    def differences(self, row: TypedRow, record: str) -> tuple[list[Difference], list[Message]]:
        """What is new, and what is said otherwise."""


def entry_of(session: Session, writing: Writing, origin: Origin, known: Known, partner: str) -> Entering:
    """Who enters the rows of an origin; `partner` is the id of the one whose list it is, if known."""
    if kind(origin.kind).about_people:
        return Entry(session, writing, origin, known, partner)
    return RecordEntry(session, writing, origin)


def comparison_of(session: Session, shape: str, known: Known, records: Iterable[str], partner: str) -> Comparing:
    """Who compares rows of a kind with these records."""
    if kind(shape).about_people:
        return Comparison(session, known, records, partner)
    return RecordComparison(session, shape)


class RecordComparison:
    """Compares rows with records that somebody chose for them."""

    def __init__(self, session: Session, shape: str) -> None:
        self._resolver = Resolver(session, kind(shape))
        self._giving = Giving(session, self._resolver)

    def differences(self, row: TypedRow, record: str) -> tuple[list[Difference], list[Message]]:
        """What a row would change in a record; nothing is left unsaid, so there are no notes."""
        resolved = self._resolver.resolve(row)
        subject = self._resolver.shape.subject
        part = resolved.parts[subject]
        chosen = Resolved({**resolved.parts, subject: Part(part.role, part.values, record)})
        links, _problems = self._giving.resolved(row)
        return [*differences_of(self._resolver, row, chosen), *self._giving.differences(row, record, links)], []
