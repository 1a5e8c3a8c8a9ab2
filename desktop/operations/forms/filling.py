"""Fills a form as it was understood, notes it in the journal, and says what was left empty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.language import N_, Message, current_language, translate
from desktop.domain.problems import AppError
from desktop.exchange.filling import Filling, fill_template
from desktop.exchange.filling.told import FormTold
from desktop.exchange.reading.cells import column_letters
from desktop.operations.forms.kinds import KEYS, TITLES, is_list, names_people
from desktop.operations.forms.lists import list_rows
from desktop.operations.forms.looking import FormFile, facts_asked
from desktop.operations.forms.values import FormValues, empty_cells, values_of
from desktop.operations.reporting.producing import Produced, heading_of
from desktop.operations.session import Session
from desktop.reports.quarterly import LABELS, label_facts
from desktop.reports.report import Column

_MOST_NAMED = 12
_OPEN = N_(
    "Filled the form “{form}”, {quarter}: {count} row, file {file}, SHA-256 {digest}",
    "Filled the form “{form}”, {quarter}: {count} rows, file {file}, SHA-256 {digest}",
)
_PROTECTED = N_(
    "Filled the form “{form}”, {quarter}, with a password: {count} row, file {file}, SHA-256 {digest}",
    "Filled the form “{form}”, {quarter}, with a password: {count} rows, file {file}, SHA-256 {digest}",
)
_COLUMNS = N_("Left empty, because nobody knows what belongs there: column {columns}.")
_ROWS = N_("Left empty, because nobody knows what they count: row {rows}.")
_CELLS = N_("Left empty, because the register has no such figure: cell {cells}.")
_FURTHER = N_("The form has no row for these, so rows were added: {names}.")
_FACTS = N_("The form asks nowhere for: {facts}.")
_NO_KIND = N_("Say first what the rows of this form are.")
_NO_NAMES = N_("Say first which column names the rows: nobody can tell what each row is for.")
_NOTHING = N_("Say first where the figures go: no column of this form is understood.")


@dataclass(frozen=True)
class FormAsked:
    """A form as it was understood, the file to write, and a password without which nobody opens it."""

    form: FormFile
    target: Path
    language: str = ""
    password: str = field(default="", repr=False)


def fill_form(session: Session, asked: FormAsked) -> Produced:
    """Fill a form: what is not understood stays empty, and sentences say so.

    Raises AppError, with nothing under the final name, where too little of it is understood, or the file can't be
    written.
    """
    session.refuse_masked()
    form = asked.form
    _refuse_unready(form, asked)
    language = asked.language or current_language()
    values = None if is_list(form.kind) else values_of(session, form)
    filled = fill_template(form.path, asked.target, _filling(session, asked, values, language))
    empty = left_empty(form, values)
    notes = (*(values.notes if values else ()), *empty)
    action = Message(
        _PROTECTED if asked.password else _OPEN,
        form=form.path.name, quarter=form.quarter.label(language), count=filled.rows, file=asked.target.name,
        digest=filled.sha256[:16],
    )  # fmt: skip
    session.file.note("export", action, session.user)
    return Produced(asked.target, filled.rows, notes, filled.sha256, bool(empty))


def _refuse_unready(form: FormFile, asked: FormAsked) -> None:
    if not form.kind:
        raise AppError(_NO_KIND)
    if form.key and form.key not in form.table.columns:
        raise AppError(_NO_NAMES)
    if not set(form.table.columns) - {form.key}:
        raise AppError(_NOTHING)
    if asked.target.suffix.lower() != form.path.suffix.lower():
        raise AppError(
            N_("Name the filled form with {ending} at its end, as the empty one is: {file}"),
            ending=form.path.suffix, file=asked.target.name,
        )  # fmt: skip
    if asked.password and not names_people(form.kind):
        raise AppError(N_("“{report}” holds no names: write it without a password."), report=Message(TITLES[form.kind]))


def _filling(session: Session, asked: FormAsked, values: FormValues | None, language: str) -> Filling:
    form = asked.form
    heading = heading_of(session, translate(TITLES[form.kind], language), form.quarter, language)
    facts = facts_asked(form.layout, label_facts(heading))
    known = {number: form.known.get(number, "") for number in form.table.titles}
    header = (form.table.header_first, form.table.header_last)
    told = FormTold(form.table.survey.sheet.name, header, known, facts=form.told.facts)
    if values is not None:
        every = frozenset(column.key for column in form.columns)
        return Filling(
            form.columns, values.rows, facts, len(values.rows), every, form.key, None, told, values.named,
            fixed=form.key == KEYS["by_indicator"], password=asked.password,
        )  # fmt: skip
    keys = tuple(form.table.columns)
    rows = list(list_rows(session, form.kind, keys, form.quarter, language))
    columns = tuple(Column(key, key) for key in keys)
    return Filling(columns, rows, facts, len(rows), told=told, password=asked.password)


def left_empty(form: FormFile, values: FormValues | None) -> tuple[Message, ...]:
    """Sentences on the columns, rows and cells of a form that stay empty, and on facts for which it has no place."""
    said = []
    columns = [
        f"{column_letters(number - 1)} “{' / '.join(form.table.titles[number])}”" for number in unknown_columns(form)
    ]
    if columns:
        said.append(Message(_COLUMNS, columns=_listed(columns)))
    rows = [f"{row} “{form.table.labels[row]}”" for row, target in form.rows.items() if not target]
    if rows:
        said.append(Message(_ROWS, rows=_listed(rows)))
    if values is not None:
        cells = [f"{column_letters(form.table.columns[key] - 1)}{row}" for row, key in empty_cells(form, values)]
        if cells:
            said.append(Message(_CELLS, cells=_listed(cells)))
        if values.further:
            said.append(Message(_FURTHER, names=", ".join(values.further)))
    facts = [Message(TITLES_OF_FACTS[label.key]).text() for label in LABELS if _is_missing(form, label.key)]
    if facts:
        said.append(Message(_FACTS, facts=", ".join(facts)))
    return tuple(said)


TITLES_OF_FACTS = {
    "province": N_("Province"),
    "district": N_("District"),
    "period": N_("Reporting period"),
    "prepared_by": N_("Prepared by"),
    "prepared_on": N_("Date of report"),
    "office": N_("Office"),
}
"""The facts that a form may ask for, by their key, with marked titles."""
_EXPECTED = ("district", "period")


def _is_missing(form: FormFile, key: str) -> bool:
    return key in _EXPECTED and form.places.get(key) is None and key not in form.told.facts


def unknown_columns(form: FormFile) -> Iterator[int]:
    """The columns with titles that take nothing: not those that compute, nor those left of the names of rows."""
    table = form.table
    for number in sorted(table.titles):
        if number in form.known or form.told.columns.get(number) == "":
            continue
        if any(table.survey.is_computed(row, number) for row in range(table.first, table.last + 1)):
            continue
        if any((row, number) in table.survey.texts for row in table.labels):
            continue  # the form has its own words there
        yield number


def _listed(parts: Sequence[str]) -> str:
    more = len(parts) - _MOST_NAMED
    return ", ".join(parts[:_MOST_NAMED]) + (f" … +{more}" if more > 0 else "")
