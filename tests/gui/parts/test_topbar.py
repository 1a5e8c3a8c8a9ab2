"""The bar says where one is, what can be taken back in words, and offers what the page is for."""

from PySide6.QtWidgets import QMenu

from desktop.domain.language import N_, Message
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.topbar import TopBar


def bar(qtbot) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(1000, 53)
    made.show()
    return made


def test_it_says_what_would_be_taken_back(qtbot) -> None:
    made = bar(qtbot)
    made.show_undo(Message(N_("Import of {count} rows"), count=338))
    assert made._undo.accessibleName() == "Undo: Import of 338 rows"
    with qtbot.waitSignal(made.undo_asked):
        made._undo.click()
    made.show_undo("")
    assert not made._undo.isEnabled()
    assert made._undo.accessibleName() == "Undo"


def test_it_says_what_would_be_done_again(qtbot) -> None:
    made = bar(qtbot)
    made.show_redo(N_("Changed a child"))
    assert made._redo.accessibleName() == "Redo: Changed a child"
    with qtbot.waitSignal(made.redo_asked):
        made._redo.click()


def test_one_primary_replaces_the_other(qtbot) -> None:
    made = bar(qtbot)
    made.show_primary(N_("Register a child"))
    made.show_primary(N_("Print"), "print", "secondary")

    def shown() -> list[Button]:
        return [button for button in made.findChildren(Button) if button.isVisible()]

    qtbot.waitUntil(lambda: [button.text() for button in shown()] == ["Print"])
    with qtbot.waitSignal(made.primary_asked):
        shown()[0].click()
    made.show_primary("")
    assert not shown()


def test_the_title_and_the_search_share_a_narrow_bar(qtbot) -> None:
    made = bar(qtbot)
    made.show_title(N_("Children"), N_("41 862 in the register, a very long second line that must give way"))
    made.show_primary(N_("Register a child"))
    made.resize(620, 53)
    assert made.search.width() >= 120
    assert made.search.geometry().left() > made._second.geometry().right()


def test_the_menu_hangs_at_its_icon(qtbot) -> None:
    made, menu = bar(qtbot), QMenu()
    made.hold_menu(menu)
    assert made._menu.menu() is menu
