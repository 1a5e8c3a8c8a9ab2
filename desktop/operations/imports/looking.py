"""Looks into a workbook for the review: read, understood and judged in one go, which may be stopped at any time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from desktop.domain.codelists import CodeItem
from desktop.exchange.reading.cells import as_text
from desktop.operations.codelists import new_code
from desktop.operations.imports.answering import CODE, Question, answered
from desktop.operations.imports.correcting import alike, cells_corrected
from desktop.operations.imports.known import ADDED
from desktop.operations.imports.planning import Planned, prepare_again
from desktop.operations.imports.reading import ImportFile, read_file, with_rows
from desktop.operations.imports.remembering import prepare_recalling, recalled_again
from desktop.operations.session import Progress, Session


@dataclass(frozen=True)
class Alike:
    """A correction that may hold for more rows: what a column said there before, what it is to say, and the numbers of
    the other rows that say the same.
    """

    column: int
    before: str
    text: str
    rows: tuple[int, ...]

    @classmethod
    def of(cls, file: ImportFile, row: int, column: int, text: str) -> Self:
        """A correction of one cell with all rows that say the same as it does, that row included."""
        before = as_text(file.sheet.cell(row, column))
        return cls(column, before, text, (row, *alike(file, row, column, before)))

    @property
    def texts(self) -> dict[int, dict[int, str | None]]:
        """The correction in all of these rows."""
        return {row: {self.column: self.text} for row in self.rows}


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

    with session.proposing(file.adds):
        return prepare_recalling(session, with_rows(session, file, tell), progress)


def answer_question(
    session: Session, planned: Planned, question: Question, code: str, progress: Progress = _no_progress
) -> Planned:
    """The plan once a question about the file has been answered, for every row that it is about.

    What `question.adding` adds, a code or a record, is added by accepting.
    """
    file = with_answer(session, planned.file, question, code)
    with session.proposing(file.adds):
        return prepare_again(session, planned, file, question.rows, progress)


def correct_cells(
    session: Session,
    planned: Planned,
    texts: Mapping[int, Mapping[int, str | None]],
    progress: Progress = _no_progress,
) -> Planned:
    """The plan with other texts in some cells, by their rows (from 1) and columns (from 0); None puts one back.

    The sender's file stays as it is. Only these rows are judged again, and those that listen to them. Raises AppError
    for a row that is no data of the list. See `look_into` for `progress`.
    """

    def tell() -> bool:
        progress(0, 0)
        return False

    with session.proposing(planned.file.adds):
        file = cells_corrected(session, planned.file, texts, tell)
        return planned if file is planned.file else recalled_again(session, planned, file, tuple(texts), progress)


def alike_after(before: ImportFile, now: ImportFile, texts: Mapping[int, Mapping[int, str | None]]) -> Alike | None:
    """The other rows for which a correction of one cell may hold too; None where there are none."""
    cells = [(row, column, text) for row, one in texts.items() for column, text in one.items()]
    if len(cells) != 1:
        return None
    row, column, text = cells[0]
    if text is None:
        return None
    said = as_text(before.sheet.cell(row, column))
    others = alike(now, row, column, said)
    return Alike(column, said, text.strip(), others) if others and said.strip() else None


def with_answer(session: Session, file: ImportFile, question: Question, code: str) -> ImportFile:
    """The file with a question settled; a code that is added to its list is added by accepting. See `answered`."""
    if not (question.asks.startswith(CODE) and code.startswith(ADDED)):
        return answered(file, question, code)
    item = code_named(session, question, code, file.adds)
    return answered(replace(file, adds=(*file.adds, item)), question, item.code)


def code_named(session: Session, question: Question, answer: str, beside: Sequence[CodeItem] = ()) -> CodeItem:
    """The new code that an answer names; raises AppError where its list takes none so."""
    parent = answer.removeprefix(ADDED).partition("/")[0] if question.parents else ""
    return new_code(session, question.asks.removeprefix(CODE), question.text, parent, beside)
