"""Commands about workbooks: taking one in, writing a report."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.cli.passwords import first_line, workbook_password
from desktop.cli.registers import Answer, opened
from desktop.cli.usage import FORM
from desktop.domain.language import N_, Message, _, current_language
from desktop.exchange.writing.outgoing import outgoing
from desktop.operations import exporting, imports, reporting
from desktop.operations.forms.filling import FormAsked, fill_form
from desktop.operations.forms.looking import look_at_form
from desktop.operations.imports import answer_files
from desktop.operations.imports.looking import look_again
from desktop.operations.imports.reading import NoListFound, read_by_layout
from desktop.operations.imports.remembering import prepare_recalling
from desktop.operations.imports.replying import reply_to
from desktop.operations.lists import Wanted
from desktop.operations.session import Session


def take_in(chosen: argparse.Namespace) -> Answer:
    """Take a workbook in as one change, doubtful rows parked; with --dry-run say only what would happen."""
    written = answer_files.read_answers(Path(chosen.answers)) if chosen.answers else answer_files.WrittenAnswers()
    with opened(chosen) as session:
        planned, unused = _planned(session, chosen, written)
        decisions = answer_files.decisions_by(session, planned, written)
        if chosen.questions:
            _write_questions(Path(chosen.questions), answer_files.questions_to_fill(session, planned))
        if chosen.dry_run:
            done = imports.what_would_happen(session, planned, decisions)
        else:
            done = imports.accept_import(session, planned, decisions)
        more = _replied(session, planned, done, chosen) if chosen.reply else {}
    more["notes"] = [*(str(note) for note in planned.file.notes), *more.get("notes", ())]
    if unused:
        more["unused"] = list(unused)
    said = [str(_summary(done)), *(str(one) for one in more.pop("said", ()))]
    said += [_("Nobody asked about: {words}.").format(words=", ".join(unused))] if unused else []
    return {**done.as_json(), **more, "said": "\n".join(said)}


def _planned(
    session: Session, chosen: argparse.Namespace, written: answer_files.WrittenAnswers
) -> tuple[imports.Planned, tuple[str, ...]]:
    """The plan of the file as the answers say, and the words of the answers that nobody asked about."""
    try:
        read = _read(session, chosen)
    except NoListFound as error:
        if error.file is None or not written.kind:
            raise
        read = error.file
    corrected = answer_files.corrected_by(session, read, written)
    planned = prepare_recalling(session, corrected) if corrected.rows else look_again(session, corrected)
    return answer_files.answered_by(session, planned, written)


def _read(session: Session, chosen: argparse.Namespace) -> imports.ImportFile:
    path, password = Path(chosen.file), workbook_password(chosen)
    if chosen.layout is not None:
        return read_by_layout(session, path, chosen.layout, password, chosen.sheet)
    return imports.read_file(session, path, password, chosen.sheet)


def _write_questions(path: Path, asked: Mapping[str, object]) -> None:
    """What is asked, in a file that is whole or not there."""
    with outgoing(path) as part:
        part.write_text(json.dumps(asked, ensure_ascii=False, indent=1), encoding="utf-8")


def _replied(
    session: Session, planned: imports.Planned, done: imports.ImportDone, chosen: argparse.Namespace
) -> dict[str, Any]:
    """The reply to the sender, before acceptance in a dry run; the journal says each time that it left."""
    asked = (chosen.reply_language or "", workbook_password(chosen))
    replied = reply_to(session, planned, done if done.change else None, Path(chosen.reply), asked)
    said = _("Wrote the reply to the sender: {file}.").format(file=replied.path)
    return {
        "reply": str(replied.path),
        "notes": [str(note) for note in replied.notes],
        "said": [said, *replied.notes],
    }


def _summary(done: imports.ImportDone) -> Message:
    said = N_(
        "{count} row read: {created}, {updated}, {unchanged}, {parked}, {rejected}.",
        "{count} rows read: {created}, {updated}, {unchanged}, {parked}, {rejected}.",
    )
    became = {
        "created": N_("{count} new", "{count} new"),
        "updated": N_("{count} updated", "{count} updated"),
        "unchanged": N_("{count} unchanged", "{count} unchanged"),
        "parked": N_("{count} waiting for a decision", "{count} waiting for a decision"),
        "rejected": N_("{count} rejected", "{count} rejected"),
    }
    totals = done.totals()
    return Message(said, count=totals["read"], **{key: Message(it, count=totals[key]) for key, it in became.items()})


def export(chosen: argparse.Namespace) -> Answer:
    """Write one report for a quarter, in the language chosen for the command."""
    template = Path(chosen.template) if chosen.template else None
    password = first_line(chosen.protect_with_file) if chosen.protect_with_file else ""
    with opened(chosen) as session:
        if chosen.report == FORM and template is not None:
            form = look_at_form(session, template, chosen.quarter, chosen.rows or "")
            made = fill_form(session, FormAsked(form, Path(chosen.out), current_language(), password))
        else:
            asked = reporting.ReportAsked(
                chosen.report, chosen.quarter, Path(chosen.out), current_language(), template, password
            )
            made = reporting.produce_report(session, asked)
    quarter = chosen.quarter.label()
    said = N_("Wrote {file}: {count} row, {quarter}.", "Wrote {file}: {count} rows, {quarter}.")
    wrote = Message(said, file=made.path, count=made.rows, quarter=quarter)
    return {
        "file": str(made.path),
        "rows": made.rows,
        "notes": [str(note) for note in made.notes],
        "said": "\n".join([str(wrote), *(str(note) for note in made.notes)]),
    }


def export_list(chosen: argparse.Namespace) -> Answer:
    """Write a list that can be edited elsewhere and taken in again, or its blank workbook."""
    (key, view), target = chosen.list, Path(chosen.out)
    with opened(chosen) as session:
        if chosen.blank:
            made = exporting.export_blank(session, key, target, current_language())
            return {"file": str(made), "rows": 0, "said": _("Wrote {file}.").format(file=made)}
        password = first_line(chosen.protect_with_file) if chosen.protect_with_file else ""
        asked = exporting.ListAsked(key, target, Wanted(view, chosen.words), current_language(), password)
        done = exporting.export_list(session, asked)
    said = Message(N_("Wrote {file}: {count} row.", "Wrote {file}: {count} rows."), file=done.path, count=done.rows)
    return {"file": str(done.path), "rows": done.rows, "said": str(said)}
