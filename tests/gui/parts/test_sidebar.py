"""The sidebar names its places with what waits there, and folds to icons that still have names."""

from PySide6.QtCore import Qt

from desktop.domain.language import N_
from desktop.gui.parts.sidebar import FOLDED, WIDE, Place, Sidebar
from desktop.gui.theme.palette import color

PLACES = (
    Place("today", N_("Today"), "today", "a"),
    Place("children", N_("Children"), "child", "a"),
    Place("reports", N_("Reports"), "report", "b"),
)


def sidebar(qtbot) -> Sidebar:
    made = Sidebar(PLACES)
    qtbot.addWidget(made)
    made.resize(made.width(), 500)
    made.show()
    return made


def test_groups_are_parted_by_a_line_that_nobody_can_go_to(qtbot) -> None:
    made = sidebar(qtbot)
    places = made.places
    assert places.count() == 4
    places.setCurrentRow(1)
    qtbot.keyClick(places, Qt.Key.Key_Down)
    with qtbot.waitSignal(places.chosen) as told:
        qtbot.keyClick(places, Qt.Key.Key_Space)
    assert told.args == ["reports"]


def test_a_click_goes_there(qtbot) -> None:
    made = sidebar(qtbot)
    spot = made.places.visualItemRect(made.places.item(1)).center()
    with qtbot.waitSignal(made.chosen) as told:
        qtbot.mouseClick(made.places.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["children"]


def test_what_waits_is_read_and_disappears_when_done(qtbot) -> None:
    made = sidebar(qtbot)
    places = made.places
    item = places._items["reports"]
    places.show_count("reports", 1017)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Reports, 1\u202f017"
    places.show_count("reports", 0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == item.toolTip() == "Reports"


def test_where_one_is_is_marked(qtbot) -> None:
    made = sidebar(qtbot)
    made.places.show_current("children")
    rect = made.places.visualItemRect(made.places.item(1))
    assert made.places.viewport().grab().toImage().pixelColor(150, rect.center().y()) == color("surface")
    made.places.show_current("a page that is not in the list")
    assert not made.places.selectedItems()


def test_folded_it_shows_icons_a_sign_of_what_waits_and_the_lock(qtbot) -> None:
    made = sidebar(qtbot)
    made.show_person("Uwera Claudine", N_("District officer"))
    made.places.show_count("reports", 3)
    assert (made.width(), made._title.isVisible()) == (WIDE, True)
    made.fold(True)
    assert (made.width(), made._title.isVisible(), made._lock.isVisible()) == (FOLDED, False, True)
    qtbot.waitUntil(lambda: made.places.viewport().width() < 60)
    rect = made.places.visualItemRect(made.places._items["reports"])
    image = made.places.viewport().grab(rect).toImage()
    assert any(image.pixelColor(x, 9) == color("accent") for x in range(image.width() // 2, image.width()))
    made.fold(False)
    assert made._title.isVisible()


def test_the_register_is_locked_from_its_foot(qtbot) -> None:
    made = sidebar(qtbot)
    with qtbot.waitSignal(made.lock_asked):
        made._lock.click()
