"""What stands around a form: whose it is, whether it is saved, the help of the field one is in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.language import N_
from desktop.gui.language import Words
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.theme.type import metrics

KEYS = N_("Enter goes on, Ctrl+D fills in the same as above, Ctrl+S saves, F1 explains.")
_NARROW = 480


class FormBar(QWidget):
    """Whose form it is, whether it is kept, and what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Line(face="record")
        self.state = Line(face="small", tone="muted")
        self.save_button = Button(N_("Save"), "primary", "save")
        self.save_button.setToolTip("Ctrl+S")
        self.give_up_button = IconButton("bin", N_("Give up what was typed"), size=18)
        self.close_button = IconButton("cross", N_("Close"), "Esc", size=18)
        words = column(self.title, self.state, gap=1)
        buttons = row(self.give_up_button, self.close_button, 4, self.save_button, gap=2)
        self.setLayout(column(row((words, 1), buttons, margins=(20, 12, 16, 10), gap=8), line(), gap=0))
        self.say_state("")

    def say_title(self, name: str, kind: str) -> None:
        """Show the words by which the record is known so far, or what it is."""
        if name:
            self.title.show_text(name)
        else:
            self.title.say(kind)

    def say_state(self, words: Words, dirty: bool = False) -> None:
        """Say how far the form is kept; what was typed can be given up while it is not saved."""
        self.state.say(words)
        self.give_up_button.setVisible(dirty)


class HelpLine(QFrame):
    """The help sentence of the field that the keyboard is in; of one height at each width, so that nothing jumps."""

    def __init__(self, keys: str = KEYS) -> None:
        super().__init__()
        self._keys = keys
        self.setObjectName("foot")
        self.label = Label(keys, "small", "muted", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(row((self.label, 1), margins=(20, 6, 16, 6)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow panel needs three lines, in French most of all."""
        super().resizeEvent(event)
        lines = 3 if event.size().width() < _NARROW else 2
        self.label.setFixedHeight(round(metrics("small").lineSpacing() * lines + 2))

    def say(self, words: str) -> None:
        """Say the help of a field, or which keys there are."""
        self.label.say(words or self._keys)


def scrolled(inside: QWidget) -> QScrollArea:
    """A page that scrolls up and down only, on the ground it stands on."""
    inside.setObjectName("inside")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
