"""Readers for what several cells say of a person together: names, birth and age, school."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from desktop.domain.around import Around
from desktop.domain.dates import PartialDate
from desktop.domain.fields import Record
from desktop.domain.identifiers import is_child_code, parse_child_code
from desktop.domain.language import N_, Message
from desktop.domain.names import split_full_name
from desktop.domain.problems import ValueProblem
from desktop.exchange.reading.cells import Cell
from desktop.exchange.recognition.content import parts_of
from desktop.exchange.rows.fragment import NOTHING, Finding, Fragment, Reader

_LONGEST_AGE = 9
"""Digits of a number that may be an age, or is at least refused as one; longer ones are no number to Python."""

_GUESSED = N_("Which of “{value}” is the family name is a guess: the first was taken.")
_NO_NAME = N_("“{value}” can't be a name: it has digits in it.")
_AGE_APART = N_("The age {age} does not fit the birth {birth}. The birth was kept.")
_UNKNOWN_SCHOOL = N_("“{value}” is not known as a state of schooling or a class. Choose what it means.")


@dataclass(frozen=True)
class BirthColumns:
    """The columns that tell a birth of whoever has a role: dates (None where there are none) and ages."""

    role: str
    birth: int | None
    age: int
    day_first: bool = True


def name_reader(column: int, role: str = "person") -> Reader:
    """Family name and other names out of one column of full names."""

    def read(cell: Cell) -> Fragment:
        text = " ".join(str(cell).split()) if cell is not None else ""
        if not text:
            return NOTHING
        if any(letter.isdigit() for letter in text):
            said = Message(_NO_NAME, value=text[:60])
            return Fragment({}, (Finding("error", said, f"{role}.full_name", column),))
        name = split_full_name(text)
        values: Record = {"family_name": name.family_name, "other_names": name.other_names or None}
        if name.evidence != "position" or " " not in text:
            return Fragment(values)
        return Fragment(values, (Finding("note", Message(_GUESSED, value=text), f"{role}.full_name", column),))

    return Reader(role, (column,), read)


def code_reader(column: int) -> Reader:
    """The code that the register gave; a number of the sender's own is kept as another identifier."""

    def read(cell: Cell) -> Fragment:
        text = " ".join(str(cell).split()) if cell is not None else ""
        if not text:
            return NOTHING
        return Fragment({"code": parse_child_code(text)} if is_child_code(text) else {"other_identifier": text})

    return Reader("person", (column,), read)


def birth_reader(columns: BirthColumns, around: Around, seen: date) -> Reader:
    """The birth out of a column of dates and one of ages, the date where there is one.

    An age alone is an estimate on the day `seen`, on which it was told; nobody is given a birthday.
    """

    role = columns.role

    def read(cells: tuple[Cell, Cell]) -> Fragment:
        told, years = cells
        estimate, findings = _estimate(years, columns, seen)
        if told is None:
            return Fragment({"birth": str(estimate)} if estimate else {}, findings)
        try:
            known = PartialDate.parse(told, around.today, columns.day_first)
        except ValueProblem as problem:
            finding = Finding("warning", problem.message, f"{role}.birth", columns.birth)
            return Fragment({"birth": str(estimate)} if estimate else {}, (finding, *findings))
        if estimate and estimate.age is not None and not _agree(known, estimate.age, seen):
            said = Message(_AGE_APART, age=estimate.age, birth=known.show())
            findings = (*findings, Finding("warning", said, f"{role}.age", columns.age))
        return Fragment({"birth": str(known)}, findings)

    if columns.birth is None:
        return Reader(role, (columns.age,), lambda cell: read((None, cell)))
    return Reader(role, (columns.birth, columns.age), read)


def _estimate(cell: Cell, columns: BirthColumns, seen: date) -> tuple[PartialDate | None, tuple[Finding, ...]]:
    if cell is None:
        return None, ()
    try:
        text = str(cell).strip()
        if isinstance(cell, (int, float)):
            return PartialDate.of_age(int(cell), seen), ()
        if text.isdecimal() and len(text) <= _LONGEST_AGE:
            return PartialDate.of_age(int(text), seen), ()
        found = PartialDate.parse(cell, seen)
        return (found if found.age is not None else None), ()
    except ValueProblem as problem:
        return None, (Finding("warning", problem.message, f"{columns.role}.age", columns.age),)


def _agree(known: PartialDate, age: int, seen: date) -> bool:
    """Ages are often told by the year alone: one year apart is no contradiction."""
    youngest, oldest = known.ages_on(seen)
    return youngest - 1 <= age <= oldest + 1


def schooling_reader(column: int, around: Around) -> Reader:
    """State of schooling and class out of one column: "Ariga - P5" is in school, fifth year of primary."""
    lists = {name: around.codelists[name] for name in ("schooling", "school_level")}

    def read(cell: Cell) -> Fragment:
        if cell is None:
            return NOTHING
        values: Record = {}
        for part in parts_of(str(cell).strip()):
            for name, known in lists.items():
                code = known.find(part)
                if code is not None:
                    values.setdefault(name, code)
        if "school_level" in values:
            values.setdefault("schooling", "IN_SCHOOL")
        if values:
            return Fragment(values)
        said = Message(_UNKNOWN_SCHOOL, value=str(cell).strip()[:60])
        return Fragment({}, (Finding("warning", said, "person.schooling", column, "code:schooling"),))

    return Reader("person", (column,), read)


@lru_cache(maxsize=20_000)
def _years_on(birth: str, seen: date) -> int | None:
    return PartialDate.parse(birth, seen).age_on(seen)


def sides(person: Mapping[str, object], listed: str, seen: date) -> Record:
    """Whether a person is seen as a child or as an adult: by the kind of list, else by the age on its day."""
    if listed == "adult":
        return {"is_adult": "yes"}
    birth = person.get("birth")
    years = _years_on(birth, seen) if isinstance(birth, str) else None
    adult = years is not None and years >= 18 and listed != "children"
    return {"is_adult": "yes"} if adult else {"is_child": "yes"}
