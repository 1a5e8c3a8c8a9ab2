"""The heads of a sheet: above each column where it goes, before each row its number and the mark of the header."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.gui.language import Spoken, say
from desktop.gui.parts.painting import write, write_right
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of
from desktop.operations.imports.review.mapping import SURE, ColumnShown

HEIGHT, WIDTH = 44, 46
_MARKS = {True: ("check", "muted"), False: ("ask", "doubt")}


class ColumnHead(Spoken, QHeaderView):
    """Two lines: where the column goes, and its letters with a mark whether that is sure."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """As high as two lines."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()

    def retranslate(self) -> None:
        """The words are said while painting."""
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        """Paint the head of one column."""
        whole = QRectF(rect)  # type: ignore[call-overload]
        model: Any = self.model()
        here = section == self._view.currentIndex().column()
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(whole, color("selection" if here else "raised"))
            painter.setPen(QPen(color("border"), 1))
            painter.drawLine(whole.bottomLeft(), whole.bottomRight())
            if here:
                painter.fillRect(QRectF(whole.x(), whole.y(), whole.width(), 3), color("accent"))
            if (column := model.column(section)) is not None:
                self._write(painter, whole.adjusted(7, 4, -7, 0), column, model.shown.idle)
        finally:
            painter.restore()

    @staticmethod
    def _write(painter: QPainter, rect: QRectF, column: ColumnShown, idle: str) -> None:
        first, second = QRectF(rect.x(), rect.y(), rect.width(), 18), QRectF(rect.x(), rect.y() + 18, rect.width(), 17)
        if not column.target:
            write(painter, first, say(idle), "small", "muted")
            write(painter, second, column.letters, "caption", "muted")
            return
        write(painter, first, column.goes_to, "section", "text")
        glyph, tone = _MARKS[column.certainty == SURE]
        icons.draw(painter, glyph, QRectF(rect.x(), second.y() + 3, 12, 12), hex_of(tone), 2)
        words = column.letters if column.certainty == SURE else f"{column.letters}  {say(column.certainty)}"
        write(painter, second.adjusted(16, 0, 0, 0), words, "caption", tone)


class RowHead(QHeaderView):
    """The numbers of the rows. `header_wanted` carries the first and the last row that were clicked or dragged
    over, and whether the header should only be widened to them.
    """

    header_wanted = Signal(int, int, bool)

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._pressed = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for numbers of four digits."""
        return QSize(WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        """Paint the number of one row; those of the header carry its mark."""
        whole = QRectF(rect)  # type: ignore[call-overload]
        model: Any = self.model()
        header = model.is_header(section)
        painter.save()
        try:
            painter.fillRect(whole, color("selection" if header else "raised"))
            painter.setPen(QPen(color("hairline"), 1))
            painter.drawLine(whole.bottomLeft(), whole.bottomRight())
            if header:
                painter.fillRect(QRectF(whole.x(), whole.y(), 3, whole.height()), color("accent"))
            ink = "accent" if header else "muted"
            words = str(model.number(section))
            write_right(painter, whole.adjusted(0, 0, -8, 0), words, "strong" if header else "small", ink)
        finally:
            painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts the header into a row, with Shift it widens it."""
        self._pressed = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The header goes from where the button was pressed to where it is let go."""
        super().mouseReleaseEvent(event)
        model: Any = self.model()
        at = self.logicalIndexAt(event.position().toPoint())
        widen = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._pressed >= 0 and at >= 0:
            first, last = sorted((model.number(self._pressed), model.number(at)))
            self.header_wanted.emit(first, last, widen)
        self._pressed = -1
