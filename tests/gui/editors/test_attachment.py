"""A file is taken into the register, shown by its name, copied out again and taken out of the record."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from desktop.domain.fields import Attachment
from desktop.domain.problems import ValueProblem
from desktop.gui.editors.attachment import ask_for_copy, save_copy
from tests.gui.editors.conftest import ShowEditor
from tests.gui.office import Office


def test_a_file_goes_in_and_a_copy_comes_out(qtbot, show_editor: ShowEditor, office: Office, tmp_path: Path) -> None:
    editor = show_editor(Attachment("File"))
    (tmp_path / "plan.pdf").write_bytes(b"%PDF plan")
    with qtbot.waitSignal(editor.edited):
        editor.attach(tmp_path / "plan.pdf")
    assert editor.name_line.text() == "plan.pdf"
    assert not editor.attach_button.isVisible()
    assert editor.field.parse(editor.typed(), office.desk.around) == editor.typed()
    save_copy(office.desk, str(editor.typed()), tmp_path / "copy.pdf")
    office.settle()
    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF plan"
    assert any("copy.pdf" in words for _, words in office.heard)


def test_the_file_is_taken_out_of_the_record_by_keyboard(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Attachment("File"))
    editor.show_value("0" * 64)
    assert editor.focusProxy() is editor.save_button
    editor.drop_button.setFocus()
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClick(editor.drop_button, Qt.Key.Key_Space)
    assert editor.typed() is None
    assert editor.attach_button.isVisible()
    assert editor.path_line.hasFocus()


def test_a_file_that_can_not_be_read_is_said_and_nothing_changes(
    qtbot, show_editor: ShowEditor, office: Office, tmp_path: Path
) -> None:
    editor = show_editor(Attachment("File"))
    with qtbot.assertNotEmitted(editor.edited):
        editor.attach(tmp_path / "gone.pdf")
        office.settle()
    assert any("gone.pdf" in words for _, words in office.heard)


def test_where_the_copy_goes_is_asked_without_stopping_the_window(qtbot, show_editor, office: Office) -> None:
    editor = show_editor(Attachment("File"))
    dialog = ask_for_copy(editor, office.desk, "0" * 64, "plan.pdf")
    assert dialog.isVisible()
    assert Path(dialog.selectedFiles()[0]).name == "plan.pdf"
    dialog.reject()


@pytest.mark.parametrize("written", ["{path}", ' "{path}" ', "file://{path}"])
def test_a_path_that_is_typed_or_pasted_is_taken_in_with_enter_and_the_next_field_comes(
    qtbot, show_editor: ShowEditor, office: Office, tmp_path: Path, written: str
) -> None:
    editor = show_editor(Attachment("File"))
    file = tmp_path / "signed sheet.pdf"
    file.write_bytes(b"%PDF sheet")
    QGuiApplication.clipboard().setText(written.format(path=file))
    qtbot.keyClick(editor.path_line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(editor.advanced):
        qtbot.keyClick(editor.path_line, Qt.Key.Key_Return)
    assert editor.name_line.text() == "signed sheet.pdf"
    assert editor.typed() == hashlib.sha256(b"%PDF sheet").hexdigest()
    assert office.do(lambda session: session.file.attachment(str(editor.typed()))) == b"%PDF sheet"


def test_a_file_that_was_copied_elsewhere_is_pasted(qtbot, show_editor: ShowEditor, tmp_path: Path) -> None:
    editor = show_editor(Attachment("File"))
    (tmp_path / "plan.pdf").write_bytes(b"%PDF plan")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path / "plan.pdf"))])
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClick(editor.path_line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.name_line.text() == "plan.pdf"


def test_a_path_that_leads_nowhere_stays_and_is_not_taken_for_an_attached_file(
    qtbot, show_editor: ShowEditor, office: Office
) -> None:
    editor = show_editor(Attachment("File"))
    qtbot.keyClicks(editor.path_line, "/nowhere/gone.pdf")
    with qtbot.assertNotEmitted(editor.advanced):
        qtbot.keyClick(editor.path_line, Qt.Key.Key_Return)
        office.settle()
    assert editor.path_line.text() == "/nowhere/gone.pdf"
    with pytest.raises(ValueProblem, match="is not attached"):
        editor.field.parse(editor.typed(), office.desk.around)
    assert any("There is no file" in words for _, words in office.heard)
    editor.show_typed("/nowhere/gone.pdf")
    assert editor.path_line.text() == "/nowhere/gone.pdf", "as a draft keeps it"


def test_an_empty_line_lets_enter_go_on(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Attachment("File"))
    with qtbot.waitSignal(editor.advanced):
        qtbot.keyClick(editor.path_line, Qt.Key.Key_Return)
