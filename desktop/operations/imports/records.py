"""Judges the rows of lists that are not about people: what each would add, and what it would change."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.fields import Field, Value
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import RowProblem, TypedRow, known_anyway
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import Difference, ImportRow, KnownRecord, judge
from desktop.operations.imports.giving import Giving
from desktop.operations.imports.known import SAME_IN_FILE
from desktop.operations.imports.queue import Queued
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.resolving import EXTRA, Part, Resolved, Resolver, with_unknown_links
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.kept import extra_columns, to_json

_STEP = 200
_BETWEEN = "; "
_TWICE = N_("Row {row} is about the same: {fields} differ. Choose which one is right.")
_ALIKE = N_("May be “{name}”, which is in the register already.")
_NEARLY = N_("What it is known by is alike")

Progress = Callable[[int, int], object]


def judge_records(
    session: Session, file: ImportFile, queued: Sequence[Queued | None], progress: Progress
) -> list[ImportRow]:
    """The verdict of every row of a list of records; nothing is written."""
    resolver = Resolver(session, kind(file.table.kind), file.table.sheet)
    giving = Giving(session, resolver)
    rows = []
    for number, (row, waiting) in enumerate(zip(file.rows, queued, strict=True)):
        if number % _STEP == 0:
            progress(number, len(file.rows))
        rows.append(_judged(session, (resolver, giving), row, waiting))
    return rows


def _judged(session: Session, known_by: tuple[Resolver, Giving], row: TypedRow, waiting: Queued | None) -> ImportRow:
    resolver, giving = known_by
    sheet, subject = resolver.sheet, resolver.shape.subject
    resolved = resolver.resolve(row)
    part = resolved.parts[subject]
    decided = waiting.decision.record if waiting and waiting.decision else ""
    if decided and resolver.known(part.role.register).values(decided):
        part = Part(part.role, part.values, decided)
        resolved = Resolved({**resolved.parts, subject: part}, resolved.problems)
    links, asked = giving.resolved(row)
    row = with_unknown_links(row, (*resolved.problems, *asked))
    differences = differences_of(resolver, row, resolved)
    differences += giving.differences(row, part.record, links)
    if part.record and not part.record.startswith(SAME_IN_FILE):
        row = known_anyway(row)
    problems = (*row.problems, *resolved.problems, *asked, *_wrong(session, resolver, row, part))
    known = _known(session, resolver, part, differences)
    if waiting and not waiting.decision:  # somebody has to decide first
        known = tuple(replace(one, sure=False) for one in known)
    judged = judge(sheet, row._replace(problems=problems), known, differences if part.record else ())
    if judged.verdict in ("new", "update"):
        resolver.note(row, resolved.parts.values(), f"{SAME_IN_FILE}{row.row}")
        giving.note(row, part.record or f"{SAME_IN_FILE}{row.row}", links)
    return judged


def _known(
    session: Session, resolver: Resolver, part: Part, differences: Sequence[Difference]
) -> tuple[KnownRecord, ...]:
    """The record that a row is or may be about; two rows of a file that contradict each other are for a person."""
    if not part.record:
        return tuple(_likely(session, part, one) for one in part.likely)
    changed = [one for one in differences if one.role == part.role.key and one.before is not None]
    if resolver.shape.services:
        changed = [one for one in changed if one.field != EXTRA]
    if not part.record.startswith(SAME_IN_FILE) or not changed:
        return (KnownRecord(part.record, True),)
    fields = register(part.role.register).fields
    titles = "; ".join(title for one in changed for title in _titles(fields, one))
    said = Message(_TWICE, row=part.record.removeprefix(SAME_IN_FILE), fields=titles)
    return (KnownRecord(part.record, False, (said,)),)


def _titles(fields: Mapping[str, Field], one: Difference) -> list[str]:
    """The title of a field that differs; of columns that are only kept, the titles of those that do."""
    if one.field != EXTRA:
        return [str(Message(fields[one.field].title))] if one.field in fields else []
    before, after = extra_columns({EXTRA: one.before}), extra_columns({EXTRA: one.after})
    return [title for title, said in after.items() if before.get(title) != said]


def _likely(session: Session, part: Part, record: str) -> KnownRecord:
    said = Message(_ALIKE, name=session.title(part.role.register, record))
    return KnownRecord(record, False, (said,), (Evidence(Message(_NEARLY), 2, True),))


def _wrong(session: Session, resolver: Resolver, row: TypedRow, part: Part) -> list[RowProblem]:
    """What the register says is wrong between the fields of what the row would make."""
    declared = register(part.role.register)
    before = resolver.known(part.role.register).values(part.record) if part.record else declared.begin()
    record = {**before, **resolver.shape.defaults.get(part.role.key, {}), **part.values}
    found = declared.check(record, session.around())
    return [
        RowProblem(one.severity, one.message, f"{part.role.key}.{one.field}", resolver.sheet, row.row, "", "", "", ())
        for one in found
        if one.severity != "note"
    ]


def differences_of(resolver: Resolver, row: TypedRow, resolved: Resolved) -> list[Difference]:
    """What a row changes in the records that it is about.

    The subject gets what the row says, other records only what they lack: a plan is not changed by its progress.
    """
    found: list[Difference] = []
    for role, part in resolved.parts.items():
        before = resolver.known(part.role.register).values(part.record)
        if not part.record:
            if role != resolver.shape.subject:
                found.append(Difference(role, "", None, None))
            continue
        own, key = role == resolver.shape.subject or part.role.quarter > 0, part.role.register
        found += [
            Difference(role, name, before.get(name), value)
            for name, value in part.values.items()
            if value is not None and (own or before.get(name) is None)
            if not _same(key, name, before.get(name), value)
        ]
        if role == resolver.shape.subject and row.extra:
            found += extra_difference(role, before, row.extra, resolver.shape.services)
    return found


def extra_difference(
    role: str, before: Mapping[str, Value], told: Mapping[str, Value], joined: bool = False
) -> list[Difference]:
    """What a row says beside all fields and the record does not keep yet, as one difference.

    Where several rows are about one record, what they say is `joined`, so that none of it is lost.
    """
    kept = before.get(EXTRA)
    known = json.loads(kept) if isinstance(kept, str) else {}
    merged = {**known, **json.loads(to_json(dict(told)))}
    if joined:
        merged = {title: _joined(known.get(title), said) for title, said in merged.items()}
    return [] if merged == known else [Difference(role, EXTRA, kept, to_json(merged))]


def _joined(known: Value, said: Value) -> Value:
    """What two rows keep under one title, each once."""
    if known is None or known == said:
        return said
    parts = str(known).split(_BETWEEN)
    return known if str(said) in parts else _BETWEEN.join((*parts, str(said)))


def _same(key: str, name: str, before: Value, told: Value) -> bool:
    """Whether a value says the same; how a text is spaced says nothing, nor how a name is spelled that identifies."""
    if isinstance(before, (tuple, list)) and isinstance(told, (tuple, list)):
        return frozenset(before) == frozenset(told)
    if isinstance(before, str) and isinstance(told, str):
        fold = plain if _identifies(key, name) else str
        return " ".join(fold(before).split()) == " ".join(fold(told).split())
    return before == told


def _identifies(key: str, name: str) -> bool:
    return any(name == one.rstrip("?") for way in register(key).same_by for one in way)
