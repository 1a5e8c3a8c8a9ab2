"""The files with rows that an import left waiting; counted at every start, long before anything is imported."""

import json

from desktop.operations.session import Session
from desktop.storage.conditions import empty

WAITS = empty("outcome")
"""The rows that nobody has decided yet."""


def waiting_files(session: Session) -> list[tuple[str, int]]:
    """The files with rows that wait, and how many each, in the order in which they came."""
    files: dict[str, int] = {}
    for (content,) in session.file.rows("parked_rows", ("content",), WAITS, ("id",)):
        name = str(json.loads(str(content))["origin"]["file"])
        files[name] = files.get(name, 0) + 1
    return list(files.items())
