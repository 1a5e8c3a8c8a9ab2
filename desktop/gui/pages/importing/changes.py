"""Changes of the plan under review, answers and corrections: made one after the other, and stopped together."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.gui.desk import Desk
from desktop.gui.pages.importing.jobs import Corrected, Looked, correct
from desktop.gui.pages.importing.review import Review
from desktop.gui.work import Job, Manner


class Changes(QObject):
    """Has the plan of a review changed; each change begins with what the one before it has made.

    `looked` carries a plan that is to be shown anew, `corrected` how a file is shown whose plan was corrected. While
    any change is under way nothing can be accepted; whoever stops one lets go of those behind it too, and the plan
    stays as it was before.
    """

    looked = Signal(object)
    corrected = Signal(object)

    def __init__(self, desk: Desk, review: Review) -> None:
        super().__init__()
        self._desk, self._review = desk, review
        self._waiting: list[tuple[Callable[..., Looked | Corrected], tuple[Any, ...]]] = []
        self._job: Job | None = None
        desk.work.ended.connect(self._ended)

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def make(self, operation: Callable[..., Looked | Corrected], *told: Any) -> None:
        """Have `operation(session, planned, *told, progress)` change the plan, after those that were asked before."""
        self._waiting.append((operation, told))
        self._review.foot.accept.setEnabled(False)
        if len(self._waiting) == 1:
            self._begin()

    def forget(self) -> None:
        """Let go of all changes: another file is looked at."""
        job, self._job, self._waiting = self._job, None, []
        if job is not None:
            job.cancel()

    def _begin(self) -> None:
        operation, told = self._waiting[0]
        manner = Manner(words=N_("Comparing with the register…"), paced=True)
        planned = self._review.planned
        self._job = self._desk.ask(operation, planned, *told, then=self._made, failed=self._refused, manner=manner)

    def _made(self, looked: Looked | Corrected) -> None:
        if len(looked) == 3:
            self._review.show_corrected(*looked)
            self.corrected.emit(looked[1])
        else:
            self.looked.emit(looked)
        self._go_on()

    def _refused(self, error: AppError) -> None:
        self._desk.notice("reject", error.message)
        self._go_on()

    def _go_on(self) -> None:
        self._job = None
        operation, _told = self._waiting.pop(0)
        if operation is correct:
            self._review.corrections.made()
        if self._waiting:
            self._begin()
        else:
            self._review.foot.accept.setEnabled(True)

    def _ended(self, job: Job) -> None:
        if job is self._job and job.cancelled:
            self._job, self._waiting = None, []
            self._review.corrections.let_go()
            self._review.foot.accept.setEnabled(True)
