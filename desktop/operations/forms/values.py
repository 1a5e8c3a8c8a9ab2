"""What goes into the cells of a form with figures: counted from the register for its rows and columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, translate
from desktop.operations.forms.looking import FormFile
from desktop.operations.forms.naming import OF_REGISTER
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.session import Session
from desktop.reports.figures import DistrictFigures, SectorFigures
from desktop.reports.form_figures import BY_SECTOR, SLICES, QuarterSlice, quarter_slices
from desktop.reports.quarterly import SECTOR
from desktop.reports.report import Cell
from desktop.storage.conditions import equals, every

ROW = "#{}"
"""Under which the values of a prepared row are found, whatever the words in it."""

Values = tuple[Cell, ...]


@dataclass(frozen=True)
class FormValues:
    """The values for a form: its rows, each in the order of the columns of the form, and the names under which prepared
    rows are found among them; sentences on what is not in the figures.

    `further` are the names of rows for which the form has none.
    """

    rows: list[Values]
    named: dict[int, str]
    notes: tuple[Message, ...] = ()
    further: tuple[str, ...] = ()
    by_row: dict[int, Values] = field(default_factory=dict)


def values_of(session: Session, form: FormFile) -> FormValues:
    """The values of a form with figures."""
    return _by_sector(session, form) if form.kind == BY_SECTOR else _by_indicator(session, form)


def _by_sector(session: Session, form: FormFile) -> FormValues:
    figures = quarter_figures(session, form.quarter)
    known = {sector.code: sector for sector in figures.sectors}
    placed = {row: known[target] for row, target in form.rows.items() if target in known}
    there = {sector.code for sector in placed.values()}
    by_row = {row: _of_sector(form, sector, ROW.format(row)) for row, sector in placed.items()}
    further = [sector for sector in figures.sectors if sector.code not in there]
    if form.table.labels:  # a form that names its sectors gets no row for one without children
        further = [sector for sector in further if sector.total or sector.apart]
    names = [sector.name or translate(N_("Sector not known")) for sector in further]
    rows = [*by_row.values(), *(_of_sector(form, sector, name) for sector, name in zip(further, names, strict=True))]
    named = {row: ROW.format(row) if row in by_row else "" for row in form.table.labels}
    return FormValues(rows, named, figures.notes, tuple(names) if form.table.labels else (), by_row)


def _of_sector(form: FormFile, sector: SectorFigures, name: str) -> Values:
    return tuple(name if column.key == SECTOR.key else SLICES[column.key].count((sector,)) for column in form.columns)


class _Quarters:
    """The figures of quarters, each counted once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Quarter, DistrictFigures] = {}

    def __getitem__(self, quarter: Quarter) -> DistrictFigures:
        if quarter not in self._known:
            self._known[quarter] = quarter_figures(self._session, quarter)
        return self._known[quarter]


def _by_indicator(session: Session, form: FormFile) -> FormValues:
    quarters = _Quarters(session)
    slices = {one.key: one for one in quarter_slices(form.quarter)}
    wanted = [key in form.table.columns for key in (column.key for column in form.columns)]
    by_row: dict[int, Values] = {}
    for row, target in form.rows.items():
        if target:
            cells: list[Cell] = [
                _figure(session, quarters, target, slices[column.key]) if there and column.key in slices else None
                for column, there in zip(form.columns, wanted, strict=True)
            ]
            by_row[row] = (ROW.format(row), *cells[1:])
    named = {row: ROW.format(row) if row in by_row else "" for row in form.table.labels}
    return FormValues(list(by_row.values()), named, quarters[form.quarter].notes, (), by_row)


def _figure(session: Session, quarters: _Quarters, target: str, column: QuarterSlice) -> Cell:
    if target.startswith(OF_REGISTER):
        return _kept(session, target.removeprefix(OF_REGISTER), column)
    asked = SLICES[target].within(column.slice)
    return asked.count(quarters[column.quarter].sectors) if asked else None


def _kept(session: Session, name: str, column: QuarterSlice) -> Cell:
    """The figure that the register has for an indicator of the district; None where it has none, or several."""
    if column.slice.band:
        return None
    asked = every(
        equals("indicator.name", name), equals("indicator.removed", 0), equals("quarter", str(column.quarter))
    )
    fields = ("value", "sex", "place", "age_group", "violence", "reported_by")
    found = [
        value
        for value, sex, *other in session.file.rows("indicator_values", fields, asked)
        if (sex or "") == column.slice.sex and not any(other)
    ]
    return found[0] if len(found) == 1 and isinstance(found[0], (int, float)) else None


def empty_cells(form: FormFile, values: FormValues) -> list[tuple[int, str]]:
    """The prepared cells of understood rows for which there is no figure, as rows and keys of columns."""
    at = {column.key: place for place, column in enumerate(form.columns)}
    return [
        (row, key)
        for row, cells in values.by_row.items()
        for key in form.table.columns
        if key != form.key and cells[at[key]] is None
    ]


def shown(form: FormFile, values: Sequence[Cell]) -> dict[int, Cell]:
    """The values of a row by the number of their column on the form."""
    at = {column.key: place for place, column in enumerate(form.columns)}
    return {number: values[at[key]] for key, number in form.table.columns.items() if key in at and key != form.key}
