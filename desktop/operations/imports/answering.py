"""Questions that a file leaves open, each asked once for all its rows, and the rows as they read once answered."""

from dataclasses import dataclass, replace

from desktop.domain.fields import Choices, Field, Record, Value
from desktop.domain.language import Message
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import ImportPlan
from desktop.operations.imports.reading import ImportFile
from desktop.registers import register

PLACE, CODE = "place", "code:"
_PLACED = {"person": "people", "household": "households"}


@dataclass(frozen=True)
class Question:
    """Something that many rows may leave open in the same words.

    `asks` is "place", or "code:" and the name of a list; `text` the words in question, `said` the sentence about it,
    `target` what it is about, `candidates` the codes that may be meant, `rows` the numbers of the rows.
    """

    asks: str
    text: str
    said: Message
    target: str
    candidates: tuple[str, ...]
    rows: tuple[int, ...]

    @property
    def field(self) -> Field:
        """The field that an answer fills."""
        role, _, name = self.target.partition(".")
        if self.asks == PLACE:
            return register("people").fields["village"]
        return register(dict(_roles())[role]).fields[name]


def _roles() -> tuple[tuple[str, str], ...]:
    return (*kind("children").roles, *kind("beneficiary").roles)


def questions_of(plan: ImportPlan) -> tuple[Question, ...]:
    """What a plan leaves open and a person can settle, the question about the most rows first."""
    rows: dict[tuple[str, str, str, tuple[str, ...]], list[RowProblem]] = {}
    for row in plan.rows:
        for problem in row.typed.problems:
            if _answerable(problem):
                rows.setdefault(_key(problem), []).append(problem)
    found = [_question(problems) for problems in rows.values()]
    return tuple(sorted(found, key=lambda one: (-len(one.rows), one.rows)))


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
    declared = dict(_roles()).get(role)
    return problem.asks.startswith(CODE) and declared is not None and name in register(declared).fields


def _key(problem: RowProblem) -> tuple[str, str, str, tuple[str, ...]]:
    return problem.asks, problem.target, _words(problem).casefold(), problem.candidates


def _words(problem: RowProblem) -> str:
    """The words in question: one of several in a cell, a whole path of places."""
    return str(dict(problem.message.values).get("value", problem.text))


def _question(problems: list[RowProblem]) -> Question:
    first = problems[0]
    rows = tuple(problem.row for problem in problems)
    return Question(first.asks, _words(first), first.message, first.target, first.candidates, rows)


def answered(file: ImportFile, question: Question, code: str) -> ImportFile:
    """The file with a question settled: the code in every row that the question is about, and the problem gone."""
    concerned = frozenset(question.rows)
    rows = tuple(_answered(row, question, code) if row.row in concerned else row for row in file.rows)
    return replace(file, rows=rows)


def _answered(row: TypedRow, question: Question, code: str) -> TypedRow:
    records = {role: dict(values) for role, values in row.records.items()}
    if question.asks == PLACE:
        for role in _PLACED:
            if role in records and not records[role].get("village"):
                records[role]["village"] = code
    else:
        role, _, name = question.target.partition(".")
        values: Record = records.setdefault(role, {})
        values[name] = _with_code(question.field, values.get(name), code)
    kept = tuple(problem for problem in row.problems if not _settled(problem, question))
    return row._replace(records=records, problems=kept)


def _with_code(declared: Field, known: Value, code: str) -> Value:
    if not isinstance(declared, Choices):
        return code
    several = known if isinstance(known, tuple) else ()
    return (*several, code) if code not in several else several


def _settled(problem: RowProblem, question: Question) -> bool:
    return _asks(question, _key(problem)) and (problem.asks, problem.target) == (question.asks, question.target)
