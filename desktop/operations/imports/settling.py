"""Rows of the queue that an answer completes go in at once; those that may be about somebody known go on waiting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import ImportRow, KnownRecord
from desktop.operations.imports.answering import answered_row, questions_in
from desktop.operations.imports.deciding import Decision, DecisionKind, outcome_of
from desktop.operations.imports.entering import Origin
from desktop.operations.imports.judging.bench import judge_of
from desktop.operations.imports.judging.order import Docket
from desktop.operations.imports.known import SAME_IN_FILE, Known
from desktop.operations.imports.parking import ParkedRow, parked_record
from desktop.operations.imports.waiting import waiting_rows
from desktop.operations.imports.ways import Entering, entry_of
from desktop.operations.session import Session
from desktop.storage.writing import Writing


@dataclass(frozen=True)
class Settled:
    """How many rows of the queue say more now, and how many of them went in."""

    rows: int = 0
    went_in: int = 0


def settle_answered(session: Session, writing: Writing, answers: Sequence[tuple[str, str, str]]) -> Settled:
    """Put answers (what is asked, the words, the answer) into all rows that wait for them, inside a change."""
    known = {(asks, words.casefold()): code for asks, words, code in answers}
    if not known:
        return Settled()
    concerned = []
    for one in waiting_rows(session):
        typed = one.row.typed
        for question in questions_in((typed,)):
            code = known.get((question.asks, question.text.casefold()))
            if code is not None:
                typed = answered_row(typed, question, code, kind(one.origin.kind))
        if typed is not one.row.typed:
            concerned.append((one, typed))
    return settle(session, writing, concerned)


def settle(session: Session, writing: Writing, rows: Sequence[tuple[ParkedRow, TypedRow]]) -> Settled:
    """Enter the rows that wait for nothing else any more as they read now, inside a change; keep how the others read.

    A row that might be about somebody known when it was read still waits for the decision about that, now beside
    whoever it may be as it reads.
    """
    groups: dict[Origin, list[tuple[ParkedRow, TypedRow]]] = {}
    for one, typed in rows:
        groups.setdefault(one.origin, []).append((one, typed))
    went_in = 0
    for origin, group in groups.items():
        settling = _Settling(session, writing, origin, len(rows))
        went_in += settling.settle(group)
    return Settled(len(rows), went_in)


class _Settling:
    """Settles rows of one sheet: each sees those before it that went in."""

    def __init__(self, session: Session, writing: Writing, origin: Origin, _count: int) -> None:
        self._session, self._writing, self._origin = session, writing, origin
        self._made: dict[str, str] = {}

    def settle(self, group: Sequence[tuple[ParkedRow, TypedRow]]) -> int:
        """Enter what can go in; returns how many rows did."""
        numbered = tuple(typed._replace(row=number) for number, (_, typed) in enumerate(group, 1))
        judge = judge_of(self._session, Docket(self._origin.kind, self._origin.sheet, partner=self._origin.partner))
        judged = judge.judge(numbered, range(1, len(numbered) + 1), lambda _done, _total: None)
        entry = entry_of(self._session, self._writing, self._origin, Known(self._session), judge.partner)
        count = 0
        for (one, typed), row in zip(group, judged, strict=True):
            decision = None if one.row.known else self._enter(entry, typed, row)
            if decision is None:
                self._keep(one, typed, row)
                continue
            self._writing.change("parked_rows", one.id, {"outcome": outcome_of(decision)})
            count += 1
        entry.finish()
        return count

    def _enter(self, entry: Entering, typed: TypedRow, row: ImportRow) -> Decision | None:
        """What became of a row; None where it has to wait."""
        kind_: DecisionKind = "another"
        if row.verdict == "new":
            made = entry.create(typed)[0]
        elif row.verdict in ("update", "unchanged") and (record := self._record(row.record or "")):
            entry.settle(record)
            made, kind_ = entry.update(typed, record, row.differences)[0], "same"
        else:
            return None
        self._made[f"{SAME_IN_FILE}{row.typed.row}"] = made
        return Decision(kind_, made)

    def _record(self, record: str) -> str:
        return self._made.get(record, "") if record.startswith(SAME_IN_FILE) else record

    def _keep(self, one: ParkedRow, typed: TypedRow, row: ImportRow) -> None:
        """Have a row go on waiting as it reads now, beside whoever it may be about."""
        read = replace(row, typed=row.typed._replace(row=typed.row))
        found = [(each, self._record(each.record)) for each in row.known]
        known: Mapping[str, KnownRecord] = {name: replace(each, record=name) for each, name in found if name}
        kept = parked_record("", self._origin, read, tuple(known.values()) or one.row.known, one.cells)
        self._writing.change("parked_rows", one.id, {name: kept[name] for name in ("content", "reasons")})
