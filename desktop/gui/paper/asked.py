"""What is asked about a paper before it is made: its language, what is left out, what is added."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.calendar import Quarter
from desktop.gui.paper.pages import LaidOut, Progress, lay_out
from desktop.operations.papers.paper import Paper
from desktop.operations.papers.records import RecordAsked, record_paper
from desktop.operations.papers.reports import report_paper
from desktop.operations.papers.verification import verification_paper
from desktop.operations.session import Session


@dataclass(frozen=True)
class PaperChoice:
    """The language apart from that of the window; sensitive details only when they are asked for."""

    language: str
    sensitive: bool = False
    history: bool = False


Make = Callable[[Session, PaperChoice, Progress], Paper]
"""Makes the paper on the thread of the file."""


def laid_out(session: Session, make: Make, choice: PaperChoice, progress: Progress) -> LaidOut:
    """A paper made and laid out, on the thread of the file because both may take long."""
    return lay_out(make(session, choice, progress), progress)


def record_maker(register: str, record: str) -> Make:
    """What makes the paper of one record."""

    def make(session: Session, choice: PaperChoice, _progress: Progress) -> Paper:
        asked = RecordAsked(register, record, choice.language, choice.sensitive, choice.history)
        return record_paper(session, asked)

    return make


def report_maker(report: str, quarter: Quarter) -> Make:
    """What makes the paper of a report."""

    def make(session: Session, choice: PaperChoice, _progress: Progress) -> Paper:
        return report_paper(session, report, quarter, choice.language, choice.sensitive)

    return make


def verification_maker(place: str) -> Make:
    """What makes the verification sheets of the villages below a place."""

    def make(session: Session, choice: PaperChoice, _progress: Progress) -> Paper:
        return verification_paper(session, place, choice.language, choice.sensitive)

    return make
