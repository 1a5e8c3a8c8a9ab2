"""What the page of imports has done on the thread of the file, each answer with everything that is then shown."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.operations.imports import ImportFile, Planned
from desktop.operations.imports.answering import Question
from desktop.operations.imports.history import PastImport, recent_imports
from desktop.operations.imports.looking import (
    Alike,
    alike_after,
    answer_question,
    correct_cells,
    look_again,
    look_into,
)
from desktop.operations.imports.pasting import look_into_pasted
from desktop.operations.imports.review import FileShown, file_shown
from desktop.operations.session import Progress, Session
from desktop.operations.waiting_files import waiting_files

Looked = tuple[Planned, FileShown]
Corrected = tuple[Planned, FileShown, Alike | None]
Texts = Mapping[int, Mapping[int, str | None]]


def look(session: Session, path: Path, password: str | None, sheet: str | None, progress: Progress) -> Looked:
    """The plan of an import with what was recognised."""
    planned = look_into(session, path, password, sheet, progress)
    return planned, file_shown(session, planned)


def look_at_corrected(session: Session, file: ImportFile, progress: Progress) -> Looked:
    """The plan of an import whose table a person has corrected."""
    planned = look_again(session, file, progress)
    return planned, file_shown(session, planned)


def answer(session: Session, planned: Planned, question: Question, code: str, progress: Progress) -> Looked:
    """The plan once a question is answered."""
    again = answer_question(session, planned, question, code, progress)
    return again, file_shown(session, again)


def correct(session: Session, planned: Planned, texts: Texts, progress: Progress) -> Corrected:
    """The plan once cells are corrected, by row and column, with what the correction may hold for too."""
    again = correct_cells(session, planned, texts, progress)
    return again, file_shown(session, again), alike_after(planned.file, again.file, texts)


def look_at_pasted(session: Session, key: str, text: str, columns: Sequence[str], progress: Progress) -> Looked:
    """The plan of rows pasted into the list of a register."""
    planned = look_into_pasted(session, key, text, columns, progress)
    return planned, file_shown(session, planned)


def known_imports(session: Session) -> tuple[list[PastImport], list[tuple[str, int]]]:
    """What was taken in lately, and how many rows wait by file."""
    return recent_imports(session), waiting_files(session)
