"""Compares rows of a workbook with the people that they are surely about: what each would add, and what it denies."""

from collections.abc import Iterable

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import Difference
from desktop.operations.imports.known import Known
from desktop.operations.imports.records import extra_difference
from desktop.operations.imports.resolving import EXTRA
from desktop.operations.session import Session

_DIFFERS = N_("{field}: the register says {known}, the file {told}; the register is kept as it is.")
_SIDES = ("is_child", "is_adult")


class Comparison:
    """What the register has of some people, read in one go; `partner` is whose list it is, empty for a new one."""

    def __init__(self, session: Session, known: Known, people: Iterable[str], partner: str) -> None:
        ids = list(people)
        self._known = known
        self._around = session.around()
        self._fields = session.register_of("people").fields
        self._partner = partner
        self._people = known.records("people", ids)
        self._identifications = known.identifications(ids)
        self._services = known.services(ids)

    def known(self, person: str) -> Record:
        """What the register has of one of these people."""
        return self._people.get(person, {})

    def differences(self, row: TypedRow, person: str) -> tuple[list[Difference], list[Message]]:
        """What a row would add to what is known of a person, and where it says otherwise.

        That changes nothing, unless the row bears the code that the register gave: then it is our own list, edited.
        """
        found: list[Difference] = []
        notes: list[Message] = []
        record = self._people.get(person, {})
        told = row.records.get("person", {})
        by_number = bool(told.get("code")) and told["code"] == record.get("code")
        by_number = by_number or row.links.get("person.id") == person
        for name, value in told.items():
            before = record.get(name)
            if value is None or before == value:
                continue
            if before is None or (name in _SIDES and value == "yes") or (by_number and name not in _SIDES):
                found.append(Difference("person", name, before, value))
            elif name not in (*_SIDES, "note"):
                notes.append(self._differs(name, before, value))
        if row.extra:
            found += extra_difference("person", record, row.extra, self._known.by_service)
        found += self._identified(row, person)
        found += [
            Difference("service", str(one["service"]), None, one.get("given_on"))
            for one in self._new_services(row, person)
        ]
        return found, notes

    def _differs(self, name: str, before: Value, told: Value) -> Message:
        declared = self._fields[name]
        known, new = declared.show(before, self._around), declared.show(told, self._around)
        return Message(_DIFFERS, field=Message(declared.title), known=known, told=new)

    def _identified(self, row: TypedRow, person: str) -> list[Difference]:
        told = row.records.get("identification")
        if not told:
            return []
        before = self._identifications.get(person)
        if before is None:
            return [Difference("identification", "criteria", None, told.get("criteria"))]
        return [
            Difference("identification", name, None, value)
            for name, value in told.items()
            if value is not None and before.get(name) is None
        ]

    def _new_services(self, row: TypedRow, person: str) -> list[Record]:
        """The services of a row that the person is not known to have been given."""
        return [one for one in row.services if self._given(row, one, person) not in self._services]

    def _given(self, row: TypedRow, service: Record, person: str) -> tuple[str, str, str, str]:
        """What makes a service one that was given once: to whom, which, when, by whom."""
        said = row.links.get("service.partner")
        partner = (self._known.partner(said) or "") if said else self._partner
        return person, str(service["service"]), str(service.get("given_on") or ""), partner

    def bring(self, row: TypedRow, person: str) -> None:
        """Know what a row brings, for the rows after it that are about the same person."""
        record = self._people.setdefault(person, {})
        for name, value in row.records.get("person", {}).items():
            if record.get(name) is None:
                record[name] = value
        self._keep(row, record)
        told = row.records.get("identification")
        if told:
            self._identifications.setdefault(person, dict(told))
        self._services.update(self._given(row, one, person) for one in row.services)

    def _keep(self, row: TypedRow, record: Record) -> None:
        """Know what a row keeps beside all fields."""
        for one in extra_difference("person", record, row.extra, self._known.by_service) if row.extra else ():
            record[EXTRA] = one.after
