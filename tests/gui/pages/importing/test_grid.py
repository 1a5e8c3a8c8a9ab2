"""The grid of a review is written in like a sheet: over a cell, with F2, on with Enter and Tab, back with Escape."""

import pytest
from PySide6.QtCore import Qt

from desktop.exchange.reading.cells import as_text
from desktop.gui.parts.cards import CardAction
from tests.gui.pages.conftest import PATIENCE

SEX, FAMILY, OTHER = 3, 1, 2


@pytest.fixture
def at_row(qtbot, review_of, gasabo):
    """Opens the list, as the sender has it, with the keyboard on one of its rows."""

    def open_at(row, view="sent", **cells):
        page = review_of(**cells)
        review = page.review
        review.view.choose(view)
        qtbot.waitUntil(lambda: review.table.rows.complete and review.table.rows.row(0) is not None, timeout=PATIENCE)
        gasabo.settle()
        assert review.table.choose(row)
        review.table.take_keyboard()
        gasabo.settle()
        return review

    return open_at


def cell(review, row, column):
    return as_text(review.planned.file.sheet.cell(row, column))


def go_to(qtbot, review, key):
    """Go right until the ring is on a column."""
    for _ in range(40):
        if review.table.rows.columns[review.table.currentIndex().column()].key == key:
            return
        qtbot.keyClick(review.table, Qt.Key.Key_Right)
    raise AssertionError(key)


def verdict(review, row):
    return next(one.verdict for one in review.planned.plan.rows if one.typed.row == row)


def judged(qtbot, gasabo, review, row, wanted):
    qtbot.waitUntil(lambda: verdict(review, row) == wanted, timeout=PATIENCE)
    gasabo.settle()


def test_f2_goes_to_the_cell_that_is_wrong_and_what_is_chosen_there_is_judged_at_once(qtbot, gasabo, at_row):
    review = at_row(14, "understood", D14="X")
    table = review.table
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.line.hasFocus()
    assert table.line.text() == "X" == table.line.selectedText()
    assert table.note.isVisible()
    assert "not in the list" in table.note.wrong.text()
    assert "D14" in table.line.accessibleName()
    qtbot.keyClicks(table.line, "fem")
    assert [one.title for one in table.line.suggestions()] == ["Female"]
    qtbot.keyClick(table.line, Qt.Key.Key_Return)
    judged(qtbot, gasabo, review, 14, "new")
    assert cell(review, 14, SEX) == "Female"
    assert table is review.table
    assert table.hasFocus()
    assert table.chosen_id() == 15
    assert review.counts() == {"new": 229, "doubt": 5}


def test_letters_write_over_a_cell_and_tab_goes_on_to_the_next_one(qtbot, gasabo, at_row):
    review = at_row(12)
    go_to(qtbot, review, f"file {FAMILY}")
    qtbot.keyClick(review.table, Qt.Key.Key_S)
    assert review.table.line.text() == "s"
    qtbot.keyClicks(review.table.line, "andrine")
    qtbot.keyClick(review.table.line, Qt.Key.Key_Tab)
    assert review.table.rows.columns[review.table.currentIndex().column()].key == f"file {OTHER}"
    assert not review.table.writing
    qtbot.waitUntil(lambda: cell(review, 12, FAMILY) == "sandrine", timeout=PATIENCE)
    gasabo.settle()
    assert review.decisions == {}


def test_cells_that_the_grid_shows_as_one_are_written_one_after_the_other(qtbot, gasabo, at_row):
    review = at_row(12, "understood")
    go_to(qtbot, review, "names")
    before = cell(review, 12, FAMILY), cell(review, 12, OTHER)
    qtbot.keyClick(review.table, Qt.Key.Key_F2)
    assert review.table.line.text() == before[0]
    qtbot.keyClick(review.table.line, Qt.Key.Key_Tab)
    assert review.table.line.hasFocus()
    assert review.table.line.text() == before[1]
    qtbot.keyClicks(review.table.line, "Aline")
    qtbot.keyClick(review.table.line, Qt.Key.Key_Backtab)
    assert review.table.line.text() == before[0]
    qtbot.keyClick(review.table.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: cell(review, 12, OTHER) == "Aline", timeout=PATIENCE)
    gasabo.settle()
    assert cell(review, 12, FAMILY) == before[0]


def test_escape_leaves_the_cell_as_it_was_and_the_review_open(qtbot, gasabo, at_row):
    review = at_row(14, D14="X")
    go_to(qtbot, review, f"file {SEX}")
    qtbot.keyClick(review.table, Qt.Key.Key_F2)
    review.table.line.setText("F")
    qtbot.keyClick(review.table.line, Qt.Key.Key_Escape)
    assert not review.table.line.isVisible()
    assert review.table.hasFocus()
    assert (cell(review, 14, SEX), verdict(review, 14)) == ("X", "doubtful")


