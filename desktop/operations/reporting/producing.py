"""Writes a report: the ministry's own workbook filled, or a standard one, noted in the journal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.exchange.filling import Fact, Filling, fill_template
from desktop.exchange.writing import Sheet, write_workbook
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.reporting.listing import listed_children
from desktop.operations.session import Session
from desktop.reports import REPORTS, ovc_list, ovc_summary, quarterly, report
from desktop.reports.report import Cell, Heading, Report
from desktop.resources import resource

MINISTRY = "ministry-quarterly"
NAMES = {MINISTRY: quarterly.REPORT.key, "ovc-list": ovc_list.REPORT.key, "ovc-summary": ovc_summary.REPORT.key}
"""The names under which the command line knows the reports."""


@dataclass(frozen=True)
class Produced:
    """A report that was written: where, how many rows, and sentences on what is not in its figures."""

    path: Path
    rows: int
    notes: tuple[Message, ...]
    sha256: str


def report_of(name: str) -> Report:
    """The report of a name; raises AppError that says which there are."""
    try:
        return report(NAMES.get(name, name))
    except KeyError as error:
        known = ", ".join([*NAMES, *(one.key for one in REPORTS)])
        raise AppError(N_("There is no report “{name}”. There are: {known}."), name=name, known=known) from error


def produce_report(
    session: Session, name: str, quarter: Quarter, target: Path, language: str = "", template: Path | None = None
) -> Produced:
    """Write one report of a quarter to `target`, in a language of its own choosing (that of the window unless named).

    `ministry-quarterly` fills the ministry's own workbook: the one given, or the copy that comes with the
    application. The export is noted in the journal. Raises AppError; then no file stands under that name.
    """
    declared = report_of(name)
    if target.suffix.lower() != ".xlsx":
        raise AppError(N_("Name the workbook with .xlsx at its end, so that Excel opens it: {file}"), file=target.name)
    said = language or current_language()
    heading = _heading(session, declared, quarter, said)
    if declared is ovc_list.REPORT:
        made = _listed(session, quarter, target, heading, said)
    else:
        figures = quarter_figures(session, quarter)
        if name == MINISTRY or template is not None:
            form = template or resource("templates", "ministry-quarterly.xlsx")
            made = _filled(form, target, heading, list(quarterly.rows_of(figures, said)), figures.notes)
        else:
            rows_of = ovc_summary.rows_of if declared is ovc_summary.REPORT else quarterly.rows_of
            sheet = _sheet(declared, heading, rows_of(figures, said), said, figures.notes)
            made = _written(sheet, target, said, figures.notes)
    action = Message(
        N_("Wrote “{report}”, {quarter}: {rows} rows, file {file}, SHA-256 {digest}"),
        report=Message(declared.title),
        quarter=quarter.label(said),
        rows=made.rows,
        file=target.name,
        digest=made.sha256[:16],
    )
    session.file.note("export", action, session.user)
    return made


def _heading(session: Session, declared: Report, quarter: Quarter, language: str) -> Heading:
    places = session.around(language).places
    code = str(session.settings["district"])
    district, province = places.get(code), places.get(code[:1])
    return Heading(
        title=declared.title_in(language),
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


def _written(sheet: Sheet, target: Path, language: str, notes: tuple[Message, ...] = ()) -> Produced:
    prepared_by = sheet.heading.prepared_by if sheet.heading else ""
    written = write_workbook(target, [sheet], language, prepared_by)
    return Produced(target, written.rows, notes, written.sha256)


def _listed(session: Session, quarter: Quarter, target: Path, heading: Heading, language: str) -> Produced:
    children = listed_children(session, quarter, language)
    sheet = _sheet(ovc_list.REPORT, heading, ovc_list.rows_of(children, quarter.end, language), language)
    return _written(sheet, target, language)
