"""Forms and panels in a window of the width that they have beside a list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.records.above import Above
from desktop.gui.records.form import Form
from desktop.operations.record_pages import begun_record, record_page
from desktop.registers import register
from tests.gui.office import Office

Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot) -> Show:
    """Shows a widget in an active window."""
    windows = []

    def make(widget: QWidget, width: int = 380, height: int = 690) -> QWidget:
        window = QWidget()
        windows.append(window)
        window.resize(width, height)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    return make


class Writer:
    """Somebody at the keyboard of a form."""

    def __init__(self, office: Office, form: Form) -> None:
        self.office, self.form = office, form

    def begin(self, view: str = "", **values: object) -> "Writer":
        """Begin a new record and go to its first field."""
        self.form.begin(self.office.do(begun_record, self.form.declared.key, view, values))
        self.form.focus_first()
        return self

    def edit(self, record: str) -> "Writer":
        """Open a known record."""
        self.form.edit(self.office.do(record_page, self.form.declared.key, record))
        return self

    def go(self, name: str) -> QWidget:
        """Put the keyboard into a field."""
        editor = self.form.sections.rows[name].editor
        editor.setFocus()
        return editor.focusProxy()

    def type(self, name: str, words: str) -> None:
        """Type into a field, in place of what stands there, and press Enter."""
        widget = self.go(name)
        if hasattr(widget, "selectAll"):
            widget.selectAll()
            QTest.keyClick(widget, Qt.Key.Key_Delete)
        QTest.keyClicks(widget, words)
        self.office.settle()
        QTest.keyClick(widget, Qt.Key.Key_Return)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.form.window().focusWidget(), key, modifier)

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    @property
    def at(self) -> str:
        """The field that the keyboard is in."""
        focused = self.form.window().focusWidget()
        rows = self.form.sections.rows
        return next((name for name, row in rows.items() if row.editor.isAncestorOf(focused)), "")

    def remarks(self, name: str) -> list[str]:
        """What is said below a field."""
        return self.form.sections.rows[name].remarks

    def shown(self, name: str) -> bool:
        """Whether a field is asked."""
        return not self.form.sections.rows[name].isHidden()


@pytest.fixture
def write(office: Office, show: Show) -> Callable[..., Writer]:
    """A form of a register with somebody at its keyboard."""

    def make(key: str = "people", above: Above | None = None, width: int = 380) -> Writer:
        form = Form(office.desk, register(key), above or Above())
        show(form, width)
        return Writer(office, form)

    return make
