"""A form as it was understood: its sheet, where its table is, what its columns, rows and labels ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.calendar import Quarter
from desktop.domain.problems import AppError
from desktop.exchange.filling.form_table import Table, Wanted, find_table
from desktop.exchange.filling.forms import Fact, places_of, surveys_of
from desktop.exchange.filling.labels import Place
from desktop.exchange.filling.survey import Survey
from desktop.exchange.filling.template import Template
from desktop.exchange.filling.told import NOTHING_TOLD, FormTold
from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.cells import Workbook
from desktop.exchange.recognition.corrections import Corrections
from desktop.exchange.recognition.layout import Layout, best_fit, key_of
from desktop.exchange.recognition.sheets import recognise_as_told
from desktop.exchange.recognition.table import RecognisedTable
from desktop.operations.forms.kinds import KEYS, columns_of, is_list, list_columns
from desktop.operations.forms.naming import rows_named
from desktop.operations.imports.layouts import knowledge_of, known_layouts
from desktop.operations.session import Session
from desktop.reports.form_figures import BY_INDICATOR, BY_SECTOR
from desktop.reports.quarterly import LABELS
from desktop.reports.report import Column

SURE_FROM = 0.9
"""What is only likely is filled when a person has said so."""


@dataclass(frozen=True)
class FormFile:
    """A form that was looked at; nothing is written.

    `kind` says what its rows are, "" where nobody knows. `rows` are the targets of its named rows, "" for one that is
    not understood; `places` the places of facts by their key. `layout` is what a person confirmed of such a form once.
    """

    path: Path
    workbook: Workbook
    surveys: tuple[Survey, ...] = field(repr=False)
    quarter: Quarter
    kind: str
    told: FormTold
    columns: tuple[Column, ...] = field(repr=False)
    table: Table = field(repr=False)
    rows: Mapping[int, str]
    places: Mapping[str, Place | None]
    layout: Layout | None = None

    @property
    def known(self) -> dict[int, str]:
        """The keys of its columns by their number."""
        return {number: key for key, number in self.table.columns.items()}

    @property
    def key(self) -> str:
        """The key of the column that names its rows."""
        return KEYS.get(self.kind, "")


def look_at_form(session: Session, path: Path, quarter: Quarter, kind: str = "") -> FormFile:
    """A form as it is understood, opened in a process of its own first.

    Raises AppError in a sentence where it can't be opened, is no workbook that can be filled, or holds no table.
    """
    session.refuse_masked()
    book = open_incoming(path, None, None, knowledge_of(session)).workbook
    with Template(path) as form:
        surveys = tuple(surveys_of(form))
    return _understood(session, _Opened(path, book, surveys, quarter), kind, NOTHING_TOLD)


def look_again(session: Session, form: FormFile, told: FormTold, kind: str = "") -> FormFile:
    """The same form as a person says; nothing is opened."""
    opened = _Opened(form.path, form.workbook, form.surveys, form.quarter)
    return _understood(session, opened, kind or form.kind, told)


def for_quarter(session: Session, form: FormFile, quarter: Quarter) -> FormFile:
    """The same form for another quarter."""
    return _understood(session, _Opened(form.path, form.workbook, form.surveys, quarter), form.kind, form.told)


@dataclass(frozen=True)
class _Opened:
    path: Path
    book: Workbook
    surveys: tuple[Survey, ...]
    quarter: Quarter


def _understood(session: Session, opened: _Opened, kind: str, told: FormTold) -> FormFile:
    if is_list(kind):
        return _as_list(session, opened, kind, told)
    if kind:
        return _as_figures(session, opened, kind, told)
    tried, refused = _tried(session, opened, told)
    sure = [form for form in tried if form.layout or _is_sure(form)]
    if sure:
        return max(sure, key=lambda form: (form.layout is not None, len(form.table.columns)))
    listed = _as_list(session, opened, "", told)
    if listed.kind:
        return listed
    if refused and not tried:
        raise refused[0]
    return listed


def _tried(session: Session, opened: _Opened, told: FormTold) -> tuple[list[FormFile], list[AppError]]:
    """The form as each kind of figures, and why it is none."""
    found, refused = [], []
    for kind in (BY_SECTOR, BY_INDICATOR):
        try:
            found.append(_as_figures(session, opened, kind, told))
        except AppError as error:
            refused.append(error)
    return found, refused


def _is_sure(form: FormFile) -> bool:
    """Whether a form with figures is what it seems: its rows have names, and two figures at least are asked for."""
    named = form.key in form.table.columns
    if form.kind == BY_SECTOR:
        return named and len(form.table.columns) > 2
    return named and len(form.table.columns) > 1 and any(form.rows.values())


def _as_figures(session: Session, opened: _Opened, kind: str, told: FormTold) -> FormFile:
    columns = columns_of(kind, opened.quarter)
    layouts = [one for one in known_layouts(session) if one.kind == kind]
    wanted = Wanted(columns, frozenset(), KEYS[kind], None, told, fixed=kind == BY_INDICATOR)
    table, layout = find_table(opened.surveys, wanted), None
    for known in layouts:
        found = find_table(opened.surveys, replace(wanted, layout=known))
        titles = {number: " / ".join(path) for number, path in found.titles.items()}
        if best_fit([known], titles) and len(found.columns) >= len(table.columns):
            table, layout = found, known
    return _form(session, opened, kind, told, _Found(columns, table, layout))


def _as_list(session: Session, opened: _Opened, kind: str, told: FormTold) -> FormFile:
    """A form with a line for each record: its titles are understood as those of lists that come in are."""
    table = _list_table(session, opened, kind, told)
    if table is None or not is_list(table.kind):
        bare = find_table(opened.surveys, Wanted((), told=told))
        return _form(session, opened, kind, told, _Found(list_columns(session, kind) if kind else (), bare, None))
    spoken = {one.index + 1: one.target or "" for one in table.columns if one.certainty >= SURE_FROM}
    header = told.header or (table.header_rows[0], table.header_rows[-1])
    silent = {one.index + 1: "" for one in table.columns}
    whole = replace(told, sheet=table.sheet, header=header, columns={**silent, **spoken, **told.columns})
    columns = list_columns(session, table.kind)
    found = find_table(opened.surveys, Wanted(columns, told=whole))
    layout = _named_layout(session, table)
    return _form(session, opened, table.kind, replace(whole, columns=told.columns), _Found(columns, found, layout))


def _list_table(session: Session, opened: _Opened, kind: str, told: FormTold) -> RecognisedTable | None:
    said = tuple((column - 1, key or None) for column, key in told.columns.items())
    corrections = Corrections(told.header, kind or None, said)
    sheets = [one for one in opened.book.sheets if one.rows and told.sheet in ("", one.name)]
    tables = [recognise_as_told(sheet, corrections, knowledge_of(session)) for sheet in sheets]
    found = [one for one in tables if one is not None and is_list(one.kind)]
    return max(found, key=lambda one: sum(1 for column in one.columns if column.target), default=None)


def _named_layout(session: Session, table: RecognisedTable) -> Layout | None:
    used = table.layout.fingerprint if table.layout else ""
    return next((one for one in known_layouts(session) if one.fingerprint == used), None)


@dataclass(frozen=True)
class _Found:
    columns: tuple[Column, ...]
    table: Table
    layout: Layout | None


def _form(session: Session, opened: _Opened, kind: str, told: FormTold, found: _Found) -> FormFile:
    rows = rows_named(session, kind, found.table.labels, found.layout) if KEYS.get(kind) in found.table.columns else {}
    rows = {row: told.rows.get(row, target) for row, target in rows.items()}
    places = places_of(facts_asked(found.layout), found.table, told)
    return FormFile(
        opened.path, opened.book, opened.surveys, opened.quarter, kind, told, found.columns, found.table, rows, places,
        found.layout,
    )  # fmt: skip


def facts_asked(layout: Layout | None, values: Mapping[str, object] | None = None) -> tuple[Fact, ...]:
    """The facts that forms ask for, with the words of their labels, those that a person confirmed among them."""
    confirmed = {key_of(one.title): one for one in layout.labels} if layout else {}
    facts = []
    for label in LABELS:
        more = tuple(one.title for one in confirmed.values() if one.target == label.key)
        facts.append(Fact(label.key, (*more, *label.words), (values or {}).get(label.key)))  # type: ignore[arg-type]
    return tuple(facts)
