"""Same as above: what the last record written here had, for brothers and sisters and for lists read out."""

from collections.abc import Mapping

from desktop.domain.fields import Record, Value
from desktop.gui.records.contents import Contents


class Above:
    """The last record of each register that was written at this desk, kept while the window is open."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, Record]] = {}

    def keep(self, key: str, label: str, record: Mapping[str, Value]) -> None:
        """Remember a record for the next ones."""
        self._last[key] = (label, dict(record))

    def label(self, key: str) -> str:
        """The words by which the record above is known; empty where there is none yet."""
        return self._last.get(key, ("", {}))[0]

    def offered(self, contents: Contents) -> dict[str, Value]:
        """The values that the form may take over: of fields that repeat and that nobody has filled yet."""
        last = self._last.get(contents.declared.key, ("", {}))[1]
        return {
            name: last[name]
            for name, field in contents.fillable()
            if field.repeat and last.get(name) not in (None, ()) and contents.empty(name)
        }
