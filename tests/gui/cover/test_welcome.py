"""The first step greets in three languages and speaks the one that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.gui.cover.welcome import GREETINGS, WelcomeStep
from desktop.gui.language import LANGUAGE_NAMES


def test_each_language_is_named_and_greeted_in_its_own_words(qtbot) -> None:
    step = WelcomeStep()
    qtbot.addWidget(step)
    texts = {label.text() for label in step.findChildren(QLabel)}
    assert {*LANGUAGE_NAMES.values(), *GREETINGS.values()} <= texts
    assert {tile.accessibleName() for tile in step._tiles.values()} == set(LANGUAGE_NAMES.values())


def test_a_language_is_chosen_by_keyboard(qtbot) -> None:
    step = WelcomeStep()
    qtbot.addWidget(step)
    step.show()
    assert step._tiles["en"].isChecked()
    with qtbot.waitSignal(step.language_chosen) as told:
        qtbot.keyClick(step._tiles["rw"], Qt.Key.Key_Space)
    assert told.args == ["rw"]
