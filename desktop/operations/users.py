"""Who may open a register; apart from opening it, so that the door is painted before that is loaded."""

from pathlib import Path

from desktop.domain.problems import AppError
from desktop.storage.keys import users


def people_of(path: Path) -> tuple[str, ...]:
    """Who has a password for a register; nobody where its keys can't be read."""
    try:
        return users(path)
    except AppError:
        return ()
