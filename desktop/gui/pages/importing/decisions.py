"""The buttons with which a doubtful row, or several at once, are decided."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_
from desktop.gui.language import Words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.operations.imports.deciding import DecisionKind
from desktop.operations.imports.review import RowShown

_WORDS = {
    "child": (N_("Same child: update"), N_("Another child: add")),
    "person": (N_("Same person: update"), N_("Another person: add")),
    "record": (N_("Same record: update"), N_("Another record: add")),
}


@dataclass(frozen=True)
class Manners:
    """How rows are decided somewhere: whether leaving one undecided is possible there, and which keys there are."""

    waits: bool
    keys: Words


REVIEW = Manners(True, N_("S same     A another     W wait     X leave out     Space next"))
QUEUE = Manners(False, N_("S same     A another     X leave out     Space next"))


class DecisionFoot(QWidget):
    """Four buttons: the same, another, leave it waiting, leave it out; `decide` is told which, None for waiting."""

    def __init__(self, manners: Manners, decide: Callable[[DecisionKind | None], object]) -> None:
        super().__init__()
        self._manners = manners
        same, another = _WORDS["child"]
        self.same = Button(same, "primary", "merge")
        self.another = Button(another, icon="plus")
        self.later = Button(N_("Leave it waiting"), icon="clock")
        self.drop = Button(N_("Leave it out"), icon="bin")
        self.same.clicked.connect(lambda: decide("same"))
        self.another.clicked.connect(lambda: decide("another"))
        self.later.clicked.connect(lambda: decide(None))
        self.drop.clicked.connect(lambda: decide("drop"))
        keys = Label(manners.keys, "caption", "muted", wrap=True)
        keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pair = row((self.later, 1), (self.drop, 1), gap=8) if manners.waits else row((self.drop, 1))
        self.setLayout(column(self.same, self.another, pair, keys, gap=6, margins=(0, 0, 8, 0)))

    def show_row(self, shown: RowShown, decided: bool) -> None:
        """Offer what can be decided about one row."""
        self._say(shown.about)
        self.same.setVisible(bool(shown.candidates))
        self.another.setEnabled(bool(shown.if_new))
        self.later.setVisible(self._manners.waits)
        self.later.setEnabled(decided)

    def show_rows(self, about: str) -> None:
        """Offer what can be decided about several rows at once."""
        self._say(about)
        self.same.show()
        self.another.setEnabled(True)
        self.later.setEnabled(True)

    def _say(self, about: str) -> None:
        same, another = _WORDS[about]
        self.same.say(same)
        self.another.say(another)
