"""The register can be locked when nobody has touched anything for a while."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.gui.idleness import Idleness


@pytest.fixture
def idleness(qapp):
    made = Idleness(qapp, 0)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def test_it_is_told_once_when_nothing_was_touched(qtbot, idleness: Idleness) -> None:
    with qtbot.waitSignal(idleness.idle):
        idleness.wait(20)
    with qtbot.assertNotEmitted(idleness.idle, wait=60):
        pass


def test_a_key_begins_the_wait_again(qtbot, idleness: Idleness) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    idleness.wait(60_000)
    idleness._timer.start(5_000)
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert idleness._timer.remainingTime() > 50


def test_a_wait_of_nothing_never_ends(qtbot, idleness: Idleness) -> None:
    with qtbot.assertNotEmitted(idleness.idle, wait=30):
        idleness.wait(0)
