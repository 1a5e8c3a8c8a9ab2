"""The screen of a form: what its columns, rows and cells take is said by keyboard."""

from PySide6.QtCore import Qt

from desktop.gui.language import speak
from tests.gui.pages.conftest import PATIENCE
from tests.operations.forms.small import form, indicator_form, list_form, sector_form


def go_to(screen, row: int, column: int) -> None:
    screen.sheet.setFocus()
    screen.sheet.setCurrentIndex(screen.sheet.cells.index(row - 1, column - 1))


def say(qtbot, screen, row: int, column: int, words: str) -> None:
    """Say by keyboard what goes here, and wait until it is so."""
    go_to(screen, row, column)
    before = screen.form
    qtbot.keyClick(screen.sheet, Qt.Key.Key_Return)
    assert screen.panel.target.hasFocus()
    qtbot.keyClicks(screen.panel.target, words)
    qtbot.keyClick(screen.panel.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.form is not before, timeout=PATIENCE)
    assert screen.sheet.hasFocus()


def test_a_form_that_nobody_understands_is_said_by_keyboard(qtbot, form_screen_of, tmp_path):
    cells = {"A1": "Akarere:", "A2": "Aho", "B2": "Ibyo", "A3": "Jali", "A4": "Hirya"}
    screen = form_screen_of(form(tmp_path / "aho.xlsx", cells, "A2:B4"))
    assert screen.bar.kind.hasFocus()
    assert not screen.use.isEnabled()
    next(one for one in screen.bar.kind.menu().actions() if "sector" in one.text()).trigger()
    qtbot.waitUntil(lambda: screen.form.kind == "by_sector", timeout=PATIENCE)
    go_to(screen, 2, 1)
    before = screen.form
    qtbot.keyClick(screen.sheet, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: screen.form is not before, timeout=PATIENCE)
    say(qtbot, screen, 2, 1, "sector")
    say(qtbot, screen, 2, 2, "served")
    say(qtbot, screen, 4, 1, "remera")
    assert screen.form.known == {1: "sector", 2: "served"}
    assert screen.form.rows == {3: "1206", 4: "1213"}
    say(qtbot, screen, 1, 2, "prepared by")
    assert screen.shown.mapping.rows[0][1] == "Uwera Claudine"
    with qtbot.waitSignal(screen.used) as used:
        screen.use_form()
    assert used.args[1] == "aho"


def test_delete_leaves_a_column_a_row_and_a_fact_empty(qtbot, form_screen_of, tmp_path):
    screen = form_screen_of(sector_form(tmp_path))
    assert screen.sheet.hasFocus()
    for row, column in ((4, 2), (6, 1), (1, 2)):
        go_to(screen, row, column)
        before = screen.form
        qtbot.keyClick(screen.sheet, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda before=before: screen.form is not before, timeout=PATIENCE)
    assert 2 not in screen.form.known
    assert screen.form.rows[6] == ""
    assert screen.form.places["district"] is None


def test_what_stays_empty_is_said_above_the_form(form_screen_of, tmp_path):
    screen = form_screen_of(indicator_form(tmp_path))
    assert [str(one)[:40] for one in screen.shown.left][1].startswith("Left empty, because nobody knows what")
    assert screen._notices.count() == len(screen.shown.left)


def test_names_without_a_password_leave_only_when_asked_twice(qtbot, form_screen_of, tmp_path):
    screen = form_screen_of(list_form(tmp_path))
    assert screen.secret.isVisible()
    heard = []
    screen.used.connect(lambda *told: heard.append(told))
    screen.use_form()
    assert not heard
    assert screen.secret.problem
    screen.use_form()
    assert heard
    qtbot.keyClicks(screen.secret_field, "ikawa")
    assert (screen.password(), screen.secret.problem) == ("ikawa", "")


def test_figures_have_no_password_and_the_form_need_not_be_remembered(qtbot, form_screen_of, tmp_path):
    screen = form_screen_of(sector_form(tmp_path))
    assert not screen.secret.isVisible()
    assert screen.password() == ""
    screen.foot.remember.setChecked(False)
    with qtbot.waitSignal(screen.used) as used:
        qtbot.mouseClick(screen.use, Qt.MouseButton.LeftButton)
    assert used.args[1] == ""


def test_what_is_no_form_is_refused_and_left(qtbot, gasabo, form_screen_of, tmp_path):
    screen = form_screen_of(sector_form(tmp_path))
    (tmp_path / "words.xlsx").write_text("nothing")
    with qtbot.waitSignal(screen.left, timeout=PATIENCE):
        screen.open_form(tmp_path / "words.xlsx", screen.form.quarter)
    assert gasabo.heard[-1][0] == "reject"


def test_it_is_said_again_in_another_language(qapp, qtbot, gasabo, form_screen_of, tmp_path):
    screen = form_screen_of(sector_form(tmp_path))
    speak(qapp, "fr")
    gasabo.speak("fr")
    qtbot.waitUntil(lambda: screen.shown.mapping.columns[0].goes_to == "Secteur", timeout=PATIENCE)
    speak(qapp, "en")
