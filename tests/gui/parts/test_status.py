"""The status line says where one is and that all is saved; long work shows itself there and can be stopped."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from desktop.domain.language import N_
from desktop.gui.parts import status
from desktop.gui.parts.status import StatusLine
from desktop.gui.theme.palette import color
from desktop.gui.work import Manner, Work


@pytest.fixture
def line(qtbot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(1000, status.HEIGHT)
    made.show()
    return made


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    made = Work(reports=tmp_path)
    made.open(list)
    yield made
    made.finish()


def test_it_says_where_and_when(line: StatusLine) -> None:
    assert not line._saved_icon.isVisible()
    line.show_place(N_("Karongi District"), N_("Q2 2026/27 (Oct-Dec 2026)"))
    line.show_backup(N_("Backed up today 09:15"))
    line.show_saved(N_("Saved 10:42"))
    line.show_extra(N_("3 rows selected"))
    texts = {label.text() for label in (line._place, line._period, line._backup, line._saved, line._extra)}
    assert texts == {
        "Karongi District",
        "Q2 2026/27 (Oct-Dec 2026)",
        "Backed up today 09:15",
        "Saved 10:42",
        "3 rows selected",
    }
    assert line._saved_icon.isVisible()


def test_what_is_not_saved_is_seen(line: StatusLine) -> None:
    line.show_saved(N_("Not saved"), "reject")
    assert line._saved.palette().color(line._saved.foregroundRole()) == color("reject")


def test_long_work_shows_itself_and_can_be_stopped(qtbot, line: StatusLine, work: Work, monkeypatch) -> None:
    line.progress._timer.setInterval(0)
    line.progress.attend(work)
    going = Event()

    def count(_register: list, progress: Callable[[int, int], None]) -> None:
        progress(50, 100)
        assert going.wait(10)
        progress(60, 100)

    job = work.ask(count, manner=Manner(words=N_("Bringing in the list"), paced=True))
    qtbot.waitUntil(line.progress.isVisible)
    qtbot.waitUntil(lambda: line.progress._bar.value() == 500)
    assert line.progress._words.text() == "Bringing in the list"
    with qtbot.waitSignal(work.ended, check_params_cb=lambda ended: ended is job):
        line.progress._stop.click()
        going.set()
    assert job.cancelled
    assert not line.progress.isVisible()


def test_short_work_and_work_without_words_show_nothing(qtbot, line: StatusLine, work: Work) -> None:
    line.progress.attend(work)
    for manner in (Manner(words=N_("Saving")), Manner()):
        with qtbot.waitSignal(work.ended):
            work.ask(list, manner=manner)
    assert not line.progress.isVisible()
    assert not line.progress._timer.isActive()


def test_masked_names_are_said_as_long_as_they_are(line: StatusLine) -> None:
    assert line._masked.isHidden()
    line.show_masked(True)
    assert line._masked.isVisible()
    line.show_masked(False)
    assert line._masked.isHidden()
