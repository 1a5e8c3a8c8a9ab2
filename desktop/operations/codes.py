"""The codes that the register gives once to each child, household and partner."""

from desktop.domain.fields import Code, Record
from desktop.domain.identifiers import make_child_code
from desktop.operations.session import Session
from desktop.storage.settings import COUNTER

SERIAL = COUNTER + "{register}:{year}"


class Serials:
    """The next numbers of each register, taken while a change is being written and kept with it.

    Numbers are never given twice on one laptop, not even when the record that bore one is taken back.
    """

    def __init__(self, session: Session) -> None:
        self._district = str(session.settings.get("district", ""))
        self._year = session.today.year
        self._settings = session.settings
        self._taken: dict[str, int] = {}

    def give(self, register_key: str) -> str:
        """The next code of a register: district, year, serial and two check digits (ISO 7064 mod 97-10)."""
        name = SERIAL.format(register=register_key, year=self._year)
        serial = self._taken.get(name, int(str(self._settings.get(name, 0)))) + 1
        self._taken[name] = serial
        return make_child_code(self._district, self._year, serial)

    def complete(self, session: Session, register_key: str, record: Record) -> Record:
        """The record with every code that it still lacks."""
        for name, declared in session.register_of(register_key).stored().items():
            if isinstance(declared, Code) and not record.get(name):
                record = {**record, name: self.give(register_key)}
        return record

    @property
    def taken(self) -> dict[str, int]:
        """The settings to keep so that no number is given again."""
        return dict(self._taken)
