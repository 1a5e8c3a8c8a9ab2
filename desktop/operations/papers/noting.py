"""What the journal says of papers that left: what was printed or saved, how many records, and the file's hash."""

import hashlib
from pathlib import Path

from desktop.domain.language import N_, Message
from desktop.operations.papers.paper import Paper
from desktop.operations.session import Session

EXPORT = "export"


def note_printed(session: Session, paper: Paper, printer: str) -> str:
    """Note that a paper was printed; returns the id of the entry."""
    said = N_("Printed {what}: {count} record, on {printer}", "Printed {what}: {count} records, on {printer}")
    action = Message(said, what=paper.what, count=paper.rows, printer=printer)
    return session.file.note(EXPORT, action, session.user)


def note_saved(session: Session, paper: Paper, file: Path) -> str:
    """Note that a paper was saved as a PDF, with the hash of the file; returns the id of the entry."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    action = Message(
        N_(
            "Saved as PDF: {what}: {count} record, file {file}, SHA-256 {digest}",
            "Saved as PDF: {what}: {count} records, file {file}, SHA-256 {digest}",
        ),
        what=paper.what,
        count=paper.rows,
        file=file.name,
        digest=digest[:16],
    )
    return session.file.note(EXPORT, action, session.user)
