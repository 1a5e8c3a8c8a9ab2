"""The mapping screen over a real register of Gasabo, with files that were read."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6

from desktop.gui.pages.importing.mapping.screen import Mapping
from desktop.operations.imports import ImportFile
from desktop.operations.imports.correcting import recognised_again
from desktop.operations.imports.reading import NoListFound, read_file
from desktop.operations.imports.review.mapping import MappingShown, mapping_shown
from desktop.operations.session import Session
from tests.gui.office import Office
from tests.gui.pages.conftest import PATIENCE
from tests.operations.district import read, sample
from tests.operations.imports.strange_list import strange_list
from tests.samples.sheets import IDENTIFICATION


def village_list(session: Session) -> ImportFile:
    """The sample list of a village, read."""
    return read(session, sample(IDENTIFICATION))


def unrecognised(session: Session, folder: Path) -> ImportFile:
    """The strange list, as it comes back from a refusal."""
    with pytest.raises(NoListFound) as refused:
        read_file(session, strange_list(folder / "ukwezi.xlsx"))
    assert refused.value.file is not None
    return refused.value.file


def shown_as(session: Session, file: ImportFile, told: object) -> MappingShown:
    """A file as it looks once a person has said something."""
    return mapping_shown(session, recognised_again(session, file, told))  # type: ignore[arg-type]


@pytest.fixture
def village(gasabo: Office) -> MappingShown:
    """The mapping of the village list."""
    return gasabo.do(lambda session: mapping_shown(session, village_list(session)))


@pytest.fixture
def screen_of(qtbot, gasabo: Office) -> Callable[[ImportFile], Mapping]:
    """Shows the screen for a file, as wide as the window of a laptop leaves it."""
    made: list[Mapping] = []

    def open_screen(file: ImportFile) -> Mapping:
        screen = Mapping(gasabo.desk)
        made.append(screen)
        screen.resize(1160, 690)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.open_file(file)
        qtbot.waitUntil(lambda: screen.shown is not None, timeout=PATIENCE)
        return screen

    yield open_screen
    for screen in made:
        shiboken6.delete(screen)
