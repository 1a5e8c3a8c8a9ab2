"""A filter with a menu says by what it filters, stays open while answers are ticked, and shows what each would find."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.domain.language import N_
from desktop.gui.parts.filter_menu import FilterMenu, StayingMenu
from desktop.gui.parts.filters import Choice


def menu_of(qtbot) -> FilterMenu:
    made = FilterMenu(N_("Sector"), (Choice("3101", "Bwishyura"), Choice("3102", "Gashari")))
    qtbot.addWidget(made)
    return made


def test_what_is_chosen_stands_on_the_button(qtbot) -> None:
    made = menu_of(qtbot)
    assert made.text() == "Sector"
    with qtbot.waitSignal(made.changed) as told:
        made.findChild(QMenu).actions()[0].trigger()
    assert told.args == [("3101",)]
    assert made.text() == "Sector: Bwishyura"
    made.choose(("3101", "3102"))
    assert made.text() == "Sector: 2"


def test_any_takes_the_filter_away(qtbot) -> None:
    made = menu_of(qtbot)
    made.choose(("3102",))
    with qtbot.waitSignal(made.changed) as told:
        made.findChild(QMenu).actions()[-1].trigger()
    assert told.args == [()]
    assert made.text() == "Sector"


def test_choosing_tells_once_and_only_what_changed(qtbot) -> None:
    made = menu_of(qtbot)
    told: list[tuple[str, ...]] = []
    made.changed.connect(told.append)
    made.choose(("3101", "3102"))
    made.choose(("3101", "3102"))
    assert told == [("3101", "3102")]


def test_other_choices_keep_what_is_still_among_them(qtbot) -> None:
    made = menu_of(qtbot)
    made.choose(("3101", "3102"))
    made.offer((Choice("3102", "Gashari"), Choice("3103", "Gishyita")))
    assert made.chosen() == ("3102",)


def test_several_answers_are_ticked_by_keyboard_before_the_menu_closes(qtbot) -> None:
    made = menu_of(qtbot)
    made.show()
    menu = made.findChild(StayingMenu)
    menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
    qtbot.waitUntil(menu.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    assert made.chosen() == ("3101", "3102")
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_numbers_that_come_while_the_menu_is_open_move_nothing(qtbot) -> None:
    made = menu_of(qtbot)
    made.show()
    menu = made.findChild(StayingMenu)
    menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    before = menu.activeAction()
    made.offer((Choice("3101", "Bwishyura"), Choice("3102", "Gashari")), {"3101": 12345, "3102": 0})
    assert menu.activeAction() is before
    assert [action.text() for action in menu.actions()[:2]] == ["Bwishyura\t12\u202f345", "Gashari\t0"]
    made.offer((Choice("3101", "Bwishyura"),), {"3101": 12345})
    assert menu.activeAction().text().startswith("Bwishyura")
