"""What every test of the window stands on: the palette worn, the letters loaded, a Qt warning as a failure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.gui.language import speak
from desktop.gui.theme.palette import wear, worn
from desktop.gui.theme.type import load_fonts
from desktop.gui.work import Work
from tests.gui.office import Office, new_register

HARMLESS = "This plugin does not support"
"""What the platform without a screen says of every window; any other warning of Qt fails the test."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/gui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS, extend=True))


@pytest.fixture(scope="session")
def letters(qapp: QApplication) -> None:
    """Noto Sans, loaded once."""
    load_fonts()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, letters: None) -> Iterator[QApplication]:
    """The light palette and English, before and after each test."""
    if worn() != "light" or not qapp.styleSheet():
        wear(qapp, "light")
    yield qapp
    speak(qapp, "en")
    if worn() != "light":
        wear(qapp, "light")


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """An officer's desk over a new, empty register."""
    work = Work(reports=tmp_path)
    work.open(new_register, tmp_path / "karongi.igitabo")
    yield Office(work)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a page that outlived its test would ask a closed register
    work.finish(lambda session: session.file.close())
