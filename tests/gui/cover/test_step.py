"""A step can be passed unless it says otherwise, and the offer to try first is taken by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.domain.language import N_
from desktop.gui.cover.step import DemonstrationCard, Step


class Question(Step):
    """A step with nothing to fill in."""

    title = N_("What now?")
    sentence = N_("Nothing.")


def test_a_step_shows_its_question_and_can_be_passed(qtbot) -> None:
    step = Question()
    qtbot.addWidget(step)
    assert [label.text() for label in step.findChildren(QLabel)] == ["What now?", "Nothing."]
    assert step.answered()
    assert step.begin() is None


def test_the_demonstration_is_opened_by_keyboard(qtbot) -> None:
    card = DemonstrationCard()
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.asked):
        qtbot.keyClick(card.findChild(QPushButton), Qt.Key.Key_Space)
