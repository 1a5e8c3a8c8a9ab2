"""The password of who has opened the register, and the recovery key for the day on which it is forgotten."""

from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.session import Session
from desktop.storage.backup.container import read_backup_keys
from desktop.storage.backup.restoring import unlock_backup
from desktop.storage.keys import change_password, replace_recovery_key
from desktop.storage.keys.opening import unlock


def change_own_password(session: Session, old: str, new: str) -> None:
    """Give the person who has opened the register a new password.

    Raises AppError where the old one is not right or the new one too short.
    """
    if len(new) < 8:
        raise AppError(N_("Choose a password of at least 8 characters: it is what keeps the children's files secret."))
    change_password(session.path, session.user, old, new)
    session.file.note("password", Message(N_("Changed the password of {user}"), user=session.user), session.user)


def make_recovery_key(session: Session, password: str) -> str:
    """A new recovery key to print now; the page printed before opens nothing from now on.

    Raises AppError where the password is not right: whoever sits down at an open register gets no key to it.
    """
    unlock(session.path, session.user, password)
    key = replace_recovery_key(session.path, session.file.key)
    session.file.note("recovery", Message(N_("Made a new recovery key")), session.user)
    return key


def try_backup_password(_session: Session, backup: Path, password: str) -> None:
    """Raise AppError unless a password opens a backup, before anything is let go for it."""
    unlock_backup(backup, next(iter(read_backup_keys(backup).users)), password)
