"""The keyboard goes from a sheet to the line beside it where a target is said, and back."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop.gui.pages.importing.mapping.sheet import SheetView
from desktop.gui.pages.importing.mapping.sheet_sides import SheetSides
from desktop.gui.pages.importing.mapping.targets import TargetLine
from desktop.gui.parts.layouts import column
from desktop.gui.parts.master_detail import NARROW

WIDTHS = [NARROW + 100, NARROW - 300]


@pytest.fixture
def sides_of(qtbot):
    def show(width: int) -> tuple[SheetSides, SheetView, TargetLine]:
        sheet, target, panel = SheetView(), TargetLine(), QWidget()
        panel.setLayout(column(target))
        panel.setFocusProxy(target)
        made = SheetSides(column(), sheet, panel, target)
        qtbot.addWidget(made)
        made.resize(width, 500)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made, sheet, target

    return show


@pytest.mark.parametrize("width", WIDTHS)
def test_a_target_is_said_beside_the_sheet_and_the_keyboard_comes_back(sides_of, width):
    sides, sheet, target = sides_of(width)
    sides.choose_target()
    assert target.hasFocus()
    sides.back_to_sheet()
    assert sheet.hasFocus()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_panel_opens_by_itself_only_where_there_is_room_for_both(sides_of, width):
    sides, sheet, target = sides_of(width)
    sides.open_beside()
    assert (sheet.isVisible(), target.isVisible()) == (True, not sides.narrow)
