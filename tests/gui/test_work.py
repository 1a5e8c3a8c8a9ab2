"""The background thread answers on the thread of the window, stops when asked, and finishes what it was given."""

import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.gui.work import GIVES_WAY, Manner, Work


@pytest.fixture
def work(qtbot, tmp_path: Path) -> Iterator[Work]:
    """A thread that owns a list as its register."""
    made = Work(reports=tmp_path)
    made.open(list)
    yield made
    made.finish()


class Listener(QWidget):
    """A widget that asks."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []

    def take(self, value: object) -> None:
        self.got.append(value)


class Gate:
    """Holds the thread until it is opened."""

    def __init__(self, work: Work) -> None:
        self.open = threading.Event()
        self.entered = threading.Event()
        work.ask(self._wait)
        assert self.entered.wait(10)

    def _wait(self, _register: object) -> None:
        self.entered.set()
        assert self.open.wait(10)


def append(register: list, value: object) -> int:
    register.append(value)
    return len(register)


def refuse(_register: list) -> None:
    raise AppError(N_("Not today, {name}."), name="Eric")


def fail(_register: list) -> None:
    raise ZeroDivisionError("Mutoni Clarisse")


def test_an_answer_arrives_on_the_thread_of_the_window(qtbot, work: Work) -> None:
    threads = []
    work.ask(lambda _register: threads.append(threading.get_ident()))
    with qtbot.waitSignal(work.ended):
        work.ask(append, 7, answer=lambda count: threads.extend((threading.get_ident(), count)))
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert threads[0] != threading.get_ident()
    assert threads[1:] == [threading.get_ident(), 1]


def test_jobs_are_done_in_the_order_they_were_asked_urgent_ones_first(qtbot, work: Work) -> None:
    gate = Gate(work)
    for value in "ab":
        work.ask(append, value)
    work.ask(append, "u", manner=Manner(urgent=True))
    gate.open.set()
    order: list[str] = []
    work.ask(list, answer=order.extend)
    qtbot.waitUntil(lambda: bool(order))
    assert order == ["u", "a", "b"]


def test_an_urgent_job_never_comes_before_the_register_is_open(qtbot, tmp_path: Path) -> None:
    work = Work(reports=tmp_path)
    gate = Gate.__new__(Gate)
    gate.open, gate.entered = threading.Event(), threading.Event()
    work.open(lambda: gate._wait(None))
    assert gate.entered.wait(10)
    work.open(list)
    answers: list[int] = []
    work.ask(append, 1, answer=answers.append, manner=Manner(urgent=True))
    gate.open.set()
    qtbot.waitUntil(lambda: answers == [1])
    work.finish()


def test_a_refusal_reaches_whoever_asked_or_else_the_notices(qtbot, work: Work) -> None:
    own: list[Exception] = []
    work.ask(refuse, refusal=own.append)
    with qtbot.waitSignal(work.refused) as told:
        work.ask(refuse)
    assert str(own[0]) == str(told.args[0]) == "Not today, Eric."


def test_a_mistake_becomes_a_report_and_a_sentence_and_the_thread_lives_on(qtbot, work: Work, tmp_path: Path) -> None:
    with qtbot.waitSignal(work.refused) as told:
        work.ask(fail)
    (report,) = tmp_path.iterdir()
    assert isinstance(told.args[0], Message)
    assert str(report) in str(told.args[0])
    assert "Mutoni" not in report.read_text("utf-8")
    counts: list[int] = []
    work.ask(append, 1, answer=counts.append)
    qtbot.waitUntil(lambda: counts == [1])


def test_whoever_takes_refusals_is_told_of_a_mistake_too_and_waits_no_more(qtbot, work: Work, tmp_path: Path) -> None:
    own: list[AppError] = []
    with qtbot.assertNotEmitted(work.refused):
        work.ask(fail, refusal=own.append)
        qtbot.waitUntil(lambda: bool(own))
    (report,) = tmp_path.iterdir()
    assert str(report) in str(own[0])


def test_a_cancelled_job_stops_at_its_next_step_and_answers_nobody(qtbot, work: Work) -> None:
    steps: list[int] = []
    cancelled = threading.Event()

    def count(_register: list, progress: Callable[[int, int], None]) -> None:
        for step in range(100):
            steps.append(step)
            progress(step, 100)
            assert cancelled.wait(10)

    answers: list[object] = []
    job = work.ask(count, answer=answers.append, refusal=answers.append, manner=Manner(paced=True))
    with qtbot.waitSignal(work.ended, check_params_cb=lambda ended: ended is job):
        qtbot.waitUntil(lambda: bool(steps))
        job.cancel()
        cancelled.set()
    assert steps == [0, 1]
    assert not answers


class Watched(list):
    """A register whose readings are watched: a job calls `read` again and again."""

    @contextmanager
    def watched(self, look: Callable[[], object]) -> Iterator[None]:
        self.read = look
        yield


def test_a_yielding_job_that_is_cancelled_stops_in_the_midst_of_it(qtbot, work: Work) -> None:
    reading = threading.Event()

    def read(register: Watched) -> None:
        reading.set()
        while True:
            register.read()

    work.open(Watched)
    job = work.ask(read, manner=Manner(yielding=True))
    assert reading.wait(10)
    with qtbot.waitSignal(work.ended, check_params_cb=lambda ended: ended is job):
        job.cancel()
    qtbot.waitUntil(lambda: work.idle)


def test_a_yielding_job_gives_way_to_urgent_work_and_begins_again_after_it(qtbot, work: Work) -> None:
    begun: list[int] = []
    answers: list[str] = []

    def read(register: Watched) -> str:
        begun.append(len(register))
        while not register:
            register.read()
        return "whole"

    work.open(Watched)
    work.ask(read, answer=answers.append, manner=Manner(yielding=True))
    qtbot.waitUntil(lambda: bool(begun))
    work.ask(append, 1, answer=lambda _length: answers.append("urgent"), manner=Manner(urgent=True))
    qtbot.waitUntil(lambda: answers == ["urgent", "whole"])
    assert begun == [0, 1]


def test_a_yielding_job_ends_though_urgent_work_goes_on_waiting(qtbot, work: Work) -> None:
    work.open(Watched)
    done, begun = [], []

    def read(register: Watched) -> None:
        begun.append(1)
        work.ask(len, manner=Manner(urgent=True))
        register.read()

    work.ask(read, answer=lambda _none: done.append(1), manner=Manner(yielding=True))
    qtbot.waitUntil(lambda: bool(done))
    assert len(begun) == GIVES_WAY + 1


def test_progress_arrives_and_its_last_step_is_never_left_out(qtbot, work: Work) -> None:
    seen: list[tuple[int, int]] = []
    work.progressed.connect(lambda _job, done, total: seen.append((done, total)))

    def count(_register: list, progress: Callable[[int, int], None]) -> None:
        for step in range(1001):
            progress(step, 1000)

    job = work.ask(count, manner=Manner(paced=True))
    with qtbot.waitSignal(work.ended, check_params_cb=lambda ended: ended is job):
        pass
    assert seen[-1] == (1000, 1000)
    assert len(seen) < 100


def test_a_newer_job_in_a_lane_replaces_those_that_wait(qtbot, work: Work) -> None:
    gate = Gate(work)
    answers: list[int] = []
    for value in "abc":
        work.ask(append, value, answer=answers.append, manner=Manner(lane="search"))
    gate.open.set()
    qtbot.waitUntil(lambda: answers == [1])


def of_itself(listener: Listener) -> Callable[[object], object]:
    return listener.take


def in_a_lambda(listener: Listener) -> Callable[[object], object]:
    return lambda answer: listener.take((answer,))


@pytest.mark.parametrize("told", [of_itself, in_a_lambda])
def test_an_answer_for_a_widget_that_is_gone_is_dropped(qtbot, work: Work, told) -> None:
    listener = Listener()
    gate = Gate(work)
    job = work.ask(append, 1, answer=told(listener))
    got = listener.got
    shiboken6.delete(listener)
    with qtbot.waitSignal(work.ended, check_params_cb=lambda ended: ended is job):
        gate.open.set()
    assert not got


def test_without_a_register_a_job_is_refused_in_a_sentence(qtbot, work: Work) -> None:
    closed: list[list] = []
    work.shut(closed.append)
    with qtbot.waitSignal(work.refused) as told:
        work.ask(append, 1)
    assert "password" in str(told.args[0])
    assert closed == [[]]


def test_what_needs_no_register_is_done_before_one_is_open(qtbot, tmp_path: Path) -> None:
    work, done = Work(reports=tmp_path), []
    work.prepare(lambda: done.append("ready"))
    qtbot.waitUntil(lambda: done == ["ready"])
    work.finish()


def test_a_register_that_does_not_open_leaves_the_open_one_in_its_place(qtbot, work: Work) -> None:
    def wrong() -> list:
        raise AppError(N_("The password is wrong."))

    with qtbot.waitSignal(work.refused):
        work.open(wrong)
    counts: list[int] = []
    work.ask(append, 1, answer=counts.append)
    qtbot.waitUntil(lambda: counts == [1])


def test_the_end_waits_for_everything_that_was_asked(qtbot, tmp_path: Path) -> None:
    work = Work(reports=tmp_path)
    work.open(list)
    closed: list[list] = []
    for value in range(50):
        work.ask(append, value)
    work.finish(closed.append)
    work.finish(closed.append)
    assert closed == [list(range(50))]
    with pytest.raises(RuntimeError):
        work.ask(append, 1)


def test_after_the_end_nobody_is_answered_for_an_answer_may_ask_for_more(qtbot, tmp_path: Path) -> None:
    work = Work(reports=tmp_path)
    work.open(list)
    work.ask(append, 1, answer=lambda _count: work.ask(append, 2))
    with qtbot.waitSignals([work.ended, work.ended]):
        work.finish()


def test_who_asked_is_let_go_on_the_thread_of_the_window(qtbot, work: Work) -> None:
    class Asker:
        def take(self, _value: object) -> None:
            """A widget would be let go where the last one lets go of it."""

    threads: list[threading.Thread] = []
    asker = Asker()
    weakref.finalize(asker, lambda: threads.append(threading.current_thread()))
    gate = Gate(work)
    work.ask(append, 1, answer=asker.take)
    del asker
    gate.open.set()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]
