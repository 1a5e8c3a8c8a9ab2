"""The screen of a form over a register of Gasabo, with forms to look at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6

from desktop.domain.calendar import Quarter
from desktop.gui.pages.filling.screen import FormScreen
from tests.gui.office import Office
from tests.gui.pages.conftest import PATIENCE


@pytest.fixture
def form_screen_of(qtbot, gasabo: Office) -> Iterator[Callable[[Path], FormScreen]]:
    """Shows the screen for a form, as wide as the window of a laptop leaves it."""
    made: list[FormScreen] = []

    def open_screen(path: Path) -> FormScreen:
        screen = FormScreen(gasabo.desk)
        made.append(screen)
        screen.resize(1160, 690)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.open_form(path, Quarter(2026, 1))
        qtbot.waitUntil(lambda: screen.shown is not None, timeout=PATIENCE)
        return screen

    yield open_screen
    for screen in made:
        shiboken6.delete(screen)
