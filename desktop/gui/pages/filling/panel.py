"""What a column, a named row or a cell of a form takes: chosen here, with what would stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Words
from desktop.gui.pages.importing.mapping.targets import TargetLine
from desktop.gui.pages.importing.sides import Beside
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label, section
from desktop.gui.parts.layouts import column, line, row
from desktop.operations.imports.review import SideBySide
from desktop.operations.imports.review.mapping import ExampleShown
from desktop.operations.imports.review.targets import TargetShown

STAYS_EMPTY = N_("It stays empty")
_NOBODY = N_("Nobody knows what belongs here. Choose it above, or leave it empty; it is said when the form is filled.")
_TAKES, _ROW = N_("What goes here"), N_("Row {row}")


@dataclass(frozen=True)
class Asked:
    """What is asked about: its heading, what may be said, the key and the words of what goes here now, why, and what
    would be written first.
    """

    heading: Message
    targets: Sequence[TargetShown] = ()
    target: str = ""
    goes_to: str = ""
    reasons: Sequence[Message] = ()
    examples: Sequence[ExampleShown] = ()
    hint: Words = ""


class AskedPanel(QFrame):
    """`chosen` carries the key of what is said to go here, "" for nothing; `returned` that the keyboard goes back."""

    chosen = Signal(str)
    returned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rowpanel")
        self.asked: Asked | None = None
        self._heading = Label("", "card", wrap=True)
        self.target = TargetLine(STAYS_EMPTY)
        self.target.target_chosen.connect(self._choose)
        self.target.left_up.connect(self.returned)
        self.empty = Button(N_("Leave it empty"), "quiet")
        self.empty.clicked.connect(lambda: self._choose(""))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        goes = column(section(_TAKES, self.empty), self.target, gap=2)
        self.setLayout(column(self._heading, goes, (self._scroll, 1), margins=(18, 12, 14, 10), gap=8))
        self.setFocusProxy(self.target)

    def show_asked(self, asked: Asked) -> None:
        """Ask about something else."""
        self.asked = asked
        self._heading.say(asked.heading)
        self.empty.setVisible(bool(asked.target))
        self.target.show_target(asked.targets, asked.goes_to)
        body = QWidget()
        body.setObjectName("inside")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 2, 6, 0)
        layout.setSpacing(8)
        if asked.targets and not asked.target:
            layout.addLayout(row(Icon("ask", "doubt", 16), (Label(asked.hint or _NOBODY, "body", wrap=True), 1), gap=6))
        for reason in asked.reasons:
            layout.addWidget(Label(reason, "body", wrap=True))
        if asked.examples:
            layout.addWidget(line())
            beside = Beside()
            beside.show_sides([_side(one) for one in asked.examples], N_("Will be written"))
            layout.addWidget(beside)
        layout.addStretch(1)
        self._scroll.setWidget(body)

    def _choose(self, target: str) -> None:
        if self.asked is not None and target != self.asked.target:
            self.chosen.emit(target)
        self.returned.emit()


def _side(example: ExampleShown) -> SideBySide:
    title = example.written or Message(_ROW, row=example.row).text()
    return SideBySide(title, example.understood[0], "", None)
