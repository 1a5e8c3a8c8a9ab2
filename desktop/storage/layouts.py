"""How workbooks seen before are understood: remembered by the fingerprint of their header."""

import json
from typing import TYPE_CHECKING

from desktop.storage.kept import Layouts, to_json
from desktop.storage.writing import Writing

if TYPE_CHECKING:
    from desktop.storage.reading import Reading


def read_layout(reading: "Reading", fingerprint: str) -> object:
    """What was remembered for a header; None for one never seen."""
    record = reading.record(Layouts.key, fingerprint)
    return json.loads(str(record["content"])) if record and not record["removed"] else None


def read_layouts(reading: "Reading") -> list[tuple[str, object]]:
    """Everything that is remembered, as names and contents."""
    rows = reading.rows(Layouts.key, ("name", "content"))
    return [(str(name or ""), json.loads(str(content))) for name, content in rows]


def write_layout(writing: Writing, fingerprint: str, name: str, content: object) -> None:
    """Remember how a header is understood; `content` is whatever JSON can say."""
    writing.put(Layouts.key, fingerprint, {"name": name[:400] or None, "content": to_json(content)})


def forget_layout(writing: Writing, fingerprint: str) -> None:
    """Forget what was remembered for a header."""
    writing.remove(Layouts.key, fingerprint)
