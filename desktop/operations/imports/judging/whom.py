"""Whom a row of a list may be about: somebody of the register, or somebody in an earlier row of the same file."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import KnownRecord
from desktop.matching.people import PersonFacts
from desktop.matching.service import Match
from desktop.operations.acquaintance import facts_of
from desktop.operations.imports.known import SAME_IN_FILE, Known, person_key
from desktop.operations.imports.queue import Queued
from desktop.operations.session import Session

_TWICE = N_("Written twice: row {row} is surely or likely the same child. {why}")
_MAYBE = N_("May be {name}, who is in the register already. {why}")
_WRITTEN_ALIKE = N_("Names, sex, birth and village are written the same")
_OTHER_PERSON = N_("The record number is that of {name}, but neither names nor birth are: look at both.")
_SAME_CODE = N_("The same record number")


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a row is or may be about; `key` is the hash of what it is known by, `facts` there where it brings somebody
    who is not surely known: rows after it are compared with them.
    """

    known: tuple[KnownRecord, ...] = ()
    key: int | None = None
    facts: PersonFacts | None = None


def listed(row: TypedRow) -> PersonFacts | None:
    """The facts of the person in a row; None where it has none, or can't go in."""
    person = row.records.get("person")
    if person is None or any(p.severity == "error" and not p.asks for p in row.problems):
        return None
    return facts_of(person, row.records.get("household"))


def whom(session: Session, known: Known, row: TypedRow, queued: Queued | None) -> Found:
    """Whom a row is or may be about, in the register or earlier in the file.

    What somebody has decided holds; a row that still waits for that is never sure.
    """
    facts = listed(row)
    if facts is None:
        return Found()
    person = row.records["person"]
    if queued and queued.decision and queued.decision.record and known.lives(queued.decision.record):
        return Found((KnownRecord(queued.decision.record, True),))
    waits = queued is not None and queued.decision is None
    sure = known.numbered(row)
    told = person_key(person)
    key = hash(told)
    if sure and not _told_alike(session, sure, person):
        why = (Message(_OTHER_PERSON, name=session.title("people", sure)),)
        return Found((KnownRecord(sure, False, why, (Evidence(Message(_SAME_CODE), 2, True),)),), key)
    same = [sure] if sure else known.alike(told, row.row) or _same_number(session, known, person)
    if same and known.by_service and same[0].startswith(SAME_IN_FILE):
        return Found((KnownRecord(same[0], True),), key)
    if same and not all(one.startswith(SAME_IN_FILE) for one in same):
        return Found(tuple(_alike(session, one, sure=len(same) == 1 and not waits) for one in same), key)
    matches = [match for match in known.matcher.in_rows(facts, row.row) if match.band != "possible"]
    found = (() if waits else _surely(matches)) or tuple(_likely(session, match) for match in matches)
    if same and not found:
        found = tuple(_alike(session, one, sure=False) for one in same)
    return Found(found, key, facts)


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
