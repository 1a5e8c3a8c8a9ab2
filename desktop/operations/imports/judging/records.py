"""Judges the rows of lists that are not about people: what each would add, and what it would change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.fields import Field, Link, Record
from desktop.domain.language import N_, Message
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import RowProblem, TypedRow, known_anyway
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import Difference, ImportRow, KnownRecord, judge
from desktop.operations.imports.giving import Giving
from desktop.operations.imports.judging.checking import checked
from desktop.operations.imports.judging.order import Docket, in_order
from desktop.operations.imports.known import ADDED, CHOSEN, SAME_IN_FILE
from desktop.operations.imports.queue import Queue, Queued, left_out
from desktop.operations.imports.records import differences_of
from desktop.operations.imports.resolving import EXTRA, Part, Resolved, Resolver, with_unknown_links
from desktop.operations.imports.sameness import Key
from desktop.operations.session import Progress, Session
from desktop.registers import register
from desktop.storage.kept import extra_columns

_TWICE = N_("Row {row} is about the same: {fields} differ. Choose which one is right.")
_ALIKE = N_("May be “{name}”, which is in the register already.")
_NEARLY = N_("What it is known by is alike")
_GIVEN = "given"

Brought = tuple[tuple[str, str, Record], ...]
"""What a row brings: the keys of registers, each with the id and the values of a record."""


class RecordsJudge:
    """Judges the rows of one list of records.

    A row depends on those before it that say the same in one of the ways in which records are looked up: when it says
    something else, only these are judged again.
    """

    def __init__(self, session: Session, docket: Docket) -> None:
        self._session, self.partner = session, ""
        self._resolver = Resolver(session, kind(docket.kind), docket.sheet)
        self._queue = Queue(session, docket.digest, docket.sheet) if docket.digest else None
        self._rows: dict[int, TypedRow] = {}
        self._queued: dict[int, Queued | None] = {}
        self._judged: dict[int, ImportRow] = {}
        self._giving = Giving(session, self._resolver)
        self._brought: dict[int, Brought] = {}
        self._given: dict[int, tuple[Key, ...]] = {}
        self._looked_up: dict[int, frozenset[Key]] = {}
        self._listening: dict[Key, set[int]] = {}

    def judge(self, rows: Sequence[TypedRow], changed: Iterable[int], progress: Progress) -> tuple[ImportRow, ...]:
        """The verdicts of all rows; see `Judge`."""
        numbers = frozenset(changed)
        for row in rows:
            if row.row in numbers:
                self._rows[row.row] = row
                self._queued[row.row] = self._queue.find(row) if self._queue else None
        in_order(sorted(numbers), self._look, progress)
        return tuple(self._judged[row.row] for row in rows)

    def notes(self, rows: Sequence[TypedRow]) -> tuple[Message, ...]:
        """Nothing: what such a list adds beside its rows is said with each of them."""
        return ()

    def _look(self, row: int) -> set[int]:
        """Judge a row; returns the rows behind it for which it matters what has changed."""
        before, given = self._brought.pop(row, ()), self._given.pop(row, ())
        for key, name, _values in before:
            self._resolver.known(key).forget(name)
        self._giving.forget(row, given)  # type: ignore[arg-type]  # its own keys
        typed, queued = self._rows[row], self._queued[row]
        self._judged[row] = self._judge(typed, queued)
        if queued is not None and queued.dropped:
            self._judged[row] = left_out(self._resolver.sheet, typed)
        now, gives = self._brought.get(row, ()), self._given.get(row, ())
        said = {(_GIVEN, *key) for key in {*given} ^ {*gives}}
        if before != now:
            said |= {key for one in (before, now) for key in self._keys((at, values) for at, _, values in one)}
        return {one for key in said for one in self._listening.get(key, ()) if one > row}

    def _judge(self, row: TypedRow, queued: Queued | None) -> ImportRow:
        sheet, subject = self._resolver.sheet, self._resolver.shape.subject
        resolved = self._resolver.resolve(row)
        part = resolved.parts[subject]
        decided = queued.decision.record if queued and queued.decision else ""
        if decided and self._resolver.known(part.role.register).values(decided):
            part = Part(part.role, part.values, decided)
            resolved = Resolved({**resolved.parts, subject: part}, resolved.problems)
        links, asked = self._giving.resolved(row)
        row = with_unknown_links(row, (*resolved.problems, *asked))
        differences = differences_of(self._resolver, row, resolved)
        differences += self._giving.differences(row, part.record, links)
        self._listen(row, resolved, self._giving.keys(row, part.record, links))
        if part.record and not part.record.startswith(SAME_IN_FILE):
            row = known_anyway(row)
        problems = (*row.problems, *resolved.problems, *asked, *self._wrong(row, part))
        known = self._known(part, differences)
        if queued and not queued.decision:  # somebody has to decide first
            known = tuple(replace(one, sure=False) for one in known)
        judged = judge(sheet, row._replace(problems=problems), known, differences if part.record else ())
        if judged.verdict in ("new", "update"):
            name = f"{SAME_IN_FILE}{row.row}"
            self._brought[row.row] = self._resolver.note(row, resolved.parts.values(), name)
            self._giving.note(row, part.record or name, links)
            self._given[row.row] = self._giving.keys(row, part.record or name, links)
        return judged

    def _listen(self, row: TypedRow, resolved: Resolved, services: Iterable[Key]) -> None:
        """Have a row judged again when one before it comes to say what this one looks for."""
        keys = set(self._keys((part.role.register, part.values) for part in resolved.parts.values()))
        keys.update((_GIVEN, *key) for key in services)
        for target, text in row.links.items():
            role, _, name = target.partition(".")
            field = register(dict(self._resolver.shape.roles)[role]).fields.get(name)
            if isinstance(field, Link) and not text.startswith((CHOSEN, ADDED)):
                keys.update((field.register, *one) for one in self._resolver.known(field.register).name_keys(text))
        for key in self._looked_up.get(row.row, frozenset()) - keys:
            self._listening[key].discard(row.row)
        for key in keys:
            self._listening.setdefault(key, set()).add(row.row)
        self._looked_up[row.row] = frozenset(keys)

    def _keys(self, said: Iterable[tuple[str, Record]]) -> Iterable[Key]:
        for key, values in said:
            for one in self._resolver.known(key).keys(values):
                yield key, *one

    def _known(self, part: Part, differences: Sequence[Difference]) -> tuple[KnownRecord, ...]:
        """The record that a row is or may be about; two rows of a file that contradict each other are for a person."""
        if not part.record:
            return tuple(self._likely(part, one) for one in part.likely)
        changed = [one for one in differences if one.role == part.role.key and one.before is not None]
        if self._resolver.shape.services:
            changed = [one for one in changed if one.field != EXTRA]
        if not part.record.startswith(SAME_IN_FILE) or not changed:
            return (KnownRecord(part.record, True),)
        fields = register(part.role.register).fields
        titles = "; ".join(title for one in changed for title in _titles(fields, one))
        said = Message(_TWICE, row=part.record.removeprefix(SAME_IN_FILE), fields=titles)
        return (KnownRecord(part.record, False, (said,)),)

    def _likely(self, part: Part, record: str) -> KnownRecord:
        said = Message(_ALIKE, name=self._session.title(part.role.register, record))
        return KnownRecord(record, False, (said,), (Evidence(Message(_NEARLY), 2, True),))

    def _wrong(self, row: TypedRow, part: Part) -> tuple[RowProblem, ...]:
        """What the register says is wrong between the fields of what the row would make."""
        resolver, role, declared = self._resolver, part.role.key, register(part.role.register)
        before = resolver.known(part.role.register).values(part.record) if part.record else declared.begin()
        record = {**before, **resolver.shape.defaults.get(part.role.key, {}), **part.values}
        return checked(self._session, declared.key, record, (role, resolver.sheet, row.row))


def _titles(fields: Mapping[str, Field], one: Difference) -> list[str]:
    """The title of a field that differs; of columns that are only kept, the titles of those that do."""
    if one.field != EXTRA:
        return [str(Message(fields[one.field].title))] if one.field in fields else []
    before, after = extra_columns({EXTRA: one.before}), extra_columns({EXTRA: one.after})
    return [title for title, said in after.items() if before.get(title) != said]
