"""Where a column goes is found by any word of the field or of the record it belongs to."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.pages.importing.mapping.targets import ONLY_KEPT, TargetLine
from desktop.operations.imports.review.targets import targets_of


@pytest.fixture
def line(qtbot, gasabo) -> TargetLine:
    made = TargetLine()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.show_target(gasabo.do(targets_of, "beneficiary"), "Date of birth")
    return made


def test_titles_that_begin_with_the_word_come_first_then_those_of_its_record(qtbot, line):
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "house")
    titles = [one.title for one in line.suggestions()]
    assert titles[0].startswith("House")
    assert "Name of the head" in titles


def test_several_words_narrow_the_choice(line):
    assert [one.key for one in line.found("household birth")] == ["household.head_birth"]
    assert line.found("nothing of the kind") == []


def test_enter_opens_the_list_at_what_is_so_already_and_enter_again_changes_nothing(qtbot, line):
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.current().title == "Date of birth"
    with qtbot.waitSignal(line.target_chosen) as chosen:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == ["person.birth"]


def test_only_keeping_the_column_is_the_first_of_all_choices(qtbot, line):
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (line.suggestions()[0].title, line.suggestions()[0].value) == (ONLY_KEPT, "")


def test_escape_closes_the_list_then_leaves_the_line_as_it_was(qtbot, line):
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClicks(line, "x")
    with qtbot.waitSignal(line.left_up):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "Date of birth"


def test_without_a_kind_nothing_can_be_chosen(line):
    line.show_target((), "")
    assert not line.isEnabled()
    assert line.text() == ONLY_KEPT
