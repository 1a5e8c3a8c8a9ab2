"""Judges every row of a workbook against the register before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.domain.language import current_language
from desktop.exchange.verdicts import ImportPlan
from desktop.operations.imports.judging.bench import judge_of
from desktop.operations.imports.judging.order import Judge, docket_of
from desktop.operations.imports.reading import ImportFile
from desktop.operations.session import Progress, Session


@dataclass
class Bench:
    """Who judges the rows of a file, and the moment for which that holds: the state of the register, the language, and
    the very file that was judged last.
    """

    judge: Judge | None
    moment: tuple[int, str]
    file: ImportFile

    def clear(self) -> None:
        """Let the judge go, with all that is known of the rows; whatever is asked next is judged from the beginning."""
        self.judge = None


@dataclass(frozen=True)
class Planned:
    """A plan with the file it is for; `partner` is the id of the partner concerned, empty for one to be added.

    `bench` is there to judge some of its rows again.
    """

    file: ImportFile
    plan: ImportPlan
    partner: str = ""
    bench: Bench | None = field(default=None, compare=False, repr=False)


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def prepare_import(session: Session, file: ImportFile, progress: Progress = _no_progress) -> Planned:
    """The verdict of every row, with what it would change; nothing is written.

    Raises AppError while names are masked: rows would be compared with masks.
    """
    session.refuse_masked()
    if not file.as_read:
        file = replace(file, as_read=file.rows)
    judge = judge_of(session, docket_of(file))
    bench = Bench(judge, _moment(session), file)
    return _planned(bench, judge, file, (row.row for row in file.rows), progress)


def prepare_again(
    session: Session, planned: Planned, file: ImportFile, rows: Iterable[int], progress: Progress = _no_progress
) -> Planned:
    """The plan for a file of which only some rows say something else than in the one that was planned.

    Only these are judged, and those that listen to them: what comes out is what `prepare_import` would say. Everything
    is judged where something was written meanwhile.
    """
    session.refuse_masked()
    bench = planned.bench
    judge = bench.judge if bench and bench.moment == _moment(session) and bench.file is planned.file else None
    if bench is None or judge is None:
        return prepare_import(session, file, progress)
    return _planned(bench, judge, file, rows, progress)


def _moment(session: Session) -> tuple[int, str]:
    return session.file.sequence, current_language()


def _planned(bench: Bench, judge: Judge, file: ImportFile, rows: Iterable[int], progress: Progress) -> Planned:
    try:
        judged = judge.judge(file.rows, rows, progress)
    except BaseException:
        bench.clear()  # stopped halfway, it knows some rows as they are here and others as they were
        raise
    bench.file = file
    plan = ImportPlan(file.table.sheet, file.table.kind, judged, len(file.rows), judge.notes(file.rows))
    return Planned(file, plan, judge.partner, bench)
