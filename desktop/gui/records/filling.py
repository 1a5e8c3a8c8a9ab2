"""Filling in a form: typed text is understood, what follows is shown, and the keyboard goes from field to field."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.domain.fields import Value
from desktop.domain.language import Message
from desktop.domain.problems import Problem
from desktop.gui.desk import Desk
from desktop.gui.records.above import Above
from desktop.gui.records.contents import Contents
from desktop.gui.records.draft_keeper import Typed
from desktop.gui.records.rows import FieldRow
from desktop.gui.records.sections import Sections

REST = 120
"""Milliseconds of rest in typing after which a text is understood."""


class Filling(QObject):
    """Keeps the rows of a form and the contents behind them in step.

    `touched` says that somebody edited, `understood` carries the record as it is understood so far, `entered` the
    name of the field that the keyboard came to, `ended` that the last field was passed.
    """

    touched = Signal()
    understood = Signal(dict)
    entered = Signal(str)
    ended = Signal()

    def __init__(self, sections: Sections, desk: Desk, contents: Contents) -> None:
        super().__init__(sections)
        self.sections, self.desk, self.contents = sections, desk, contents
        self.tried = False
        """Whether everything that is wrong is said, also of fields where nobody has been yet."""
        self._pending: set[str] = set()
        self._left: set[str] = set()
        self._controls = {field.when[0] for field in contents.declared.fields.values() if field.when}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST)
        self._soon.timeout.connect(self.understand)
        for name, row in sections.rows.items():
            row.editor.edited.connect(partial(self._edited, name))
            row.editor.entered.connect(partial(self._enter, name))
            row.editor.left.connect(partial(self.finish, name))
            row.editor.advanced.connect(partial(self.advance, name))
        desk.around_changed.connect(self.refresh)

    def load(self, contents: Contents) -> None:
        """Show another record."""
        self._soon.stop()
        self.contents, self.tried = contents, not contents.new
        self._pending.clear()
        self._left.clear()
        for name, row in self.sections.rows.items():
            row.editor.show_value(contents.derived(name, self.desk.around))
        self.refresh()

    def recover(self, typed: Mapping[str, object]) -> None:
        """Put back what a draft had kept, what can't be understood included."""
        for name, raw in typed.items():
            row = self.sections.rows.get(name)
            before = self.contents.values.get(name)
            if row is None or not row.editor.fillable:
                continue
            if self.contents.take(name, raw, self.desk.around):
                row.editor.show_value(self.contents.values[name])
            else:
                row.editor.show_typed(raw)
            if name in self.contents.unread or self.contents.values[name] != before:
                self.contents.edited.add(name)
        self._tell()

    @property
    def dirty(self) -> bool:
        """Whether leaving now would leave something unsaved."""
        return self.contents.dirty or bool(self._pending)

    def typed(self) -> Typed:
        """What stands in the fields, as it was typed: what a draft keeps."""
        return {name: self.sections.rows[name].editor.typed() for name, _ in self.contents.fillable()}

    def problems(self) -> list[Problem]:
        """Everything that is wrong with what stands here."""
        return self.contents.problems(self.desk.around)

    def _edited(self, name: str) -> None:
        self._pending.add(name)
        self.contents.edited.add(name)
        self.touched.emit()
        if name in self._controls:
            self.understand()
        else:
            self._soon.start()

    def understand(self) -> None:
        """Understand everything that was typed since, and show what follows from it."""
        self._soon.stop()
        if self._pending:
            for name in self._pending:
                self.contents.take(name, self.sections.rows[name].editor.typed(), self.desk.around)
            self._pending.clear()
            self._tell()

    def _tell(self) -> None:
        self.refresh()
        self.understood.emit(dict(self.contents.values))

    def refresh(self) -> None:
        """Show what is asked, what is worked out, and what is wrong."""
        self.sections.show_asked(self._shown)
        for name, row in self.sections.rows.items():
            if not row.field.stored:
                row.editor.show_value(self.contents.derived(name, self.desk.around))
        self.sections.show_problems(one for one in self.problems() if self.tried or one.field in self._left)

    def _shown(self, name: str) -> bool:
        """A field that the register fills is shown once it has filled it; a derived one always, so nothing jumps."""
        field = self.contents.declared.fields[name]
        filled = not field.automatic or not field.stored or self.contents.values.get(name) is not None
        return filled and self.contents.asked(name)

    def _enter(self, name: str) -> None:
        self.entered.emit(name)

    def finish(self, name: str) -> None:
        """A field is left: understand it, show in full what was understood, say what is wrong with it."""
        self._left.add(name)
        self.understand()
        if name in self.contents.edited and name not in self.contents.unread:
            self.sections.rows[name].editor.show_value(self.contents.values.get(name))
        self.refresh()

    def advance(self, name: str) -> None:
        """Go on to the next field that is asked."""
        self.finish(name)
        places = list(self.sections.rows)
        after = [row for row in self.sections.stops() if places.index(row.field.name) > places.index(name)]
        if after:
            self.go_to(after[0])
        else:
            self.ended.emit()

    def go_to(self, row: FieldRow) -> None:
        """Put the keyboard into a field."""
        row.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to_first(self, waiting: bool) -> None:
        """Put the keyboard into the first field, or into the first that is `waiting` for an answer if any is."""
        stops = self.sections.stops()
        empty = [row for row in stops if waiting and self.contents.values.get(row.field.name) in (None, ())]
        if stops:
            self.go_to((empty or stops)[0])

    def go_to_wrong(self) -> None:
        """Put the keyboard into the first field with an error."""
        errors = {one.field for one in self.problems() if one.severity == "error"}
        wrong = [row for row in self.sections.stops() if row.field.name in errors]
        if wrong:
            self.go_to(wrong[0])

    def put(self, name: str, value: Value) -> None:
        """Fill a field as if somebody had chosen the value."""
        self.sections.rows[name].editor.take(value)
        self.understand()

    def take_from(self, above: Above) -> list[Message]:
        """Fill what nobody has filled yet with what the record above had; the titles of the fields that were filled.

        One field may make others be asked, so it is gone on with until nothing more is offered.
        """
        self.understand()
        taken: list[Message] = []
        while True:
            offered = above.offered(self.contents)
            name = next((one for one in offered if self.contents.asked(one)), None)
            if name is None:
                return taken
            self.put(name, offered[name])
            taken.append(Message(self.contents.declared.fields[name].title))
