"""Decisions of the chain from the village assembly upward, one child at a time or a whole list in one meeting."""

from collections.abc import Mapping, Sequence

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.following import follow
from desktop.operations.records import Saved, refuse_errors
from desktop.operations.session import Session
from desktop.operations.stages import skipping_problems


def decide(session: Session, identification: str, values: Mapping[str, Value]) -> Saved:
    """Keep the decision of one level on one child; see `decide_many`."""
    return decide_many(session, [identification], values)[0]


def decide_many(session: Session, identifications: Sequence[str], values: Mapping[str, Value]) -> list[Saved]:
    """Keep one level's decision on several children (a list read out in one meeting) as one change.

    `values` are the fields of a decision without its identification. Raises RecordRefused where a level is skipped
    without a note or a rejection has no reason; then nothing is kept.
    """
    wanted = list(dict.fromkeys(identifications))
    records = [one for one in session.file.records("identifications", wanted) if not one.get("removed")]
    if len(records) != len(wanted):
        raise AppError(N_("Some of these children have been taken out of the register meanwhile. Open the list again."))
    decisions = [_checked(session, str(record["id"]), values) for record in records]
    saved = []
    with session.file.change(_action(session, records), session.user) as writing:
        for decision in decisions:
            saved.append(writing.create("decisions", decision))
            follow(session, writing, "decisions", {}, {**decision, "id": saved[-1]})
    return [Saved(one, writing.id) for one in saved]


def _checked(session: Session, identification: str, values: Mapping[str, Value]) -> Record:
    """The decision on one child as it is kept; raises RecordRefused with everything that is wrong."""
    declared = session.register_of("decisions")
    decision = {**declared.begin(), **values, "identification": identification}
    problems = (*declared.problems(decision, session.around()), *skipping_problems(session, decision))
    refuse_errors(problems)
    return decision


def _action(session: Session, records: Sequence[Record]) -> Message:
    if len(records) == 1:
        return Message(N_("Decision on {title}"), title=session.title("people", str(records[0]["person"])))
    said = N_("Decision at one level for {count} child", "Decision at one level for {count} children")
    return Message(said, count=len(records))
