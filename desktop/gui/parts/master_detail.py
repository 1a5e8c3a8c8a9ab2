"""A list with a record beside it; in a narrow window the record covers the list and Escape returns."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.language import N_
from desktop.gui.language import Words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.layouts import row

NARROW = 1100
"""Logical pixels of the window below which there is no room for both."""
SMALLEST, WIDEST = 364, 520
_TO_LIST = N_("Back to the list")


class MasterDetail(QWidget):
    """Two sides: `master` is always there, `detail` when a record is open. `returned` tells that it was left by Escape
    or by the button above it.
    """

    returned = Signal()

    def __init__(self, master: QWidget, detail: QWidget, back: Words = _TO_LIST) -> None:
        super().__init__()
        self.master, self.detail = master, detail
        self._open = self._narrow = False
        self._back = Button(back, "quiet", "back")
        self._back.clicked.connect(self._leave)
        self._bar = QWidget()
        self._bar.setLayout(row(self._back, None, margins=(12, 6, 12, 0)))
        self._panel = QFrame()
        self._panel.setObjectName("panel")
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._bar)
        inside.addWidget(detail, 1)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(master, 1)
        both.addWidget(self._panel)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._arrange()

    @property
    def narrow(self) -> bool:
        """Whether there is room for one side only."""
        return self._narrow

    def open_detail(self) -> None:
        """Show the record; in a narrow window the keyboard goes into it."""
        self._open = True
        self._arrange()
        if self._narrow:
            self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_detail(self) -> None:
        """Leave the record."""
        self._open = False
        self._arrange()

    @property
    def detail_is_open(self) -> bool:
        """Whether a record is shown."""
        return self._open

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width of the window decides how many sides there are."""
        super().resizeEvent(event)
        self._narrow = self.window().width() < NARROW
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One side is enough: the other gives way."""
        return QSize(SMALLEST, 200)

    def _arrange(self) -> None:
        covering = self._narrow and self._open
        self.master.setVisible(not covering)
        self._panel.setVisible(self._open)
        self._bar.setVisible(covering)
        self._escape.setEnabled(covering)
        if covering:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(16_777_215)
        else:
            self._panel.setFixedWidth(min(WIDEST, max(SMALLEST, round(self.width() * 0.343))))

    def _leave(self) -> None:
        self.close_detail()
        self.master.setFocus(Qt.FocusReason.OtherFocusReason)
        self.returned.emit()
