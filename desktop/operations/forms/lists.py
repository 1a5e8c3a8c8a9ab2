"""What goes into the lines of a list that a receiver sent empty: a record of the register in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.domain.age_bands import ages_at
from desktop.domain.around import Around
from desktop.domain.calendar import Quarter
from desktop.domain.fields import Date, Decimal, Field, Link, PartialDate, Record, Value, Whole
from desktop.domain.places import CODE_LENGTHS
from desktop.exchange.targets.kinds import kind
from desktop.exchange.targets.parts import service_targets
from desktop.exchange.targets.target import Target
from desktop.operations.reporting.figures import child_facts, in_quarter
from desktop.operations.session import Session
from desktop.registers import register
from desktop.reports.report import Cell
from desktop.storage.conditions import equals, every, filled

MARK = "x"
_STEP = 500


@dataclass(frozen=True)
class _Line:
    """The records of one line by their role, and the services that its person was given."""

    records: dict[str, Record]
    services: tuple[Record, ...] = ()


def list_rows(
    session: Session, form_kind: str, keys: Sequence[str], quarter: Quarter, language: str
) -> Iterator[tuple[Cell, ...]]:
    """The lines of a list in the order of the register, each with the values of these targets.

    Children are those identified from the sector upward by the end of the quarter; beneficiaries those who were given
    something in it, with a line for each service unless services have columns of their own.
    """
    around = session.around(language)
    shape = kind(form_kind)
    targets = {one.key: one for one in (*shape.targets, *service_targets(around.codelists["service"]))}
    writer = _Writer(session, around, min(quarter.end, session.today))
    for number, line in enumerate(_lines(session, form_kind, keys, quarter), 1):
        yield tuple(writer.cell(line, targets[key], number) if key in targets else None for key in keys)


def _lines(session: Session, form_kind: str, keys: Sequence[str], quarter: Quarter) -> Iterator[_Line]:
    if form_kind == "children":
        end = quarter.end.isoformat()
        facts = [one.child for one in child_facts(session, quarter) if one.identified_on <= end]
        yield from (_Line(records) for records in _people(session, facts))
    elif form_kind == "beneficiary":
        yield from _served(session, keys, quarter)
    elif form_kind == "adult":
        adults = session.file.ids("people", equals("is_child", "no"))
        yield from (_Line(records) for records in _people(session, adults))
    else:
        yield from _others(session, form_kind)


def _served(session: Session, keys: Sequence[str], quarter: Quarter) -> Iterator[_Line]:
    given = every(in_quarter(quarter), filled("person"))
    ids = session.file.ids("services", given, ("person", "given_on"))
    services = _records(session, "services", ids)
    by_person = {
        person: tuple(group) for person, group in groupby(sorted(services, key=_person), key=_person)
    }  # fmt: skip
    apart = any(key.startswith("service.") and key.removeprefix("service.").isupper() for key in keys)
    for records in _people(session, list(by_person)):
        found = by_person[str(records["person"]["id"])]
        if apart:
            yield _Line({**records, "service": found[0]}, found)
        else:
            yield from (_Line({**records, "service": one}, found) for one in found)


def _records(session: Session, key: str, ids: Sequence[str]) -> Iterator[Record]:
    for start in range(0, len(ids), _STEP):
        yield from session.file.records(key, ids[start : start + _STEP])


def _person(service: Record) -> str:
    return str(service["person"])


def _people(session: Session, ids: Sequence[str]) -> Iterator[dict[str, Record]]:
    """People with their household and their latest identification, in the order of their villages and names."""
    people = [one for one in _records(session, "people", ids) if not one.get("removed")]
    people.sort(key=lambda one: (str(one.get("village")), str(one.get("family_name")), str(one.get("other_names"))))
    for person in people:
        records = {"person": person}
        if household := person.get("household"):
            records["household"] = session.file.record("households", str(household)) or {}
        latest = session.file.first("identifications", equals("person", str(person["id"])), ("identified_on",), 20)
        records["identification"] = latest[-1] if latest else {}
        yield records


def _others(session: Session, form_kind: str) -> Iterator[_Line]:
    """The records of a register, with those that they belong to."""
    shape = kind(form_kind)
    led = shape.within(shape.subject)
    ids = session.file.ids(shape.register, None, register(shape.register).order)
    for record in _records(session, shape.register, ids):
        records = {shape.subject: record}
        for link, role in led.items():
            if record.get(link):
                records[role] = session.file.record(dict(shape.roles)[role], str(record[link])) or {}
        yield _Line(records)


class _Writer:
    """Says the values of a line as a form takes them: text, numbers as numbers, days as days."""

    def __init__(self, session: Session, around: Around, day: date) -> None:
        self._session, self._around = session, around
        self._age = ages_at(day)

    def cell(self, line: _Line, target: Target, number: int) -> Cell:
        """The value of a target in a line."""
        record = line.records.get(target.role, {})
        if target.role == "row":
            return number if target.name == "number" else None
        if target.role == "place":
            return self._place(line, target.name)
        if target.role == "service" and not target.of:
            return MARK if any(one.get("service") == target.name for one in line.services) else None
        return self._of_record(record, target)

    def _of_record(self, record: Record, target: Target) -> Cell:
        if target.name == "full_name" and target.role == "person":
            return " ".join(str(record[one]) for one in ("family_name", "other_names") if record.get(one)) or None
        if target.name == "age":
            return self._age(str(record.get("birth") or ""))
        if target.name == "id":
            return str(record.get("code") or record.get("id") or "") or None
        declared = target.field
        return self._said(declared, record.get(declared.name)) if declared else None

    def _said(self, declared: Field, value: Value) -> Cell:
        if value is None or value in ("", ()):
            return None
        if isinstance(declared, Link):
            return self._session.title(declared.register, str(value))
        if isinstance(declared, PartialDate | Date):
            return _day(str(value)) or declared.show(value, self._around)
        if isinstance(declared, Whole | Decimal) and isinstance(value, (int, float)):
            return value
        return declared.show(value, self._around) or None

    def _place(self, line: _Line, level: str) -> Cell:
        for record in line.records.values():
            for name in ("village", "sector", "place", "cell"):
                code = record.get(name)
                if (
                    isinstance(code, str)
                    and code.isdigit()
                    and level in CODE_LENGTHS
                    and len(code) >= CODE_LENGTHS[level]
                ):
                    place = self._around.places.get(code[: CODE_LENGTHS[level]])
                    return place.name if place else None
        return None


def _day(stored: str) -> date | None:
    """The day that a stored date says, None where it says less."""
    try:
        return date.fromisoformat(stored)
    except ValueError:
        return None
