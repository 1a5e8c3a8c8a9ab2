"""Judges every row of a workbook against the register before anything is written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import RowProblem, TypedRow, known_anyway
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import ImportPlan, ImportRow, KnownRecord, Reason, judge
from desktop.matching.service import Match
from desktop.operations.acquaintance import facts_of
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.known import SAME_IN_FILE, Known, person_key
from desktop.operations.imports.naming import Named
from desktop.operations.imports.queue import Queue, Queued
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.records import judge_records
from desktop.operations.session import Session

_STEP = 200

_TWICE = N_("Written twice: row {row} is surely or likely the same child. {why}")
_MAYBE = N_("May be {name}, who is in the register already. {why}")
_WRITTEN_ALIKE = N_("Names, sex, birth and village are written the same")
_OTHER_PERSON = N_("The record number is that of {name}, but neither names nor birth are: look at both.")
_SAME_CODE = N_("The same record number")
_LEFT_OUT = N_("Somebody decided earlier to leave this row out.")
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
    """The verdict of every row, with what it would change; nothing is written.

    Raises AppError while names are masked: rows would be compared with masks.
    """
    session.refuse_masked()
    queue = Queue(session, file.digest, file.table.sheet)
    queued = [queue.find(row) for row in file.rows]
    if not kind(file.table.kind).about_people:
        rows = judge_records(session, file, queued, progress)
        rows = [
            _left_out(file, row.typed) if _dropped(waited) else row for row, waited in zip(rows, queued, strict=True)
        ]
        return Planned(file, ImportPlan(file.table.sheet, file.table.kind, tuple(rows), len(file.rows)))
    known = Known(session)
    known.by_service = file.table.column("service.service") is not None
    read = [known_anyway(row) if known.numbered(row) else row for row in file.rows]
    partner = known.partner(file.given.partner) if file.given.partner else None
    whose = [whom(session, known, row, found) for row, found in zip(_watched(read, progress), queued, strict=True)]
    people = [one[0].record for one in whose if len(one) == 1 and one[0].sure]
    comparison = Comparison(session, known, people, partner or "")
    named = Named(session, known, file.table.sheet)
    rows = [
        _left_out(file, row) if _dropped(waited) else _judged(file, comparison, named.asked(row), found)
        for row, found, waited in zip(read, whose, queued, strict=True)
    ]
    notes = tuple(Message(_NEW_PARTNER, name=name) for name in named.added)
    plan = ImportPlan(file.table.sheet, file.table.kind, tuple(rows), len(file.rows), notes)
    return Planned(file, plan, partner or "")


def _dropped(waited: Queued | None) -> bool:
    return waited is not None and waited.decision is not None and waited.decision.kind == "drop"


def _left_out(file: ImportFile, row: TypedRow) -> ImportRow:
    return ImportRow(row, "unchanged", (Reason("note", Message(_LEFT_OUT), file.table.sheet, row.row),))


def _watched(rows: Sequence[TypedRow], progress: Progress) -> Iterator[TypedRow]:
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, len(rows))
        yield row


def whom(session: Session, known: Known, row: TypedRow, queued: Queued | None) -> tuple[KnownRecord, ...]:
    """Whom a row is or may be about, in the register or earlier in the file; the row itself is known from now on.

    What somebody has decided holds; a row that still waits for that is never sure.
    """
    person = row.records.get("person")
    if person is None or any(p.severity == "error" and not p.asks for p in row.problems):
        return ()
    if queued and queued.decision and queued.decision.record and known.lives(queued.decision.record):
        return (KnownRecord(queued.decision.record, True),)
    waits = queued is not None and queued.decision is None
    sure = known.numbered(row)
    key = person_key(person)
    if sure and not _told_alike(session, sure, person):
        why = (Message(_OTHER_PERSON, name=session.title("people", sure)),)
        return (KnownRecord(sure, False, why, (Evidence(Message(_SAME_CODE), 2, True),)),)
    same = [sure] if sure else known.people.get(key, [])
    if not same:
        same = _same_number(session, known, person)
    if same and known.by_service and same[0].startswith(SAME_IN_FILE):
        return (KnownRecord(same[0], True),)
    if same and not all(one.startswith(SAME_IN_FILE) for one in same):
        return tuple(_alike(session, one, sure=len(same) == 1 and not waits) for one in same)
    facts = facts_of(person, row.records.get("household"), f"{SAME_IN_FILE}{row.row}")
    matches = [match for match in known.matcher.candidates(facts) if match.band != "possible"]
    found = (() if waits else _surely(matches)) or tuple(_likely(session, match) for match in matches)
    if same and not found:
        found = tuple(_alike(session, one, sure=False) for one in same)
    known.matcher.add(facts)
    known.people.setdefault(key, []).append(facts.id)
    return found


def _told_alike(session: Session, record_id: str, person: Mapping[str, Value]) -> bool:
    """Whether a row speaks of the person whose code it bears: a name or the birth is the same."""
    record = session.file.record("people", record_id) or {}
    names, there = person_key(person)[0].split(), person_key(record)[0].split()
    return bool(set(names) & set(there)) or (bool(person.get("birth")) and person.get("birth") == record.get("birth"))


def _alike(session: Session, record: str, *, sure: bool) -> KnownRecord:
    """Somebody of whom everything that is compared is written the same."""
    return KnownRecord(record, sure, _why(session, record, ()), (Evidence(Message(_WRITTEN_ALIKE), 3, True),))


def _likely(session: Session, match: Match) -> KnownRecord:
    """Somebody whom the comparison takes for the same, with what speaks for it and against."""
    why = _why(session, match.id, tuple(one.message for one in match.reasons if one.favours))
    evidence = tuple(Evidence(one.message, one.strength, one.favours) for one in match.reasons)
    return KnownRecord(match.id, False, why, evidence)


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
    """The one person of the register whom the comparison is sure of, when nobody else comes near.

    Where anything at all speaks against it, somebody has to look: a wrong match hides a child, a doubtful one waits.
    """
    if len(matches) != 1 or matches[0].band != "sure" or matches[0].id.startswith(SAME_IN_FILE):
        return ()
    return (KnownRecord(matches[0].id, True),) if all(one.favours for one in matches[0].reasons) else ()


def _why(session: Session, record: str, reasons: tuple[Message, ...]) -> tuple[Message, ...]:
    why = "; ".join(str(reason) for reason in reasons[:4])
    if record.startswith(SAME_IN_FILE):
        return (Message(_TWICE, row=record.removeprefix(SAME_IN_FILE), why=why),)
    return (Message(_MAYBE, name=session.title("people", record), why=why),)


def _judged(file: ImportFile, comparison: Comparison, row: TypedRow, found: tuple[KnownRecord, ...]) -> ImportRow:
    sheet = file.table.sheet
    if len(found) == 1 and found[0].sure:
        differences, notes = comparison.differences(row, found[0].record)
        told = tuple(RowProblem("note", note, "person", sheet, row.row, "", "", "", ()) for note in notes)
        judged = judge(sheet, row._replace(problems=row.problems + told), found, differences)
    else:
        judged = judge(sheet, row, found)
    if judged.verdict in ("new", "update"):
        comparison.bring(row, judged.record or f"{SAME_IN_FILE}{row.row}")
    return judged
