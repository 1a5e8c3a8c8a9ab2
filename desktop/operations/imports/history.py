"""The imports of a register, from its journal."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.language import Message
from desktop.operations.session import Session


@dataclass(frozen=True)
class PastImport:
    """One import: when (local time), by whom, what in words, how many records it touched; `undone` if taken back."""

    change: str
    at: datetime
    actor: str
    action: Message
    records: int
    undone: bool


def recent_imports(session: Session, limit: int = 8) -> list[PastImport]:
    """The latest imports, the newest first."""
    found = session.file.history.changes(limit, kinds=("import",))
    return [PastImport(one.id, one.at.astimezone(), one.actor, one.action, one.lines, one.undone) for one in found]
