"""Commands about workbooks: looking into one, taking one in, writing a report."""

import argparse
from pathlib import Path

from desktop.cli.registers import Answer, opened
from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, _
from desktop.operations import imports, reporting


def inspect(chosen: argparse.Namespace) -> Answer:
    """Say what a workbook holds; nothing is written and no register is needed."""
    found = imports.inspect_workbook(Path(chosen.file), sheet=chosen.sheet)
    return {**found.as_json(), "said": "\n".join(str(line) for line in found.said())}


def take_in(chosen: argparse.Namespace) -> Answer:
    """Take a workbook in as one change, doubtful rows parked; with --dry-run say only what would happen."""
    session = opened(chosen)
    try:
        read = imports.read_file(session, Path(chosen.file), sheet=chosen.sheet)
        plan = imports.prepare_import(session, read)
        done = imports.what_would_happen(plan) if chosen.dry_run else imports.accept_import(session, plan)
    finally:
        session.file.close()
    sentence = Message(
        N_(
            "{read} rows read: {created} new, {updated} updated, {unchanged} unchanged, "
            "{parked} waiting for a decision, {rejected} rejected."
        ),
        **done.totals(),
    )
    return {
        **done.totals(),
        "change": done.change or None,
        "rows": [row.as_json() for row in done.rows],
        "said": str(sentence),
    }


def export(chosen: argparse.Namespace) -> Answer:
    """Write one report for a quarter, in the language chosen for the command."""
    quarter = Quarter.parse(chosen.quarter)
    session = opened(chosen)
    try:
        made = reporting.produce_report(
            session,
            chosen.report,
            quarter,
            Path(chosen.out),
            template=Path(chosen.template) if chosen.template else None,
        )
    finally:
        session.file.close()
    said = _("Wrote {file}: {rows} rows, {quarter}.").format(
        file=made.path, rows=made.rows, quarter=quarter.label(chosen.language)
    )
    return {
        "file": str(made.path),
        "rows": made.rows,
        "notes": [str(note) for note in made.notes],
        "said": "\n".join([said, *(str(note) for note in made.notes)]),
    }
