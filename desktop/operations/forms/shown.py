"""A form as a person looks at it to correct it: the sheet with what would stand in it, and what can be said of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message, current_language, grouped, translate
from desktop.exchange.reading.cells import as_text, column_letters
from desktop.operations.forms.filling import TITLES_OF_FACTS, left_empty
from desktop.operations.forms.kinds import TITLES, choices_for_columns, is_list, said_of
from desktop.operations.forms.lists import list_rows
from desktop.operations.forms.looking import FormFile
from desktop.operations.forms.naming import OF_REGISTER, indicator_names
from desktop.operations.forms.values import FormValues, shown, values_of
from desktop.operations.imports.review.mapping import SURE, ColumnShown, ExampleShown, MappingShown
from desktop.operations.imports.review.targets import TargetShown
from desktop.operations.reporting.producing import heading_of
from desktop.operations.session import Session
from desktop.reports.form_figures import BY_SECTOR, row_meanings
from desktop.reports.quarterly import label_facts
from desktop.reports.report import Cell

ROWS_SHOWN, LISTED, EXAMPLES = 80, 12, 5
LONGEST_CELL = 200
EMPTY = N_("stays empty")
_SAID, _UNDERSTOOD, _ONCE = N_("As you said."), N_("By its titles."), N_("As you confirmed on {day}.")
_HEAD, _SECTORS, _COUNTED, _OWN = N_("Head of the form"), N_("Sector"), N_("Children"), N_("Indicator of the district")

Cells = dict[tuple[int, int], str]


@dataclass(frozen=True)
class FormShown:
    """A form with what would stand in it.

    `mapping` is its sheet as the mapping screen shows sheets; `columns`, `rows` and `facts` are what may be said of a
    column, of a named row and of a cell outside the table; `named` are the targets of its rows by their number, `cells`
    the facts by the cell (row, column from 1) that takes them; `left` are sentences on what stays empty.
    """

    mapping: MappingShown
    columns: tuple[TargetShown, ...]
    rows: tuple[TargetShown, ...]
    facts: tuple[TargetShown, ...]
    named: Mapping[int, str]
    cells: Mapping[tuple[int, int], str]
    key_column: int
    left: tuple[Message, ...]


def form_shown(session: Session, form: FormFile) -> FormShown:
    """A form as a person looks at it, in the language of the window. Raises AppError while names are masked."""
    session.refuse_masked()
    ready = bool(form.kind) and (not form.key or form.key in form.table.columns)
    values = values_of(session, form) if ready and not is_list(form.kind) else None
    written = dict(_facts(session, form)) | dict(_cells(session, form, values))
    columns = choices_for_columns(session, form.kind, form.quarter)
    return FormShown(
        _mapping(form, written, columns),
        columns,
        _row_choices(session, form),
        tuple(TargetShown(key, _HEAD, translate(title)) for key, title in TITLES_OF_FACTS.items()),
        form.rows,
        {(place.row, place.column): key for key, place in form.places.items() if place},
        form.table.columns.get(form.key, 0),
        left_empty(form, values) if ready else (),
    )


def _row_choices(session: Session, form: FormFile) -> tuple[TargetShown, ...]:
    if not form.key:
        return ()
    if form.kind == BY_SECTOR:
        sectors = session.around().places.children(str(session.settings["district"]))
        return tuple(TargetShown(one.code, _SECTORS, one.name) for one in sectors)
    counted = [TargetShown(one.key, _COUNTED, said_of(one)) for one in row_meanings()]
    return (*counted, *(TargetShown(OF_REGISTER + name, _OWN, name) for name in indicator_names(session)))


def _facts(session: Session, form: FormFile) -> Iterator[tuple[tuple[int, int], str]]:
    """The texts of the cells that take facts."""
    heading = heading_of(session, "", form.quarter, current_language())
    values = label_facts(heading)
    for key, place in form.places.items():
        if place and key in values:
            yield (place.row, place.column), f"{place.before}{_text(values[key])}{place.after}"


def _cells(session: Session, form: FormFile, values: FormValues | None) -> Iterator[tuple[tuple[int, int], str]]:
    """The texts of the cells of the table, as far as the form has rows for them."""
    if values is not None:
        for row, cells in values.by_row.items():
            yield from (((row, column), _text(cell)) for column, cell in shown(form, cells).items())
        if not form.table.labels:
            free = range(form.table.first, max(form.table.last, form.table.first + LISTED) + 1)
            key = form.table.columns[form.key]
            for row, cells in zip(free, values.rows, strict=False):
                yield (row, key), str(cells[0])
                yield from (((row, column), _text(cell)) for column, cell in shown(form, cells).items())
    elif is_list(form.kind) and form.table.columns:
        keys = tuple(form.table.columns)
        lines = list_rows(session, form.kind, keys, form.quarter, current_language())
        for row, cells in enumerate(islice(lines, LISTED), form.table.first):
            yield from (((row, form.table.columns[key]), _text(cell)) for key, cell in zip(keys, cells, strict=True))


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return show_date(cell)
    return cell if isinstance(cell, str) else grouped(cell, 0 if float(cell).is_integer() else 2)


def _mapping(form: FormFile, written: Cells, choices: tuple[TargetShown, ...]) -> MappingShown:
    table, sheet = form.table, form.workbook.sheet(form.table.survey.sheet.name)
    rows = [list(map(as_text, sheet.row(number))) for number in range(1, ROWS_SHOWN + 1)] if sheet else []
    last = max([len(sheet.rows) if sheet else 0, *(row for row, _column in written)])
    for (row, column), text in written.items():
        if row <= len(rows):
            rows[row - 1] += [""] * (column - len(rows[row - 1]))
            rows[row - 1][column - 1] = text
    said = {one.key: one.title for one in choices}
    return MappingShown(
        form.path.name,
        table.survey.sheet.name,
        tuple(one.sheet.name for one in form.surveys),
        form.kind,
        tuple(TITLES.items()),
        1,
        tuple(tuple(cell[:LONGEST_CELL] for cell in row) for row in rows[:last]),
        (table.header_first, table.header_last),
        frozenset(range(table.first, table.last + 1)),
        max(0, table.last - table.first + 1),
        tuple(_column(form, number, said, written) for number in sorted(table.titles)),
        (),
        idle=EMPTY,
        written=frozenset(written),
    )


def _column(form: FormFile, number: int, said: Mapping[str, str], written: Cells) -> ColumnShown:
    key = form.known.get(number, "")
    filled = [(row, text) for (row, column), text in sorted(written.items()) if column == number and text]
    inside = [(row, text) for row, text in filled if row >= form.table.first]
    examples = tuple(ExampleShown(row, form.table.labels.get(row, ""), (text,)) for row, text in inside[:EXAMPLES])
    reason = Message(_SAID if number in form.told.columns else _UNDERSTOOD)
    if form.layout and number not in form.told.columns:
        reason = Message(_ONCE, day=show_date(form.layout.confirmed_on))
    return ColumnShown(
        number - 1,
        column_letters(number - 1),
        " / ".join(form.table.titles[number]),
        key,
        said.get(key, ""),
        SURE if key else "",
        (reason,) if key else (),
        examples,
    )
