"""Rows, columns and lines that wrap: how parts stand beside each other on the 4 px grid."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
Item = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int]


def row(*items: Item, margins: Margins = NO_MARGINS, gap: int = 8) -> QHBoxLayout:
    """Items from left to right: a widget, a layout, pixels of room, None for all the room left, or (item, share)."""
    layout = QHBoxLayout()
    _fill(layout, items, margins, gap)
    return layout


def column(*items: Item, margins: Margins = NO_MARGINS, gap: int = 8) -> QVBoxLayout:
    """Items from top to bottom, as in `row`."""
    layout = QVBoxLayout()
    _fill(layout, items, margins, gap)
    return layout


def _fill(layout: QBoxLayout, items: Sequence[Item], margins: Margins, gap: int) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for entry in items:
        item, share = entry if isinstance(entry, tuple) else (entry, 0)
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item, share)
        else:
            layout.addLayout(item, share)


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout, hidden at once, so that nothing flashes before Qt deletes it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def frame(name: str, layout: QLayout | None = None) -> QFrame:
    """A box that the style sheet knows by name: panel, card, quiet, foot, side."""
    made = QFrame()
    made.setObjectName(name)
    if layout is not None:
        made.setLayout(layout)
    return made


def line(strong: bool = False, upright: bool = False) -> QFrame:
    """A line of one pixel between two parts: a hairline, or a strong one at the edge of a region."""
    made = frame("line" if strong else "hairline")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class TwoColumns(QWidget):
    """Two columns beside each other while there is room for both, below each other where there is not.

    `side` is the width of the second one in pixels, 0 where both share the room; `narrow` the width below which they
    stand below each other. Those that share the room also do where half of it is too little for one of them.
    """

    def __init__(self, first: QLayout, second: QLayout, side: int = 0, narrow: int = 860, gap: int = 12) -> None:
        super().__init__()
        self._side, self._narrow = side, narrow
        self.first, self.second = QWidget(), QWidget()
        self.first.setLayout(first)
        self.second.setLayout(second)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(gap)
        self._both.addWidget(self.first, 1)
        self._both.addWidget(self.second, 0 if side else 1)
        self._arrange(self._narrow)

    @property
    def stacked(self) -> bool:
        """Whether one stands below the other."""
        return self._both.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """The wider of the two alone: below each other they need no more."""
        widths = (self.first.minimumSizeHint().width(), self.second.minimumSizeHint().width())
        return QSize(max(widths), self._both.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        half = 0 if self._side else 2 * self.minimumSizeHint().width() + self._both.spacing()
        below = width < max(self._narrow, half)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if way != self._both.direction():
            self._both.setDirection(way)
        if self._side:
            self.second.setMinimumWidth(0 if below else self._side)
            self.second.setMaximumWidth(16_777_215 if below else self._side)


class Wrapping(QLayout):
    """Items from left to right that go on in a new line where the width ends: a longer language pushes nothing out."""

    def __init__(self, gap: int = 6, line_gap: int = 4) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way of adding a widget."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest item alone."""
        hints = [item.minimumSize() for item in self._shown()]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, really: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        for item in self._shown():
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + self._line_gap, 0
            if really:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self._gap
            high = max(high, hint.height())
        return y + high - rect.y()


def wrapping(widgets: Sequence[QWidget], gap: int = 6, line_gap: int = 4) -> QWidget:
    """Widgets in lines that wrap."""
    holder = QWidget()
    layout = Wrapping(gap, line_gap)
    for widget in widgets:
        layout.addWidget(widget)
    holder.setLayout(layout)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
