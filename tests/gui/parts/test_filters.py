"""Filters show their counts and are chosen by keyboard."""

from PySide6.QtCore import Qt

from desktop.domain.language import N_
from desktop.gui.parts.filters import Choice, FilterBar, FilterButton
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
