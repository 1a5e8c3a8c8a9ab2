"""One step of the first run: a question as its title, a sentence, its fields, and whether they are answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.language import N_
from desktop.gui.language import Spoken, Words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import Item, column, row


class Step(Spoken, QWidget):
    """A step; `name` stands in the list at the left, `title` and `sentence` above its parts. `left` asks to go on."""

    name: Words = ""
    title: Words = ""
    sentence: Words = ""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(margins=(44, 32, 40, 12), gap=6)
        self._column.addWidget(Label(self.title, "wizard", wrap=True))
        self._column.addWidget(Label(self.sentence, "body", "muted", wrap=True))
        self._column.addSpacing(14)
        self.setLayout(self._column)

    def put(self, *items: Item) -> None:
        """Put parts below the sentence."""
        self._column.addLayout(column(*items, gap=10), 1)

    def begin(self) -> None:
        """What happens when one comes to the step: the keyboard goes into its first field."""

    def answered(self) -> bool:
        """Whether one may go on; what is missing is said below its field, which gets the keyboard."""
        return True


class DemonstrationCard(QFrame):
    """The offer to try first; `asked` tells that it was taken."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quiet")
        button = Button(N_("Open the demonstration district"), "secondary")
        button.clicked.connect(self.asked)
        words = Label(
            N_("A district with invented children, clearly marked as such. Nothing in it is real."),
            *("small", "muted"),
            wrap=True,
        )
        inside = column(Label(N_("Do you want to try first?"), "strong"), words, 2, row(button, None), gap=3)
        icon = Icon("book", "accent", 20)
        body = row(icon, (inside, 1), margins=(12, 10, 12, 10), gap=10)
        body.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        self.setLayout(body)


def scrolling(inside: QWidget) -> QScrollArea:
    """What scrolls in a low window, so that the foot below it stays; Tab passes over it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setObjectName("inside")
    area.setWidget(inside)
    return area
