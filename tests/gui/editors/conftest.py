"""Editors shown in a window, with the keyboard in them."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.fields import Field
from desktop.gui.editors import Editor, editor_for
from tests.gui.office import Office

ShowEditor = Callable[..., Editor]


@pytest.fixture
def show_editor(qtbot, office: Office) -> ShowEditor:
    """Shows the editor of a field of a name; the keyboard is in it."""
    window = QWidget()
    window.resize(420, 500)
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)

    def show(field: Field, name: str = "field") -> Editor:
        field.name = name
        editor = editor_for(field, office.desk)
        layout.addWidget(editor)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: editor.focusProxy().isVisible())
        editor.setFocus()
        assert editor.focusProxy().hasFocus()
        return editor

    return show
