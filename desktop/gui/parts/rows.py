"""Rows of a card: two lines of words, a chip or a number at the right, and the verb of the row where one is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.chips import chip_width, paint_chip
from desktop.gui.parts.painting import box, ring, write, write_right
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of
from desktop.gui.theme.type import metrics

HEIGHT, ONE_LINE = 46, 36
_ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


@dataclass(frozen=True)
class CardRow:
    """One row: its key, two lines, the verb that opens it, a chip (words and tone) or a number at the right."""

    key: str
    first: Words
    second: Words = ""
    verb: Words = ""
    chip: tuple[Words, str] | None = None
    number: str = ""


class _Paint(QStyledItemDelegate):
    """Paints a row of a card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: CardRow | None = index.data(_ROW)
        return QSize(10, HEIGHT if row and row.second else ONE_LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: CardRow | None = index.data(_ROW)
        if row is None:
            return
        rect, state = QRectF(option.rect), option.state
        here = bool(state & _State.State_MouseOver) or bool(state & _State.State_HasFocus)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if state & _State.State_MouseOver:
                box(painter, rect.adjusted(2, 0, -2, -1), "hover")
            if index.row() < index.model().rowCount() - 1:
                painter.setPen(QPen(color("hairline"), 1))
                painter.drawLine(QPointF(rect.x(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
            right = self._paint_right(painter, rect, row, here)
            self._paint_words(painter, QRectF(rect.x() + 14, rect.y(), right - rect.x() - 20, rect.height()), row)
            if state & _State.State_HasFocus:
                ring(painter, rect.adjusted(2, 1, -2, -2), 4)
        finally:
            painter.restore()

    @staticmethod
    def _paint_right(painter: QPainter, rect: QRectF, row: CardRow, here: bool) -> float:
        """Paint what stands at the right; returns where it begins. The verb shows where the pointer or keyboard is."""
        middle, right = rect.center().y(), rect.right() - 12
        if row.verb:
            tone = hex_of("accent" if here else "muted")
            icons.draw(painter, "right", QRectF(right - 14, middle - 7, 14, 14), tone, 1.8)
            right -= 20
            if here:
                right -= write_right(painter, QRectF(rect.x(), rect.y(), right - rect.x(), rect.height()),
                                     say(row.verb), "section", "accent") + 8  # fmt: skip
        if row.number:
            right -= write_right(painter, QRectF(rect.x(), rect.y(), right - rect.x(), rect.height()),
                                 row.number, "strong") + 8  # fmt: skip
        if row.chip:
            words, tone = say(row.chip[0]), row.chip[1]
            right -= chip_width(words)
            paint_chip(painter, QPointF(right, middle), words, tone)
        return right

    @staticmethod
    def _paint_words(painter: QPainter, rect: QRectF, row: CardRow) -> None:
        if not row.second:
            write(painter, rect, say(row.first), "name")
            return
        top = rect.center().y() - 19
        write(painter, QRectF(rect.x(), top, rect.width(), 19), say(row.first), "name")
        write(painter, QRectF(rect.x(), top + 18, rect.width(), 17), say(row.second), "small", "muted")


class CardRows(Spoken, QListWidget):
    """The rows of a card, as high as they are many; Up and Down move, Enter and a click open: `opened` has the key."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Paint(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """Show these rows."""
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_ROW, row)
            self.addItem(item)
        self.retranslate()
        self.setFixedHeight(sum(HEIGHT if row.second else ONE_LINE for row in rows))

    def retranslate(self) -> None:
        """Say every row to readers; what is too narrow is whole in its tooltip."""
        for place in range(self.count()):
            item = self.item(place)
            row: CardRow = item.data(_ROW)
            parts = [row.first, row.second, row.chip[0] if row.chip else "", row.number]
            said = ", ".join(say(part) for part in parts if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            wide = max(
                metrics("name").horizontalAdvance(say(row.first)), metrics("small").horizontalAdvance(say(row.second))
            )
            item.setToolTip(said if wide > self.width() - 120 else "")
        self.viewport().update()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the row that has the keyboard; the edges of the list are left like any widget."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentItem():
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        row: CardRow = item.data(_ROW)
        if row.verb:
            self.opened.emit(row.key)
