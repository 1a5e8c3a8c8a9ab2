"""The steps of the chain."""

from pytestqt.qtbot import QtBot

from desktop.gui.pages.child.steps import Steps
from desktop.operations.child_summaries import Step


def test_the_steps_are_said_in_words_for_screen_readers(qtbot: QtBot) -> None:
    steps = Steps([Step("VILLAGE", "APPROVED", "2026-08-14"), Step("CELL", "REJECTED", "2026-08-28"), Step("SECTOR")])
    qtbot.addWidget(steps)
    assert steps.accessibleName() == "Village: 14/08/2026; Cell: rejected; Sector: open"


def test_a_step_that_is_done_is_painted_in_another_colour_than_an_open_one(qtbot: QtBot) -> None:
    steps = Steps([Step("VILLAGE", "APPROVED", "2026-08-14"), Step("CELL")])
    qtbot.addWidget(steps)
    steps.resize(200, 46)
    picture = steps.grab().toImage()
    assert picture.pixelColor(40, 6) != picture.pixelColor(140, 6)
