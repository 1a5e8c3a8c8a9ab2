"""What became of a record: who changed what and when, in words, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.dates import show_moment
from desktop.domain.language import N_, Message, translate
from desktop.gui.desk import Desk
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import Item, column, line, row
from desktop.gui.theme.type import font, struck
from desktop.operations.changes import FieldChanged, RecordChanged, record_history, undo_change


class ChangeEntry(QWidget):
    """One change: when and by whom, what it was, each field before and after, and a button that takes it back."""

    def __init__(self, shown: RecordChanged) -> None:
        super().__init__()
        change = shown.change
        when = Message(N_("{at} · {actor}"), at=show_moment(change.at), actor=change.actor)
        self.action = Label(change.action, "name", wrap=True)
        self.undo_button = Button(N_("Undo this change"), "quiet", "undo")
        self.undo_button.setProperty("letter", False)
        self.undo_button.setAccessibleDescription(str(change.action))
        self.undone = Label(N_("Taken back since"), "small", "muted")
        parts: list[Item] = [line(), Label(when, "small", "muted"), self.action, self._fields(shown.fields)]
        self.setLayout(column(*parts, row(self.undone, self.undo_button, None), gap=3))
        self.undo_button.setVisible(not change.undone and change.edits)
        self.undone.setVisible(change.undone)

    @staticmethod
    def _fields(fields: Sequence[FieldChanged]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 104)
        grid.setColumnStretch(1, 1)
        for place, field in enumerate(fields):
            title = Label(field.title, "small", "muted", wrap=True)
            title.setMaximumWidth(148)
            grid.addWidget(title, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_before_and_after(field), place, 1)
        return grid


def _before_and_after(field: FieldChanged) -> QVBoxLayout:
    """The value that was, struck through, above the one that is."""
    before, after = QLabel(), QLabel()
    shown = []
    for label, text in ((before, field.before), (after, field.after or translate(N_("nothing")))):
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(True)
        label.setFont(struck("body") if label is before else font())
        if text:
            shown.append(label)
    before.setProperty("tone", "muted")
    before.setAccessibleName(str(Message(N_("before: {value}"), value=field.before)))
    after.setAccessibleName(str(Message(N_("after: {value}"), value=after.text())))
    return column(*shown, gap=0)


class History(QWidget):
    """The changes of one record, the latest first."""

    def __init__(self, desk: Desk, key: str, record: str) -> None:
        super().__init__()
        self._desk, self._key, self._record = desk, key, record
        self.entries: list[ChangeEntry] = []
        self._entries = QVBoxLayout()
        self._entries.setSpacing(8)
        self.setLayout(column(line(), Label(N_("History"), "section", "muted"), self._entries, gap=6))
        self.load()

    def load(self) -> None:
        """Ask for what happened so far."""
        self._desk.ask(record_history, self._key, self._record, then=self._show)

    def _show(self, changes: Sequence[RecordChanged]) -> None:
        for old in self.entries:
            self._entries.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.entries = [ChangeEntry(shown) for shown in changes]
        for entry, shown in zip(self.entries, changes, strict=True):
            entry.undo_button.clicked.connect(partial(self._undo, shown.change.id))
            self._entries.addWidget(entry)
            entry.show()

    def _undo(self, change: str) -> None:
        """Take a change back; whatever stands in its way is said in the bar of the window."""
        self._desk.write((), undo_change, change, then=self._undone)

    def _undone(self, _change: str) -> None:
        self._desk.notice("new", Message(N_("Taken back. It can be done again with Ctrl+Y.")))
        self.load()
