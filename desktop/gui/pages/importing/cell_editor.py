"""The editor in a cell of a review: what the file says there, written otherwise, with what may be chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.fields import Choice, Choices, Place
from desktop.domain.language import N_, Message
from desktop.domain.places.tree import PATH_MARK
from desktop.gui.desk import Desk
from desktop.gui.editors.sources import CodeSource, PlaceSource, Source
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.language import Words, as_it_is, name_for_readers
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column
from desktop.operations.imports.review.cells import FileColumn

WIDEST = 380
_WHERE = N_("{cell}: {title}")
_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellLine(SuggestingLine):
    """A line over a cell. `finished` carries the key that ends the writing and its modifiers, Escape for leaving it as
    it was; `placed` a unit that was chosen, by its code; `listed` says that what may be chosen was
    shown or taken away.
    """

    finished = Signal(int, object)
    placed = Signal(str)
    listed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("cell")
        self._desk = desk
        self._source: Source | None = None
        self._several = self._stepped = False
        self.wanted.connect(self._suggest)
        self.chosen.connect(self._take)
        self.textEdited.connect(self._written)

    def write_in(self, cells: FileColumn) -> None:
        """Offer what the cells of a column may say."""
        field = cells.choices
        self._several, self._stepped = isinstance(field, Choices), False
        if isinstance(field, Choice):
            self._source = CodeSource(field, self._desk, tuple)
        else:
            self._source = PlaceSource(field, self._desk) if isinstance(field, Place) else None
        self._arrow.setVisible(self._source is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab end the writing, a code that is current is taken with them; Escape leaves all as it was."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and not self.list_open:
            self.finished.emit(key, event.modifiers())
        elif key in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self.list_open and (self._stepped or isinstance(self._source, CodeSource)):
                self.take_current()
            self.close_list()
            self.finished.emit(key, event.modifiers())
        else:
            self._stepped = self._stepped or (self.list_open and key in _STEPS)
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab belongs to the cell and not to the window, Escape too."""
        if isinstance(event, QKeyEvent):
            key = event.key()
            if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is written holds when one goes elsewhere with the mouse."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self.finished.emit(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier)

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show what may be chosen."""
        super().offer(suggestions)
        self.listed.emit()

    def close_list(self) -> None:
        """Take away what may be chosen."""
        super().close_list()
        self.listed.emit()

    def _written(self, _text: str) -> None:
        self._stepped = False

    def _suggest(self, text: str) -> None:
        if self._source is not None:
            self._source.look(self._parts(text)[1] if text else "", self.offer)

    def _parts(self, text: str) -> tuple[str, str]:
        """What stands before the words that are being written, and these: of several codes the last one."""
        at = max(text.rfind(";"), text.rfind(",")) + 1 if self._several else 0
        return text[:at], text[at:].strip()

    def _take(self, suggestion: Suggestion) -> None:
        before = self._parts(self.text())[0]
        self.setText(f"{before} {suggestion.title}".strip())
        self.setModified(True)
        if isinstance(self._source, PlaceSource):
            self.placed.emit(suggestion.value)


class CellNote(QFrame):
    """What is to be said of a cell, below it or above it where there is more room."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.where, self.wrong, self.hint = (Label("", *faces, wrap=True) for faces in (
            ("section", "muted"), ("small", "reject"), ("caption", "muted")))  # fmt: skip
        self._view, self._lines = view, column(self.where, self.wrong, self.hint, margins=(9, 5, 9, 6), gap=2)
        self.setLayout(self._lines)
        self.hide()

    def tell(self, cell: QRect, where: Words, wrong: Words = "", hint: Words = "") -> None:
        """Say it of a cell; `cell` is its rectangle in the view."""
        for label, words in ((self.where, where), (self.wrong, wrong), (self.hint, hint)):
            label.say(words)
            label.setVisible(bool(words))
        self.setFixedWidth(min(WIDEST, max(220, cell.width())))
        view, height = self._view, self._lines.totalHeightForWidth(self.width())
        self.setFixedHeight(height)
        top = cell.bottom() + 3
        if top + height > view.height() and cell.top() - height - 3 > 0:
            top = cell.top() - height - 3
        self.move(max(2, min(cell.x(), view.width() - self.width() - 4)), top)
        self.show()
        self.raise_()


def place_texts(code: str, cells: tuple[FileColumn, ...], desk: Desk) -> Mapping[int, str]:
    """What the columns of places say of a unit, by their index: each the unit of its level that it lies in.

    The finest says the whole path where no column is there for a level above it.
    """
    places, columns = desk.around.places, {one.level: one.index for one in cells if one.level}
    parents = {one.level: one for one in (*places.parents(code), places.get(code)) if one is not None}
    found = {index: parents[level].name for level, index in columns.items() if level in parents}
    levels = [level for level in ("district", "sector", "cell", "village") if level in parents]
    if code.startswith(desk.around.district):
        levels = levels[1:]
    if found and any(level not in columns for level in levels):
        finest = next(level for level in reversed(levels) if level in columns)
        said = levels[: levels.index(finest) + 1]
        found[columns[finest]] = PATH_MARK.join(parents[level].name for level in said)
    return found


def where(cells: FileColumn, row: int) -> Message:
    """A cell by its address and what its column holds."""
    return Message(_WHERE, cell=f"{cells.letters}{row}", title=as_it_is(cells.goes_to))


def named(line: CellLine, cells: FileColumn, row: int, wrong: Words) -> None:
    """Tell readers which cell is written in, and what is wrong with it."""
    name_for_readers(line, where(cells, row), wrong)
