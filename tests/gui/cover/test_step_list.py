"""The list of steps says how far one is, by more than colour."""

from desktop.domain.language import N_
from desktop.gui.cover.step_list import StepList
from desktop.gui.theme.type import font


def test_done_now_and_to_come_are_told_apart(qtbot) -> None:
    steps = StepList([N_("Language"), N_("District"), N_("Officer")])
    qtbot.addWidget(steps)
    steps.show_step(1)
    assert [mark.accessibleName() for mark in steps._marks] == ["Done: Language", "Now: District", "To come: Officer"]
    assert [words.font() for words in steps._words] == [font("body"), font("strong"), font("body")]
    pictures = [mark.grab().toImage() for mark in steps._marks]
    assert pictures[0] != pictures[1] != pictures[2]
