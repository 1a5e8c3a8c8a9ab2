"""Every place of the sidebar has its page, and so has every register and each of its views."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.gui.language import say
from desktop.gui.mnemonics import bare
from desktop.gui.pages.children import ChildrenPage
from desktop.gui.pages.households import HouseholdsPage
from desktop.gui.pages.partners import PartnersPage
from desktop.gui.pages.places import LISTS, PLACES, SPECIAL, WHOLE, WHOLE_PAGES, page_makers
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.parts.page import Page
from desktop.gui.settings import Settings
from desktop.gui.theme.strokes import STROKES
from desktop.registers import REGISTERS
from tests.gui.office import Office


@pytest.fixture
def makers(office: Office, tmp_path):
    return page_makers(office.desk, Settings(tmp_path / "window.json"))


def test_every_place_and_every_side_of_a_register_can_be_gone_to(makers) -> None:
    sides = {f"{one.key}/{view.key}" for one in REGISTERS for view in one.views}
    assert {place.key for place in PLACES} <= set(makers)
    assert set(makers) == {one.key for one in REGISTERS} | sides | set(SPECIAL) | set(WHOLE_PAGES)
    assert set(WHOLE.values()) <= set(WHOLE_PAGES)
    assert set(LISTS) <= set(makers)


@pytest.mark.parametrize("key", [*SPECIAL, *LISTS, *WHOLE_PAGES, "people", "people/adults", "meetings", "services"])
def test_a_page_is_made_and_says_where_one_is(qtbot, office: Office, makers, key: str) -> None:
    page = makers[key]()
    qtbot.addWidget(page)
    assert isinstance(page, Page)
    assert bare(say(page.heading().title))


class Windows(QObject):
    """Writes down everything that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("key", [*SPECIAL, *LISTS, *WHOLE_PAGES, "people/adults"])
def test_no_part_of_a_page_flashes_as_a_window_while_the_page_is_made(
    qtbot, qapp, office: Office, makers, key: str
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        page = makers[key]()
        qtbot.addWidget(page)
        assert windows.shown == []
        page.show()
        assert windows.shown == [type(page).__name__], "the control: what is shown is seen"
        page.enter()
        office.settle()
        assert windows.shown == [type(page).__name__]
    finally:
        qapp.removeEventFilter(windows)


def test_registers_with_more_to_say_have_pages_of_their_own_and_the_others_the_usual_one(qtbot, makers) -> None:
    found = {key: makers[key]() for key in ("people/children", "households", "partners", "people/adults", "meetings")}
    for page in found.values():
        qtbot.addWidget(page)
    assert [type(page) for page in found.values()] == [
        ChildrenPage,
        HouseholdsPage,
        PartnersPage,
        RegisterPage,
        RegisterPage,
    ]
    assert found["people/adults"].view.key == "adults"


def test_a_page_is_made_only_when_somebody_goes_there(makers) -> None:
    pages = [makers["guide"](), makers["guide"]()]
    assert pages[0] is not pages[1]
    for page in pages:
        page.deleteLater()


def test_every_place_has_an_icon_that_is_drawn() -> None:
    assert not {place.icon for place in PLACES} - set(STROKES)


def test_the_modules_of_all_pages_are_loaded_beforehand_and_not_with_the_places() -> None:
    said = (
        "import sys\n"
        "from desktop.gui.pages.places import LISTS, SPECIAL, load_pages\n"
        "modules = {one.partition(':')[0] for one in (*SPECIAL.values(), *LISTS.values())}\n"
        "assert not modules & set(sys.modules), 'loaded too early'\n"
        "load_pages()\n"
        "assert modules <= set(sys.modules), 'not loaded'\n"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_module_of_one_page_is_loaded_without_those_of_the_others() -> None:
    said = (
        "import sys\n"
        "from desktop.gui.pages.places import load_page\n"
        "load_page('people/children')\n"
        "load_page('people/adults')\n"
        "assert 'desktop.gui.pages.children' in sys.modules, 'not loaded'\n"
        "assert 'desktop.gui.pages.imports' not in sys.modules, 'loaded too early'\n"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
