"""A line that shows suggestions while one types, and from which they are chosen without leaving it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from desktop.gui.editors.suggestions import Suggestion, SuggestionList
from desktop.gui.language import Spoken
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font


class SuggestingLine(Spoken, QLineEdit):
    """A line that asks for suggestions and shows them.

    `wanted` carries the words to look for, none for everything; `chosen` the Suggestion that a person took.
    """

    wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list: SuggestionList | None = None
        self._scrolled: list[QAbstractScrollArea] = []
        self.setFont(font())
        self._arrow = self.addAction(icons.icon("down", hex_of("muted"), 16), self.ActionPosition.TrailingPosition)
        self._arrow.triggered.connect(lambda: self.close_list() if self.list_open else self.open_list())
        self.textEdited.connect(self._look)

    @property
    def list_open(self) -> bool:
        """Whether suggestions are shown."""
        return self._list is not None and self._list.isVisible()

    def suggestions(self) -> list[Suggestion]:
        """What is shown now, from the first to the last."""
        return self._list.shown() if self._list is not None and self.list_open else []

    def open_list(self) -> None:
        """Ask for everything that can be chosen."""
        self.setFocus()
        self.wanted.emit("")

    def _look(self, text: str) -> None:
        if text.strip():
            self.wanted.emit(text)
        else:
            self.close_list()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show suggestions, unless the keyboard has left meanwhile; none at all closes the list."""
        if not suggestions or not self.hasFocus():
            self.close_list()
            return
        if self._list is None:
            self._list = SuggestionList(self)
            self._list.picked.connect(self._pick)
            self.destroyed.connect(self._list.deleteLater)
        self._list.offer(suggestions)
        self._follow_scrolling()
        self.announce()

    def _follow_scrolling(self) -> None:
        """The list belongs to the line's place: it moves with it, and goes when the line is scrolled away."""
        if self._scrolled:
            return
        above: QWidget | None = self.parentWidget()
        while above is not None:
            if isinstance(above, QAbstractScrollArea):
                above.verticalScrollBar().valueChanged.connect(self._move_list)
                self._scrolled.append(above)
            above = above.parentWidget()

    def _move_list(self) -> None:
        if self._list is None or not self.list_open:
            return
        if self.visibleRegion().isEmpty():
            self.close_list()
        else:
            self._list.follow()

    def current(self) -> Suggestion | None:
        """The one that Enter would choose, None while the list is closed."""
        return self._list.current() if self._list else None

    def current_row(self) -> int:
        """Its place in the list."""
        return self._list.rows.currentRow() if self._list else 0

    def go_to(self, row: int) -> None:
        """Make the one at a place current."""
        if self._list is not None:
            self._list.step(row - self._list.rows.currentRow())

    def announce(self) -> None:
        """Have readers say the current suggestion: the keyboard itself never goes into the list."""
        current = self.current()
        if current is not None:
            words = ", ".join(part for part in (current.title, current.second) if part)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def close_list(self) -> None:
        """Take the suggestions away."""
        if self._list is not None:
            self._list.hide()

    def take_current(self, acts: bool = True) -> bool:
        """Choose the current suggestion; False where there is none, or only an act and `acts` are not wanted."""
        current = self.current()
        if current is None or (current.icon and not acts):
            return False
        self._pick(current)
        return True

    def _pick(self, suggestion: Suggestion) -> None:
        self.close_list()
        self.chosen.emit(suggestion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Up go through the list, Down opens it, Escape closes it."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        step = steps.get(Qt.Key(event.key()))
        if self._list is not None and self.list_open and step:
            self._list.step(step)
            self.announce()
        elif event.key() == Qt.Key.Key_Escape and self.list_open:
            self.close_list()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.wanted.emit(self.text() if self.isModified() else "")
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the list is open, Escape belongs to it and to nothing else in the window."""
        asking = event.type() == QEvent.Type.ShortcutOverride and self.list_open
        if asking and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_list()

    def redress(self) -> None:
        """Draw the arrow in the new colour."""
        self._arrow.setIcon(icons.icon("down", hex_of("muted"), 16))
