"""The keys that mean the same in every field of a form, before the field and before the window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.editors.suggesting_line import SuggestingLine

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier

Keys = Mapping[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]


class FormKeys(QObject):
    """Watches widgets for keys and does what they ask for.

    A shortcut of the window would otherwise come first, and a text field would take Ctrl+D for itself on Linux.
    """

    def __init__(self, keys: Keys, parent: QObject) -> None:
        super().__init__(parent)
        self._keys = keys

    def watch(self, *widgets: QWidget) -> None:
        """Obey in these widgets from now on."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape belongs to an open list of suggestions first."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        act = self._keys.get((Qt.Key(event.key()), event.modifiers()))
        listing = isinstance(watched, SuggestingLine) and watched.list_open
        if act is None or (listing and event.key() == Qt.Key.Key_Escape):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act()
        return True
