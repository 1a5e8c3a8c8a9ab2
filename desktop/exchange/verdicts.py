"""What becomes of each row of an import, with its reasons; the totals always add up to the rows that were read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Severity
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import RowProblem, TypedRow

VerdictKey = Literal["new", "update", "unchanged", "doubtful", "rejected"]

VERDICTS: Mapping[VerdictKey, str] = {
    "new": N_("New"),
    "update": N_("Changes a record"),
    "unchanged": N_("Already known"),
    "doubtful": N_("To be decided"),
    "rejected": N_("Can't go in"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row got its verdict; `sheet`, `row` and `cell` say where, `cell` is empty for the whole row."""

    severity: Severity
    message: Message
    sheet: str
    row: int
    cell: str = ""

    def text(self, language: str | None = None) -> str:
        """The sentence with its address in front: "B10: ..."."""
        said = self.message.text(language)
        return f"{self.cell}: {said}" if self.cell else said


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A record of the register that a row may be about; `sure` where nobody need look at it."""

    record: str
    sure: bool
    reasons: tuple[Message, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field whose value in the row is not the one in the register."""

    role: str
    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row with its verdict: the record it is about or may be about, and what it would change there."""

    typed: TypedRow
    verdict: VerdictKey
    reasons: tuple[Reason, ...]
    known: tuple[KnownRecord, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def record(self) -> str | None:
        """The record that the row is surely about."""
        return next((known.record for known in self.known if known.sure), None)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many rows were read and what became of them; doubtful ones wait, parked, until somebody decides."""

    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    parked: int = 0
    rejected: int = 0

    def reconcile(self) -> bool:
        """Whether every row that was read is accounted for."""
        return self.read == self.created + self.updated + self.unchanged + self.parked + self.rejected


@dataclass(frozen=True)
class ImportPlan:
    """Everything that an import would do, before anything is written."""

    sheet: str
    kind: str
    rows: tuple[ImportRow, ...]
    read: int
    notes: tuple[Message, ...] = field(default=())

    @property
    def totals(self) -> Totals:
        """The totals by verdict."""
        count = Counter(row.verdict for row in self.rows)
        return Totals(
            self.read, count["new"], count["update"], count["unchanged"], count["doubtful"], count["rejected"]
        )

    def questions(self) -> dict[tuple[str, str], tuple[RowProblem, ...]]:
        """What is to be asked once for the file: problems by what they ask and by the text they are about."""
        found: dict[tuple[str, str], list[RowProblem]] = {}
        for row in self.rows:
            for problem in row.typed.problems:
                if problem.asks:
                    found.setdefault((problem.asks, problem.text.casefold()), []).append(problem)
        return {key: tuple(problems) for key, problems in found.items()}

    def as_json(self) -> dict[str, Any]:
        """The plan as programs read it."""
        totals = self.totals
        return {
            "read": totals.read,
            "created": totals.created,
            "updated": totals.updated,
            "unchanged": totals.unchanged,
            "parked": totals.parked,
            "rejected": totals.rejected,
            "rows": [
                {
                    "sheet": self.sheet,
                    "row": row.typed.row,
                    "verdict": row.verdict,
                    "reasons": [reason.text() for reason in row.reasons],
                    "records": [known.record for known in row.known],
                }
                for row in self.rows
            ],
        }


def judge(
    sheet: str, row: TypedRow, known: Sequence[KnownRecord] = (), differences: Iterable[Difference] = ()
) -> ImportRow:
    """The verdict of a row, from its own problems and from what the register knows.

    An error that only the sender can mend rejects the row; one that an answer settles, or a record that may be the
    same, makes it doubtful; else a sure record makes it an update, or unchanged where nothing differs.
    """
    changed = tuple(differences)
    reasons = [Reason(p.severity, p.message, p.sheet, p.row, p.cell) for p in row.problems]
    reasons += [Reason("warning", said, sheet, row.row) for one in known if not one.sure for said in one.reasons]
    return ImportRow(row, _verdict(row, known, changed), tuple(reasons), tuple(known), changed)


def _verdict(row: TypedRow, known: Sequence[KnownRecord], differences: Sequence[Difference]) -> VerdictKey:
    errors = [problem for problem in row.problems if problem.severity == "error"]
    if any(not problem.asks for problem in errors):
        return "rejected"
    sure = [one for one in known if one.sure]
    if errors or len(sure) > 1 or (known and not sure):
        return "doubtful"
    if not sure:
        return "new"
    return "update" if differences else "unchanged"
