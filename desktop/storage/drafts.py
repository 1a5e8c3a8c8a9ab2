"""What was typed into a form and not yet saved, kept so that a crash or a power cut costs nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.storage.connection import transaction
from desktop.storage.kept import to_json

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True)
class Draft:
    """An unfinished form: of a known record, or of a new one under a name that the form chose for it."""

    register: str
    record: str
    saved: datetime
    actor: str
    typed: Mapping[str, object]


def save_draft(db: "Database", register: str, record: str, actor: str, typed: Mapping[str, object]) -> None:
    """Keep what stands in a form now, in the place of what stood there before; drafts leave no trace in the journal."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with transaction(db):
        db.execute(
            "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)", [register, record, now, actor, to_json(typed)]
        )


def drop_draft(db: "Database", register: str, record: str) -> None:
    """Forget a draft, once its form is saved or given up; within a change, together with it."""
    with transaction(db):
        db.execute("DELETE FROM draft WHERE register = ? AND record = ?", [register, record])


def drafts(db: "Database") -> list[Draft]:
    """Every unfinished form, the latest first."""
    rows = db.execute("SELECT register, record, saved, actor, content FROM draft ORDER BY saved DESC").fetchall()
    return [
        Draft(key, record, datetime.fromisoformat(at), who, json.loads(typed)) for key, record, at, who, typed in rows
    ]
