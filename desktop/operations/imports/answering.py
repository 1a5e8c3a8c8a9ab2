"""Questions that a file leaves open, each asked once for all its rows, and the rows as they read once answered."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.fields import Choices, Field, FiscalYear, Place, Places, Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.places import CODE_LENGTHS
from desktop.domain.problems import AppError
from desktop.exchange.rows.readers import places_of, put_place
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import ALL_KINDS, Kind, kind
from desktop.exchange.verdicts import ImportPlan
from desktop.operations.codelists import can_take_a_code, parents_of
from desktop.operations.imports.known import ADDED, CHOSEN
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.resolving import LINK, can_be_added
from desktop.operations.references import code_of, number_in
from desktop.operations.session import Session
from desktop.registers import register

PLACE, CODE, PERIOD = "place", "code:", "period"
_SERVICE = "service.service"
LEAVE = "?"
"""The answer that leaves open what the words mean, where the rows can go in without it."""
_CANT_LEAVE = N_("{field} can't be left open: without it the rows can't go in.")
_ROLES = {role: key for one in ALL_KINDS for role, key in one.roles}


@dataclass(frozen=True)
class Question:
    """Something that many rows may leave open in the same words.

    `asks` is "place", "period", "code:" and the name of a list, or "link:" and the key of a register; `text` the words
    in question, `said` the sentence about it, `target` what it is about, `candidates` the codes or the ids of records
    that may be meant, `rows` the numbers of the rows. `shown` are the candidates in words, where they are
    known; `pressing` says that rows wait for the answer.
    """

    asks: str
    text: str
    said: Message
    target: str
    candidates: tuple[str, ...]
    rows: tuple[int, ...]
    shown: tuple[str, ...] = ()
    pressing: bool = True

    @property
    def key(self) -> tuple[str, str, str]:
        """What is asked, about what, and about which words, however they are written."""
        return self.asks, self.target, self.text.casefold()

    @property
    def field(self) -> Field:
        """The field that an answer fills."""
        role, _, name = self.target.partition(".")
        if self.asks == PLACE:
            level = self.declared.level if isinstance(self.declared, Place) else ""
            return Place(N_("Place"), level=level) if level else register("people").fields["village"]
        return register(_ROLES[role]).fields[name]

    @property
    def declared(self) -> Field | None:
        """The declared field that the question is about; None for what the import takes apart."""
        role, _, name = self.target.partition(".")
        return register(_ROLES[role]).fields.get(name) if role in _ROLES else None

    @property
    def can_add(self) -> bool:
        """Whether the words themselves may be the answer: the name of something to be added to the register."""
        if self.asks.startswith(CODE):
            return can_take_a_code(self.asks.removeprefix(CODE))
        return self.asks.startswith(LINK) and can_be_added(self.asks.removeprefix(LINK))

    @property
    def parents(self) -> str:
        """The list of codes to one of which what is added must belong, "" for none."""
        return parents_of(self.asks.removeprefix(CODE)) if self.asks.startswith(CODE) else ""

    @property
    def to_add(self) -> str:
        """The answer that adds what the words name."""
        return self.adding()

    def adding(self, parent: str = "") -> str:
        """The answer that adds what the words name below a code of `parents`."""
        return f"{ADDED}{parent}/{self.text}" if self.parents else f"{ADDED}{self.text}"


def questions_of(plan: ImportPlan) -> tuple[Question, ...]:
    """What a plan leaves open and a person can settle: what rows wait for first, then what concerns the most rows."""
    return questions_in(row.typed for row in plan.rows)


def questions_in(read: Iterable[TypedRow]) -> tuple[Question, ...]:
    """What rows leave open before they are compared with the register, in the same order."""
    rows: dict[tuple[str, str, str, tuple[str, ...]], list[RowProblem]] = {}
    for row in read:
        for problem in row.problems:
            if _answerable(problem):
                rows.setdefault(_key(problem), []).append(problem)
    found = [_question(problems) for problems in rows.values()]
    return tuple(sorted(found, key=lambda one: (not one.pressing, -len(one.rows), one.rows)))


def question_about(plan: ImportPlan, problem: RowProblem) -> Question | None:
    """The question that a problem of a row belongs to; None where only the sender can help."""
    key = _key(problem)
    return next((one for one in questions_of(plan) if (one.asks, one.target) == key[:2] and _asks(one, key)), None)


def _asks(question: Question, key: tuple[str, str, str, tuple[str, ...]]) -> bool:
    return (question.text.casefold(), question.candidates) == key[2:]


def _answerable(problem: RowProblem) -> bool:
    if problem.asks == PLACE:
        return True
    role, _, name = problem.target.partition(".")
    declared = _ROLES.get(role)
    can_be = problem.asks.startswith((CODE, LINK)) or problem.asks == PERIOD
    return can_be and declared is not None and name in register(declared).fields


def _key(problem: RowProblem) -> tuple[str, str, str, tuple[str, ...]]:
    return problem.asks, problem.target, _words(problem).casefold(), problem.candidates


def _words(problem: RowProblem) -> str:
    """The words in question: one of several in a cell, a whole path of places."""
    return str(dict(problem.message.values).get("value", problem.text))


def _question(problems: list[RowProblem]) -> Question:
    first = problems[0]
    rows = tuple(problem.row for problem in problems)
    pressing = any(problem.severity == "error" for problem in problems)
    asked = Question(first.asks, _words(first), first.message, first.target, first.candidates, rows)
    return replace(asked, pressing=pressing)


def in_words(session: Session, question: Question) -> Question:
    """The question with its candidates in words, in the language of the window."""
    if question.asks.startswith(LINK):
        shown = [session.title(question.asks.removeprefix(LINK), one) for one in question.candidates]
    else:
        around = session.around()
        shown = [question.field.show(one, around) for one in question.candidates]
    return replace(question, shown=tuple(shown))


def answered(file: ImportFile, question: Question, code: str) -> ImportFile:
    """The file with a question settled: the code in every row that the question is about, and the problem gone.

    `code` is that of a list or a place, a quarter or a fiscal year, the id of a record, `question.to_add`, or LEAVE.
    Raises AppError where the rows need an answer and none is given.
    """
    if code == LEAVE and question.pressing:
        raise AppError(_CANT_LEAVE, field=Message(question.field.title))
    concerned, shape = frozenset(question.rows), kind(file.table.kind)
    rows = tuple(answered_row(row, question, code, shape) if row.row in concerned else row for row in file.rows)
    answers = tuple(dict.fromkeys((*file.answers, *lasting_answer(question, code))))
    return replace(file, rows=rows, answers=answers, settled={**file.settled, question.key: code})


def answered_before(file: ImportFile, questions: Iterable[Question]) -> ImportFile:
    """The file with those of some questions settled that were answered for it before: the rows say the same anew."""
    for question in questions:
        code = file.settled.get(question.key)
        if code is not None and not (code == LEAVE and question.pressing):
            file = answered(file, question, code)
    return file


def lasting_answer(question: Question, code: str) -> tuple[tuple[str, str, str], ...]:
    """An answer as it is remembered; nothing for one that holds for this time only.

    Of somebody who bears a number the name alone is not remembered: in the next file it may be another's.
    """
    named = question.asks.startswith(LINK) and bool(code_of(question.asks.removeprefix(LINK)))
    lasting = code != LEAVE and not code.startswith(ADDED) and question.asks != PERIOD
    lasting = lasting and not (named and not number_in(question.text))
    return ((question.asks, question.text, code),) if lasting else ()


def answered_row(row: TypedRow, question: Question, code: str, shape: Kind) -> TypedRow:
    """A row that a question is about, with its answer; raises AppError where it needs one and none is given."""
    if code == LEAVE and question.pressing:
        raise AppError(_CANT_LEAVE, field=Message(question.field.title))
    records = {role: dict(values) for role, values in row.records.items()}
    links, extra = dict(row.links), row.extra
    kept = tuple(problem for problem in row.problems if not settles(question, problem))
    if code == LEAVE:
        said = [one._replace(severity="note", asks="") for one in row.problems if settles(question, one)]
        if links.pop(question.target, None):
            extra = {**extra, question.field.title: question.text}
        return row._replace(links=links, extra=extra, problems=(*kept, *said))
    if question.asks == PLACE and isinstance(question.declared, Places):
        role, _, name = question.target.partition(".")
        told = records.setdefault(role, {})
        told[name] = _with_code(question.declared, told.get(name), code[: CODE_LENGTHS[question.declared.level]])
    elif question.asks == PLACE:
        put_place(records, code, places_of(shape))
    elif question.asks.startswith(LINK):
        links[question.target] = code if code.startswith(ADDED) else f"{CHOSEN}{code}"
    elif question.target == _SERVICE:
        told = {name: one for name, one in records.pop("service", {}).items() if one is not None}
        return row._replace(records=records, services=(*row.services, {**told, "service": code}), problems=kept)
    else:
        role, _, name = question.target.partition(".")
        values: Record = records.setdefault(role, {})
        values[name] = _with_code(question.field, values.get(name), code)
    return row._replace(records=records, links=links, problems=kept)


def _with_code(declared: Field, known: Value, code: str) -> Value:
    if isinstance(declared, FiscalYear):
        return int(code)
    if not isinstance(declared, (Choices, Places)):
        return code
    several = known if isinstance(known, tuple) else ()
    added = (*several, code) if code not in several else several
    return tuple(sorted(str(one) for one in added)) if isinstance(declared, Places) else added


def settles(question: Question, problem: RowProblem) -> bool:
    """Whether answering a question settles a problem of a row."""
    return _asks(question, _key(problem)) and (problem.asks, problem.target) == (question.asks, question.target)
