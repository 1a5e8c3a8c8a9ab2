"""A report as it would be written now, and what is to be settled before it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from desktop.domain.calendar import Quarter, quarter_of
from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message, current_language, grouped, translate
from desktop.operations.imports.waiting import waiting_count
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.reporting.listing import listed_children
from desktop.operations.reporting.producing import report_of
from desktop.operations.session import Session
from desktop.reports import ovc_list, ovc_summary, quarterly
from desktop.reports.figures import DistrictFigures, notes_of
from desktop.reports.report import Cell, Column, Report, share
from desktop.storage.conditions import one_of

QUARTERS_SHOWN = 8
ROWS_SHOWN = 60
NAMES_SHOWN = 200
BELOW_SECTOR = ("DRAFT", "VILLAGE", "CELL")


@dataclass(frozen=True)
class ColumnShown:
    """A column of the preview in the language of the report: its title and the heading it stands under."""

    title: str
    group: str = ""
    numeric: bool = False
    width: int = 0


@dataclass(frozen=True)
class NamedChild:
    """A child by the words it is known by."""

    record: str
    name: str
    place: str


@dataclass(frozen=True)
class Point:
    """Something to settle before a report leaves: the children it is about, or the page where it is settled."""

    message: Message
    children: tuple[NamedChild, ...] = ()
    page: str = ""
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Steps:
    """How the number of children came about: at the end of the quarter before, identified since, gone or come
    otherwise (left, grown up, corrected), now.
    """

    before: int
    new: int
    otherwise: int
    now: int


@dataclass(frozen=True)
class Preview:
    """A report as it would be written: its columns, its first rows as texts, how many rows it has.

    `count` is None where there are more rows than are shown; `total` says that the last row is that of the district.
    """

    report: str
    quarter: Quarter
    columns: tuple[ColumnShown, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int | None
    total: bool
    steps: Steps
    points: tuple[Point, ...]


def preview_report(
    session: Session, name: str, quarter: Quarter, language: str = "", most: int = ROWS_SHOWN
) -> Preview:
    """A report of a quarter as it would be written now, in a language of its own choosing; of a list so many rows.

    Raises AppError for a report that there is not.
    """
    declared = report_of(name)
    said = language or current_language()
    figures = quarter_figures(session, quarter)
    steps, points = _steps(session, figures), _points(session, figures)
    columns = tuple(_column(one, said) for one in declared.columns if not one.hidden)
    if declared is ovc_list.REPORT:
        listed = ovc_list.rows_of(listed_children(session, quarter, said), quarter.end, said)
        first = list(islice(listed, most))
        count = len(first) if next(listed, None) is None else None
        return Preview(name, quarter, columns, _texts(declared, first), count, False, steps, points)
    rows_of = ovc_summary.rows_of if declared is ovc_summary.REPORT else quarterly.rows_of
    rows = [*rows_of(figures, said)]
    rows.append(_district(declared, rows, said))
    return Preview(name, quarter, columns, _texts(declared, rows), len(rows) - 1, True, steps, points)


def quarters_offered(session: Session) -> tuple[Quarter, ...]:
    """The quarters that a report may be asked for: the one that ended last, then the current and earlier ones."""
    now = quarter_of(session.today)
    return (now.shifted(-1), now, *(now.shifted(-back) for back in range(2, QUARTERS_SHOWN)))


def _column(column: Column, language: str) -> ColumnShown:
    return ColumnShown(
        column.title_in(language), translate(column.group, language), column.kind not in ("text", "date"), column.width
    )


def _district(declared: Report, rows: Sequence[tuple[Cell, ...]], language: str) -> tuple[Cell, ...]:
    """The row of the whole district: sums, and shares of the sums."""
    keys = [column.key for column in declared.columns]
    sums: dict[str, Cell] = {keys[0]: translate(N_("DISTRICT TOTAL"), language)}
    for at, column in enumerate(declared.columns):
        if column.total:
            sums[column.key] = sum(cell for row in rows if isinstance(cell := row[at], int))
    for column in declared.columns:
        if column.share_of:
            sums[column.key] = share(*(sums.get(key) for key in column.share_of))
    return tuple(sums.get(key) for key in keys)


def _texts(declared: Report, rows: Sequence[tuple[Cell, ...]]) -> tuple[tuple[str, ...], ...]:
    shown = [at for at, column in enumerate(declared.columns) if not column.hidden]
    return tuple(tuple(_text(row[at], declared.columns[at].kind) for at in shown) for row in rows)


def _text(cell: Cell, kind: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return show_date(cell)
    if isinstance(cell, str):
        return cell
    if kind == "percent":
        return f"{cell * 100:.0f}\u202f%"
    return grouped(cell, 0 if float(cell).is_integer() else 1)


def _steps(session: Session, figures: DistrictFigures) -> Steps:
    before = quarter_figures(session, figures.quarter.shifted(-1)).total
    new = sum(sector.new for sector in figures.sectors)
    return Steps(before, new, figures.total - before - new, figures.total)


def _points(session: Session, figures: DistrictFigures) -> tuple[Point, ...]:
    """Children who are not in the figures, identifications that no sector has decided, rows that wait."""
    points = [
        Point(notes_of({reason: children})[0], _named(session, children)) for reason, children in figures.told.items()
    ]
    below = session.file.count("identifications", one_of("stage", BELOW_SECTOR))
    if below:
        said = Message(N_("No sector has approved them yet, not in the figures: {count}."), count=grouped(below))
        points.append(Point(said, page="people/children", parameters={"choice": "CELL"}))
    waiting = waiting_count(session)
    if waiting:
        said = Message(N_("Rows of imports that wait for a decision: {count}."), count=grouped(waiting))
        points.append(Point(said, page="import", parameters={"waiting": "yes"}))
    return tuple(points)


def _named(session: Session, children: Sequence[str]) -> tuple[NamedChild, ...]:
    declared, around = session.register_of("people"), session.around()
    records = session.file.records("people", list(children[:NAMES_SHOWN]))
    return tuple(
        NamedChild(
            str(one["id"]), declared.label(one, around), declared.fields["village"].show(one.get("village"), around)
        )
        for one in records
    )
