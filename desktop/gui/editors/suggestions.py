"""The list of suggestions below a line, drawn over the page; the keyboard never goes into it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from desktop.gui.parts.painting import box, write
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of

NARROWEST, MOST_SHOWN = 300, 8
_LOW, _HIGH = 30, 44
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Suggestion:
    """One thing that can be chosen: its value, its words, second words; `icon` marks an act rather than a value."""

    value: str
    title: str
    second: str = ""
    ticked: bool = False
    icon: str = ""


class _Rows(QStyledItemDelegate):
    """Paints a suggestion: words, second words below them, a tick or an icon before them."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines where there are second words."""
        return QSize(120, _HIGH if index.data(_ROLE).second else _LOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row; the current one stands on the ground of what is selected."""
        shown: Suggestion = index.data(_ROLE)
        rect = QRectF(option.rect)
        current = index.row() == option.widget.currentRow()  # type: ignore[attr-defined]
        if current:
            box(painter, rect.adjusted(4, 1, -4, -1), "selection", 4)
        glyph = shown.icon or ("check" if shown.ticked else "")
        left = rect.x() + 12
        if glyph:
            icons.draw(painter, glyph, QRectF(left, rect.center().y() - 7, 14, 14), hex_of("accent"), 2)
        if glyph or option.widget.property("ticks"):
            left += 22
        words = QRectF(left, rect.y(), rect.right() - left - 10, rect.height())
        ink = "accent" if shown.icon else "text"
        if not shown.second:
            write(painter, words, shown.title, "name", ink)
            return
        write(painter, words.adjusted(0, 4, 0, -20), shown.title, "name", ink)
        write(painter, words.adjusted(0, 22, 0, -4), shown.second, "small", "muted")


class SuggestionList(QFrame):
    """The list below the line, drawn over the page it stands on; `picked` carries the suggestion chosen by mouse."""

    picked = Signal(object)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line.window())
        self._line = line
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QListWidget()
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setItemDelegate(_Rows(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.rows.setMouseTracking(True)
        self.rows.itemClicked.connect(lambda item: self.picked.emit(item.data(_ROLE)))
        self.rows.itemEntered.connect(self.rows.setCurrentItem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 4)
        layout.addWidget(self.rows)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, the first of them current, below the line or above it where there is more room."""
        self.rows.clear()
        for suggestion in suggestions:
            item = QListWidgetItem(suggestion.title)
            item.setData(_ROLE, suggestion)
            self.rows.addItem(item)
        self.rows.setProperty("ticks", any(one.ticked for one in suggestions))
        self.rows.setCurrentRow(0)
        self._place(suggestions)
        self.show()
        self.raise_()

    def follow(self) -> None:
        """Go to where the line is now."""
        self._place(self.shown())

    def _place(self, suggestions: Sequence[Suggestion]) -> None:
        window = self._line.window()
        heights = [_HIGH if one.second else _LOW for one in suggestions]
        height = sum(heights[:MOST_SHOWN]) + 10
        corner = self._line.mapTo(window, QPoint(0, self._line.height() + 2))
        width = min(max(NARROWEST, self._line.width()), window.width() - 8)
        left = max(4, min(corner.x(), window.width() - width - 4))
        below, above = window.height() - corner.y() - 4, corner.y() - self._line.height() - 8
        up = below < min(height, 4 * _LOW) and above > below
        height = min(height, above if up else below)
        top = corner.y() - self._line.height() - 4 - height if up else corner.y()
        self.setGeometry(left, top, width, max(height, _LOW))

    def shown(self) -> list[Suggestion]:
        """What is offered, from the first to the last."""
        return [self.rows.item(row).data(_ROLE) for row in range(self.rows.count())]

    def current(self) -> Suggestion | None:
        """The one that Enter would choose."""
        item = self.rows.currentItem()
        return item.data(_ROLE) if item is not None and self.isVisible() else None

    def step(self, by: int) -> None:
        """Make another one current."""
        self.rows.setCurrentRow(max(0, min(self.rows.currentRow() + by, self.rows.count() - 1)))
