"""The one background thread that owns the open register: the window asks, and is answered when there is time."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.gui.language import Words
from desktop.gui.litter import Litter
from desktop.gui.mistakes import sentence_about

BETWEEN_SIGNS = 0.05  # seconds
GIVES_WAY = 5
"""How often a job begins again for the sake of urgent ones, before it is done whatever comes."""

Answer = Callable[[Any], object]
Refusal = Callable[[AppError], object]


class Cancelled(Exception):  # noqa: N818  # no error: the officer said stop
    """Raised inside a job at its next sign of progress once it has been cancelled; a transaction rolls back on it."""


class _GivesWay(Exception):  # noqa: N818  # no error either
    """Raised inside a yielding job when urgent work has come."""


@dataclass(frozen=True)
class Manner:
    """How a job is done: `words` name it while it lasts, `urgent` puts it before the others, `lane` lets it replace
    whatever waits in the same lane, and `paced` gives it a `progress(done, total)` to call, which also stops it.
    A `yielding` one only reads: it is stopped in the midst of it when it is cancelled, or when urgent work comes, after
    which it begins again; `stoppable` offers the officer to stop it.
    """

    words: Words = ""
    urgent: bool = False
    lane: str = ""
    paced: bool = False
    yielding: bool = False
    stoppable: bool = False


class Job:
    """One piece of work that was asked for; `cancel` stops it at its next step or before it begins."""

    def __init__(self, call: Callable[..., Any], manner: Manner, fence: bool = False) -> None:
        self.call = call
        self.manner = manner
        self.fence = fence
        self.answer: Answer | None = None
        self.refusal: Refusal | None = None
        self.gave_way = 0
        self._cancelled = threading.Event()
        self._shown_at = 0.0

    def cancel(self) -> None:
        """Stop the job; nobody is answered."""
        self._cancelled.set()

    def let_go(self) -> tuple[Answer | None, Refusal | None]:
        """Whom to tell, for the last time: the thread that drops the job must not be the last that holds a widget."""
        told = self.answer, self.refusal
        self.answer = self.refusal = None
        return told

    @property
    def cancelled(self) -> bool:
        """Whether somebody said stop."""
        return self._cancelled.is_set()

    def due(self) -> bool:
        """Whether it is time again to show how far the job is: a thousand signs a second would block the window."""
        now = time.monotonic()
        if now - self._shown_at < BETWEEN_SIGNS:
            return False
        self._shown_at = now
        return True


class Work(QObject):
    """Owns the thread and, on it, the open register; jobs take and return plain values.

    `refused` carries the sentence (a Message) of a job whose asker did not want it; `began`, `progressed` and
    `ended` carry the Job, for whoever shows what is going on. All signals arrive on the thread of the window.
    """

    refused = Signal(object)
    began = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    _news = Signal(object)

    def __init__(self, reports: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports = reports
        self._held: Any = None
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._closing = False
        self._bell = threading.Condition()
        self._litter = Litter(self)
        self._news.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._live, name="register", daemon=True)
        self._thread.start()

    def ask(
        self,
        operation: Callable[..., Any],
        *arguments: Any,
        answer: Answer | None = None,
        refusal: Refusal | None = None,
        manner: Manner = Manner(),  # frozen
    ) -> Job:
        """Have `operation(register, *arguments)` done; `answer` gets what it returns, `refusal` the AppError it raises.

        A method of a widget that is gone by then is not called. Without `refusal` the sentence goes to `refused`. A
        mistake of the application is reported, and told in a sentence like any refusal: whoever waits, waits no more.
        """
        job = Job(partial(self._with_register, operation, *arguments), manner)
        return self._enqueue(job, answer, refusal)

    def open(
        self,
        opener: Callable[..., Any],
        *arguments: Any,
        answer: Answer | None = None,
        refusal: Refusal | None = None,
        manner: Manner = Manner(),
    ) -> Job:
        """Have `opener(*arguments)` return the register that is owned from now on; `answer` gets None."""
        job = Job(partial(self._take, opener, *arguments), manner, fence=True)
        return self._enqueue(job, answer, refusal)

    def prepare(self, act: Callable[[], object]) -> Job:
        """Have something done that needs no register."""
        return self._enqueue(Job(act, Manner()), None, None)

    def shut(self, closer: Callable[[Any], object], answer: Answer | None = None) -> Job:
        """Close the register after everything asked so far: `closer(register)`; later jobs find none."""
        return self._enqueue(Job(partial(self._let_go, closer), Manner(), fence=True), answer, None)

    def finish(self, closer: Callable[[Any], object] | None = None) -> None:
        """Do everything that was asked, close the register and end the thread; returns when all is done.

        May be called twice: the application ends when its last window closes and again when it quits.
        """
        if closer is not None and not self._closing:
            self.shut(closer)
        with self._bell:
            self._closing = True
            self._bell.notify()
        self._thread.join()
        self._litter.stop()

    @property
    def idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        with self._bell:
            return self._running is None and not self._waiting

    def _enqueue(self, job: Job, answer: Answer | None, refusal: Refusal | None) -> Job:
        job.answer, job.refusal = answer, refusal
        with self._bell:
            if self._closing:
                raise RuntimeError("work was asked for after the end")
            if job.manner.lane:
                for other in (*self._waiting, *([self._running] if self._running else [])):
                    if other.manner.lane == job.manner.lane:
                        other.cancel()
            self._waiting.insert(self._place_of(job), job)
            self._bell.notify()
        return job

    def _place_of(self, job: Job) -> int:
        """Where a job joins the queue: an urgent one before all others, but never before an opening or a closing."""
        if not job.manner.urgent:
            return len(self._waiting)
        fences = [place for place, other in enumerate(self._waiting) if other.fence]
        return fences[-1] + 1 if fences else 0

    def _with_register(self, operation: Callable[..., Any], *arguments: Any, **pace: Any) -> Any:
        if self._held is None:
            raise AppError(N_("No register is open. Open one with its password first."))
        job, watched = self._running, getattr(self._held, "watched", None)
        if job is None or watched is None or not job.manner.yielding:
            return operation(self._held, *arguments, **pace)
        with watched(partial(self._look, job)):
            return operation(self._held, *arguments, **pace)

    def _look(self, job: Job) -> None:
        """What a yielding job is asked now and then: whether it is still wanted, and nothing else is more so."""
        if job.cancelled:
            raise Cancelled
        if not job.manner.urgent and job.gave_way < GIVES_WAY:
            with self._bell:
                if any(other.manner.urgent and not other.cancelled for other in self._waiting):
                    raise _GivesWay

    def _take(self, opener: Callable[..., Any], *arguments: Any, **pace: Any) -> None:
        self._held = opener(*arguments, **pace)

    def _let_go(self, closer: Callable[[Any], object]) -> None:
        held, self._held = self._held, None
        if held is not None:
            closer(held)

    def _live(self) -> None:
        """The life of the thread: one job after the other until the end is asked for and nothing waits."""
        while True:
            with self._bell:
                self._running = None
                while not self._waiting and not self._closing:
                    self._bell.wait()
                if not self._waiting:
                    return
                job = self._running = self._waiting.popleft()
            value, error = None, None
            if not job.cancelled:
                self._news.emit(partial(self.began.emit, job))
                try:
                    value, error = self._do(job)
                except _GivesWay:
                    self._put_back(job)
                    continue
            self._news.emit(partial(self._deliver, job, value, error))

    def _put_back(self, job: Job) -> None:
        """Have a job that gave way done again after the urgent ones, before all others."""
        job.gave_way += 1
        with self._bell:
            others = (place for place, other in enumerate(self._waiting) if not other.manner.urgent)
            self._waiting.insert(next(others, len(self._waiting)), job)

    def _do(self, job: Job) -> tuple[Any, AppError | None]:
        pace = {"progress": partial(self._step, job)} if job.manner.paced else {}
        try:
            return job.call(**pace), None
        except _GivesWay:
            raise
        except Cancelled:
            job.cancel()
        except AppError as error:
            return None, error.with_traceback(None)
        except BaseException as error:  # a reader written in Rust panics outside Exception
            said = sentence_about(error, self._reports)
            return None, AppError(said.msgid, **dict(said.values))
        return None, None

    def _step(self, job: Job, done: int, total: int = 0) -> None:
        """What a paced job calls now and then: shows how far it is, and stops it."""
        if job.cancelled:
            raise Cancelled
        if done >= total or job.due():
            self._news.emit(partial(self.progressed.emit, job, done, total))

    @staticmethod
    def _tell(news: Callable[[], object]) -> None:
        """The one way from the thread of the register to that of the window."""
        news()

    def _deliver(self, job: Job, value: Any, error: AppError | None) -> None:
        """Back on the window's thread: give the answer to whoever asked, if they are still there.

        After the end nobody is answered: a page that is answered may ask for more.
        """
        self.ended.emit(job)
        answer, refusal = job.let_go()
        if job.cancelled or self._closing:
            return
        if error is not None:
            if refusal is None:
                self.refused.emit(error.message)
            elif is_there(refusal):
                refusal(error)
        elif answer is not None and is_there(answer):
            answer(value)


def is_there(callback: Callable[..., Any]) -> bool:
    """Whether the widget that a callback belongs to still exists; of a lambda, every widget that it speaks of."""
    bound: Sequence[object] = (callback, getattr(callback, "func", None))
    owners = [getattr(one, "__self__", None) for one in bound]
    owners += [cell.cell_contents for one in bound for cell in getattr(one, "__closure__", None) or ()]
    return all(shiboken6.isValid(owner) for owner in owners if isinstance(owner, QObject))
