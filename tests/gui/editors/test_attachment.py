"""A file is taken into the register, shown by its name, copied out again and taken out of the record."""

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.domain.fields import Attachment
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
    assert editor.attach_button.hasFocus()


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
