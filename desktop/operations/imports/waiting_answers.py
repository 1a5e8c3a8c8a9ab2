"""Questions that rows in the queue wait for: asked again where the row is looked at, answered for all rows like it."""

from dataclasses import replace

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import KnownRecord, judge
from desktop.operations.imports.answering import Question, answered_row, lasting_answer, questions_in, settles
from desktop.operations.imports.judging.whom import whom
from desktop.operations.imports.known import SAME_IN_FILE, Known
from desktop.operations.imports.looking import settled_code
from desktop.operations.imports.parking import ParkedRow, parked_record
from desktop.operations.imports.queue import Queued
from desktop.operations.imports.remembering import remember
from desktop.operations.imports.waiting import waiting_rows
from desktop.operations.records import Saved
from desktop.operations.session import Session

_SAID = N_(
    "Answered what “{words}” means for {count} waiting row", "Answered what “{words}” means for {count} waiting rows"
)
_GONE = N_("Rows that no longer wait can't be answered. Open the list again.")


def waiting_question(session: Session, waiting: ParkedRow) -> Question | None:
    """What a row in the queue waits for, with the numbers of all rows in it that the answer settles; None for nothing
    that an answer would settle.
    """
    asked = next(iter(questions_in((waiting.row.typed,))), None)
    if asked is None:
        return None
    return replace(asked, rows=tuple(one.row.typed.row for one in _concerned(session, asked, waiting.origin.kind)))


def answer_waiting(session: Session, question: Question, code: str, shape: str) -> Saved:
    """Put an answer into every row of the queue that it is about, as one change, and remember it.

    `shape` is the kind of list that the rows come from. The rows go on waiting until somebody decides, now beside whom
    they may be about as they read with the answer. Raises AppError where no such row waits any more, or the rows need
    an answer and none is given.
    """
    concerned = _concerned(session, question, shape)
    if not concerned:
        raise AppError(_GONE)
    meant = settled_code(session, question, code)
    known = Known(session)
    action = Message(_SAID, words=question.text, count=len(concerned))
    with session.file.change(action, session.user) as writing:
        for one in concerned:
            typed = answered_row(one.row.typed, question, meant, kind(shape))
            row = judge(one.origin.sheet, typed, _candidates(session, known, one, typed))
            kept = parked_record("", one.origin, row, row.known)
            writing.change("parked_rows", one.id, {name: kept[name] for name in ("content", "reasons")})
        remember(session, writing, lasting_answer(question, meant))
    return Saved(concerned[0].id, writing.id)


def _concerned(session: Session, question: Question, shape: str) -> list[ParkedRow]:
    return [
        one
        for one in waiting_rows(session)
        if one.origin.kind == shape and any(settles(question, problem) for problem in one.row.typed.problems)
    ]


def _candidates(session: Session, known: Known, waiting: ParkedRow, typed: TypedRow) -> tuple[KnownRecord, ...]:
    """Whom a row may be about now that it says more; of other lists what was found when it was read."""
    if not kind(waiting.origin.kind).about_people:
        return waiting.row.known
    found = whom(session, known, typed, Queued(waiting.id, None)).known
    return tuple(one for one in found if not one.record.startswith(SAME_IN_FILE))
