"""Links to records of other registers, and attached files."""

import re
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value, refusal
from desktop.domain.language import N_, Message

_RECORD_ID = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(eq=False)
class Link(Field):
    """The id of a record of another register (`register` is its key), shown by the words it is known by.

    `view` narrows the choice to one view of that register, such as its children.
    """

    register: str = ""
    view: str = ""

    def __post_init__(self) -> None:
        self.indexed = True

    def _understand(self, raw: object, around: Around) -> Value:
        text = str(raw).strip()
        if not _RECORD_ID.fullmatch(text):
            raise refusal(
                N_("“{value}” is not known yet for {field}. Choose from the list."), raw, field=Message(self.title)
            )
        return text

    def show(self, value: Value, around: Around) -> str:
        return around.title(self.register, value) if isinstance(value, str) else ""

    def sql_check(self, column: str) -> str | None:
        return f"length({column}) = 32"


@dataclass(eq=False)
class Attachment(Field):
    """A file kept inside the encrypted register, named by the SHA-256 of its content."""

    def _understand(self, raw: object, around: Around) -> Value:
        text = str(raw).strip()
        if not _DIGEST.fullmatch(text):
            raise refusal(N_("“{value}” is not attached. Press Enter to attach it, or choose a file."), raw)
        return text

    def show(self, value: Value, around: Around) -> str:
        return around.title("attachments", value) if isinstance(value, str) else ""

    def sql_check(self, column: str) -> str | None:
        return f"length({column}) = 64"
