"""Writes a report: the ministry's own workbook filled, or a standard one, noted in the journal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.exchange.filling import Fact, Filling, fill_template
from desktop.exchange.writing import Envelope, Sheet, write_workbook
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.reporting.listing import listed_children
from desktop.operations.session import Session
from desktop.reports import REPORTS, ovc_list, ovc_summary, quarterly, report
from desktop.reports.report import Cell, Heading, Report
from desktop.resources import resource

MINISTRY = "ministry-quarterly"
NAMES = {MINISTRY: quarterly.REPORT.key, "ovc-list": ovc_list.REPORT.key, "ovc-summary": ovc_summary.REPORT.key}
"""The names under which the command line knows the reports."""

_NOT_THIS_FORM = N_("“{report}” has a form of its own. To fill one that they sent, choose “Fill a form they sent”.")
_OPEN = N_(
    "Wrote “{report}”, {quarter}: {count} row, file {file}, SHA-256 {digest}",
    "Wrote “{report}”, {quarter}: {count} rows, file {file}, SHA-256 {digest}",
)
_PROTECTED = N_(
    "Wrote “{report}”, {quarter}, with a password: {count} row, file {file}, SHA-256 {digest}",
    "Wrote “{report}”, {quarter}, with a password: {count} rows, file {file}, SHA-256 {digest}",
)


@dataclass(frozen=True)
class ReportAsked:
    """What is asked for: the report by name, the quarter, the file, the language of the report (that of the window
    unless named), the receiver's own workbook to fill, and a password without which nobody opens what is written.
    """

    name: str
    quarter: Quarter
    target: Path
    language: str = ""
    template: Path | None = None
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Produced:
    """A report that was written: where, how many rows, and sentences on what is not in its figures.

    `left_empty` says that these tell of cells of somebody's form too, which nobody could see before.
    """

    path: Path
    rows: int
    notes: tuple[Message, ...]
    sha256: str
    left_empty: bool = False


def report_of(name: str) -> Report:
    """The report of a name; raises AppError that says which there are."""
    try:
        return report(NAMES.get(name, name))
    except KeyError as error:
        known = ", ".join([*NAMES, *(one.key for one in REPORTS)])
        raise AppError(N_("There is no report “{name}”. There are: {known}."), name=name, known=known) from error


def produce_report(session: Session, asked: ReportAsked) -> Produced:
    """Write one report of a quarter to a file.

    `ministry-quarterly` fills the ministry's own workbook: the one given, or the copy that comes with the
    application. The export is noted in the journal. Raises AppError; then no file stands under that name.
    """
    session.refuse_masked()
    declared, quarter, target = report_of(asked.name), asked.quarter, asked.target
    if target.suffix.lower() != ".xlsx":
        raise AppError(N_("Name the workbook with .xlsx at its end, so that Excel opens it: {file}"), file=target.name)
    if asked.template is not None and declared.key != quarterly.REPORT.key:
        raise AppError(_NOT_THIS_FORM, report=Message(declared.title))
    if asked.password and not declared.personal:
        raise AppError(N_("“{report}” holds no names: write it without a password."), report=Message(declared.title))
    said = asked.language or current_language()
    heading = heading_of(session, declared.title_in(said), quarter, said)
    if declared is ovc_list.REPORT:
        made = _listed(session, asked, heading, said)
    else:
        figures = quarter_figures(session, quarter)
        if asked.name == MINISTRY or asked.template is not None:
            form = asked.template or resource("templates", "ministry-quarterly.xlsx")
            made = _filled(form, target, heading, list(quarterly.rows_of(figures, said)), figures.notes)
        else:
            rows_of = ovc_summary.rows_of if declared is ovc_summary.REPORT else quarterly.rows_of
            sheet = _sheet(declared, heading, rows_of(figures, said), said, figures.notes)
            made = _written(sheet, asked, said, figures.notes)
    action = Message(
        _PROTECTED if asked.password else _OPEN,
        report=Message(declared.title),
        quarter=quarter.label(said),
        count=made.rows,
        file=target.name,
        digest=made.sha256[:16],
    )
    session.file.note("export", action, session.user)
    return made


def heading_of(session: Session, title: str, quarter: Quarter, language: str) -> Heading:
    """What stands above a report of a quarter, in its language."""
    places = session.around(language).places
    code = str(session.settings["district"])
    district, province = places.get(code), places.get(code[:1])
    return Heading(
        title=title,
        district=district.name if district else "",
        province=province.name if province else "",
        office=str(session.settings.get("office", "")),
        period=quarter.label(language),
        prepared_by=session.user,
        prepared_on=session.today,
        journal=f"{session.file.sequence} · {session.file.head[:8]}",
    )


def _filled(
    form: Path, target: Path, heading: Heading, rows: Sequence[tuple[Cell, ...]], notes: tuple[Message, ...]
) -> Produced:
    """The receiver's own workbook, filled: sectors without any child are written too, so that nobody wonders."""
    values = quarterly.label_facts(heading)
    facts = tuple(
        Fact(label.key, label.words, values.get(label.key)) for label in quarterly.LABELS if label.key in values
    )
    filling = Filling(quarterly.REPORT.columns, rows, facts, len(rows), key=quarterly.SECTOR.key)
    filled = fill_template(form, target, filling)
    return Produced(target, filled.rows, notes, filled.sha256)


def _sheet(
    declared: Report,
    heading: Heading,
    rows: Iterable[Sequence[Cell]],
    language: str,
    notes: tuple[Message, ...] = (),
) -> Sheet:
    return Sheet(
        name=heading.title[:31],
        columns=declared.columns,
        rows=rows,
        heading=heading,
        signatures=declared.signatures,
        notes=tuple(note.text(language) for note in notes),
        personal=declared.personal,
        total_title=Message(N_("DISTRICT TOTAL")).text(language) if any(one.total for one in declared.columns) else "",
        fixed=declared.fixed,
        meta={
            "report": declared.key,
            "version": str(declared.version),
            "layout": declared.layout_hash(),
            "period": heading.period,
            "journal": heading.journal,
        },
    )


def _written(sheet: Sheet, asked: ReportAsked, language: str, notes: tuple[Message, ...] = ()) -> Produced:
    prepared_by = sheet.heading.prepared_by if sheet.heading else ""
    written = write_workbook(asked.target, [sheet], language, Envelope(prepared_by, password=asked.password))
    return Produced(asked.target, written.rows, notes, written.sha256)


def _listed(session: Session, asked: ReportAsked, heading: Heading, language: str) -> Produced:
    children = listed_children(session, asked.quarter, language)
    rows = ovc_list.rows_of(children, asked.quarter.end, language)
    return _written(_sheet(ovc_list.REPORT, heading, rows, language), asked, language)
