"""A password can be looked at, and Caps Lock is told from what the keys give."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.gui.cover.secret import SecretField


def field(qtbot) -> SecretField:
    made = SecretField()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_eye_shows_and_hides(qtbot) -> None:
    made = field(qtbot)
    made.setText("ikawa")
    assert made.displayText() != "ikawa"
    made._eye.trigger()
    assert (made.shown, made.displayText(), made._eye.text()) == (True, "ikawa", "Hide the password")
    made._eye.trigger()
    assert (made.shown, made._eye.text()) == (False, "Show the password")


def test_a_capital_without_shift_tells_of_caps_lock(qtbot) -> None:
    made = field(qtbot)
    told: list[bool] = []
    made.caps_lock.connect(told.append)
    qtbot.keyClick(made, "a")
    qtbot.keyClick(made, "B", Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(made, "1")
    assert told == []
    made.keyPressEvent(_typed("A"))
    assert told == [True]
    made.keyPressEvent(_typed("a"))
    assert told == [True, False]


def test_leaving_the_field_ends_the_warning(qtbot) -> None:
    made = field(qtbot)
    made.setFocus()
    made.keyPressEvent(_typed("A"))
    with qtbot.waitSignal(made.caps_lock) as told:
        made.keyPressEvent(_caps_lock())
    assert told.args == [False]


def _typed(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)


def _caps_lock() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_CapsLock, Qt.KeyboardModifier.NoModifier, "")
