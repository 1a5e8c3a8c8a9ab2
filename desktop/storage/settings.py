"""What the register knows of itself: named settings, each a plain value."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.storage.kept import Settings, to_json
from desktop.storage.writing import Writing

if TYPE_CHECKING:
    from desktop.storage.reading import Reading

COUNTER = "serial:"
"""How the names of counters begin: they only go up, so that undo leaves them and no number is given twice."""


def read_settings(reading: "Reading") -> dict[str, object]:
    """All settings by name."""
    rows = reading.rows(Settings.key, ("id", "content"))
    return {str(name): json.loads(str(content)) for name, content in rows}


def write_settings(writing: Writing, values: Mapping[str, object]) -> None:
    """Set some settings; whatever JSON can say."""
    for name, value in values.items():
        writing.put(Settings.key, name, {"content": to_json(value)})
