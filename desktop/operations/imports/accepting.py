"""Accepts an import: what is clean or decided goes in as one change, the rest waits, and the totals add up."""

from collections import Counter
from dataclasses import asdict, dataclass, replace

from desktop.domain.language import N_, Message
from desktop.exchange.verdicts import ImportRow, KnownRecord, Totals
from desktop.operations.codelists import add_codes
from desktop.operations.imports.deciding import NOTHING_DECIDED, Decision, Decisions, outcome_of
from desktop.operations.imports.entering import Origin, refuse_unanswered
from desktop.operations.imports.kept_cells import kept_cells
from desktop.operations.imports.known import SAME_IN_FILE, Known
from desktop.operations.imports.made import Made
from desktop.operations.imports.parking import parked_record
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.queue import Queue
from desktop.operations.imports.remembering import remember
from desktop.operations.imports.settling import settle_answered
from desktop.operations.imports.ways import comparison_of, entry_of
from desktop.operations.session import Progress, Session
from desktop.storage.writing import Writing

_STEP = 500

_ACTION = N_("Took in “{file}”: {count} row", "Took in “{file}”: {count} rows")


@dataclass(frozen=True)
class ImportDone:
    """What an import did, or would do where `change` is empty."""

    totals_: Totals
    change: str
    rows: tuple[ImportRow, ...]
    sheet: str
    records: Made

    def totals(self) -> dict[str, int]:
        """The numbers of rows by what became of them."""
        return asdict(self.totals_)

    def as_json(self) -> dict[str, object]:
        """The answer as programs read it."""
        return {
            **self.totals(),
            "change": self.change or None,
            "rows": [
                {
                    "sheet": self.sheet,
                    "row": row.typed.row,
                    "verdict": row.verdict,
                    "reasons": [reason.text() for reason in row.reasons],
                    "records": self._records(row),
                }
                for row in self.rows
            ],
        }

    def _records(self, row: ImportRow) -> list[str]:
        """The records that a row became or is about; for one that waits, those that it may be about."""
        written = self.records.get(row.typed.row)
        if written:
            return list(written)
        found = (one.record for one in row.known)
        known = (self._made(one.removeprefix(SAME_IN_FILE)) if one.startswith(SAME_IN_FILE) else one for one in found)
        return [one for one in known if one]

    def _made(self, row: str) -> str:
        """The person that an earlier row of the file became; empty while nothing is written."""
        return self.records.first(int(row))


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def what_would_happen(session: Session, planned: Planned, decisions: Decisions = NOTHING_DECIDED) -> ImportDone:
    """The answer of an import that is not carried out, with `decisions` about its doubtful rows."""
    known, plan = Known(session), planned.plan
    rows = tuple(
        _decided(session, planned, known, row, decisions[row.typed.row])
        if row.verdict == "doubtful" and row.typed.row in decisions
        else row
        for row in plan.rows
    )
    return ImportDone(_totals(list(rows)), "", rows, plan.sheet, Made())


def _decided(session: Session, planned: Planned, known: Known, row: ImportRow, decision: Decision) -> ImportRow:
    """A doubtful row as accepting it with a decision would leave it."""
    if decision.kind == "drop":
        return replace(row, verdict="unchanged")
    if decision.kind == "another":
        refuse_unanswered(row)
        return replace(row, verdict="new", known=())
    if decision.record.startswith(SAME_IN_FILE):
        return replace(row, verdict="update", known=(KnownRecord(decision.record, True),))
    comparison = comparison_of(session, planned.plan.kind, known, (decision.record,), planned.partner)
    differences, _notes = comparison.differences(row.typed, decision.record)
    return replace(row, verdict="update" if differences else "unchanged", known=(KnownRecord(decision.record, True),))


def origin_of(planned: Planned) -> Origin:
    """Where the rows of a plan come from."""
    given = planned.file.given
    day = given.day.isoformat() if given.day else ""
    return Origin(planned.file.name, planned.plan.sheet, planned.plan.kind, given.partner, day)


