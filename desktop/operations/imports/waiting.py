"""Rows that an import left waiting: the list of them, and the decision about one, each a change of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.deciding import Decision, DecisionKind, outcome_of
from desktop.operations.imports.entering import refuse_unanswered
from desktop.operations.imports.known import Known
from desktop.operations.imports.parking import ParkedRow, parked_row
from desktop.operations.imports.ways import comparison_of, entry_of
from desktop.operations.records import Saved
from desktop.operations.session import Session
from desktop.operations.waiting_files import WAITS
from desktop.storage.writing import Writing

_PAGE = 500
_SAID = {
    "same": N_("Decided that row {row} of “{file}” is about somebody known"),
    "another": N_("Decided that row {row} of “{file}” is about somebody new"),
    "drop": N_("Left out row {row} of “{file}”"),
}
_ALL = N_("Decided about {count} waiting row", "Decided about {count} waiting rows")


@dataclass(frozen=True)
class Decided:
    """How many rows were decided at once, and the change that did it, empty for none."""

    rows: int
    change: str


def waiting_count(session: Session) -> int:
    """How many rows wait for a decision."""
    return session.file.count("parked_rows", WAITS)


def waiting_ids(session: Session) -> list[str]:
    """The ids of all rows that wait, file by file in the order of their rows."""
    return session.file.ids("parked_rows", WAITS)


def waiting_rows(session: Session, ids: Sequence[str] | None = None) -> Iterator[ParkedRow]:
    """The rows that wait, all of them or those of some ids, in their order; those that wait no more are left out."""
    wanted = waiting_ids(session) if ids is None else ids
    for start in range(0, len(wanted), _PAGE):
        page = wanted[start : start + _PAGE]
        found = {str(record["id"]): record for record in session.file.records("parked_rows", page)}
        for one in page:
            record = found.get(one)
            if record is not None and not record.get("removed") and not record.get("outcome"):
                yield parked_row(record)


def waiting_row(session: Session, waiting: str) -> ParkedRow:
    """One row that waits; raises AppError where it was decided or taken back meanwhile."""
    record = session.file.record("parked_rows", waiting)
    if record is None or record.get("removed") or record.get("outcome"):
        raise AppError(N_("This row does not wait any more. Open the list again."))
    return parked_row(record)


def decide_waiting(session: Session, waiting: str, decision: Decision) -> Saved:
    """Settle a row that waits as one change; returns the person it is about, empty for a row that is left out.

    Raises AppError where the row can't go in as it is, or the person meant has been taken out of the register.
    """
    row = waiting_row(session, waiting)
    number, file = row.row.typed.row, row.origin.file
    action = Message(_SAID[decision.kind], row=number, file=file)
    known = Known(session)
    with session.file.change(action, session.user) as writing:
        person = _settle(session, writing, known, row, decision)
        outcome = outcome_of(Decision(decision.kind, person))
        writing.change("parked_rows", waiting, {"outcome": outcome})
    return Saved(person, writing.id)


def decide_all_waiting(session: Session, ids: Sequence[str], kind_: DecisionKind) -> Decided:
    """Settle many rows that wait as one change, each where it can be; nothing is written where none can.

    "The same" is the likeliest record of each row; a row that lacks something can't be another one.
    """
    known = Known(session)
    rows = [(one, decision) for one in waiting_rows(session, ids) if (decision := _possible(known, one, kind_))]
    if not rows:
        return Decided(0, "")
    with session.file.change(Message(_ALL, count=len(rows)), session.user) as writing:
        for one, decision in rows:
            person = _settle(session, writing, known, one, decision)
            writing.change("parked_rows", one.id, {"outcome": outcome_of(Decision(kind_, person))})
    return Decided(len(rows), writing.id)


def _possible(known: Known, waiting: ParkedRow, kind_: DecisionKind) -> Decision | None:
    """A decision about a row, where it can be taken."""
    if kind_ == "another":
        errors = any(problem.severity == "error" for problem in waiting.row.typed.problems)
        return None if errors else Decision(kind_)
    if kind_ == "drop":
        return Decision(kind_)
    record = next((one.record for one in waiting.row.known), "")
    return Decision(kind_, record) if record and known.lives(record, kind(waiting.origin.kind).register) else None


def _settle(session: Session, writing: Writing, known: Known, waiting: ParkedRow, decision: Decision) -> str:
    if decision.kind == "drop":
        return ""
    typed = waiting.row.typed
    partner = known.partner(waiting.origin.partner) if waiting.origin.partner else None
    entry = entry_of(session, writing, waiting.origin, known, partner or "")
    if decision.kind == "another":
        refuse_unanswered(waiting.row)
        person = entry.create(typed)[0]
    else:
        if not known.lives(decision.record, kind(waiting.origin.kind).register):
            raise AppError(N_("What the row is about is not in the register any more. Open the list again."))
        comparison = comparison_of(session, waiting.origin.kind, known, (decision.record,), partner or "")
        differences, _notes = comparison.differences(typed, decision.record)
        person = entry.update(typed, decision.record, differences)[0]
    entry.finish()
    return person
