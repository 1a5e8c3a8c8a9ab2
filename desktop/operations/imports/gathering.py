"""Gathers new records and writes them register by register: many at once cost a quarter of one at a time."""

from desktop.domain.fields import Record
from desktop.registers import REGISTERS, register
from desktop.storage.clock import RECORD_IDS
from desktop.storage.writing import Writing


def _in_order() -> tuple[str, ...]:
    """The keys of all registers; whoever is linked to is written first."""
    found: dict[str, None] = {}
    seen: set[str] = set()

    def visit(key: str) -> None:
        if key not in seen:
            seen.add(key)
            for link in register(key).links():
                visit(link.register)
            found[key] = None

    for declared in REGISTERS:
        visit(declared.key)
    return tuple(found)


_ORDER = _in_order()
_MOST = 3000
_IDS = 500


class Gathering:
    """New records of one change that are not in the file yet; their ids are known at once."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._waiting: dict[str, list[Record]] = {key: [] for key in _ORDER}
        self._known: set[str] = set()
        self._ids: list[str] = []

    def keep(self, register: str, record: Record) -> str:
        """Take up a new record; returns the id that it will have."""
        if len(self._known) >= _MOST:
            self.write()
        if not self._ids:
            self._ids = RECORD_IDS.many(_IDS)[::-1]
        record_id = self._ids.pop()
        self._waiting[register].append({**record, "id": record_id})
        self._known.add(record_id)
        return record_id

    def holds(self, record: str) -> bool:
        """Whether a record is still to be written."""
        return record in self._known

    def write(self) -> None:
        """Write what was gathered, so that it can be read and changed."""
        for key, records in self._waiting.items():
            if records:
                self._writing.create_many(key, records)
                records.clear()
        self._known.clear()
