"""Several things are ticked by typing, Enter after Enter, and taken back again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.domain.fields import Choices, Places
from desktop.gui.editors.several import SeveralEditor
from tests.gui.editors.conftest import ShowEditor
from tests.gui.office import Office

CRITERIA = Choices("Criteria", codes="vulnerability")


def enter(qtbot, editor: SeveralEditor, words: str = "") -> None:
    qtbot.keyClicks(editor.line, words)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)


def chips(editor: SeveralEditor) -> list[str]:
    return [chip.text() for chip in editor.findChildren(QPushButton) if chip.isVisible()]


def test_each_enter_adds_one_and_an_empty_enter_goes_on(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(CRITERIA)
    with qtbot.assertNotEmitted(editor.advanced):
        enter(qtbot, editor, "double or")
        enter(qtbot, editor, "street")
    assert editor.typed() == ("ORPH_D", "STREET")
    assert chips(editor) == ["Double orphan", "Street"]
    assert editor.line.text() == ""
    with qtbot.waitSignal(editor.advanced):
        enter(qtbot, editor)


def test_the_open_list_is_ticked_and_stays_open(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(CRITERIA)
    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert len(editor.codes) == 2
    assert [one.value for one in editor.line.suggestions() if one.ticked] == list(editor.codes)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert len(editor.codes) == 1
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    with qtbot.waitSignal(editor.advanced):
        enter(qtbot, editor)


def test_backspace_and_a_click_take_back(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(CRITERIA)
    editor.show_value(("ORPH_D", "STREET", "CHH"))
    qtbot.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert editor.codes == ("ORPH_D", "STREET")
    qtbot.mouseClick(editor.findChild(QPushButton, "field:ORPH_D"), Qt.MouseButton.LeftButton)
    assert editor.typed() == ("STREET",)
    qtbot.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert editor.typed() is None
    assert not editor.chips.isVisible()


def test_an_unfinished_word_stays_for_the_field_to_understand_or_refuse(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(CRITERIA)
    editor.show_value(("ORPH_D",))
    qtbot.keyClicks(editor.line, "umwana wo mu muhanda")
    assert editor.typed() == ("ORPH_D", "umwana wo mu muhanda")
    assert editor.field.parse(editor.typed(), editor.desk.around) == ("ORPH_D", "STREET")


def test_sectors_are_chosen_by_name(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Places("Sectors", level="sector"))
    enter(qtbot, editor, "rubeng")
    enter(qtbot, editor, "twum")
    assert chips(editor) == ["Rubengera", "Twumba"]
    assert editor.field.parse(editor.typed(), editor.desk.around) == tuple(sorted(editor.codes))


def test_a_draft_gives_back_chips_and_the_unfinished_word(show_editor: ShowEditor) -> None:
    editor = show_editor(CRITERIA)
    editor.show_typed(["ORPH_D", "stre"])
    assert editor.codes == ("ORPH_D",)
    assert editor.line.text() == "stre"
    assert editor.typed() == ("ORPH_D", "stre")


def test_readers_hear_what_is_chosen_and_chips_speak_the_language(show_editor: ShowEditor, office: Office) -> None:
    editor = show_editor(CRITERIA)
    editor.show_value(("STREET",))
    office.speak("fr")
    assert chips(editor) == ["En rue"]
    assert editor.line.accessibleDescription().startswith("En rue")


def test_chips_that_do_not_fit_go_on_in_a_new_line(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(CRITERIA)
    editor.show_value(("ORPH_D", "CHH", "STREET", "FOSTER"))
    shown = [chip for chip in editor.findChildren(QPushButton) if chip.isVisible()]
    qtbot.waitUntil(lambda: editor.chips.height() >= max(chip.geometry().bottom() for chip in shown))
    assert len({chip.y() for chip in shown}) > 1
