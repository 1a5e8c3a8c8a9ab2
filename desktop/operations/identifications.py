"""Decisions of the chain from the village assembly upward, and the stage that follows from them."""

from collections.abc import Mapping, Sequence

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError, Problem
from desktop.operations.records import RecordRefused, Saved
from desktop.operations.session import Session
from desktop.storage.conditions import equals

CHAIN = ("VILLAGE", "CELL", "SECTOR", "DISTRICT", "NATIONAL")
"""The levels in their order: ministerial order 2/2017, articles 2 to 4."""

APPROVED, RETURNED, REJECTED = "APPROVED", "RETURNED", "REJECTED"


def stage_after(stage: str, level: str, decision: str) -> str:
    """The stage that an identification has reached once a level has decided.

    An approval reaches the level, a return leads to the level below, a rejection ends it.
    """
    if decision == APPROVED:
        return level
    if decision == REJECTED:
        return "REJECT"
    below = CHAIN.index(level) - 1
    return CHAIN[below] if below >= 0 else "DRAFT"


def skipped_levels(stage: str, level: str) -> tuple[str, ...]:
    """The levels between the stage reached and the one that decides now."""
    reached = CHAIN.index(stage) if stage in CHAIN else -1
    return CHAIN[reached + 1 : CHAIN.index(level)]


def decide(session: Session, identification: str, values: Mapping[str, Value]) -> Saved:
    """Keep the decision of one level on one child; see `decide_many`."""
    return decide_many(session, [identification], values)[0]


def decide_many(session: Session, identifications: Sequence[str], values: Mapping[str, Value]) -> list[Saved]:
    """Keep one level's decision on several children (a list read out in one meeting) as one change.

    `values` are the fields of a decision without its identification. Raises RecordRefused where a level is skipped
    without a note or a rejection has no reason; then nothing is kept.
    """
    declared = session.register_of("decisions")
    around = session.around()
    level, decision = str(values.get("level")), str(values.get("decision"))
    records = session.file.records("identifications", identifications)
    if len(records) != len(set(identifications)):
        raise AppError(N_("Some of these children have been taken out of the register meanwhile. Open the list again."))
    kept: list[Record] = []
    for record in records:
        row = {**declared.begin(), **values, "identification": str(record["id"])}
        problems = declared.problems(row, around) + _skipping(session, record, row)
        if any(problem.severity == "error" for problem in problems):
            raise RecordRefused(tuple(problems))
        kept.append(row)
    action = Message(N_("Decision at one level for {count} children"), count=len(kept))
    saved = []
    with session.file.change(action, session.user) as writing:
        for record, row in zip(records, kept, strict=True):
            created = writing.create("decisions", row)
            stage = stage_after(str(record.get("stage") or "DRAFT"), level, decision)
            writing.change("identifications", str(record["id"]), {"stage": stage})
            saved.append(created)
    return [Saved(one, writing.id) for one in saved]


def _skipping(session: Session, identification: Record, decision: Record) -> list[Problem]:
    """No level is skipped without a note that says why."""
    skipped = skipped_levels(str(identification.get("stage") or "DRAFT"), str(decision["level"]))
    if not skipped or decision.get("skipped_note"):
        return []
    names = session.around().codelists["decision_level"]
    levels = ", ".join(names.label(level) for level in skipped)
    message = Message(N_("No decision is known for: {levels}. Say in a note why it was passed over."), levels=levels)
    return [Problem("error", message, "skipped_note")]


def decisions_of(session: Session, identification: str) -> list[Record]:
    """The decisions on one identification, the oldest first."""
    return session.file.first("decisions", equals("identification", identification), ("decided_on",), 100)
