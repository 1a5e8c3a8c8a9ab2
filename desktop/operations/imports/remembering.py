"""Answers are remembered: what words meant in one file is not asked again in the next; listed, and forgotten."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from desktop.domain.codelists import shipped_code_lists
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.domain.problems import AppError
from desktop.operations.imports.answering import (
    CODE,
    PLACE,
    Question,
    answered,
    answered_before,
    questions_in,
    questions_of,
)
from desktop.operations.imports.planning import Planned, prepare_again, prepare_import
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.resolving import LINK
from desktop.operations.session import Progress, Session
from desktop.registers import register
from desktop.storage.kept import Answers
from desktop.storage.writing import Writing

_FORGOT = N_("Forgot what “{words}” means in workbooks")
_GONE = N_("This answer is not there any more. Open the list again.")
_ASKED = {PLACE: N_("Place")}


@dataclass(frozen=True)
class AnswerShown:
    """A remembered answer in a list: its id, what was asked about (a place, a list of codes, a register), the words,
    and what they mean, empty where that is not there any more.
    """

    id: str
    about: str
    words: str
    means: str


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def prepare_recalling(session: Session, file: ImportFile, progress: Progress = _no_progress) -> Planned:
    """The plan of a file in which everything is answered that was asked and answered before, for it or for others."""
    recalled = _recalled(session, file, questions_in(file.rows), _known(session))
    return _settled(session, prepare_import(session, recalled, progress), progress)


def recalled(session: Session, file: ImportFile) -> ImportFile:
    """The file with what its rows ask answered as it was answered before, for it or for others."""
    return _recalled(session, file, questions_in(file.rows), _known(session))


def recalled_again(
    session: Session, planned: Planned, file: ImportFile, rows: Iterable[int], progress: Progress = _no_progress
) -> Planned:
    """The plan for a file of which only some rows say something else, with all that was answered before."""
    concerned = frozenset(rows)
    recalled = _recalled(session, file, questions_in(row for row in file.rows if row.row in concerned), {})
    return _settled(session, prepare_again(session, planned, recalled, concerned, progress), progress)


def _settled(session: Session, planned: Planned, progress: Progress) -> Planned:
    """The plan with what only comparing with the register has asked."""
    questions = questions_of(planned.plan)
    again = _recalled(session, planned.file, questions, _known(session)) if questions else planned.file
    if again is planned.file:
        return planned
    return prepare_again(session, planned, again, {row for one in questions for row in one.rows}, progress)


def _known(session: Session) -> dict[str, str]:
    """The answers by their ids."""
    rows = session.file.rows(Answers.key, ("id", "answer"))
    return {str(one): str(answer) for one, answer in rows if answer}


def _recalled(session: Session, file: ImportFile, questions: tuple[Question, ...], known: dict[str, str]) -> ImportFile:
    file = answered_before(file, questions)
    for question in questions:
        if question.key in file.settled:
            continue
        answer = known.get(answer_id(question.asks, question.text))
        if answer is not None and _means(session, question.asks, answer):
            file = replace(answered(file, question, answer), answers=file.answers, settled=file.settled)
    return file


def answer_id(asks: str, words: str) -> str:
    """The id of the answer to a question about some words, however they are spelled."""
    return sha256(f"{asks}\n{plain(words)}".encode()).hexdigest()[:32]


def remember(session: Session, writing: Writing, answers: tuple[tuple[str, str, str], ...]) -> bool:
    """Keep answers (what is asked, the words, the answer) inside a change; whether anything of it was new."""
    known, told = _known(session), False
    for asks, words, answer in answers:
        key = answer_id(asks, words)
        if known.get(key) != answer and plain(words):
            told = True
            day = session.today.isoformat()
            kept = {"asks": asks, "words": words[:400], "answer": answer, "answered_on": day}
            writing.put(Answers.key, key, kept)
    return told


def remembered_answers(session: Session) -> list[AnswerShown]:
    """The remembered answers, those about the same together."""
    rows = session.file.rows(Answers.key, ("id", "asks", "words", "answer"))
    shown = [
        AnswerShown(str(one), _about(str(asks)), str(words), _means(session, str(asks), str(answer)))
        for one, asks, words, answer in rows
    ]
    return sorted(shown, key=lambda one: (one.about, plain(one.words)))


def forget_answer(session: Session, answer: str) -> str:
    """Forget an answer as one change that can be taken back; returns its id. Raises AppError where it is gone."""
    record = session.file.record(Answers.key, answer)
    if record is None or record.get("removed"):
        raise AppError(_GONE)
    with session.file.change(Message(_FORGOT, words=record["words"]), session.user) as writing:
        writing.remove(Answers.key, answer)
    return writing.id


def _about(asks: str) -> str:
    if asks.startswith(LINK):
        return str(Message(register(asks.removeprefix(LINK)).title))
    if asks.startswith(CODE):
        return shipped_code_lists()[asks.removeprefix(CODE)].title()
    return str(Message(_ASKED.get(asks, asks)))


def _means(session: Session, asks: str, answer: str) -> str:
    """What an answer means, in words; empty where it is not there any more."""
    if asks.startswith(LINK):
        key = asks.removeprefix(LINK)
        record = session.file.record(key, answer)
        return session.title(key, answer) if record and not record.get("removed") else ""
    around = session.around()
    if asks.startswith(CODE):
        item = around.codelists[asks.removeprefix(CODE)].items.get(answer)
        return item.label() if item else ""
    return around.places.path(answer) if around.places.get(answer) else ""
