"""Questions that rows in the queue wait for: asked again where the row is looked at, answered for all rows like it."""

from dataclasses import dataclass, replace

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.targets.kinds import kind
from desktop.operations.codelists import add_codes
from desktop.operations.imports.answering import CODE, Question, answered_row, lasting_answer, questions_in, settles
from desktop.operations.imports.known import ADDED
from desktop.operations.imports.looking import code_named
from desktop.operations.imports.parking import ParkedRow
from desktop.operations.imports.remembering import remember
from desktop.operations.imports.settling import Settled, settle
from desktop.operations.imports.waiting import waiting_rows
from desktop.operations.session import Session

_SAID = N_(
    "Answered what “{words}” means for {count} waiting row", "Answered what “{words}” means for {count} waiting rows"
)


@dataclass(frozen=True)
class Answered:
    """The change that an answer made, and what became of the rows that waited for it."""

    change: str
    settled: Settled


_GONE = N_("Rows that no longer wait can't be answered. Open the list again.")


def waiting_question(session: Session, waiting: ParkedRow) -> Question | None:
    """What a row in the queue waits for, with the numbers of all rows in it that the answer settles; None for nothing
    that an answer would settle.
    """
    asked = next(iter(questions_in((waiting.row.typed,))), None)
    if asked is None:
        return None
    return replace(asked, rows=tuple(one.row.typed.row for one in _concerned(session, asked, waiting.origin.kind)))


def answer_waiting(session: Session, question: Question, code: str, shape: str) -> Answered:
    """Put an answer into every row of the queue that it is about, as one change, and remember it.

    `shape` is the kind of list that the rows come from. Rows that wait for nothing else go in with it; the others go on
    waiting, now beside whom they may be about as they read with the answer. Raises AppError where no such row waits any
    more, or the rows need an answer and none is given.
    """
    concerned = _concerned(session, question, shape)
    if not concerned:
        raise AppError(_GONE)
    action = Message(_SAID, words=question.text, count=len(concerned))
    with session.file.change(action, session.user) as writing:
        meant = _meant(session, question, code)
        rows = [(one, answered_row(one.row.typed, question, meant, kind(shape))) for one in concerned]
        settled = settle(session, writing, rows)
        remember(session, writing, lasting_answer(question, meant))
    return Answered(writing.id, settled)


def _meant(session: Session, question: Question, code: str) -> str:
    """The code of an answer, added to its list inside the change where it is a new one."""
    if not (question.asks.startswith(CODE) and code.startswith(ADDED)):
        return code
    item = code_named(session, question, code)
    add_codes(session, (item,))
    return item.code


def _concerned(session: Session, question: Question, shape: str) -> list[ParkedRow]:
    return [
        one
        for one in waiting_rows(session)
        if one.origin.kind == shape and any(settles(question, problem) for problem in one.row.typed.problems)
    ]
