"""The whole application on a screen of nobody's, with a register whose password costs next to nothing to try."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.gui.language import speak
from desktop.gui.settings import Settings
from desktop.gui.theme.palette import wear, worn
from desktop.gui.theme.type import load_fonts
from tests.journeys.person import Person
from tests.operations.district import GASABO, PASSWORD, TODAY, new_register

HARMLESS = "This plugin does not support"
"""What the platform without a screen says of every window; any other warning of Qt fails the journey."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/journeys/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS, extend=True))


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """The application before it has begun, with settings of its own."""
    load_fonts()
    if worn() != "light" or not qapp.styleSheet():
        wear(qapp, "light")
    made = Application(qapp, Settings(tmp_path / "settings.json"))
    yield made
    qapp.aboutToQuit.disconnect(made.end)
    if made.shown is not None:
        made.shown.close()
    made.end()
    if made.shown is not None:
        made.shown.deleteLater()
    made.deleteLater()
    speak(qapp, "en")
    wear(qapp, "light")
    qapp.processEvents()


@pytest.fixture
def person(qtbot, application: Application) -> Person:
    """Somebody before the application."""
    return Person(qtbot, application)


@pytest.fixture
def officer(person: Person, tmp_path: Path) -> Callable[..., Person]:
    """Makes a register of a district, and its officer comes in through the door."""

    def come_in(district: str = GASABO) -> Person:
        folder = tmp_path / "register"
        folder.mkdir()
        session = new_register(folder / "Gasabo.igitabo", district)
        session.file.close()
        person.application.begin(session.path)
        person.arrive()
        person.open_door(PASSWORD, TODAY)
        return person

    return come_in
