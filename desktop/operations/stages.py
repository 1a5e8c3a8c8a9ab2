"""The stage of an identification: it follows from the decisions of the chain and is never typed."""

from collections.abc import Iterable, Mapping

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.operations.session import Session
from desktop.storage.conditions import equals
from desktop.storage.writing import Writing

CHAIN = ("VILLAGE", "CELL", "SECTOR", "DISTRICT", "NATIONAL")
"""The levels in their order: ministerial order 2/2017, articles 2 to 4."""

APPROVED, RETURNED, REJECTED = "APPROVED", "RETURNED", "REJECTED"
_DRAFT = "DRAFT"


def stage_after(stage: str, level: str, decision: str) -> str:
    """The stage that an identification has reached once a level has decided.

    An approval reaches the level, or leaves a higher one as it is; a return leads to the level below the one that
    returns; a rejection ends it.
    """
    if decision == REJECTED:
        return "REJECT"
    if decision == APPROVED:
        return stage if stage in CHAIN and CHAIN.index(stage) > CHAIN.index(level) else level
    below = CHAIN.index(level) - 1
    return CHAIN[below] if below >= 0 else _DRAFT


def skipped_levels(stage: str, level: str) -> tuple[str, ...]:
    """The levels between the stage reached and the one that decides now."""
    reached = CHAIN.index(stage) if stage in CHAIN else -1
    return CHAIN[reached + 1 : CHAIN.index(level)]


def decisions_of(session: Session, identification: str) -> list[Record]:
    """The decisions on one identification in the order of their days, those of one day from below upward."""
    found = session.file.first("decisions", equals("identification", identification), (), 1000)
    return sorted(found, key=_order)


def _order(decision: Mapping[str, Value]) -> tuple[str, int]:
    return str(decision["decided_on"]), CHAIN.index(str(decision["level"]))


def stage_reached(decisions: Iterable[Mapping[str, Value]], begun: str = _DRAFT) -> str:
    """The stage after decisions in their order, from the stage that was known before all of them."""
    stage = begun
    for one in decisions:
        stage = stage_after(stage, str(one["level"]), str(one["decision"]))
    return stage


def begun_at(session: Session, identification: str) -> str:
    """The stage that is known without any decision: one that a list told, or none."""
    return _DRAFT if decisions_of(session, identification) else _stage_of(session, identification)


def _stage_of(session: Session, identification: str) -> str:
    record = session.file.record("identifications", identification) or {}
    return str(record.get("stage") or _DRAFT)


def skipping_problems(session: Session, decision: Mapping[str, Value], record_id: str = "") -> list[Problem]:
    """No level is skipped without a note that says why; `record_id` is that of a decision known already."""
    level, identification = str(decision.get("level")), str(decision.get("identification") or "")
    if level not in CHAIN or not identification or not decision.get("decided_on") or decision.get("skipped_note"):
        return []
    others = [one for one in decisions_of(session, identification) if one["id"] != record_id]
    before = [one for one in others if _order(one) <= _order(decision)]
    begun = _DRAFT if others or record_id else begun_at(session, identification)
    skipped = skipped_levels(stage_reached(before, begun), level)
    if not skipped:
        return []
    names = session.around().codelists["decision_level"]
    levels = ", ".join(names.label(one) for one in skipped)
    message = Message(N_("No decision is known for: {levels}. Say in a note why it was passed over."), levels=levels)
    return [Problem("error", message, "skipped_note")]


def follow_decision(
    session: Session, writing: Writing, before: Mapping[str, Value], after: Mapping[str, Value]
) -> None:
    """Bring the stage of an identification to what its decisions say, inside the change that wrote one of them.

    `before` is empty for a new decision, `after` for one that is taken out. The first decision on an identification
    goes on from the stage that was known without any.
    """
    for identification in dict.fromkeys(str(one["identification"]) for one in (before, after) if one):
        decisions = decisions_of(session, identification)
        first = not before and len(decisions) == 1
        stage = stage_reached(decisions, _stage_of(session, identification) if first else _DRAFT)
        writing.change("identifications", identification, {"stage": stage})
