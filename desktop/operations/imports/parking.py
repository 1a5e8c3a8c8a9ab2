"""Keeps doubtful rows until somebody decides, and gives them back as they were read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop.domain.fields import Record, Value
from desktop.domain.language import Message
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import ImportRow, KnownRecord, Reason
from desktop.operations.imports.entering import Origin
from desktop.storage.journal import message_from_plain, message_to_plain
from desktop.storage.kept import to_json


@dataclass(frozen=True)
class ParkedRow:
    """A row that waits, with where it came from, and its cells as `kept_cells` keeps them, empty for none."""

    id: str
    origin: Origin
    row: ImportRow
    cells: Mapping[str, Any] = field(default_factory=dict)


def parked_record(
    source: str, origin: Origin, row: ImportRow, known: Sequence[KnownRecord], cells: Mapping[str, Any]
) -> Record:
    """What is kept of a doubtful row; `source` is the digest of its file, `known` who it may be about, `cells` what is
    kept of the table behind it.
    """
    content = {
        "origin": asdict(origin),
        "records": row.typed.records,
        "services": row.typed.services,
        "links": row.typed.links,
        "problems": [_problem_to_plain(one) for one in row.typed.problems],
        "extra": row.typed.extra,
        "known": [_known_to_plain(one) for one in known],
        "cells": dict(cells),
    }
    return {
        "source": source,
        "sheet": origin.sheet,
        "row_number": row.typed.row,
        "target": kind(origin.kind).register,
        "content": to_json(content),
        "reasons": to_json([_reason_to_plain(one) for one in row.reasons]),
    }


def parked_row(record: Mapping[str, Value]) -> ParkedRow:
    """A row as it was read, from what was kept of it."""
    content: dict[str, Any] = json.loads(str(record["content"]))
    origin = Origin(**content["origin"])
    number = int(str(record["row_number"]))
    typed = TypedRow(
        number,
        {role: _values(values) for role, values in content["records"].items()},
        tuple(_values(values) for values in content["services"]),
        content["links"],
        tuple(_problem_from_plain(one, origin.sheet, number) for one in content["problems"]),
        content["extra"],
    )
    reasons = tuple(_reason_from_plain(one, origin.sheet, number) for one in json.loads(str(record["reasons"])))
    known = tuple(_known_from_plain(one) for one in content["known"])
    return ParkedRow(str(record["id"]), origin, ImportRow(typed, "doubtful", reasons, known), content.get("cells", {}))


def _values(kept: Mapping[str, Any]) -> Record:
    """A record out of JSON, which knows lists where fields of several values have tuples."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}


def _message(kept: Mapping[str, Any]) -> Message:
    return message_from_plain(kept["msgid"], json.dumps(kept["values"]))


def _reason_to_plain(reason: Reason) -> dict[str, object]:
    return {"severity": reason.severity, "message": message_to_plain(reason.message), "cell": reason.cell}


def _reason_from_plain(kept: Mapping[str, Any], sheet: str, row: int) -> Reason:
    return Reason(kept["severity"], _message(kept["message"]), sheet, row, kept["cell"])


def _problem_to_plain(problem: RowProblem) -> dict[str, object]:
    return {**problem._asdict(), "message": message_to_plain(problem.message)}


def _problem_from_plain(kept: Mapping[str, Any], sheet: str, row: int) -> RowProblem:
    told = {**kept, "message": _message(kept["message"]), "sheet": sheet, "row": row}
    return RowProblem(**{**told, "candidates": tuple(kept["candidates"])})


def _known_to_plain(known: KnownRecord) -> dict[str, object]:
    evidence = [
        {"message": message_to_plain(one.message), "strength": one.strength, "favours": one.favours}
        for one in known.evidence
    ]
    return {"record": known.record, "evidence": evidence}


def _known_from_plain(kept: Mapping[str, Any]) -> KnownRecord:
    evidence = tuple(Evidence(_message(one["message"]), one["strength"], one["favours"]) for one in kept["evidence"])
    return KnownRecord(kept["record"], False, (), evidence)
