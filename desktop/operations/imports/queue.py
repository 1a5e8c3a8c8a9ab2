"""The queue of doubtful rows as an import meets it: what waits already, and what somebody has decided."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import ImportRow, Reason
from desktop.operations.imports.deciding import Decision, decision_of
from desktop.operations.session import Session
from desktop.storage.kept import to_json

_LEFT_OUT = N_("Somebody decided earlier to leave this row out.")


@dataclass(frozen=True)
class Queued:
    """A row that waits or waited: its id in the queue, and what was decided about it, if anything."""

    id: str
    decision: Decision | None

    @property
    def dropped(self) -> bool:
        """Whether somebody decided to leave the row out."""
        return self.decision is not None and self.decision.kind == "drop"


class Queue:
    """What waits or waited, found by the place in the same file, or by the same words in another copy of it."""

    def __init__(self, session: Session, digest: str, sheet: str) -> None:
        self._by_row: dict[int, Queued] = {}
        self._by_content: dict[str, Queued] = {}
        fields = ("id", "source", "sheet", "row_number", "content", "outcome")
        for record, source, there, number, content, outcome in session.file.rows("parked_rows", fields):
            queued = Queued(str(record), decision_of(str(outcome)) if outcome else None)
            kept: Mapping[str, Any] = json.loads(str(content))
            self._by_content[to_json([kept["records"], kept["services"], kept["links"], kept["extra"]])] = queued
            if (source, there) == (digest, sheet):
                self._by_row[int(str(number))] = queued

    def find(self, row: TypedRow) -> Queued | None:
        """The row in the queue that this one is; None where it never waited."""
        found = self._by_row.get(row.row)
        if found is None and self._by_content:
            found = self._by_content.get(to_json([row.records, row.services, row.links, row.extra]))
        return found


def left_out(sheet: str, row: TypedRow) -> ImportRow:
    """The verdict of a row that somebody has left out."""
    return ImportRow(row, "unchanged", (Reason("note", Message(_LEFT_OUT), sheet, row.row),))
