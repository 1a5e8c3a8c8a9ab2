"""Lines and paragraphs are typed, shown in full, and left by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.domain.fields import Decimal, LongText, NationalId, Phone, Quarter, Text
from tests.gui.editors.conftest import ShowEditor


def test_an_empty_line_shows_what_may_be_typed(show_editor: ShowEditor) -> None:
    assert show_editor(NationalId("ID")).findChild(QLineEdit).placeholderText() == "16 digits"
    assert show_editor(Text("Name")).findChild(QLineEdit).placeholderText() == ""


def test_what_is_shown_in_full_is_understood_again(show_editor: ShowEditor) -> None:
    for field, value in ((Phone("Phone"), "+250788412057"), (Quarter("Quarter"), "2026Q1"), (Decimal("Kg"), 1234.5)):
        editor = show_editor(field)
        editor.show_value(value)
        assert field.parse(editor.raw(), editor.desk.around) == value


def test_a_number_takes_no_more_room_than_it_needs(show_editor: ShowEditor) -> None:
    number, text = show_editor(Decimal("Kg")), show_editor(Text("Name"))
    assert number.findChild(QLineEdit).width() <= 176 < text.findChild(QLineEdit).width()


def test_enter_leaves_a_paragraph_and_shift_or_alt_enter_begin_a_line(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(LongText("Note"))
    text = editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(text, "one")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(text, "two")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(text, "three")
    with qtbot.waitSignal(editor.advanced):
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert editor.field.parse(editor.typed(), editor.desk.around) == "one\ntwo\nthree"


def test_a_paragraph_grows_with_its_lines_up_to_a_limit(show_editor: ShowEditor) -> None:
    editor = show_editor(LongText("Note"))
    heights = []
    for lines in (1, 4, 20, 60):
        editor.show_value("\n".join(["line"] * lines))
        heights.append(editor.findChild(QPlainTextEdit).height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_a_value_put_into_a_paragraph_is_no_edit(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(LongText("Note"))
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_value("one\ntwo")
    assert editor.typed() == "one\ntwo"
