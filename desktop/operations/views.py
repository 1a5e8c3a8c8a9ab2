"""Who looked at sensitive details: one entry in the journal for each record and day, written while nobody waits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.fields import SENSITIVE, Value
from desktop.domain.language import N_, Message
from desktop.domain.register import Register

VIEW = "view"
"""The kind of entry of the journal that tells of a look at sensitive details."""


@dataclass
class Views:
    """What was looked at since the register was opened; what `waiting` holds is not in the journal yet."""

    waiting: list[Message] = field(default_factory=list)
    _seen: set[tuple[date, str, str]] = field(default_factory=set)

    def add(self, day: date, declared: type[Register], record: str, title: str) -> None:
        """Remember a look, unless the same record was looked at on the same day already."""
        if (day, declared.key, record) not in self._seen:
            self._seen.add((day, declared.key, record))
            said = N_("Looked at sensitive details of {kind}: {title}")
            self.waiting.append(Message(said, kind=Message(declared.title_one), title=title))


def tells_sensitive(declared: type[Register], record: Mapping[str, Value]) -> bool:
    """Whether a record says anything that is sensitive; an answer that nobody gave says nothing."""
    return any(
        one.sensitivity == SENSITIVE and record.get(name) not in (None, (), one.default)
        for name, one in declared.stored().items()
    )
