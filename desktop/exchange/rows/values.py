"""Readers of single columns: each hands its cells to the declared field and says what the field refuses."""

import re
from datetime import date

from desktop.domain.around import Around
from desktop.domain.calendar import FiscalYear, Quarter
from desktop.domain.dates import PartialDate, parse_date
from desktop.domain.fields import Choice, Choices, Date, Field, NationalId, Places, Record
from desktop.domain.fields import PartialDate as PartialDateField
from desktop.domain.identifiers import is_child_code, parse_child_code
from desktop.domain.language import N_, Message
from desktop.domain.problems import Severity, ValueProblem
from desktop.exchange.reading.cells import Cell
from desktop.exchange.recognition.content import parts_of
from desktop.exchange.rows.fragment import NOTHING, Finding, Fragment, Reader
from desktop.exchange.targets.target import Target

_UNKNOWN_PART = N_("“{value}” is not in the list for {field}. Choose what it means.")


def field_reader(target: Target, column: int, around: Around, day_first: bool = True) -> Reader:
    """The reader of a column that goes to one declared field."""
    declared = target.field
    assert declared is not None
    if isinstance(declared, NationalId):
        return Reader(target.role, (column,), _Identifiers(target, column, around).read)
    if isinstance(declared, Places):
        return Reader(target.role, (column,), _SeveralPlaces(target, declared, column, around).read)
    if isinstance(declared, Choices):
        return Reader(target.role, (column,), _SeveralCodes(target, declared, column, around).read)
    if isinstance(declared, (Date, PartialDateField)):
        return Reader(target.role, (column,), _Days(target, declared, column, around.today, day_first).read)
    return Reader(target.role, (column,), _Plain(target, declared, column, around).read)


def quarter_reader(target: Target, column: int, year: int | None) -> Reader:
    """The reader of a column of quarters; `year` is the fiscal year of the table, for a mere "T1"."""
    within = FiscalYear(year) if year else None

    def read(cell: Cell) -> Fragment:
        if cell is None:
            return NOTHING
        try:
            return Fragment({target.name: str(Quarter.parse(cell, within))})
        except ValueProblem as problem:
            return Fragment({}, (Finding("error", problem.message, target.key, column, "period"),))

    return Reader(target.role, (column,), read)


def record_number_reader(column: int, role: str, coded: bool) -> Reader:
    """The reader of record numbers: the id that an exported list carries, or the code, where records are `coded`."""

    def read(cell: Cell) -> Fragment:
        text = " ".join(str(cell).split()) if cell is not None else ""
        if coded and is_child_code(text):
            return Fragment({"code": parse_child_code(text)})
        return Fragment({"id": text}) if text else NOTHING

    return Reader(role, (column,), read)


class _Plain:
    """Any field by its own parse; a refusal of a needed field stops the row, of another it is only said."""

    def __init__(self, target: Target, declared: Field, column: int, around: Around) -> None:
        self._target, self._field, self._column, self._around = target, declared, column, around
        self._name = declared.name
        self._asks = f"code:{declared.codes}" if isinstance(declared, Choice) else ""

    def read(self, cell: Cell) -> Fragment:
        """The value of one cell."""
        if cell is None:
            return NOTHING
        try:
            value = self._field.parse(cell, self._around)
        except ValueProblem as problem:
            severity: Severity = "error" if self._field.required else "warning"
            finding = Finding(severity, problem.message, self._target.key, self._column, self._asks)
            return Fragment({}, (finding,))
        return NOTHING if value is None else Fragment({self._name: value})


class _Days:
    """Dates in the order that their column keeps."""

    def __init__(
        self, target: Target, declared: Date | PartialDateField, column: int, today: date, day_first: bool
    ) -> None:
        self._target, self._field, self._column = target, declared, column
        self._today, self._day_first = today, day_first
        self._partial = isinstance(declared, PartialDateField)

    def read(self, cell: Cell) -> Fragment:
        """The date of one cell, as precise as it is."""
        if cell is None or (isinstance(cell, str) and not re.search(r"\w", cell)):
            return NOTHING
        try:
            if self._partial:
                return Fragment({self._field.name: str(PartialDate.parse(cell, self._today, self._day_first))})
            return Fragment({self._field.name: parse_date(cell, self._day_first).isoformat()})
        except ValueProblem as problem:
            severity: Severity = "error" if self._field.required else "warning"
            return Fragment({}, (Finding(severity, problem.message, self._target.key, self._column),))


class _SeveralCodes:
    """Several codes in one cell: those that are known are taken, each unknown one is asked."""

    def __init__(self, target: Target, declared: Choices, column: int, around: Around) -> None:
        self._target, self._field, self._column, self._around = target, declared, column, around

    def read(self, cell: Cell) -> Fragment:
        """The codes of one cell."""
        if cell is None:
            return NOTHING
        try:
            value = self._field.parse(cell, self._around)
        except ValueProblem:
            return self._part_by_part(str(cell))
        return NOTHING if value is None else Fragment({self._field.name: value})

    def _part_by_part(self, text: str) -> Fragment:
        known = self._around.codelists[self._field.codes]
        parts = parts_of(text)[1:] or (text,)
        codes = [known.find(part) for part in parts]
        findings = tuple(
            Finding(
                "error" if self._field.required and not any(codes) else "warning",
                Message(_UNKNOWN_PART, value=part, field=Message(self._field.title)),
                self._target.key,
                self._column,
                f"code:{self._field.codes}",
            )
            for part, code in zip(parts, codes, strict=True)
            if code is None
        )
        kept = tuple(code for code in known.items if code in codes)
        return Fragment({self._field.name: kept} if kept else {}, findings)


class _SeveralPlaces:
    """Several places in one cell: those that are known are taken, each unknown one is asked."""

    def __init__(self, target: Target, declared: Places, column: int, around: Around) -> None:
        self._target, self._field, self._column, self._around = target, declared, column, around

    def read(self, cell: Cell) -> Fragment:
        """The codes of one cell."""
        if cell is None:
            return NOTHING
        codes: set[str] = set()
        findings = []
        for part in self._field.parts(cell):
            try:
                codes.update(self._codes(part))
            except ValueProblem as problem:
                findings.append(Finding("error", problem.message, self._target.key, self._column, "place"))
        return Fragment({self._field.name: tuple(sorted(codes))} if codes else {}, tuple(findings))

    def _codes(self, part: str) -> tuple[str, ...]:
        value = self._field.parse(part, self._around)
        return tuple(str(one) for one in value) if isinstance(value, tuple) else ()


class _Identifiers:
    """National identifiers; one that does not fit is kept as another identifier, a rounded one can't be kept at all."""

    def __init__(self, target: Target, column: int, around: Around) -> None:
        self._target, self._column, self._around = target, column, around
        declared = target.field
        assert isinstance(declared, NationalId)
        self._field = declared
        self._other = declared.other

    def read(self, cell: Cell) -> Fragment:
        """The identifier of one cell."""
        if cell is None:
            return NOTHING
        try:
            value = self._field.parse(cell, self._around)
        except ValueProblem as problem:
            finding = Finding("warning", problem.message, self._target.key, self._column)
            whole = isinstance(cell, str) and not re.search(r"\d[.,]\d+e|e\+|[.,]0+$", cell.casefold())
            kept: Record = {self._other: " ".join(str(cell).split())} if whole and self._other else {}
            return Fragment(kept, (finding,))
        return NOTHING if value is None else Fragment({self._field.name: value})
