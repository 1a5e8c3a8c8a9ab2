"""While there is another thread, garbage is collected on that of the window alone; afterwards Python does it again."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from desktop.gui.litter import Litter
from desktop.gui.work import Work


class Circle:
    """Garbage as soon as it is let go, for it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def circles(_register: object = None) -> int:
    return len([Circle() for _ in range(20_000)])


def test_the_thread_of_the_register_never_collects_what_may_be_of_the_window(qtbot, tmp_path):
    work, threads, answers = Work(reports=tmp_path), set(), []
    work.open(list)

    def note(phase: str, _about: object) -> None:
        threads.add(threading.current_thread())

    gc.callbacks.append(note)
    try:
        work.ask(circles, answer=answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        qtbot.waitUntil(lambda: bool(threads))
    finally:
        gc.callbacks.remove(note)
        work.finish()
    assert threads == {threading.main_thread()}


def test_what_is_garbage_is_collected_after_a_moment(qtbot):
    parent = QObject()
    litter = Litter(parent)
    gone = weakref.ref(Circle())
    circles()
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)
    litter.stop()


def test_python_collects_again_when_the_last_has_stopped(qapp):
    parent = QObject()
    first, second = Litter(parent), Litter(parent)
    first.stop()
    assert not gc.isenabled()
    second.stop()
    assert gc.isenabled()
