"""The filters over a list: had by keyboard, more of them on wish, taken away at once, understood after years."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.pages.narrowing_bar import NarrowingBar
from desktop.operations.lists import view_of
from desktop.registers import register
from tests.gui.office import Office


@pytest.fixture
def bar(qtbot, office: Office) -> NarrowingBar:
    """The filters over the children, of whom there are two in different sectors."""
    office.child("Keza")
    office.child("Mugisha", sex="M", village="31010101")
    people = register("people")
    made = NarrowingBar(office.desk, people, view_of(people, "children"))
    qtbot.addWidget(made)
    made.resize(700, 60)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_filter_is_opened_ticked_and_left_by_keyboard(qtbot, bar: NarrowingBar) -> None:
    menu = bar.menus["village"]
    bar.show_filter("village")
    assert menu.hasFocus()
    opened = menu.menu()
    opened.popup(menu.mapToGlobal(menu.rect().bottomLeft()))
    qtbot.waitUntil(lambda: any("\t" in action.text() for action in opened.actions()))
    qtbot.keyClick(opened, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(opened, Qt.Key.Key_Space)
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert len(bar.chosen()) == 1
    assert not bar.clear_button.isHidden()
    bar.clear_button.setFocus()
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(bar.clear_button, Qt.Key.Key_Space)
    assert bar.chosen() == ()
    assert bar.clear_button.isHidden()


def test_other_fields_can_be_filtered_by_on_wish(qtbot, bar: NarrowingBar) -> None:
    menu = bar.open_further()
    assert [action for action in menu.actions() if "Household" in action.text()] == []
    menu.close()
    key = "birth_registered"
    bar.show_filter(key)
    assert bar.window().focusWidget() is bar.menus[key]
    bar.choose({key: ("yes",)})
    assert bar.chosen() == ((key, ("yes",)),)


def test_what_was_chosen_before_its_words_are_known_is_said_when_they_come(
    qtbot, office: Office, bar: NarrowingBar
) -> None:
    bar.choose({"sex": ["F"], "no such filter": ["X"]})
    assert bar.chosen() == (("sex", ("F",)),)
    qtbot.waitUntil(lambda: bar.menus["sex"].text() == "Sex: Female")
    office.speak("fr")
    qtbot.waitUntil(lambda: bar.menus["sex"].text().endswith("Féminin"))
    bar.choose({})
    qtbot.waitUntil(lambda: ":" not in bar.menus["sex"].text())
