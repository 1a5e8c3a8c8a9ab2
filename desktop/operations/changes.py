"""Taking back and doing again, and the history of a record and of the register, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Record
from desktop.domain.language import Message
from desktop.domain.register import Register
from desktop.operations.codelists import CHANGED_CODE, CODES, refuse_while_used
from desktop.operations.places import CHANGED_PLACE, PLACES, refuse_while_lived_in
from desktop.operations.session import Session
from desktop.operations.views import VIEW
from desktop.registers import REGISTERS
from desktop.storage import undo as taking_back
from desktop.storage.history import Change, Line


@dataclass(frozen=True)
class ChangeShown:
    """One change as people read it: when (local time), who, what; `undone` when a later one took it back."""

    id: str
    sequence: int
    at: datetime
    actor: str
    action: Message
    kind: str = ""
    undoes: str = ""
    undone: bool = False
    edits: bool = False
    """Whether any record was touched; an export or an unlock touches none."""


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


def undo_change(session: Session, change: str) -> str:
    """Take back a change, whatever it was; returns the id of the change that does so.

    Raises UndoRefusedError, which says what stands in the way, where somebody has worked on it since, and AppError
    where a code or a place would be lost that records speak of.
    """
    _refuse_losing_words(session, change)
    done = taking_back.undo(session.file, change, session.user)
    session.forget()
    return done


def _refuse_losing_words(session: Session, change: str) -> None:
    """No code and no place goes that records speak of: nothing links to them but their bare codes."""
    known, steps = session.file.history.change(change), 0
    while known is not None and known.undoes:
        known, steps = session.file.history.change(known.undoes), steps + 1
    if known is None or steps % 2 or known.kind not in (CHANGED_CODE, CHANGED_PLACE, "import", ""):
        return
    lines = list(session.file.history.lines(known.sequence))
    for line in lines:
        if line.before is None and line.register == CODES:
            refuse_while_used(session, line.record, _uses_in(lines, *line.record.split("/", 1)))
        elif line.before is None and line.register == PLACES:
            refuse_while_lived_in(session, line.record)


def _uses_in(lines: Sequence[Line], list_name: str, code: str) -> int:
    """How many answers of records that came with a change are a code of a list."""
    count = 0
    for line in lines:
        declared = next((one for one in REGISTERS if one.key == line.register), None)
        for name, value in (line.after or {}).items() if declared and line.before is None else ():
            field = declared.fields.get(name) if declared else None
            if isinstance(field, Choice) and field.codes == list_name:
                count += code in value if isinstance(value, tuple | list) else code == value
    return count


def redo_change(session: Session) -> str:
    """Do again what was taken back last; raises AppError when there is nothing."""
    done = taking_back.redo(session.file, session.user)
    session.forget()
    return done


def next_undo(session: Session) -> ChangeShown | None:
    """What an undo would take back now; nothing from before the register was ready for use."""
    found = taking_back.next_undo(session.file)
    return _shown(found) if found else None


def next_redo(session: Session) -> ChangeShown | None:
    """What a redo would do again now."""
    found = taking_back.next_redo(session.file)
    return _shown(found) if found else None


def recent_changes(
    session: Session, limit: int = 50, before: int | None = None, edits: bool = False
) -> list[ChangeShown]:
    """The latest changes of the register, the newest first; `before` is the number of one already shown."""
    return [_shown(one) for one in session.file.history.changes(limit, before, edits_only=edits)]


def change_numbers(session: Session, views: bool = False) -> Sequence[int]:
    """The numbers of all changes, the newest first: what was done, or the `views` of sensitive details instead."""
    history = session.file.history
    return history.numbers(kinds=(VIEW,)) if views else history.numbers(without=(VIEW,))


def changes_of(session: Session, numbers: Sequence[int]) -> list[ChangeShown]:
    """The changes of these numbers, the newest first."""
    return [_shown(one) for one in session.file.history.of_numbers(numbers)]


def record_history(session: Session, key: str, record: str, language: str | None = None) -> list[RecordChanged]:
    """Everything that happened to one record, the latest first, in a language (that of the window unless named)."""
    declared, around = session.register_of(key), session.around(language)
    return [
        RecordChanged(_shown(change), _fields(declared, line, around))
        for change, line in session.file.history.of_record(key, record)
    ]


def _fields(declared: type[Register], line: Line, around: Around) -> tuple[FieldChanged, ...]:
    before, after = line.before or {}, line.after or {}
    return tuple(
        FieldChanged(
            name,
            declared.fields[name].title,
            _said(declared, name, before, around),
            _said(declared, name, after, around),
        )
        for name in declared.fields
        if name in before or name in after
    )


def _said(declared: type[Register], name: str, values: Record, around: Around) -> str:
    return declared.fields[name].show(values.get(name), around)


def _shown(change: Change) -> ChangeShown:
    return ChangeShown(
        change.id,
        change.sequence,
        change.at.astimezone(),
        change.actor,
        change.action,
        change.kind,
        change.undoes,
        change.undone,
        change.lines > 0,
    )
