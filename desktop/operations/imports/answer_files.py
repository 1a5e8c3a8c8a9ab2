"""Answers written down beforehand: what a program says about a file, and what is asked, for it to fill in."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.domain.language import N_
from desktop.domain.names import plain
from desktop.domain.problems import AppError
from desktop.exchange.reading.cells import as_text, column_letters, index_at
from desktop.exchange.recognition.corrections import Corrections
from desktop.exchange.recognition.facts import LABELS
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.targets.kinds import ALL_KINDS
from desktop.operations.imports.answering import CODE, PERIOD, PLACE, Question, in_words, questions_of
from desktop.operations.imports.correcting import recognised_again
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.known import SAME_IN_FILE
from desktop.operations.imports.looking import correct_cells, with_answer
from desktop.operations.imports.planning import Planned, prepare_import
from desktop.operations.imports.reading import ImportFile
from desktop.operations.imports.resolving import LINK
from desktop.operations.session import Session

CONSTANTS = tuple(LABELS)
"""What can be said for a whole list."""
ADD = "+"
"""The answer that adds what the words name."""
_PARTS = (
    "cells",
    "columns",
    "constants",
    "places",
    "codes",
    "records",
    "periods",
    "rows",
    "kind",
    "about",
    "file",
    "sheet",
)
_ROUNDS = 4
_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")


@dataclass(frozen=True)
class WrittenAnswers:
    """What an answers file says; every part may be empty, and null says nothing.

    `columns` leads titles or letters of columns to targets (None: only kept), `constants` facts for the whole file to
    their texts; `codes`, `places`, `records` and `periods` lead words to a code, the code of a place, the id or code of
    a record, a quarter, to "+" (add it) or "?" (leave it open); codes and records also below the name of their list.
    `cells` lead addresses such as D14 to what they should say, `rows` numbers to "another", "drop", or "same" and a
    record.
    """

    kind: str = ""
    columns: Mapping[str, str | None] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    rows: Mapping[int, str] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)


def read_answers(path: Path) -> WrittenAnswers:
    """What an answers file says. Raises AppError in a sentence where it is not there or not written as it must be."""
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise AppError(N_("The answers “{file}” can't be read. Are they still there?"), file=path.name) from error
    except ValueError as error:
        said = N_("The answers “{file}” are not written as JSON: {reason}.")
        raise AppError(said, file=path.name, reason=error) from error
    if not isinstance(told, dict):
        raise AppError(N_("The answers “{file}” are no JSON object with parts such as “places”."), file=path.name)
    for name, part in told.items():
        if name not in _PARTS:
            said = N_("The answers have no part “{part}”: they have {parts}.")
            raise AppError(said, part=name, parts=", ".join(_PARTS))
        if name not in ("kind", "file", "sheet") and not isinstance(part, dict):
            raise AppError(
                N_("The part “{part}” of the answers must be an object, words leading to answers."), part=name
            )
    return _of(told)


def _of(told: Mapping[str, Any]) -> WrittenAnswers:
    rows: dict[int, str] = {}
    for number, decision in told.get("rows", {}).items():
        if not str(number).isdigit():
            raise AppError(N_("“{row}” is not the number of a row."), row=number)
        if decision is not None:
            rows[int(number)] = str(decision)
    constants = {key: str(text) for key, text in told.get("constants", {}).items() if text is not None}
    words = {name: told.get(name, {}) for name in ("places", "codes", "records", "periods")}
    cells = {str(cell).upper(): str(text) for cell, text in told.get("cells", {}).items() if text is not None}
    return WrittenAnswers(str(told.get("kind") or ""), told.get("columns", {}), constants, words, rows, cells)


def corrected_by(session: Session, file: ImportFile, answers: WrittenAnswers) -> ImportFile:
    """The file with its columns, facts and kind as the answers say; its rows are not looked at yet where that changes.

    Raises AppError for a column, a kind or a target that there is not.
    """
    if answers.kind and answers.kind not in {one.key for one in ALL_KINDS}:
        raise AppError(N_("There is no kind of list “{kind}”: {kinds}."), kind=answers.kind, kinds=_kinds())
    told = Corrections()
    if answers.kind and answers.kind != file.table.kind:
        told = told.with_kind(answers.kind)
    known = next((one for one in ALL_KINDS if one.key == (answers.kind or file.table.kind)), None)
    targets = {target.key for target in known.targets} if known else set()
    for name, target in answers.columns.items():
        column = _column(file.table, name)
        if target == file.table.columns[column].target:
            continue
        if target is not None and target not in targets:
            said = N_("A column of this list can't go to “{target}”. It can go to: {targets}.")
            raise AppError(said, target=target, targets=", ".join(sorted(targets)))
        told = told.with_target(file.table.columns[column].index, target)
    for key, text in answers.constants.items():
        fact = file.table.fact(key)
        if key not in CONSTANTS:
            said = N_("Nothing called “{key}” can be said for a whole list: {keys}.")
            raise AppError(said, key=key, keys=", ".join(CONSTANTS))
        if fact is None or as_text(fact.text) != text:
            told = told.with_constant(key, text)
    return file if told == Corrections() else recognised_again(session, file, told)


def _kinds() -> str:
    return ", ".join(one.key for one in ALL_KINDS)


def _column(table: RecognisedTable, name: str) -> int:
    """Which column of the table has a title, or stands under a letter."""
    wanted = plain(name)
    for at, column in enumerate(table.columns):
        if name and (plain(column.title) == wanted or column_letters(column.index) == name.strip().upper()):
            return at
    raise AppError(N_("The list has no column “{column}”. Name it by its title or its letter."), column=name)


def answered_by(session: Session, planned: Planned, answers: WrittenAnswers) -> tuple[Planned, tuple[str, ...]]:
    """The plan with every question answered that the answers speak of, and the words that nobody asked about.

    Nothing is written: what the answers add is added by accepting. Raises AppError for an answer that is no code,
    place or record.
    """
    used: set[str] = set()
    planned = correct_cells(session, planned, _texts(answers.cells))
    for _ in range(_ROUNDS):
        file = planned.file
        for question in questions_of(planned.plan):
            found = _answer(question, answers)
            if found is not None:
                used.add(plain(question.text))
                file = with_answer(session, file, question, _checked(session, question, found))
        if file is planned.file:
            break
        with session.proposing(file.adds):
            planned = prepare_import(session, file)
    return planned, tuple(one for one in _all_words(answers) if plain(one) not in used)


def _texts(cells: Mapping[str, str]) -> dict[int, dict[int, str | None]]:
    """What cells should say, by their rows and columns; raises AppError for an address that is none."""
    texts: dict[int, dict[int, str | None]] = {}
    for cell, text in cells.items():
        if not _ADDRESS.fullmatch(cell):
            raise AppError(N_("“{cell}” is not the address of a cell, such as D14."), cell=cell)
        letters = cell.rstrip("0123456789")
        texts.setdefault(int(cell[len(letters) :]), {})[index_at(cell)] = text
    return texts


def _part(question: Question) -> str:
    named = {PLACE: "places", PERIOD: "periods"}
    return named.get(question.asks) or ("codes" if question.asks.startswith(CODE) else "records")


def _answer(question: Question, answers: WrittenAnswers) -> str | None:
    part = answers.words.get(_part(question), {})
    within = part.get(question.asks.partition(":")[2])
    for told in (within if isinstance(within, dict) else {}, part):
        for words, answer in told.items():
            if not isinstance(answer, dict) and answer is not None and plain(words) == plain(question.text):
                return str(answer)
    return None


def _all_words(answers: WrittenAnswers) -> list[str]:
    found = []
    for part in answers.words.values():
        for words, answer in part.items():
            inner = answer.items() if isinstance(answer, dict) else [(words, answer)]
            found += [one for one, said in inner if said is not None]
    return found


def _checked(session: Session, question: Question, answer: str) -> str:
    """The answer as `answered` takes it; raises AppError where it means nothing."""
    if answer == ADD:
        if not question.can_add or question.parents:
            raise AppError(N_("“{words}” can't be added by its name alone."), words=question.text)
        return question.to_add
    if answer == "?":
        return answer
    if answer.startswith(ADD) and question.parents:
        return question.adding(answer.removeprefix(ADD))
    around, known = session.around(), True
    if question.asks == PLACE:
        known = around.places.get(answer) is not None
    elif question.asks.startswith(CODE):
        known = answer in around.codelists[question.asks.removeprefix(CODE)].items
    elif question.asks.startswith(LINK):
        found = _record(session, question.asks.removeprefix(LINK), answer)
        answer, known = found or answer, bool(found)
    if not known:
        raise AppError(N_("“{answer}” is no answer to “{words}”."), answer=answer, words=question.text)
    return answer


def _record(session: Session, key: str, said: str) -> str:
    """The id of the record that an id or a code means; empty for none."""
    record = session.file.record(key, said)
    if record is not None and not record.get("removed"):
        return said
    if "code" not in session.register_of(key).stored():
        return ""
    return next((str(one) for one, code in session.file.rows(key, ("id", "code")) if code == said), "")


def decisions_by(session: Session, planned: Planned, answers: WrittenAnswers) -> dict[int, Decision]:
    """The decisions about doubtful rows. Raises AppError for a row or a record that there is not, and for other words.

    A row that does not wait any more goes its own way.
    """
    waiting = {row.typed.row for row in planned.plan.rows if row.verdict == "doubtful"}
    numbers = {row.typed.row for row in planned.plan.rows}
    decisions: dict[int, Decision] = {}
    for number, said in answers.rows.items():
        if number not in numbers:
            raise AppError(N_("The list has no row {row}."), row=number)
        word, _, record = said.strip().partition(" ")
        if word not in ("same", "another", "drop") or (word == "same") != bool(record.strip()):
            text = N_("Row {row}: “{said}” is no decision. Write “another”, “drop”, or “same” and the record.")
            raise AppError(text, row=number, said=said)
        if number in waiting:
            decisions[number] = _decision(session, planned, number, (word, record.strip()))
    return decisions


def _decision(session: Session, planned: Planned, number: int, said: tuple[str, str]) -> Decision:
    word, record = said
    if word != "same":
        return Decision(word)  # type: ignore[arg-type]  # one of the two others
    if record.startswith(SAME_IN_FILE):
        return Decision("same", record)
    key = next(one.register for one in ALL_KINDS if one.key == planned.plan.kind)
    found = _record(session, key, record)
    if not found:
        raise AppError(N_("Row {row}: the register has no record “{record}”."), row=number, record=record)
    return Decision("same", found)


def questions_to_fill(session: Session, planned: Planned) -> dict[str, Any]:
    """What is asked of a file, in the shape of its answers: null stands where an answer is wanted.

    `about` tells of each: the sentence, the rows, and what may be meant; reading the answers passes it over.
    """
    table = planned.file.table
    asked: dict[str, Any] = {
        "file": planned.file.name,
        "sheet": table.sheet,
        "kind": table.kind,
        "columns": {one.title or column_letters(one.index): one.target for one in table.columns},
        "constants": {fact.key: as_text(fact.text) for fact in table.facts},
        **{"places": {}, "codes": {}, "records": {}, "periods": {}},
    }
    about: dict[str, Any] = {}
    for question in questions_of(planned.plan):
        part = asked[_part(question)]
        inner = question.asks.partition(":")[2]
        (part.setdefault(inner, {}) if inner else part)[question.text] = None
        about[f"{question.asks}: {question.text}"] = _about(in_words(session, replace(question)))
    doubtful = [row for row in planned.plan.rows if row.verdict == "doubtful"]
    asked["rows"] = {str(row.typed.row): None for row in doubtful if row.known}
    for row in doubtful:
        if row.known:
            reasons = [reason.text() for reason in row.reasons]
            about[f"row {row.typed.row}"] = {"said": reasons, "candidates": [one.record for one in row.known]}
    return {**asked, "about": about}


def _about(question: Question) -> dict[str, Any]:
    shown = zip(question.candidates, question.shown, strict=False)
    return {
        "said": str(question.said),
        "rows": list(question.rows),
        "candidates": [{"answer": code, "label": label} for code, label in shown],
        "can_add": question.can_add,
        "can_be_left": not question.pressing,
    }
