"""Judges every row of a workbook against the register before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.verdicts import Difference, ImportPlan, ImportRow, KnownRecord, judge
from desktop.matching.service import Match
from desktop.operations.imports.known import Known, facts_of, person_key
from desktop.operations.imports.reading import ImportFile
from desktop.operations.session import Session

_SAME_IN_FILE = "row:"
_STEP = 200

_TWICE = N_("Written twice: row {row} is surely or likely the same child. {why}")
_MAYBE = N_("May be {name}, who is in the register already. {why}")
_DIFFERS = N_("{field}: the register says {known}, the file {told}; the register is kept as it is.")
_NEW_PARTNER = N_("The partner “{name}” is not in the register yet: accepting adds it.")

Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class Planned:
    """A plan with the file it is for; `partner` is the id of the partner concerned, empty for one to be added."""

    file: ImportFile
    plan: ImportPlan
    partner: str = ""


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def prepare_import(session: Session, file: ImportFile, progress: Progress = _no_progress) -> Planned:
    """The verdict of every row, with what it would change; nothing is written."""
    known = Known(session)
    partner = known.partner(file.given.partner) if file.given.partner else None
    whose = [_whom(session, known, row) for row in _watched(file.rows, progress)]
    people = [one[0].record for one in whose if len(one) == 1 and one[0].sure]
    comparison = _Comparison(session, known, people, partner or "")
    rows = [_judged(session, file, comparison, row, found) for row, found in zip(file.rows, whose, strict=True)]
    notes = (Message(_NEW_PARTNER, name=file.given.partner),) if file.given.partner and partner is None else ()
    plan = ImportPlan(file.table.sheet, file.table.kind, tuple(rows), len(file.rows), notes)
    return Planned(file, plan, partner or "")


def _watched(rows: tuple[TypedRow, ...], progress: Progress):  # type: ignore[no-untyped-def]
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, len(rows))
        yield row


def _whom(session: Session, known: Known, row: TypedRow) -> tuple[KnownRecord, ...]:
    """Whom a row is or may be about, in the register or earlier in the file; the row itself is known from now on."""
    person = row.records.get("person")
    if person is None or any(p.severity == "error" and not p.asks for p in row.problems):
        return ()
    sure = known.codes.get(str(person.get("code") or "")) if person.get("code") else None
    key = person_key(person)
    same = [sure] if sure else known.people.get(key, [])
    if not same:
        same = _same_number(session, known, person)
    if same and not all(one.startswith(_SAME_IN_FILE) for one in same):
        return tuple(KnownRecord(one, len(same) == 1, _why(session, one, ())) for one in same)
    facts = facts_of(person, row.records.get("household"), f"{_SAME_IN_FILE}{row.row}")
    matches = [match for match in known.matcher.candidates(facts) if match.band != "possible"]
    found = tuple(
        KnownRecord(
            match.id, False, _why(session, match.id, tuple(one.message for one in match.reasons if one.favours))
        )
        for match in matches
    )
    found = _surely(matches) or found
    if same and not found:
        found = tuple(KnownRecord(one, False, _why(session, one, ())) for one in same)
    known.matcher.add(facts)
    known.people.setdefault(key, []).append(facts.id)
    return found


def _same_number(session: Session, known: Known, person: Mapping[str, Value]) -> list[str]:
    """Somebody with the same national identifier, where the sex and the names don't speak against it."""
    number = person.get("national_id")
    found = known.national_ids.get(str(number)) if number else None
    if found is None:
        return []
    record = session.file.record("people", found) or {}
    same_sex = record.get("sex") == person.get("sex")
    return [found] if same_sex and person_key(record)[0] == person_key(person)[0] else []


def _surely(matches: list[Match]) -> tuple[KnownRecord, ...]:
    """The one person of the register whom the comparison is sure of, when nobody else comes near."""
    if len(matches) == 1 and matches[0].band == "sure" and not matches[0].id.startswith(_SAME_IN_FILE):
        return (KnownRecord(matches[0].id, True),)
    return ()


def _why(session: Session, record: str, reasons: tuple[Message, ...]) -> tuple[Message, ...]:
    why = "; ".join(str(reason) for reason in reasons[:4])
    if record.startswith(_SAME_IN_FILE):
        return (Message(_TWICE, row=record.removeprefix(_SAME_IN_FILE), why=why),)
    return (Message(_MAYBE, name=session.title("people", record), why=why),)


class _Comparison:
    """What the register has of the people that rows are surely about, read in one go."""

    def __init__(self, session: Session, known: Known, people: list[str], partner: str) -> None:
        self.around = session.around()
        self.fields = session.register_of("people").fields
        self.partner = partner
        self.people = known.records("people", people)
        self.identifications = known.identifications(people)
        self.services = known.services(people)

    def differences(self, row: TypedRow, person: str) -> tuple[list[Difference], list[Message]]:
        """What a row would add to what is known of a person, and where it says otherwise (which changes nothing)."""
        found: list[Difference] = []
        notes: list[Message] = []
        record = self.people.get(person, {})
        for name, value in row.records.get("person", {}).items():
            before = record.get(name)
            if value is None or before == value:
                continue
            if before is None or (name in ("is_child", "is_adult") and value == "yes"):
                found.append(Difference("person", name, before, value))
            elif name not in ("is_child", "is_adult", "note"):
                notes.append(self._differs(name, before, value))
        found += self._identified(row, person)
        found += [
            Difference("service", str(one["service"]), None, one.get("given_on"))
            for one in self.new_services(row, person)
        ]
        return found, notes

    def _differs(self, name: str, before: Value, told: Value) -> Message:
        declared = self.fields[name]
        known, new = declared.show(before, self.around), declared.show(told, self.around)
        return Message(_DIFFERS, field=Message(declared.title), known=known, told=new)

    def _identified(self, row: TypedRow, person: str) -> list[Difference]:
        told = row.records.get("identification")
        if not told:
            return []
        before = self.identifications.get(person)
        if before is None:
            return [Difference("identification", "criteria", None, told.get("criteria"))]
        return [
            Difference("identification", name, None, value)
            for name, value in told.items()
            if value is not None and before.get(name) is None
        ]

    def new_services(self, row: TypedRow, person: str) -> list[Record]:
        """The services of a row that the person is not known to have been given."""
        return [
            one
            for one in row.services
            if (person, str(one["service"]), str(one.get("given_on") or ""), self.partner) not in self.services
        ]


def _judged(
    session: Session, file: ImportFile, comparison: _Comparison, row: TypedRow, found: tuple[KnownRecord, ...]
) -> ImportRow:
    sheet = file.table.sheet
    if len(found) == 1 and found[0].sure:
        differences, notes = comparison.differences(row, found[0].record)
        told = tuple(RowProblem("note", note, "person", sheet, row.row, "", "", "", ()) for note in notes)
        return judge(sheet, row._replace(problems=row.problems + told), found, differences)
    return judge(sheet, row, found)
