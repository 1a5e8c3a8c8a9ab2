"""What can be wrong with a value, a record or a request, always in words that a person can act on."""

from dataclasses import dataclass
from typing import Literal

from desktop.domain.language import Message

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Problem:
    """Something to say about one field of a record: an error stops it, a warning and a note do not."""

    severity: Severity
    message: Message
    field: str = ""


class AppError(Exception):
    """The situation's fault, not the program's: becomes one sentence that says what to do."""

    def __init__(self, msgid: str, **values: object) -> None:
        self.message = Message(msgid, **values)
        super().__init__(msgid)

    def __str__(self) -> str:
        return self.message.text()

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.message)


def _again(kind: type[AppError], message: Message) -> AppError:
    """Rebuild an error that crossed a process border."""
    error = kind.__new__(kind)
    AppError.__init__(error, message.msgid, **dict(message.values))
    return error


class ValueProblem(AppError):  # noqa: N818  # said as the officer would say it
    """A value that a field can't take, said in a sentence."""


def quoted(raw: object) -> str:
    """What somebody typed, short enough to be repeated in a sentence about it."""
    text = str(raw).strip()
    return text if len(text) <= 40 else text[:39] + "…"
