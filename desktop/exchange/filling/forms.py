"""Filling the receiver's own form: recognised by its words, nothing else touched, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.domain.language import N_
from desktop.domain.manner import file_date
from desktop.domain.names import plain
from desktop.domain.problems import AppError
from desktop.exchange.filling.form_table import Table, Wanted, find_table
from desktop.exchange.filling.labels import Place, find_label, place_at
from desktop.exchange.filling.rewriting import SheetRewriter, insertion_for
from desktop.exchange.filling.rows import RowMover, ValueCells
from desktop.exchange.filling.sheet_xml import Rows
from desktop.exchange.filling.styles import Styles
from desktop.exchange.filling.survey import Survey, survey
from desktop.exchange.filling.template import Template
from desktop.exchange.filling.told import NOTHING_TOLD, FormTold
from desktop.exchange.filling.workbook import other_parts
from desktop.exchange.recognition.layout import Layout
from desktop.exchange.writing.outgoing import leaving
from desktop.reports.report import Cell as Value
from desktop.reports.report import Column

COMPRESSION = 3


@dataclass(frozen=True)
class Fact:
    """Something a form asks for once, such as the district; `words` are the labels that ask for it."""

    key: str
    words: tuple[str, ...]
    value: Value


@dataclass(frozen=True)
class Filling:
    """What goes into a form: facts for its labels, and rows for its table in the order of `columns`.

    `count` is the number of rows, needed when they come one at a time. `optional` columns may be missing on the
    form; computed ones always may. `key` is the column that names a row, on forms whose rows are named already;
    `layout` what a person confirmed of such a form, its targets being the keys of `columns`, and `told` what is said of
    this one. `named` gives prepared rows, by their number, another name than the one that stands in them; `fixed` forms
    have all their rows. With a `password` the filled form opens with it only.
    """

    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Value]]
    facts: tuple[Fact, ...] = ()
    count: int | None = None
    optional: frozenset[str] = frozenset()
    key: str = ""
    layout: Layout | None = None
    told: FormTold = NOTHING_TOLD
    named: Mapping[int, str] = field(default_factory=dict)
    fixed: bool = False
    password: str = field(default="", repr=False)

    def wanted(self) -> Wanted:
        """The table that is looked for."""
        needed = frozenset(column.key for column in self.columns if not column.computed) - self.optional
        return Wanted(self.columns, needed, self.key, self.layout, self.told, self.fixed)


@dataclass(frozen=True)
class Filled:
    """A form that was filled: where, with how many rows, and what it did not ask for.

    `first_row` and `last_row` bound the rows written; `inserted` of them had to be added. `unplaced` are the keys of
    facts and columns that the form has no place for; `cleaned` the cells that lost control characters.
    """

    path: Path
    sheet: str
    first_row: int
    last_row: int
    rows: int
    inserted: int
    sha256: str
    unplaced: tuple[str, ...] = ()
    cleaned: tuple[str, ...] = field(default=())


def fill_template(template: Path, target: Path, filling: Filling) -> Filled:
    """Fill a form and write it to `target`; parts of the file that are not touched stay byte for byte the same.

    Formulas stay and are computed anew when the file is opened. Raises AppError when the form is none for these
    columns, is filled already, or when the file can't be read or written; ValueError when the rows are not as many
    as `count`. Nothing then stands under the final name.
    """
    if target.resolve() == template.resolve():
        raise AppError(N_("The filled form can't replace the empty one. Choose another name or folder for it."))
    with Template(template) as form:
        table = find_table(surveys_of(form), filling.wanted())
        places = places_of(filling.facts, table, filling.told)
        rewriter = _rewriter(form, table, filling)
        rewriter.facts = _facts(filling.facts, places)
        with leaving(target, filling.password) as gathered:
            with ZipFile(gathered.file, "w", ZIP_DEFLATED, compresslevel=COMPRESSION) as archive:
                _write(form, archive, table, rewriter)
            _count(rewriter, filling)
    insertion = rewriter.mover.insertion
    unplaced = [key for key, place in places.items() if place is None]
    unplaced += [column.key for column in filling.columns if column.key not in table.columns]
    return Filled(
        target,
        table.survey.sheet.name,
        table.first,
        max(table.last if table.labels else 0, table.first + rewriter.written - 1),
        rewriter.written,
        insertion.count if insertion else 0,
        gathered.sha256,
        tuple(unplaced),
        tuple(rewriter.mover.values.cleaned),
    )


def surveys_of(form: Template) -> list[Survey]:
    """What stands where on each sheet of a form that can be seen."""
    shared = form.shared_strings()
    return [survey(form, sheet, shared) for sheet in form.sheets if not sheet.hidden]


def places_of(facts: Sequence[Fact], table: Table, told: FormTold) -> dict[str, Place | None]:
    """The place of each fact on a form, None where it asks for none: as it is told, or else by the words of labels."""
    found: dict[str, Place | None] = {}
    for fact in facts:
        if fact.key in told.facts:
            at = told.facts[fact.key]
            found[fact.key] = place_at(table.survey, *at) if at else None
        else:
            place = find_label(table.survey, (fact.key, *fact.words), table)
            spoken = {one for one in told.facts.values() if one}
            taken = place is not None and any(place_at(table.survey, *one) == place for one in spoken)
            found[fact.key] = None if taken else place
    return found


def _rewriter(form: Template, table: Table, filling: Filling) -> SheetRewriter:
    """What writes the sheet of the table: the rows that have a place by name apart from the others."""
    picks = [index for index, column in enumerate(filling.columns) if column.key in table.columns]
    columns = [table.columns[filling.columns[index].key] for index in picks]
    rows: Iterator[Sequence[Value]] = iter(filling.rows)
    count = filling.count
    if count is None or table.labels:
        known = list(rows)
        rows, count = iter(known), len(known)
    placed: dict[int, Sequence[Value]] = {}
    if table.labels:
        placed, others = _by_name(table, filling, rows)
        rows, count = iter(others), len(others) + len(table.labels)
    insertion = insertion_for(table, table.survey.sheet.name, count)
    styles = Styles(form.read(_styles_path(form)) if _styles_path(form) else "")
    mover = RowMover(ValueCells(styles, form.counts_from_1904), insertion)
    pick = _picking(picks)
    return SheetRewriter(table, mover, columns, map(pick, rows), {row: pick(values) for row, values in placed.items()})


def _picking(picks: Sequence[int]) -> Callable[[Sequence[Value]], Sequence[Value]]:
    return lambda values: [values[index] for index in picks]


def _by_name(
    table: Table, filling: Filling, rows: Iterator[Sequence[Value]]
) -> tuple[dict[int, Sequence[Value]], list[Sequence[Value]]]:
    """Rows by the prepared row that bears their name, and those that none does."""
    at = next(index for index, column in enumerate(filling.columns) if column.key == filling.key)
    prepared = {plain(filling.named.get(row, label)): row for row, label in table.labels.items()}
    placed: dict[int, Sequence[Value]] = {}
    others = []
    for values in rows:
        row = prepared.pop(plain(str(values[at])), None)
        if row is None:
            others.append(values)
        else:
            placed[row] = [*values[:at], table.labels[row], *values[at + 1 :]]
    return placed, others


def _facts(facts: Sequence[Fact], places: Mapping[str, Place | None]) -> dict[int, dict[int, Value]]:
    """The single cells to be written, by row and column."""
    found: dict[int, dict[int, Value]] = {}
    for fact in facts:
        place = places[fact.key]
        if place is None or fact.value is None:
            continue
        value: Value = fact.value
        if place.before or place.after:
            said = file_date(value) if isinstance(value, date) else str(value)
            value = f"{place.before}{said}{place.after}"
        found.setdefault(place.row, {})[place.column] = value
    return found


def _styles_path(form: Template) -> str:
    return next((path for kind, path in form.relations(form.workbook).values() if kind == "styles"), "")


def _write(form: Template, archive: ZipFile, table: Table, rewriter: SheetRewriter) -> None:
    """Every part of the form into the new file: the sheet rewritten, what depends on it adjusted, the rest copied."""
    sheet, styles = table.survey.sheet, _styles_path(form)
    replaced = other_parts(form, sheet, rewriter.mover.insertion)
    for path in form.parts:
        if path == sheet.path:
            with archive.open(path, "w") as file:
                for chunk in rewriter.chunks(Rows(form.chunks(path))):
                    file.write(chunk.encode())
        elif path in replaced:
            content = replaced[path]
            if content is not None:
                _write_part(archive, path, content)
        elif path != styles:
            form.copy(path, archive)
    if styles and rewriter.mover.values.styles.changed:
        _write_part(archive, styles, rewriter.mover.values.styles.xml)
    elif styles:
        form.copy(styles, archive)


def _write_part(archive: ZipFile, path: str, content: str) -> None:
    with archive.open(path, "w") as file:
        file.write(content.encode())


def _count(rewriter: SheetRewriter, filling: Filling) -> None:
    missing = object()
    left = next(rewriter.further, missing) is not missing
    if left or (filling.count is not None and filling.count != rewriter.written):
        raise ValueError(f"{rewriter.written} rows were written to the form, {filling.count} were announced")
