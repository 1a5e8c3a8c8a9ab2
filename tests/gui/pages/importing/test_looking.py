"""While a file is looked into: how far it is, its password, its sheet."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.gui.pages.importing.looking import Looking
from desktop.gui.parts.buttons import Button


@pytest.fixture
def looking(qtbot) -> Looking:
    made = Looking()
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_end_is_shown_once_it_is_known_and_it_can_be_stopped(qtbot, looking):
    looking.wait_for("list.xlsx")
    looking.show_progress(0, 0)
    assert looking._bar.maximum() == 0
    looking.show_progress(200, 234)
    assert (looking._bar.value(), looking._bar.maximum()) == (200, 234)
    assert looking.stop.hasFocus()
    with qtbot.waitSignal(looking.stopped):
        qtbot.keyClick(looking.stop, Qt.Key.Key_Space)


def test_a_password_is_asked_hidden_and_given_with_enter(qtbot, looking):
    looking.ask_password(Message("The workbook is protected."))
    assert looking.password.hasFocus()
    assert looking.password.echoMode() == looking.password.EchoMode.Password
    with qtbot.assertNotEmitted(looking.password_given):
        qtbot.keyClick(looking.password, Qt.Key.Key_Return)
    qtbot.keyClicks(looking.password, "amazi")
    with qtbot.waitSignal(looking.password_given) as given:
        qtbot.keyClick(looking.password, Qt.Key.Key_Return)
    assert given.args == ["amazi"]
    assert not looking._bar.isVisible()


def test_a_sheet_is_chosen_and_the_next_question_has_only_its_own_sheets(qtbot, looking):
    looking.ask_sheet(Message("Which sheet?"), ("Urutonde", "Kopi"))
    looking.ask_sheet(Message("Which sheet?"), ("Q1", "Q2"))
    sheets = [one for one in looking._sheets.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in sheets] == ["Q1", "Q2"]
    with qtbot.waitSignal(looking.sheet_given) as given:
        qtbot.keyClick(sheets[1], Qt.Key.Key_Space)
    assert given.args == ["Q2"]


def test_where_nothing_was_recognised_one_may_say_what_the_columns_hold_or_leave_it(qtbot, looking):
    looking.refuse(Message("Nothing was found."), "list.xlsx")
    qtbot.waitUntil(looking.tell.hasFocus)
    with qtbot.waitSignal(looking.mapping_wanted):
        qtbot.keyClick(looking.tell, Qt.Key.Key_Space)
    with qtbot.waitSignal(looking.stopped):
        looking.stop.click()
    looking.wait_for("other.xlsx")
    assert not looking.tell.isVisible()
