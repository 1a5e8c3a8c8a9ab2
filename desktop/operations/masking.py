"""Names masked for a projector: everything that is read shows no name and no identifier, and nothing can be written."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from desktop.domain.fields import Code, Field, Link, NationalId, Phone, Record, Text, Value
from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.operations.session import MASKED_NOW, Session
from desktop.registers import REGISTERS
from desktop.storage.history import Change, History, Line
from desktop.storage.register_file import RegisterFile
from desktop.storage.search.finding import Hit

DOT = "•"

_REGISTERS = {one.key: one for one in REGISTERS}


def mask_names(session: Session, masked: bool) -> bool:
    """Mask every name and identifier that is read from now on, or show them again; returns what holds now."""
    if masked and not session.masked:
        session.note_views()
    file = session.unmasked_file
    session.file = cast(RegisterFile, MaskedFile(file)) if masked else file
    session.forget()
    return masked


def mask_text(text: str) -> str:
    """A name of which only the first letter of each word is left; of a text with digits, not even that."""
    if any(letter.isdigit() for letter in text):
        return "".join(DOT if letter.isalnum() else letter for letter in text)
    return " ".join(word[0] + DOT * 3 for word in text.split())


def is_masked(declared: type[Register], field: Field) -> bool:
    """Whether a field names or identifies somebody: texts that are personal or sensitive, numbers, codes of people."""
    if isinstance(field, (NationalId, Phone)):
        return True
    named = [declared.fields[name] for name in declared.named_by]
    if isinstance(field, Code):
        return any(is_masked(declared, one) or isinstance(one, Link) for one in named if not isinstance(one, Code))
    return isinstance(field, Text) and field.sensitivity != "operational"


class MaskedFile:
    """An open register as a projector may show it: read like the real one, refusing every change."""

    def __init__(self, file: RegisterFile) -> None:
        self.real = file
        self.history = cast(History, MaskedHistory(file.history))
        self._fields = {
            key: {name: field for name, field in declared.stored().items() if is_masked(declared, field)}
            for key, declared in _REGISTERS.items()
        }

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def record(self, register: str, id: str) -> Record | None:  # noqa: A002
        """One record, masked."""
        found = self.real.record(register, id)
        return self._masked(register, found) if found else None

    def records(self, register: str, ids: Iterable[str]) -> list[Record]:
        """Records by id, masked."""
        return [self._masked(register, one) for one in self.real.records(register, ids)]

    def page(self, register: str, positions: Sequence[int]) -> list[Record]:
        """Records by position, masked."""
        return [self._masked(register, one) for one in self.real.page(register, positions)]

    def first(self, register: str, *how: Any, **more: Any) -> list[Record]:
        """The first records in order, masked."""
        return [self._masked(register, one) for one in self.real.first(register, *how, **more)]

    def rows(self, register: str, fields: Sequence[str], *how: Any, **more: Any) -> Iterator[tuple[Value, ...]]:
        """Values of fields, masked, through links too."""
        hidden = [self._hides(register, path) for path in fields]
        for row in self.real.rows(register, fields, *how, **more):
            yield tuple(_mask(value) if hide else value for value, hide in zip(row, hidden, strict=True))

    def search(self, typed: str, *how: Any, **more: Any) -> list[Hit]:
        """What real words find, masked."""
        found = self.real.search(typed, *how, **more)
        return [replace(one, record=self._masked(one.register, one.record)) for one in found]

    def attachment_name(self, digest: str) -> str:
        """The name of an attached file, which often is that of a person."""
        stem, dot, ending = self.real.attachment_name(digest).rpartition(".")
        return f"{mask_text(stem)}{dot}{ending}" if stem else mask_text(ending)

    def drafts(self) -> list[Any]:
        """None: what was typed is full of names, and can't be gone on with."""
        return []

    @contextlib.contextmanager
    def change(self, *_what: Any, **_how: Any) -> Iterator[Any]:
        """Raises AppError: a masked name must never be written."""
        raise AppError(MASKED_NOW)
        yield

    def note(self, *_what: Any) -> str:
        """Raises AppError: what is exported now would bear masked names."""
        raise AppError(MASKED_NOW)

    def _masked(self, register: str, record: Mapping[str, Value]) -> Record:
        hidden = self._fields.get(register, {})
        return {name: _mask(value) if name in hidden else value for name, value in record.items()} | (
            {"extra": None} if hidden and "extra" in record else {}
        )

    def _hides(self, register: str, path: str) -> bool:
        *way, name = path.split("[", maxsplit=1)[0].split(".")
        for link in way:
            register = cast(Link, _REGISTERS[register].fields[link]).register
        return name in self._fields.get(register, {})


class MaskedHistory:
    """The journal as a projector may show it: what was done and by whom, without to whom."""

    def __init__(self, history: History) -> None:
        self._real = history

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def changes(self, *how: Any, **more: Any) -> list[Change]:
        """The latest changes, masked."""
        return [_change(one) for one in self._real.changes(*how, **more)]

    def of_numbers(self, numbers: Sequence[int]) -> list[Change]:
        """Changes by number, masked."""
        return [_change(one) for one in self._real.of_numbers(numbers)]

    def change(self, id: str) -> Change | None:  # noqa: A002
        """One change, masked."""
        found = self._real.change(id)
        return _change(found) if found else None

    def of_record(self, register: str, record: str) -> list[tuple[Change, Line]]:
        """What happened to one record, masked."""
        return [(_change(one), _line(line)) for one, line in self._real.of_record(register, record)]


def _mask(value: Value) -> Value:
    return mask_text(value) if isinstance(value, str) else value


def _change(change: Change) -> Change:
    return replace(change, action=_message(change.action))


def _message(message: Message) -> Message:
    """A sentence of the journal: words of ours stay, what was put into them is masked."""
    values = {
        name: _message(value) if isinstance(value, Message) else mask_text(value) if isinstance(value, str) else value
        for name, value in message.values
    }
    return Message(message.msgid, **values)


def _line(line: Line) -> Line:
    declared = _REGISTERS.get(line.register)
    sides = [_side(declared, side) for side in (line.before, line.after)]
    return replace(line, before=sides[0], after=sides[1])


def _side(declared: type[Register] | None, side: Record | None) -> Record | None:
    if side is None or declared is None:
        return None
    stored = declared.stored()
    return {
        name: _mask(value) if name in stored and is_masked(declared, stored[name]) else value
        for name, value in side.items()
    }
