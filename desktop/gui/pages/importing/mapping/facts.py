"""What holds for the whole file: its sheet, what its rows are about, and facts such as the partner and the period."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.domain.names import tokens
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.language import Spoken, name_for_readers
from desktop.gui.pages.importing.mapping.kind_and_sheet import KindAndSheet
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.layouts import frame
from desktop.operations.imports.review.mapping import ConstantShown, MappingShown

_CHOOSE_KIND = N_("Choose what the rows are about")
_ONE = N_("Titles in row {first}, {count} row of data below", "Titles in row {first}, {count} rows of data below")
_SEVERAL = N_(
    "Titles in rows {first} to {last}, {count} row of data below",
    "Titles in rows {first} to {last}, {count} rows of data below",
)
_NOT_SAID = N_("not said")
_NOT_UNDERSTOOD = N_("not understood: write it otherwise")
_READ_AS = N_("understood as {value}")
_MOST = 12


class FactLine(SuggestingLine):
    """A fact of the file in one's own words or chosen; `said` carries its key and its text."""

    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._fact: ConstantShown | None = None
        self.wanted.connect(self._look)
        self.chosen.connect(self._take)

    def show_fact(self, fact: ConstantShown) -> None:
        """Show what is known."""
        self._fact = fact
        self.setObjectName(fact.key)
        name_for_readers(self, fact.title, fact.reason or "")
        if not self.hasFocus() or not self.isModified():
            self.setText(fact.text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the suggestion that is shown, else what is written; Escape takes it back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.take_current():
                self._tell()
        elif event.key() == Qt.Key.Key_Escape and not self.list_open and self._fact and self.isModified():
            self.setText(self._fact.text)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is written holds when one goes on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._tell()

    def _look(self, text: str) -> None:
        words = tokens(text)
        offers = self._fact.offers if self._fact else ()
        fits = [one for one in offers if all(any(w.startswith(t) for w in tokens(one)) for t in words)]
        self.offer([Suggestion(one, one) for one in fits[:_MOST]])

    def _take(self, suggestion: Suggestion) -> None:
        self.setText(suggestion.title)
        self.setModified(True)
        self._tell()

    def _tell(self) -> None:
        if self._fact is not None and self.isModified() and self.text().strip() != self._fact.text:
            self.setModified(False)
            self.said.emit(self._fact.key, self.text().strip())


class FileFacts(Spoken, QWidget):
    """`sheet_wanted` carries the name of a sheet, `kind_wanted` the key of a kind, `said` a fact and its text."""

    sheet_wanted = Signal(str)
    kind_wanted = Signal(str)
    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: MappingShown | None = None
        self._top = KindAndSheet(_CHOOSE_KIND, _titles_of)
        self.kind, self.sheet = self._top.kind, self._top.sheet
        self._top.kind_wanted.connect(self.kind_wanted)
        self._top.sheet_wanted.connect(self.sheet_wanted)
        self.lines = [FactLine() for _ in range(4)]
        self._titles = [Label("", "small", "muted") for _ in self.lines]
        self._below = [Line("", "caption", "muted") for _ in self.lines]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        for place, (title, one, below) in enumerate(zip(self._titles, self.lines, self._below, strict=True)):
            one.said.connect(self.said)
            grid.addWidget(title, 0, place)
            grid.addWidget(one, 1, place)
            grid.addWidget(below, 2, place)
            grid.setColumnStretch(place, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 9, 12, 7)
        inside.setSpacing(7)
        inside.addWidget(self._top)
        inside.addLayout(grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame("card", inside))
        self.setFocusProxy(self.kind)

    def show_mapping(self, shown: MappingShown) -> None:
        """Show what holds for a file."""
        self._shown = shown
        self._top.show_mapping(shown)
        for line, fact in zip(self.lines, shown.constants, strict=True):
            line.show_fact(fact)
        self.retranslate()

    def line_of(self, key: str) -> FactLine | None:
        """The line in which a fact is said; None for one that is not asked."""
        return next((one for one in self.lines if key and one.objectName() == key), None)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        shown = self._shown
        if shown is None:
            return
        for label, below, fact in zip(self._titles, self._below, shown.constants, strict=True):
            label.say(fact.title)
            below.say(_said_of(fact))


def _titles_of(shown: MappingShown) -> Message:
    first, last = shown.header
    return Message(_ONE if first == last else _SEVERAL, first=first, last=last, count=shown.count)


def _said_of(fact: ConstantShown) -> str | Message:
    if fact.wrong:
        return _NOT_UNDERSTOOD
    if fact.understood and fact.understood != fact.text:
        return Message(_READ_AS, value=fact.understood)
    return fact.reason or _NOT_SAID
