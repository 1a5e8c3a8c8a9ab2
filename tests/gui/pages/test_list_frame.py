"""Around a list stand its tools, and in its place what to do where nothing is found."""

from PySide6.QtCore import Qt

from desktop.gui.mnemonics import bare
from desktop.gui.pages.list_frame import nothing_found
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.settings import Settings
from tests.gui.office import Office
from tests.gui.pages.shown import shown


def test_where_nothing_is_found_one_key_shows_everything_again(qtbot) -> None:
    cleared: list[bool] = []
    made = nothing_found(lambda: cleared.append(True))
    qtbot.addWidget(made)
    (button,) = made.findChildren(Button)
    assert bare(button.text()) == "Clear filters"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert cleared == [True]


def test_every_tool_of_a_list_has_words_for_a_screen_reader(qtbot, office: Office, tmp_path) -> None:
    page = RegisterPage(office.desk, Settings(tmp_path / "window.json"), "people", "adults")
    shown(qtbot, page)
    named = {one.accessibleName() for one in page.findChildren(IconButton)}
    assert {"Views of this list", "Filter by column", "Choose columns", "Export this list"} <= named
    assert page.narrowing.isVisible()
