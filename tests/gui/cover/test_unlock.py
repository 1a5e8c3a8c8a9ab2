"""The locked door opens by password or recovery key, and says below the field why it stays shut."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.language import N_
from desktop.gui.cover.unlock import KnownRegister, Unlock
from desktop.gui.mnemonics import bare, letters_of

KARONGI = KnownRegister(Path("karongi.igitabo"), N_("Register of Karongi District"), ("Uwera Claudine",))
GASABO = KnownRegister(Path("gasabo.igitabo"), N_("Register of Gasabo District"), ("Kamanzi Eric", "Mutesi Alice"))


@pytest.fixture
def door(qtbot) -> Unlock:
    made = Unlock([KARONGI, GASABO])
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.start()
    return made


def button(door: Unlock, name: str) -> QAbstractButton:
    found = [one for one in door.findChildren(QAbstractButton) if bare(one.text()) == name and one.isVisible()]
    return found[0]


def below(door: Unlock) -> str:
    return door.focusWidget().accessibleDescription()


def test_the_keyboard_is_in_the_password_and_enter_opens(qtbot, door: Unlock) -> None:
    assert door.focusWidget() is door.form.secret
    qtbot.keyClicks(door.form.secret, "ikawa n'icyayi")
    with qtbot.waitSignal(door.open_asked) as told:
        qtbot.keyClick(door.form.secret, Qt.Key.Key_Return)
    assert told.args == [KARONGI.path, "Uwera Claudine", "ikawa n'icyayi"]


def test_while_it_is_tried_nothing_is_asked_twice(qtbot, door: Unlock) -> None:
    qtbot.keyClicks(door.form.secret, "x")
    door.form.give()
    with qtbot.assertNotEmitted(door.open_asked):
        door.form.give()
    assert not door.form.secret.isEnabled()


def test_no_password_is_no_attempt(qtbot, door: Unlock) -> None:
    with qtbot.assertNotEmitted(door.open_asked):
        qtbot.keyClick(door.form.secret, Qt.Key.Key_Return)
    assert below(door) == "Type your password."


def test_a_wrong_password_is_said_below_and_typed_anew(qtbot, door: Unlock) -> None:
    qtbot.keyClicks(door.form.secret, "wrong")
    door.form.give()
    door.refuse(N_("This password is wrong."))
    assert below(door) == "This password is wrong."
    qtbot.keyClicks(door.focusWidget(), "right one")
    with qtbot.waitSignal(door.open_asked) as told:
        button(door, "Open the register").click()
    assert told.args[2] == "right one"


def test_after_too_many_attempts_one_waits_and_sees_how_long(qtbot, door: Unlock) -> None:
    door.form._clock.setInterval(10)
    qtbot.keyClicks(door.form.secret, "wrong")
    door.refuse(N_("Five wrong passwords."), seconds=30)
    waiting = button(door, "Try again in 30 s")
    assert not waiting.isEnabled()
    with qtbot.assertNotEmitted(door.open_asked):
        door.form.give()
    door.form._left = 2
    qtbot.waitUntil(waiting.isEnabled)
    assert bare(waiting.text()) == "Open the register"
    with qtbot.waitSignal(door.open_asked):
        door.form.give()


def test_whoever_is_alone_is_not_asked_who_they_are(qtbot, door: Unlock) -> None:
    assert not door.form._who.isVisible()
    with qtbot.waitSignal(door.register_chosen) as told:
        door._file.setFocus()
        qtbot.keyClick(door._file, Qt.Key.Key_Down)
    assert told.args == [GASABO.path]
    assert door.form._who.isVisible()
    assert door._title.text() == "Register of Gasabo District"


def test_the_recovery_key_opens_and_sets_a_new_password(qtbot, door: Unlock) -> None:
    button(door, "I forgot my password: use the recovery key").click()
    assert door.focusWidget() is door.recovery.key
    qtbot.keyClick(door.recovery.key, Qt.Key.Key_Return)
    assert below(door) == "Type the recovery key from the printed page."
    qtbot.keyClicks(door.recovery.key, "7qk3 9f2m")
    for field in (door.recovery.pair.first, door.recovery.pair.again):
        qtbot.keyClicks(field, "imvura igwa")
    with qtbot.waitSignal(door.recovery_asked) as told:
        qtbot.keyClick(door.recovery.pair.again, Qt.Key.Key_Return)
    assert told.args == [KARONGI.path, "7qk3 9f2m", "imvura igwa"]
    door.refuse(N_("At least one letter is wrong."))
    assert below(door) == "At least one letter is wrong."


def test_escape_goes_back_to_the_password_and_start_forgets_everything(qtbot, door: Unlock) -> None:
    door.show_recovery()
    qtbot.keyClicks(door.recovery.key, "7qk3")
    qtbot.keyClick(door.recovery.key, Qt.Key.Key_Escape)
    assert door.focusWidget() is door.form.secret
    qtbot.keyClicks(door.form.secret, "x")
    door.start()
    assert door.form.secret.text() == door.recovery.key.text() == ""


def test_without_a_register_one_is_opened_or_made(qtbot) -> None:
    door = Unlock()
    qtbot.addWidget(door)
    door.show()
    assert door.path is None
    assert door._title.text() == "No register on this computer yet"
    door.form.secret.setText("x")
    with qtbot.assertNotEmitted(door.open_asked):
        door.form.give()
    with qtbot.waitSignal(door.browse_asked):
        button(door, "Open another file…").click()
    with qtbot.waitSignal(door.new_asked):
        button(door, "New register…").click()


def test_the_register_that_was_open_last_is_offered_first(qtbot, door: Unlock) -> None:
    door.show_registers([KARONGI, GASABO], GASABO.path)
    assert door.path == GASABO.path


def test_the_language_is_changed_at_the_door(qtbot, door: Unlock) -> None:
    with qtbot.waitSignal(door.language_chosen) as told:
        button(door, "Kinyarwanda").click()
    assert told.args == ["rw"]


def test_no_letter_is_given_twice_on_either_side(qtbot, qapp, door: Unlock) -> None:
    for show in (door.show_password, door.show_recovery):
        show()
        texts = [
            one.text()
            for kind in (QAbstractButton, QLabel)
            for one in door.findChildren(kind)
            if one.isVisible() and "&" in one.text()
        ]
        borne = [letter for text in texts for letter in letters_of([text])]
        assert len(borne) == len(set(borne)) >= 4


def test_in_a_narrow_window_the_cover_gives_way(qapp, door: Unlock) -> None:
    for width, cover in ((1366, 560), (1093, 473), (700, 80)):
        door.resize(width, 690)
        assert door._cover.width() == cover
