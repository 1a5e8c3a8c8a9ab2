"""One page of a paper as it will leave, small enough to be seen whole; PgUp and PgDn turn it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from desktop.domain.language import N_, Message
from desktop.gui.paper.pages import LONG, SHORT, LaidOut
from desktop.gui.parts.painting import Painted, box, ring

_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Up: -1}


class Preview(Painted):
    """Shows the pages of a paper one by one; `turned` tells that another one is shown."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._laid: LaidOut | None = None
        self.page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 420)

    def show_paper(self, laid: LaidOut | None) -> None:
        """Show a paper from its first page; None while it is being made."""
        self._laid, self.page = laid, 0
        self.retranslate()
        self.turned.emit()

    @property
    def where(self) -> Message:
        """Which page of how many."""
        pages = len(self._laid.pages) if self._laid else 0
        return Message(N_("Page {page} of {pages}"), page=min(self.page + 1, pages), pages=pages)

    def turn(self, by: int) -> None:
        """Go so many pages on, or back."""
        if self._laid:
            self.page = min(max(0, self.page + by), len(self._laid.pages) - 1)
            self.retranslate()
            self.turned.emit()

    def retranslate(self) -> None:
        """Which paper and which page, for readers."""
        title = self._laid.paper.heading.title if self._laid else ""
        self.setAccessibleName(f"{title}, {self.where}" if title else str(Message(N_("Preparing the paper"))))
        self.update()

    def sizeHint(self) -> QSize:
        """A sheet at two thirds."""
        return QSize(round(SHORT * 0.66), round(LONG * 0.6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp, PgDn and the arrows turn the page."""
        by = _TURNS.get(Qt.Key(event.key()))
        if by:
            self.turn(by)
        else:
            super().keyPressEvent(event)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the sheet, white in every palette, and the page on it."""
        if self._laid is None:
            return
        width, height = self._laid.size
        scale = min((rect.width() - 8) / width, (rect.height() - 8) / height)
        left, top = (rect.width() - width * scale) / 2, (rect.height() - height * scale) / 2
        sheet = QRectF(left, top, width * scale, height * scale)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        box(painter, sheet, "", 0, "border")
        painter.save()
        try:
            painter.translate(left, top)
            painter.scale(scale, scale)
            self._laid.draw(painter, self.page)
        finally:
            painter.restore()
        if self.hasFocus():
            ring(painter, rect, 3)
