"""Filters show their counts, are chosen by keyboard, and say by what they filter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.domain.language import N_
from desktop.gui.parts.filters import Choice, FilterBar, FilterButton, FilterMenu
from desktop.gui.theme.palette import color

STAGES = (Choice("all", N_("All")), Choice("village", N_("Village")), Choice("reject", N_("Rejected")))


def bar(qtbot) -> FilterBar:
    made = FilterBar(STAGES)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    return made


def buttons(made: FilterBar) -> list[FilterButton]:
    return made.findChildren(FilterButton)


def test_one_filter_is_on_and_the_arrows_go_to_the_next(qtbot) -> None:
    made = bar(qtbot)
    assert made.current() == "all"
    first = buttons(made)[0]
    first.setFocus()
    with qtbot.waitSignal(made.chosen) as told:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert told.args == ["village"]
    made.choose("reject")
    assert [button.isChecked() for button in buttons(made)] == [False, False, True]


def test_the_count_is_shown_and_read(qtbot) -> None:
    made = bar(qtbot)
    before = buttons(made)[0].sizeHint().width()
    made.show_counts({"all": 41862, "village": 0})
    assert [button.accessibleName() for button in buttons(made)] == ["All, 41\u202f862", "Village, 0", "Rejected"]
    assert buttons(made)[0].sizeHint().width() > before


def test_the_filter_that_is_on_is_lit_and_the_ring_is_seen(qtbot) -> None:
    made = bar(qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    on, off = buttons(made)[:2]
    off.setFocus()
    assert on.grab().toImage().pixelColor(on.width() - 5, 14) == color("selection")
    assert off.grab().toImage().pixelColor(1, 14) == color("focus")
    assert off.grab().toImage().pixelColor(off.width() - 5, 14) == color("surface")


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