def accept_import(
    session: Session, planned: Planned, decisions: Decisions = NOTHING_DECIDED, progress: Progress = _no_progress
) -> ImportDone:
    """Write what a plan says as one change, doubtful rows into the queue; one undo takes it all back.

    `decisions` settle doubtful rows, by their number. A plan in which nothing is new writes nothing but an entry of
    the journal. Raises AppError; then nothing is kept.
    """
    file, plan = planned.file, planned.plan
    if planned.bench is not None:
        planned.bench.clear()
    action = Message(_ACTION, file=file.name, count=plan.read)
    try:
        with session.file.change(action, session.user, kind="import") as writing:
            add_codes(session, file.adds)
            acceptance = _Acceptance(session, planned, writing)
            rows = []
            for number, row in enumerate(plan.rows):
                if number % _STEP == 0:
                    progress(number, len(plan.rows))
                rows.append(acceptance.take(row, decisions.get(row.typed.row)))
            acceptance.finish()
    except BaseException:
        session.forget()  # codes that were to be added are not there
        raise
    change = writing.id if acceptance.wrote else ""
    return ImportDone(_totals(rows), change, tuple(rows), plan.sheet, acceptance.records)


def _totals(rows: list[ImportRow]) -> Totals:
    count = Counter(row.verdict for row in rows)
    return Totals(len(rows), count["new"], count["update"], count["unchanged"], count["doubtful"], count["rejected"])


class _Acceptance:
    """Writes the rows of one plan; `records` are the ids of what came of each."""

    def __init__(self, session: Session, planned: Planned, writing: Writing) -> None:
        self._session, self._planned, self._writing = session, planned, writing
        self._known = Known(session)
        self._origin = origin_of(planned)
        self._entry = entry_of(session, writing, self._origin, self._known, planned.partner)
        self._queue = Queue(session, planned.file.digest, planned.plan.sheet)
        self._parked = False  # or an answer remembered
        self.records = Made()

    @property
    def wrote(self) -> bool:
        """Whether anything was kept."""
        return self._entry.wrote or self._parked

    def take(self, row: ImportRow, decision: Decision | None) -> ImportRow:
        """Write what one row says; returns the row with what became of it."""
        if row.verdict == "doubtful":
            return self._decide(row, decision)
        if row.verdict == "new":
            self.records.keep(row.typed.row, self._entry.create(row.typed))
        elif row.record and (record := self._person(row.record)):
            updated = row.verdict == "update"
            made = self._entry.update(row.typed, record, row.differences) if updated else (record,)
            self.records.keep(row.typed.row, made)
        return row

    def finish(self) -> None:
        """Keep what is kept once for all rows."""
        self._entry.finish()
        answers = self._planned.file.answers
        self._parked = remember(self._session, self._writing, answers) or self._parked
        settled = settle_answered(self._session, self._writing, answers)
        self._parked = bool(settled.rows or self._planned.file.adds) or self._parked

    def _decide(self, row: ImportRow, decision: Decision | None) -> ImportRow:
        """A doubtful row that somebody decided goes in like any other, and is remembered; the rest is parked."""
        if decision is None:
            self._park(row)
            return row
        if decision.kind == "drop":
            self._park(row, decision)
            return replace(row, verdict="unchanged")
        if decision.kind == "another":
            refuse_unanswered(row)
            created = self._entry.create(row.typed)
            self.records.keep(row.typed.row, created)
            self._park(row, Decision("another", created[0]))
            return replace(row, verdict="new", known=())
        person = self._person(decision.record)
        if not person:
            self._park(row)
            return row
        self._entry.settle(person)
        shape = self._planned.plan.kind
        comparison = comparison_of(self._session, shape, self._known, (person,), self._planned.partner)
        differences, _notes = comparison.differences(row.typed, person)
        self.records.keep(row.typed.row, self._entry.update(row.typed, person, differences))
        self._park(row, Decision("same", person))
        known = (KnownRecord(person, True),)
        return replace(row, verdict="update" if differences else "unchanged", known=known)

    def _person(self, record: str) -> str:
        """The id of who is meant: for an earlier row of the file, of the person that came of it; empty for nobody."""
        if not record.startswith(SAME_IN_FILE):
            return record
        return self.records.first(int(record.removeprefix(SAME_IN_FILE)))

    def _park(self, row: ImportRow, decision: Decision | None = None) -> None:
        """Put a doubtful row into the queue, or what was decided about it; once however often its file comes."""
        outcome = outcome_of(decision) if decision else None
        waiting = self._queue.find(row.typed)
        if waiting is not None:
            if outcome:
                self._parked = self._writing.change("parked_rows", waiting.id, {"outcome": outcome}) or self._parked
            return
        known = [replace(one, record=person) for one in row.known if (person := self._person(one.record))]
        file = self._planned.file
        record = parked_record(file.digest, self._origin, row, known, kept_cells(file, row.typed))
        self._writing.create("parked_rows", {**record, "outcome": outcome})
        self._parked = True
