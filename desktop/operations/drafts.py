"""Unfinished forms: kept a moment after each edit, offered after a crash, forgotten once their record is saved."""

from collections.abc import Mapping
from datetime import datetime

from desktop.operations.session import Session
from desktop.storage.drafts import Draft

__all__ = ["NEW", "Draft", "draft_of", "drafts", "drop_draft", "new_drafts", "save_draft", "when_saved"]

NEW = "new "
"""How the name of a draft begins that belongs to no record yet; what follows is the form's own choice."""


def save_draft(session: Session, register: str, record: str, typed: Mapping[str, object]) -> None:
    """Keep what stands in a form now, as it was typed; `record` is an id, or a name of its own beginning with NEW."""
    session.file.save_draft(register, record, typed)


def drop_draft(session: Session, register: str, record: str) -> None:
    """Forget an unfinished form; nothing happens where there is none."""
    session.file.drop_draft(register, record)


def drafts(session: Session) -> list[Draft]:
    """Every unfinished form of every register, the latest first."""
    return session.file.drafts()


def draft_of(session: Session, register: str, record: str) -> Draft | None:
    """What was left unfinished of one record."""
    found = (one for one in drafts(session) if (one.register, one.record) == (register, record))
    return next(found, None)


def new_drafts(session: Session, register: str) -> list[Draft]:
    """New records of a register that were begun and never saved, the latest first."""
    return [one for one in drafts(session) if one.register == register and one.record.startswith(NEW)]


def when_saved(draft: Draft) -> datetime:
    """When a draft was last kept, in the time of this computer."""
    return draft.saved.astimezone()
