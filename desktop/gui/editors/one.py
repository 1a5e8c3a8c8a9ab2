"""The editor of one thing out of many: a code, a place, a record, chosen by typing any part of its words."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.domain.fields import Choice, Field, Link, Place, Value
from desktop.domain.language import N_, translate
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import ENTER, Editor
from desktop.gui.editors.sources import CodeSource, PlaceSource, RecordSource, Source
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.theme.type import metrics


class OneEditor(Editor):
    """A line with suggestions; Enter and Tab take the first one, Down opens the list, what is unknown stays as typed.

    For a link the last suggestion registers a new record.
    """

    def __init__(self, field: Choice | Place | Link, desk: Desk) -> None:
        super().__init__(field, desk)
        self.source = self._source(field)
        self.line = SuggestingLine()
        self.line.textEdited.connect(self.touch)
        self.line.wanted.connect(lambda text: self.source.look(text, self._offer))
        self.line.chosen.connect(self._chosen)
        self.hold(self.line)
        self.retranslate()

    def _source(self, field: Field) -> Source:
        if isinstance(field, Choice):
            return CodeSource(field, self.desk, lambda: [str(self._value)])
        if isinstance(field, Place):
            return PlaceSource(field, self.desk)
        assert isinstance(field, Link)
        return RecordSource(field, self.desk)

    def _offer(self, suggestions: Sequence[Suggestion]) -> None:
        """What is chosen already is ticked, and current where nothing was typed since."""
        chosen = None if self.line.isModified() else self._value
        self.line.offer([replace(one, ticked=one.value == chosen) for one in suggestions])
        at = next((row for row, one in enumerate(suggestions) if one.value == chosen), 0)
        self.line.go_to(at)

    def _chosen(self, suggestion: Suggestion) -> None:
        if suggestion.icon and isinstance(self.source, RecordSource):
            assert isinstance(self.field, Link)
            values = self.source.values_of(suggestion.value)
            self.new_wanted.emit(self.field.register, self.field.view, values)
            return
        self.take(suggestion.value)
        self.line.setModified(False)

    def raw(self) -> object:
        return self.line.text()

    def put(self, value: Value) -> None:
        shown = self.field.show(value, self.desk.around)
        self.line.setText(shown)
        self.line.setCursorPosition(0)
        self.line.setToolTip(shown if metrics().horizontalAdvance(shown) > self.line.width() - 40 else "")

    def put_raw(self, raw: object) -> None:
        self.line.setText("" if raw is None else str(raw))

    def retranslate(self) -> None:
        super().retranslate()
        hint = N_("Type any part of the name") if isinstance(self.field, Place | Link) else ""
        self.line.setPlaceholderText(translate(hint))

    def handles(self, event: QKeyEvent) -> bool:
        """Enter and Tab take what is current in the open list; where that leads to another form, nothing goes on."""
        if not self.line.list_open:
            return False
        current = self.line.current()
        if event.key() in ENTER:
            self.line.take_current()
            return bool(current and current.icon)
        if event.key() == Qt.Key.Key_Tab and self.line.isModified():
            self.line.take_current(acts=False)
        return False
