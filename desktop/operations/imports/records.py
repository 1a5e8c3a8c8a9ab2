"""What a row about records would change in those that it is about."""

import json
from collections.abc import Mapping

from desktop.domain.fields import Value
from desktop.domain.names import plain
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import Difference
from desktop.operations.imports.resolving import EXTRA, Resolved, Resolver
from desktop.registers import register
from desktop.storage.kept import to_json

_BETWEEN = "; "


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
    said = json.loads(to_json(dict(told)))
    merged = {**known, **{title: one for title, one in said.items() if not _says_the_same(known.get(title), one)}}
    if joined:
        merged = {title: _joined(known.get(title), said) for title, said in merged.items()}
    return [] if merged == known else [Difference(role, EXTRA, kept, to_json(merged))]


def _says_the_same(known: Value, said: Value) -> bool:
    """Whether a cell that is only kept says what is kept already; a number may have become a text on its way."""
    if known is None or known == said:
        return known is not None
    try:
        return float(str(known)) == float(str(said))
    except ValueError:
        return False


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
