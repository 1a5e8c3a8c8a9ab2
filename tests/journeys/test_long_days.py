"""Days of work in one window leave nothing behind: no widget, no object, no open file, hardly any memory."""

import gc
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog

from desktop.gui.cover.unlock import Unlock
from desktop.gui.pages.importing.remembered import Remembered
from desktop.gui.pages.places import BEHIND, PLACES
from tests.journeys.person import Person
from tests.operations.district import PASSWORD, TODAY, identify, keep_child

OPERATIONS = int(os.environ.get("WINDOW_OPERATIONS", "40"))
"""After a first day, in which whatever is made once is made; one more day here, 10,000 acts for who has an hour."""

GROWTH = 20 * 1024 * 1024
"""Bytes of memory that all of them may cost."""

LIST = "people/children"
PAGES = [place.key for place in (*PLACES, *BEHIND)] + ["history", "households/page", "partners/page"]

Act = Callable[[], object]


class Day:
    """What a person does in a window all day; every act ends where the next may begin."""

    def __init__(self, person: Person, child: str) -> None:
        self.person, self.window, self.child = person, person.window, child
        self.desk = person.application.office.desk

    def acts(self) -> Iterator[Act]:
        """The acts of one day, each of them once."""
        for key in PAGES:
            yield lambda key=key: self.window.show_page(key)
        yield lambda: self.window.show_page(LIST)
        for words in ("Uwase", "nobody", ""):
            yield lambda words=words: self._search(words)
        for column in (0, 1, 0):
            yield lambda column=column: self.person.page.table._sort(column)
        for language in ("rw", "fr", "en"):
            yield lambda language=language: self.window.choose_language(language)
        for palette in ("dark", "contrast", "light"):
            yield lambda palette=palette: self.window.choose_palette(palette)
        yield lambda: self.desk.open_record("people", self.child)
        yield self._edit
        yield lambda: self.person.press("Escape")
        yield self.person.begin
        yield lambda: self.person.press("Escape")
        for dialog in (self._print, self._export, self._answers):
            yield lambda dialog=dialog: self._close(dialog())

    def pass_by(self) -> int:
        """Do everything once; returns how much that was."""
        done = 0
        for act in self.acts():
            act()
            self.person.settle()
            done += 1
        return done

    def _search(self, words: str) -> None:
        self.person.page.search.setText(words)
        self.person.page.reload()

    def _edit(self) -> None:
        self.person.panel.edit()

    def _print(self) -> QDialog:
        return self.person.page.print_page()

    def _export(self) -> QDialog:
        return self.person.page.export_list()

    def _answers(self) -> QDialog:
        dialog = Remembered(self.desk, self.window)
        dialog.open()
        return dialog

    def _close(self, dialog: QDialog) -> None:
        self.person.settle()
        dialog.reject()


def alive() -> Counter[str]:
    """The objects of Qt that there are: all that a window or the application owns, and all that Python holds."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    owned = [QApplication.instance(), *QApplication.topLevelWidgets()]
    owned += [inner for one in tuple(owned) for inner in one.findChildren(QObject)]
    held = [one for one in gc.get_objects() if isinstance(one, QObject) and shiboken6.isValid(one)]
    return Counter(type(one).__name__ for one in {id(one): one for one in (*owned, *held)}.values())


def memory() -> int:
    """Bytes of this process that stand in memory."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def handles() -> int:
    """Files, pipes and sockets that this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def at_work(officer: Callable[..., Person]) -> tuple[Person, str]:
    """An officer before a list that does not fit on one screen, and a child who was put forward."""
    person = officer()
    child = person.ask(keep_child)
    person.ask(identify, child)
    for number in range(30):
        person.ask(lambda session, number=number: keep_child(session, family_name=f"Uwase{number}"))
    person.application.office.stay_open()
    return person, child


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells so simply how large a process is")
def test_a_day_like_the_one_before_leaves_nothing_behind(at_work):
    day = Day(*at_work)
    day.pass_by()
    objects, size, files = alive(), memory(), handles()
    done = 0
    while done < OPERATIONS:
        done += day.pass_by()
    assert alive() - objects == Counter(), f"after {done} operations"
    assert handles() <= files
    assert memory() - size < GROWTH


def test_a_window_that_was_locked_leaves_nothing_behind(at_work):
    person, _ = at_work
    counts = []
    for _ in range(3):
        person.window.lock()
        person.until(lambda: isinstance(person.shown, Unlock))
        person.arrive()
        person.open_door(PASSWORD, TODAY)
        person.application.office.stay_open()
        person.window.show_page(LIST)
        person.settle()
        counts.append(alive())
    grown = counts[2] - counts[0]
    grown.pop("QTimer", None)  # single shots that are still to come
    assert not grown
