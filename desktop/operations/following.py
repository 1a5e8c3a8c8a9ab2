"""What follows from a record in others: brought up to date inside the change that wrote it, whichever way it came."""

from collections.abc import Callable, Mapping

from desktop.domain.fields import Record
from desktop.operations.placements import follow_placement, planned_only
from desktop.operations.session import Session
from desktop.operations.stages import follow_decision
from desktop.storage.writing import Writing

_FOLLOWERS: Mapping[str, Callable[[Session, Writing, Record, Record], None]] = {
    "decisions": follow_decision,
    "placements": follow_placement,
}
_ALONG: Mapping[str, tuple[str, Callable[[Session, str], list[str]]]] = {"placements": ("visits", planned_only)}


def is_followed(key: str) -> bool:
    """Whether anything follows from the records of a register."""
    return key in _FOLLOWERS


def follow(session: Session, writing: Writing, key: str, before: Record, after: Record) -> None:
    """Do what follows from a record of a register once it is in the file.

    `before` and `after` are the whole record with its id: `before` is empty for one that is new or put back, `after`
    for one that is taken out.
    """
    if key in _FOLLOWERS:
        _FOLLOWERS[key](session, writing, before, after)


def go_along(session: Session, key: str, record: str) -> tuple[str, list[str]]:
    """The register and the ids of what is taken out together with a record, because it was only planned for it."""
    register, found = _ALONG.get(key, ("", None))
    return register, found(session, record) if found else []
