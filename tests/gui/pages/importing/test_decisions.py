"""The buttons of a decision speak of what the row is about, and offer what is possible."""

from PySide6.QtCore import Qt

from desktop.gui.pages.importing.decisions import QUEUE, REVIEW, DecisionFoot
from desktop.operations.imports.review import RowShown


def foot_of(qtbot, manners):
    told = []
    made = DecisionFoot(manners, told.append)
    qtbot.addWidget(made)
    made.show()
    return made, told


def test_each_button_tells_its_decision(qtbot):
    foot, told = foot_of(qtbot, REVIEW)
    foot.show_rows("person")
    assert foot.same.text().replace("&", "") == "Same person: update"
    for button in (foot.same, foot.another, foot.later, foot.drop):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told == ["same", "another", None, "drop"]


def test_what_can_not_be_decided_is_not_offered(qtbot):
    foot, _told = foot_of(qtbot, REVIEW)
    foot.show_row(RowShown(12, "doubtful", "", (), ()), decided=False)
    assert not foot.same.isVisible()
    assert not foot.another.isEnabled()
    assert not foot.later.isEnabled()
    assert foot.drop.isEnabled()


def test_a_row_that_waits_already_can_not_be_left_waiting(qtbot):
    foot, _told = foot_of(qtbot, QUEUE)
    foot.show_row(RowShown(12, "doubtful", "", (), ()), decided=False)
    assert not foot.later.isVisible()
