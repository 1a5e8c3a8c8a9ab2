"""Cards: a bordered box on the page with a heading, and facts in two columns."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import Item, line, row
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font


class CardAction(Spoken, QPushButton):
    """The words at the right of a card's heading that lead to the place where it is settled."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setProperty("rank", "offer")
        self.setProperty("tone", "accent")
        self.setFont(font("section"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()
        self.redress()

    def retranslate(self) -> None:
        """Say the words in the language of the window."""
        self.setText(say(self._words).replace("&", "&&"))

    def redress(self) -> None:
        """Draw the arrow in the accent."""
        self.setIcon(icons.icon("right", hex_of("accent"), 14, stroke=1.8))


class Card(Spoken, QFrame):
    """A card with an optional icon, a heading, second words (a number), an action at the right, and a body below.

    `acted` tells that the action was chosen.
    """

    acted = Signal()

    def __init__(self, heading: Words = "", second: Words = "", icon: str = "", action: Words = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self._heading = heading
        self._second = Line(second, "body", "muted")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        if heading:
            self._build_heading(icon, action)
        self._body = QVBoxLayout()
        self._layout.addLayout(self._body, 1)
        self.fill()
        self.retranslate()

    def _build_heading(self, icon: str, action: Words) -> None:
        items: list[Item] = [Icon(icon, "accent", 18)] if icon else []
        # The heading gives way to its action in a narrow card, whole in its tooltip.
        items += [Line(self._heading, "card" if icon else "strong"), self._second, None]
        if action:
            button = CardAction(action)
            button.clicked.connect(self.acted)
            items.append(button)
        self._layout.addLayout(row(*items, margins=(14, 6, 10, 6), gap=7))
        self._layout.addWidget(line())

    def say_second(self, words: Words) -> None:
        """Change the second words of the heading."""
        self._second.say(words)

    def fill(self, *items: Item, padded: bool = True, gap: int = 6) -> Self:
        """Put parts into the body, from top to bottom; a table goes in without padding, with a foot of 4 pixels."""
        self._body.setContentsMargins(*((14, 10, 14, 12) if padded and items else (1, 0, 1, 4)))
        self._body.setSpacing(gap)
        for entry in items:
            item, share = entry if isinstance(entry, tuple) else (entry, 0)
            if item is None:
                self._body.addStretch(1)
            elif isinstance(item, int):
                self._body.addSpacing(item)
            elif isinstance(item, QWidget):
                self._body.addWidget(item, share)
            else:
                self._body.addLayout(item, share)
        self.retranslate()
        return self

    def retranslate(self) -> None:
        """Its heading is its name for readers, and that of the list in it."""
        self.setAccessibleName(say(self._heading))
        for listed in self.findChildren(QListWidget):
            listed.setAccessibleName(say(self._heading))


def facts(rows: Sequence[tuple[Words, QWidget | Words]], label_width: int = 88) -> QWidget:
    """Labels with their values in two columns; a text is a value of a record and wraps, a Message is said."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, label_width)
    grid.setColumnStretch(1, 1)
    for place, (name, value) in enumerate(rows):
        label = Label(name, "small", "muted")
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value if isinstance(value, QWidget) else _value(value), place, 1)
    return holder


def _value(value: Words) -> Label:
    label = Label(wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if isinstance(value, str):
        label.show_text(value)
    else:
        label.say(value)
    return label


class Figure(Spoken, QWidget):
    """A big number with what it counts and a second line."""

    def __init__(self, number: str, words: Words, second: Words = "", *below: QWidget) -> None:
        super().__init__()
        self._words = words
        self._number = Label(face="figure")
        self._second = Line(second, "small", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._number, Line(words, "name"), self._second):
            layout.addWidget(part)
        layout.addSpacing(6)
        for addition in below:
            layout.addWidget(addition)
        self.show_number(number)

    def show_number(self, number: str, second: Words | None = None) -> None:
        """Show another number, and another second line where one is given."""
        self._number.show_text(number)
        if second is not None:
            self._second.say(second)
        self.retranslate()

    def retranslate(self) -> None:
        """The number and what it counts, for readers."""
        self.setAccessibleName(f"{self._number.text()} {say(self._words)}")
