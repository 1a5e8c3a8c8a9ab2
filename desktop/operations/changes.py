"""Taking back and doing again, and the history of a record and of the register, in words."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.language import Message


@dataclass(frozen=True)
class ChangeShown:
    """One change as people read it: when (local time), who, what; `undone` when a later one took it back."""

    id: str
    at: datetime
    actor: str
    action: Message
    undoes: str = ""
    undone: bool = False


@dataclass(frozen=True)
class FieldChanged:
    """One field of a record before and after a change, as shown in the language of the window."""

    field: str
    title: str
    before: str
    after: str


@dataclass(frozen=True)
class RecordChanged:
    """One change of one record with the fields it touched."""

    change: ChangeShown
    fields: tuple[FieldChanged, ...]
