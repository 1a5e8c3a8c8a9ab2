"""Commands about workbooks: looking into one, taking one in, writing a report."""

import argparse
from pathlib import Path

from desktop.cli.passwords import first_line
from desktop.cli.registers import Answer, opened
from desktop.domain.language import N_, Message, _, current_language
from desktop.operations import imports, reporting


def inspect(chosen: argparse.Namespace) -> Answer:
    """Say what a workbook holds; nothing is written and no register is needed. No table is a refusal."""
    found = imports.inspect_workbook(Path(chosen.file), chosen.sheet, _password(chosen))
    return {**found.as_json(), "ok": found.found, "said": "\n".join(found.said())}


def take_in(chosen: argparse.Namespace) -> Answer:
    """Take a workbook in as one change, doubtful rows parked; with --dry-run say only what would happen."""
    with opened(chosen) as session:
        read = imports.read_file(session, Path(chosen.file), _password(chosen), chosen.sheet)
        plan = imports.prepare_import(session, read)
        done = imports.what_would_happen(plan) if chosen.dry_run else imports.accept_import(session, plan)
    return {**done.as_json(), "said": str(_summary(done))}


def _password(chosen: argparse.Namespace) -> str | None:
    """What opens a protected workbook, where a file with it is named."""
    return first_line(chosen.workbook_password_file) if chosen.workbook_password_file else None


def _summary(done: imports.ImportDone) -> Message:
    said = N_(
        "{read} rows read: {created} new, {updated} updated, {unchanged} unchanged, "
        "{parked} waiting for a decision, {rejected} rejected."
    )
    return Message(said, **done.totals())


def export(chosen: argparse.Namespace) -> Answer:
    """Write one report for a quarter, in the language chosen for the command."""
    template = Path(chosen.template) if chosen.template else None
    password = first_line(chosen.protect_with_file) if chosen.protect_with_file else ""
    asked = reporting.ReportAsked(
        chosen.report, chosen.quarter, Path(chosen.out), current_language(), template, password
    )
    with opened(chosen) as session:
        made = reporting.produce_report(session, asked)
    quarter = chosen.quarter.label()
    said = _("Wrote {file}: {rows} rows, {quarter}.").format(file=made.path, rows=made.rows, quarter=quarter)
    return {
        "file": str(made.path),
        "rows": made.rows,
        "notes": [str(note) for note in made.notes],
        "said": "\n".join([said, *(str(note) for note in made.notes)]),
    }
