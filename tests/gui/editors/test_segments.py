"""Two or three answers are chosen by letter, arrow or mouse and taken back again."""

from PySide6.QtCore import Qt

from desktop.domain.fields import Choice, YesNo
from desktop.gui.editors.segments import SegmentsEditor
from tests.gui.editors.conftest import ShowEditor
from tests.gui.office import Office


def press(qtbot, editor: SegmentsEditor, key: Qt.Key | str) -> object:
    """Press a key where the keyboard is; returns what is chosen then."""
    stop = editor.focusProxy()
    if isinstance(key, str):
        qtbot.keyClicks(stop, key)
    else:
        qtbot.keyClick(stop, key)
    return editor.typed()


def test_letters_and_arrows_choose(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(YesNo("At school"))
    assert isinstance(editor, SegmentsEditor)
    assert press(qtbot, editor, "y") == "yes"
    assert press(qtbot, editor, Qt.Key.Key_Right) == "no"
    assert press(qtbot, editor, Qt.Key.Key_Right) == "unknown"
    assert press(qtbot, editor, Qt.Key.Key_Right) == "unknown"
    assert press(qtbot, editor, Qt.Key.Key_Left) == "no"
    assert press(qtbot, editor, "q") == "no"
    assert editor.answers["no"].hasFocus()


def test_whoever_types_a_whole_word_gets_that_answer(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Choice("Sex", codes="sex"))
    for letter in "female":
        press(qtbot, editor, letter)
    assert editor.typed() == "F"
    assert press(qtbot, editor, "m") == "M"


def test_a_choice_is_taken_back_by_space_delete_or_a_click(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Choice("Sex", codes="sex"))
    press(qtbot, editor, "f")
    assert press(qtbot, editor, Qt.Key.Key_Space) is None
    press(qtbot, editor, "m")
    assert press(qtbot, editor, Qt.Key.Key_Delete) is None
    qtbot.mouseClick(editor.answers["F"], Qt.MouseButton.LeftButton)
    assert editor.typed() == "F"
    qtbot.mouseClick(editor.answers["F"], Qt.MouseButton.LeftButton)
    assert editor.typed() is None


def test_it_is_one_stop_of_the_keyboard_at_the_chosen_answer(show_editor: ShowEditor) -> None:
    editor = show_editor(YesNo("At school"))
    editor.show_value("unknown")
    stops = [code for code, one in editor.answers.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["unknown"]
    assert editor.focusProxy() is editor.answers["unknown"]


def test_going_from_one_answer_to_another_is_no_leaving(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(YesNo("At school"))
    with qtbot.assertNotEmitted(editor.left):
        press(qtbot, editor, "y")
        press(qtbot, editor, Qt.Key.Key_Right)


def test_answers_are_said_in_the_language_of_the_window(show_editor: ShowEditor, office: Office) -> None:
    editor = show_editor(YesNo("At school"))
    editor.show_value("yes")
    office.speak("rw")
    assert editor.answers["yes"].text() == "Yego"
    assert editor.answers["yes"].accessibleName().endswith(": Yego")
    assert editor.typed() == "yes"
