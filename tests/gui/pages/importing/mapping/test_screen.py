"""The mapping screen: columns are corrected by keyboard, and the file comes back as it was corrected."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.language import speak
from desktop.operations.imports.layouts import remember_layout
from desktop.operations.imports.reading import read_file
from desktop.operations.masking import mask_names
from tests.gui.pages.conftest import PATIENCE
from tests.gui.pages.importing.mapping.conftest import unrecognised, village_list
from tests.operations.district import sample
from tests.samples.sheets import IDENTIFICATION


@pytest.fixture
def strange(screen_of, gasabo, tmp_path):
    return screen_of(gasabo.do(unrecognised, tmp_path))


def target_of(screen, column: int) -> str:
    return screen.shown.columns[column].target


def send(qtbot, screen, column: int, words: str) -> None:
    """Say by keyboard where a column goes, and wait until it is so."""
    screen.sheet.go_to(column)
    before = screen.file
    qtbot.keyClick(screen.sheet, Qt.Key.Key_Return)
    assert screen.panel.target.hasFocus()
    qtbot.keyClicks(screen.panel.target, words)
    qtbot.keyClick(screen.panel.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.file is not before, timeout=PATIENCE)
    assert screen.sheet.hasFocus()


def choose_kind(qtbot, screen, words: str) -> None:
    action = next(one for one in screen.facts.kind.menu().actions() if one.text().startswith(words))
    action.trigger()
    qtbot.waitUntil(lambda: bool(screen.shown.kind), timeout=PATIENCE)


def test_a_file_that_nobody_understands_asks_first_what_its_rows_are_about(qtbot, strange):
    assert strange.facts.kind.hasFocus()
    assert not strange.use.isEnabled()
    choose_kind(qtbot, strange, "People, with")
    send(qtbot, strange, 0, "full name")
    send(qtbot, strange, 1, "sex")
    assert (target_of(strange, 0), target_of(strange, 1)) == ("person.full_name", "person.sex")
    with qtbot.waitSignal(strange.used) as used:
        strange.use.click()
    file, name = used.args
    assert (file.table.column("person.full_name"), file.table.kind, name) == (0, "beneficiary", "ukwezi")


def test_delete_only_keeps_a_column_and_its_target_is_free_again(qtbot, screen_of, gasabo):
    screen = screen_of(gasabo.do(village_list))
    assert screen.sheet.hasFocus()
    screen.sheet.go_to(3)
    qtbot.keyClick(screen.sheet, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: target_of(screen, 3) == "", timeout=PATIENCE)
    send(qtbot, screen, 15, "sex")
    assert (target_of(screen, 15), screen.shown.kind) == ("person.sex", "children")
    assert [str(one) for one in screen.shown.columns[15].reasons] == ["As you said."]


def test_the_header_moves_and_an_empty_row_is_refused_in_a_sentence(qtbot, strange, gasabo):
    strange.sheet.setFocus()
    qtbot.keyClick(strange.sheet, Qt.Key.Key_Down)
    qtbot.keyClick(strange.sheet, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: strange.shown.header == (4, 4), timeout=PATIENCE)
    qtbot.keyClick(strange.sheet, Qt.Key.Key_Up)
    qtbot.keyClick(strange.sheet, Qt.Key.Key_Up)
    qtbot.keyClick(strange.sheet, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: bool(gasabo.heard), timeout=PATIENCE)
    assert gasabo.heard[-1][1].startswith("Row 2 is empty")
    assert strange.shown.header == (4, 4)


def test_a_fact_said_for_the_whole_file_holds(qtbot, strange):
    partner = strange.facts.lines[0]
    partner.setFocus()
    qtbot.keyClicks(partner, "Tubiteho")
    qtbot.keyClick(partner, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: strange.file.given.partner == "Tubiteho", timeout=PATIENCE)


def test_another_sheet_is_looked_at_and_what_was_said_of_the_first_is_left(qtbot, strange, gasabo):
    choose_kind(qtbot, strange, "People, with")
    strange.facts.sheet_wanted.emit("Hidden copy")
    qtbot.waitUntil(lambda: strange.shown.sheet == "Hidden copy", timeout=PATIENCE)
    assert strange.shown.kind == ""
    strange.facts.sheet_wanted.emit("Empty")
    qtbot.waitUntil(lambda: bool(gasabo.heard), timeout=PATIENCE)
    assert "“Empty” is empty" in gasabo.heard[-1][1]


def test_the_layout_need_not_be_remembered(qtbot, screen_of, gasabo):
    screen = screen_of(gasabo.do(village_list))
    screen.foot.remember.setChecked(False)
    assert not screen.foot.name.isVisible()
    with qtbot.waitSignal(screen.used) as used:
        screen.use.click()
    assert used.args[1] == ""


def test_a_layout_in_use_is_named_and_what_it_misses_is_told(screen_of, gasabo):
    gasabo.do(lambda session: remember_layout(session, village_list(session).table, "Village list"))
    screen = screen_of(gasabo.do(read_file, sample(IDENTIFICATION)))
    assert screen.foot.name.text() == "Village list"
    assert screen._notices.count() == 1


def test_it_is_said_again_in_another_language(qapp, qtbot, screen_of, gasabo):
    screen = screen_of(gasabo.do(village_list))
    speak(qapp, "fr")
    gasabo.speak("fr")
    qtbot.waitUntil(lambda: screen.shown.columns[3].goes_to == "Sexe", timeout=PATIENCE)
    assert screen.foot.remember.text().replace("&", "").startswith("Retenir")
    speak(qapp, "en")


def test_in_a_narrow_window_the_column_covers_the_sheet_and_choosing_returns_to_it(qtbot, screen_of, gasabo):
    screen = screen_of(gasabo.do(village_list))
    screen.resize(900, 690)
    qtbot.waitUntil(lambda: screen.sides.narrow)
    screen.sides.close_detail()
    send(qtbot, screen, 15, "phone")
    assert screen.sheet.isVisible()
    assert target_of(screen, 15) == "person.phone"


def test_while_names_are_masked_the_screen_is_left_with_a_sentence(qtbot, screen_of, gasabo):
    screen = screen_of(gasabo.do(village_list))
    gasabo.do(mask_names, True)
    with qtbot.waitSignal(screen.left, timeout=PATIENCE):
        screen.open_file(screen.file)
    assert gasabo.heard[-1][0] == "reject"
