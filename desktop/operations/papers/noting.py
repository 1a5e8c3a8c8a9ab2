"""What the journal says of papers that left: what was printed or saved, how many records, and the file's hash."""

import hashlib
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.operations.papers.paper import Paper
from desktop.operations.session import Session

EXPORT = "export"


def note_printed(session: Session, paper: Paper, printer: str) -> str:
    """Note that a paper was printed; returns the id of the entry."""
    action = Message(
        N_("Printed {what}: {rows} records, on {printer}"), what=paper.what, rows=paper.rows, printer=printer
    )
    return session.file.note(EXPORT, action, session.user)


def note_saved(session: Session, paper: Paper, file: Path) -> str:
    """Note that a paper was saved as a PDF, with the hash of the file; returns the id of the entry."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    action = Message(
        N_("Saved as PDF: {what}: {rows} records, file {file}, SHA-256 {digest}"),
        what=paper.what,
        rows=paper.rows,
        file=file.name,
        digest=digest[:16],
    )
    return session.file.note(EXPORT, action, session.user)
