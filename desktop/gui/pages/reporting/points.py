"""What is to be settled before a report leaves: each point leads to the children it is about, or to a page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import as_it_is
from desktop.gui.parts.cards import Card, CardAction
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import clear, column, row
from desktop.gui.parts.rows import CardRow, CardRows
from desktop.operations.reporting.previews import Point

BY_PHONE = N_("The workbook opens with it only. Tell it by phone, never in the message that carries the file.")
UNPROTECTED = N_(
    "This list names children, and whoever gets the file could read it. "
    "Type a password, or press the button again to write it without one."
)
"""What is said where a list with names leaves."""

_NONE = N_("Nothing stands in the way of this report.")
_SEE, _HIDE = N_("See the name", "See the {count} names"), N_("Hide the names")


class PointsCard(QWidget):
    """`record_wanted` carries the id of a child, `page_wanted` a page and its parameters."""

    record_wanted = Signal(str)
    page_wanted = Signal(str, dict)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.lines: list[PointLine] = []

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these points; a single quiet line where there are none."""
        clear(self._layout)
        self.lines = [PointLine(point) for point in points]
        for line in self.lines:
            line.record_wanted.connect(self.record_wanted)
            line.page_wanted.connect(self.page_wanted)
        if not points:
            quiet = row(Icon("check", "new", 16, 2), (Label(_NONE, "body", "muted"), 1), gap=8)
            self._layout.addWidget(Card().fill(quiet))
            return
        heading = N_("One point to settle before sending", "{count} points to settle before sending")
        second = N_("the workbook can leave; it says so itself") if points else ""
        self._layout.addWidget(Card(Message(heading, count=len(points)), second).fill(*self.lines, gap=2))


class PointLine(QWidget):
    """One point with what leads to where it is settled; names open below it."""

    record_wanted = Signal(str)
    page_wanted = Signal(str, dict)

    def __init__(self, point: Point) -> None:
        super().__init__()
        self._point = point
        self._see = Message(_SEE, count=len(point.children))
        self.action = CardAction(self._see if point.children else N_("Open the list"))
        self.action.clicked.connect(self._act)
        self.names = CardRows()
        self.names.show_rows(
            [CardRow(one.record, as_it_is(one.name), as_it_is(one.place), N_("Open")) for one in point.children[:8]]
        )
        self.names.opened.connect(self.record_wanted)
        self.names.hide()
        words = Label(point.message, "name", wrap=True)
        line = row(Icon("warn", "doubt", 16), (words, 1), self.action, gap=8)
        self.setLayout(column(line, self.names, gap=2))
        self.action.setVisible(bool(point.children or point.page))

    def _act(self) -> None:
        if self._point.children:
            self.names.setVisible(self.names.isHidden())
        else:
            self.page_wanted.emit(self._point.page, self._point.parameters)
