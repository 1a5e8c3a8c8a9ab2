"""Beside a form one chooses what goes into a column, a row or a cell."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.gui.pages.filling.panel import Asked, AskedPanel
from desktop.operations.imports.review.mapping import ExampleShown
from desktop.operations.imports.review.targets import TargetShown

TARGETS = (TargetShown("served", "Figure", "Served"), TargetShown("new", "Figure", "Newly identified"))


@pytest.fixture
def panel(qtbot):
    made = AskedPanel()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_what_goes_here_is_chosen_by_its_words(qtbot, panel):
    panel.show_asked(Asked(Message("Column B"), TARGETS))
    assert panel.target.text() == "It stays empty"
    panel.target.setFocus()
    panel.target.selectAll()
    with qtbot.waitSignals([panel.chosen, panel.returned]):
        qtbot.keyClicks(panel.target, "newly")
        qtbot.keyClick(panel.target, Qt.Key.Key_Return)


def test_it_can_be_left_empty_and_the_first_figures_are_shown(qtbot, panel):
    examples = (ExampleShown(4, "Jali", ("12",)), ExampleShown(5, "", ("7",)))
    panel.show_asked(Asked(Message("Column B"), TARGETS, "served", "Served", (Message("By its titles."),), examples))
    assert panel.empty.isVisible()
    with qtbot.waitSignal(panel.chosen) as chosen:
        panel.empty.click()
    assert chosen.args == [""]


def test_what_is_so_already_is_not_said_again(qtbot, panel):
    panel.show_asked(Asked(Message("Cell B2"), TARGETS))
    assert not panel.empty.isVisible()
    with qtbot.assertNotEmitted(panel.chosen):
        panel._choose("")
