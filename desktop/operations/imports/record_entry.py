"""Enters rows of lists that are not about people: each part of a row found or made, its links led to records."""

from collections.abc import Iterable

from desktop.domain.fields import Record
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import Difference
from desktop.operations.following import follow, is_followed
from desktop.operations.imports.entering import Keeping, Origin
from desktop.operations.imports.giving import ROLE, Giving
from desktop.operations.imports.known import ADDED, SAME_IN_FILE
from desktop.operations.imports.records import differences_of
from desktop.operations.imports.resolving import EXTRA, Part, Resolved, Resolver, defaults_of
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.kept import to_json
from desktop.storage.writing import Writing

_LINKED = {link.name: link.register for link in register("services").links()}
_SOURCE_NOTE, _SOURCE = "source_note", "source"


class RecordEntry(Keeping):
    """Writes rows of one origin inside one change; see `Entry`, which does so for people."""

    def __init__(self, session: Session, writing: Writing, origin: Origin) -> None:
        super().__init__(session, writing)
        self._origin = origin
        self._resolver = Resolver(session, kind(origin.kind), origin.sheet)
        self._giving = Giving(session, self._resolver)
        self._followed: list[tuple[str, str, Record]] = []

    def finish(self) -> None:
        """Write what is left, and do what follows from what was written."""
        super().finish()
        for key, record, before in self._followed:
            after = self._session.file.record(key, record)
            if after is not None:
                follow(self._session, self._writing, key, before, after)

    def create(self, row: TypedRow) -> tuple[str, ...]:
        """Enter what is new of a row; returns the ids of its records, that of its subject first."""
        return self._write(row, "", None)

    def update(self, row: TypedRow, record: str, differences: Iterable[Difference]) -> tuple[str, ...]:
        """Change a known record to what the row says; returns the ids of the records, that of its subject first."""
        return self._write(row, record, tuple(differences))

    def _write(self, row: TypedRow, record: str, differences: tuple[Difference, ...] | None) -> tuple[str, ...]:
        resolved = self._resolver.resolve(row)
        subject = self._resolver.shape.subject
        ids: dict[str, str] = {}
        for role, part in resolved.parts.items():
            values = self._led(part, ids)
            known = record if role == subject else part.record
            if known:
                ids[role] = known
                changes = differences if differences is not None else self._filled(row, resolved, role)
                self._change(part, known, [one for one in changes if one.role == role and one.field], values)
            else:
                ids[role] = self._make(part, values, row, role == subject)
        ids.update(self._give(row, ids[subject]))
        return (ids[subject], *(one for role, one in ids.items() if role != subject))

    def _give(self, row: TypedRow, household: str) -> dict[str, str]:
        """Enter the services of a row that the household is not known to have been given."""
        links, _problems = self._giving.resolved(row)
        for name, told in links.items():
            if isinstance(told, str) and told.startswith(ADDED):
                links[name] = self._added(_LINKED[name], told.removeprefix(ADDED))
        made = {}
        for number, service in enumerate(self._giving.new(row, household, links)):
            record = {**service, **links, "household": household, _SOURCE_NOTE: self._origin.where(row.row)}
            made[f"{ROLE} {number}"] = self.keep("services", record)
        self._giving.note(row, household, links)
        return made

    def _filled(self, row: TypedRow, resolved: Resolved, role: str) -> tuple[Difference, ...]:
        """What a new row adds to a record that it leads to."""
        return tuple(one for one in differences_of(self._resolver, row, resolved) if one.role == role)

    def _led(self, part: Part, ids: dict[str, str]) -> Record:
        """The values of a part, with the ids of the records made for it in its links."""
        values = dict(part.values)
        for name, other in self._resolver.shape.within(part.role.key).items():
            if other in ids:
                values[name] = ids[other]
        for link in register(part.role.register).links():
            told = values.get(link.name)
            if isinstance(told, str) and told.startswith(ADDED):
                values[link.name] = self._added(link.register, told.removeprefix(ADDED))
        return values

    def _added(self, key: str, name: str) -> str:
        """The record of a name, added once for the whole list."""
        known = self._resolver.known(key)
        found = known.named(name)
        if found:
            return found[0]
        values = {**defaults_of(key), register(key).named_by[0]: name}
        made = self.keep(key, values)
        known.add(made, values)
        return made

    def _make(self, part: Part, values: Record, row: TypedRow, is_subject: bool) -> str:
        declared = register(part.role.register)
        given = self._resolver.shape.defaults.get(part.role.key, {})
        record = {**declared.begin(), **given, **{name: one for name, one in values.items() if one is not None}}
        if _SOURCE_NOTE in declared.fields:
            record[_SOURCE_NOTE] = self._origin.where(row.row)
        if is_subject and row.extra:
            record[EXTRA] = to_json(row.extra)
        made = self.keep(part.role.register, record)
        if is_followed(part.role.register):
            self._followed.append((part.role.register, made, {}))
        self._resolver.known(part.role.register).add(made, {**values, EXTRA: record.get(EXTRA)})
        return made

    def _change(self, part: Part, record: str, differences: list[Difference], values: Record) -> None:
        changes = {one.field: values.get(one.field, one.after) for one in differences}
        if not changes or record.startswith(SAME_IN_FILE):
            return
        self.settle(record)
        if is_followed(part.role.register):
            before = self._session.file.record(part.role.register, record) or {}
            self._followed.append((part.role.register, record, before))
        self.wrote = self._writing.change(part.role.register, record, changes) or self.wrote
        self._resolver.known(part.role.register).change(record, changes)