def test_a_corrected_cell_is_marked_and_put_back_by_keyboard(qtbot, gasabo, at_row):
    review = at_row(14)
    go_to(qtbot, review, f"file {SEX}")
    qtbot.keyClick(review.table, Qt.Key.Key_Delete)
    judged(qtbot, gasabo, review, 14, "rejected")
    line = review.table.rows.row(review.table.rows.row_of(14))
    assert f"file {SEX}" in line["corrected"]
    assert f"file {SEX}" in line["wrong"]
    assert "Ctrl+Backspace" in review.table.note.hint.text()
    qtbot.keyClick(review.table, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    judged(qtbot, gasabo, review, 14, "new")
    assert review.planned.file.corrected == {}
    assert not review.table.note.isVisible()


def test_a_village_that_is_chosen_brings_its_cell_and_says_the_sector_that_the_rows_do_not(qtbot, gasabo, at_row):
    review = at_row(12, "understood")
    go_to(qtbot, review, "place")
    columns = {one.target: one.index for one in review.planned.file.table.columns}
    qtbot.keyClick(review.table, Qt.Key.Key_F2)
    while review.table._at[1] != columns["place.village"]:
        qtbot.keyClick(review.table.line, Qt.Key.Key_Tab)
    qtbot.keyClicks(review.table.line, "Hanika")
    qtbot.waitUntil(lambda: bool(review.table.line.suggestions()), timeout=PATIENCE)
    qtbot.keyClick(review.table.line, Qt.Key.Key_Down)
    qtbot.keyClick(review.table.line, Qt.Key.Key_Up)
    qtbot.keyClick(review.table.line, Qt.Key.Key_Return)
    path = "Gatsata › Nyamabuye › Hanika"
    qtbot.waitUntil(lambda: cell(review, 12, columns["place.village"]) == path, timeout=PATIENCE)
    code = next(one for one in review.planned.plan.rows if one.typed.row == 12).typed.records["person"]["village"]
    assert gasabo.desk.around.places.path(code, within="12") == path
    assert cell(review, 12, columns["place.cell"]) == "Nyamabuye"


def test_a_date_is_a_date_in_whatever_order_the_sender_writes(qtbot, gasabo, at_row):
    review = at_row(12)
    birth = next(one.index for one in review.planned.file.table.columns if one.target == "person.birth")
    go_to(qtbot, review, f"file {birth}")
    for key in "03/04/2015":
        qtbot.keyClicks(review.table.line if review.table.writing else review.table, key)
    qtbot.keyClick(review.table.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(review, 12, birth) == "03/04/2015", timeout=PATIENCE)
    row = next(one for one in review.planned.plan.rows if one.typed.row == 12)
    assert row.typed.records["person"]["birth"] == "2015-04-03"


def test_ctrl_enter_writes_into_every_row_that_says_the_same(qtbot, gasabo, at_row):
    review = at_row(14, D14="X", D16="X", D18="x ")
    go_to(qtbot, review, f"file {SEX}")
    qtbot.keyClick(review.table, Qt.Key.Key_F2)
    qtbot.keyClicks(review.table.line, "F")
    review.table.line.close_list()
    qtbot.keyClick(review.table.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [cell(review, row, SEX) for row in (14, 16, 18)] == ["F"] * 3, timeout=PATIENCE)
    gasabo.settle()
    assert review.counts()["doubt"] == 5


def test_after_a_correction_the_other_rows_that_say_the_same_are_offered(qtbot, gasabo, at_row):
    review = at_row(14, D14="X", D16="X")
    go_to(qtbot, review, f"file {SEX}")
    qtbot.keyClick(review.table, Qt.Key.Key_F2)
    qtbot.keyClicks(review.table.line, "F")
    review.table.line.close_list()
    qtbot.keyClick(review.table.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: review.asides.alike is not None, timeout=PATIENCE)
    assert review.asides.alike.rows == (16,)
    assert "“X”" in review.asides.notices[0].accessibleName()
    qtbot.keyClick(review.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    judged(qtbot, gasabo, review, 16, "new")
    assert cell(review, 16, SEX) == "F"
    assert review.asides.alike is None


def test_corrections_in_a_hurry_are_made_one_after_the_other(qtbot, gasabo, at_row):
    review = at_row(12)
    review.corrected.emit({12: {FAMILY: "Uwase"}})
    review.corrected.emit({13: {FAMILY: "Keza"}})
    review.corrected.emit({12: {OTHER: "Aline"}})
    assert not review.foot.accept.isEnabled()
    qtbot.waitUntil(review.foot.accept.isEnabled, timeout=PATIENCE)
    said = [cell(review, row, column) for row, column in ((12, FAMILY), (13, FAMILY), (12, OTHER))]
    assert said == ["Uwase", "Keza", "Aline"]


def test_ctrl_z_takes_back_the_last_correction_and_then_the_one_before_it(qtbot, gasabo, at_row):
    review = at_row(12)
    before = cell(review, 12, FAMILY)
    for text in ("Uwase", "Keza"):
        review.correct({12: {FAMILY: text}})
        qtbot.waitUntil(lambda text=text: cell(review, 12, FAMILY) == text, timeout=PATIENCE)
    for text in ("Uwase", before):
        qtbot.keyClick(review.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda text=text: cell(review, 12, FAMILY) == text, timeout=PATIENCE)
    gasabo.settle()
    assert review.planned.file.corrected == {}


def test_a_correction_is_put_back_where_it_is_told(qtbot, gasabo, at_row):
    review = at_row(12)
    before = cell(review, 12, FAMILY)
    review.correct({12: {FAMILY: "Uwase"}})
    qtbot.waitUntil(lambda: any("Put it back" in one.text() for one in review.panel.findChildren(CardAction)))
    action = next(one for one in review.panel.findChildren(CardAction) if "Put it back" in one.text())
    qtbot.keyClick(action, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: cell(review, 12, FAMILY) == before, timeout=PATIENCE)
    gasabo.settle()


def test_what_is_written_already_is_only_looked_at(qtbot, gasabo, at_row):
    review = at_row(12)
    qtbot.mouseClick(review.foot.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.done is not None and review.table.rows.complete, timeout=PATIENCE)
    gasabo.settle()
    review.table.take_keyboard()
    assert not review.table.write("x")
