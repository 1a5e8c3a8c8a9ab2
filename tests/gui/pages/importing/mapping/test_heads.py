"""The heads of the sheet say where each column goes and which rows are the header."""

import pytest
from PySide6.QtCore import Qt

from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.gui.pages.importing.mapping.heads import HEIGHT, WIDTH
from desktop.gui.pages.importing.mapping.sheet import SheetView
from tests.gui.pages.importing.mapping.conftest import shown_as, village_list


def view_of(qtbot, shown) -> SheetView:
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_mapping(shown)
    return made


def test_the_heads_have_room_for_two_lines_and_four_digits(qtbot, village):
    view = view_of(qtbot, village)
    assert (view.horizontalHeader().height(), view.verticalHeader().width()) == (HEIGHT, WIDTH)


def test_a_kept_column_looks_otherwise_than_one_that_goes_somewhere(qtbot, gasabo, village):
    view = view_of(qtbot, village)
    head = view.horizontalHeader()
    before = head.grab().toImage()
    told = NOTHING_TOLD.with_target(1, None)
    kept = gasabo.do(lambda session: shown_as(session, village_list(session), told))
    view.show_mapping(kept)
    assert head.grab().toImage() != before


def test_a_click_on_a_head_goes_into_its_column(qtbot, village):
    view = view_of(qtbot, village)
    head = view.horizontalHeader()
    place = head.viewport().rect().center()
    place.setX(head.sectionViewportPosition(2) + 10)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().column() == 2


@pytest.mark.parametrize("row", [7, 8])
def test_the_rows_of_the_header_carry_its_mark(qtbot, village, row):
    view = view_of(qtbot, village)
    numbers = view.verticalHeader()
    image = numbers.grab().toImage()
    marked = image.pixelColor(1, numbers.sectionViewportPosition(row) + 10)
    plain = image.pixelColor(1, numbers.sectionViewportPosition(2) + 10)
    assert marked != plain
