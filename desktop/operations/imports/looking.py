"""Looks into a workbook for the review: read, understood and judged in one go, which may be stopped at any time."""

from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.operations.codelists import add_label, code_for
from desktop.operations.imports.answering import CODE, Question, answered
from desktop.operations.imports.correcting import cell_corrected
from desktop.operations.imports.planning import Planned, prepare_import
from desktop.operations.imports.reading import ImportFile, read_file, with_rows
from desktop.operations.imports.remembering import prepare_recalling
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

    return prepare_recalling(session, read_file(session, path, password, sheet, cancelled=tell), progress)


def look_again(session: Session, file: ImportFile, progress: Progress = _no_progress) -> Planned:
    """The plan of an import whose table a person has corrected; `file` may have no rows yet. See `look_into`."""

    def tell() -> bool:
        progress(0, 0)
        return False

    return prepare_recalling(session, with_rows(session, file, tell), progress)


def answer_question(
    session: Session, planned: Planned, question: Question, code: str, progress: Progress = _no_progress
) -> Planned:
    """The plan once a question about the file has been answered, for every row that it is about.

    `question.to_add` adds a code to its list at once, as a change of its own; a record is added by accepting.
    """
    return prepare_import(session, answered(planned.file, question, settled_code(session, question, code)), progress)


def correct_row(session: Session, planned: Planned, row: int, cells: Mapping[int, str]) -> Planned:
    """The plan with other texts in some cells of a row, by their columns (from 0).

    The sender's file stays as it is. Raises AppError for a row that is no data of the list.
    """
    file = planned.file
    for column, text in cells.items():
        file = cell_corrected(session, file, row, column, text)
    return planned if file is planned.file else prepare_recalling(session, file)


def settled_code(session: Session, question: Question, code: str, writing: bool = True) -> str:
    """The code that an answer stands for: of a label to be added to a list, that of the code made for it now.

    Without `writing` the code that would be made, which is in no list.
    """
    if question.asks.startswith(CODE) and code == question.to_add:
        add = add_label if writing else code_for
        return add(session, question.asks.removeprefix(CODE), question.text)
    return code
