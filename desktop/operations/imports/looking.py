"""Looks into a workbook for the review: read, understood and judged in one go, which may be stopped at any time."""

from collections.abc import Callable
from pathlib import Path

from desktop.operations.imports.answering import Question, answered
from desktop.operations.imports.planning import Planned, prepare_import
from desktop.operations.imports.reading import ImportFile, read_file, with_rows
from desktop.operations.session import Session

Progress = Callable[[int, int], object]


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def look_into(
    session: Session,
    path: Path,
    password: str | None = None,
    sheet: str | None = None,
    progress: Progress = _no_progress,
) -> Planned:
    """The plan of an import, before anything is written; refuses as `read_file` does.

    `progress` is told (0, 0) while the file is read, then how many rows are judged; what it raises stops the work.
    """

    def tell() -> bool:
        progress(0, 0)
        return False

    return prepare_import(session, read_file(session, path, password, sheet, cancelled=tell), progress)


def look_again(session: Session, file: ImportFile, progress: Progress = _no_progress) -> Planned:
    """The plan of an import whose table a person has corrected; `file` may have no rows yet. See `look_into`."""

    def tell() -> bool:
        progress(0, 0)
        return False

    return prepare_import(session, with_rows(session, file, tell), progress)


def answer_question(
    session: Session, planned: Planned, question: Question, code: str, progress: Progress = _no_progress
) -> Planned:
    """The plan once a question about the file has been answered, for every row that it is about."""
    return prepare_import(session, answered(planned.file, question, code), progress)
