"""One column of a file: where it goes, how sure that is and why, and its first cells as they were understood."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.pages.importing.mapping.targets import TargetLine
from desktop.gui.pages.importing.sides import Beside
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label, section
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.parts.notices import Notice
from desktop.operations.imports.review import SideBySide
from desktop.operations.imports.review.mapping import SURE, ColumnShown
from desktop.operations.imports.review.targets import TargetShown

_HEADING = N_("Column {letters}: {title}")
_NO_TITLE = N_("Column {letters}, without a title")
_KEPT = N_("Nothing is lost: its cells are kept with each row.")
_SAY_KIND = N_("Choose above what the rows are about; then say where this column goes.")
_ROW = N_("Row {row}")
_SURENESS = {SURE: ("check", "new", N_("This is sure.")), "": ("info", "muted", N_("This column is only kept."))}
_LIKELY = ("ask", "doubt", N_("This is likely, not sure."))


class ColumnPanel(QFrame):
    """`target_chosen` carries the index of the column and the key of its target, "" for one that is only kept;
    `returned` says that the keyboard goes back to the sheet.
    """

    target_chosen = Signal(int, str)
    returned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rowpanel")
        self.shown: ColumnShown | None = None
        self._splits = ""
        self._heading = Label("", "card", wrap=True)
        self.target = TargetLine()
        self.target.target_chosen.connect(self._choose)
        self.target.left_up.connect(self.returned)
        self.keep = Button(N_("Only keep it"), "quiet")
        self.keep.clicked.connect(lambda: self._choose(""))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        goes = column(section(N_("Where it goes"), self.keep), self.target, gap=2)
        self.setLayout(column(self._heading, goes, (self._scroll, 1), margins=(18, 12, 14, 10), gap=8))
        self.setFocusProxy(self.target)

    def show_column(self, shown: ColumnShown | None, targets: Sequence[TargetShown]) -> None:
        """Show a column and what it may be said to hold; None where a column has no title."""
        self.shown = shown
        self._heading.setVisible(shown is not None)
        self._splits = next((one.splits for one in targets if shown and one.key == shown.target), "")
        self.keep.setVisible(shown is not None and bool(shown.target))
        self.target.show_target(targets if shown else (), shown.goes_to if shown else "")
        body = QWidget()
        body.setObjectName("inside")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 2, 6, 0)
        layout.setSpacing(8)
        if shown is not None:
            words = _HEADING if shown.title else _NO_TITLE
            values = {"title": shown.title} if shown.title else {}
            self._heading.say(Message(words, letters=shown.letters, **values))
            self._fill(layout, shown, known=bool(targets))
        layout.addStretch(1)
        self._scroll.setWidget(body)

    def _fill(self, layout: QVBoxLayout, shown: ColumnShown, *, known: bool) -> None:
        if not known:
            layout.addWidget(Notice(_SAY_KIND, "doubt", lasting=True))
        icon, tone, words = _SURENESS.get(shown.certainty, _LIKELY)
        layout.addLayout(row(Icon(icon, tone, 16), (Label(words, "name", tone, wrap=True), 1), gap=6))
        if self._splits:
            layout.addWidget(Label(self._splits, "small", "muted", wrap=True))
        if not shown.target:
            layout.addWidget(Label(_KEPT, "small", "muted", wrap=True))
        if shown.reasons:
            layout.addWidget(line())
            layout.addLayout(section(N_("Why we think so")))
            for reason in shown.reasons:
                layout.addWidget(Label(reason, "body", wrap=True))
        if shown.examples:
            layout.addWidget(line())
            layout.addWidget(_examples(shown))

    def _choose(self, target: str) -> None:
        if self.shown is not None and target != self.shown.target:
            self.target_chosen.emit(self.shown.index, target)
        self.returned.emit()


def _examples(shown: ColumnShown) -> Beside:
    """The first cells beside what was understood; what was not understood whole stands on the ground of doubt."""
    beside = Beside()
    sides = [
        SideBySide(
            Message(_ROW, row=one.row).text(), one.written, "\n".join(one.understood), False if one.wrong else None
        )
        for one in shown.examples
    ]
    if shown.target:
        beside.show_sides(sides, N_("In the file"), N_("As understood"))
    else:
        beside.show_sides(sides, N_("In the file"))
    return beside
