"""The empty page: what is so, how to begin, two ways to do it; no sad picture."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.gui.language import Words
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import column, row

WIDTH = 460


class EmptyPage(QWidget):
    """An icon, the fact, how to begin, the buttons that begin (the primary first), and a hint below them."""

    def __init__(
        self, icon: str, fact: Words, how: Words, buttons: Sequence[QPushButton] = (), hint: Words = ""
    ) -> None:
        super().__init__()
        fact_label = Label(fact, "page", wrap=True)
        how_label, hint_label = Label(how, "body", "muted", wrap=True), Label(hint, "small", "muted", wrap=True)
        for label in (fact_label, how_label, hint_label):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        inner.setMinimumWidth(280)
        picture = row(None, Icon(icon, "accent", 40), None)
        buttons_row = row(None, *buttons, None)
        inner.setLayout(column(picture, 2, fact_label, how_label, 12, buttons_row, 4, hint_label, gap=4))
        # Only once it stands in the page: shown before, it would be a window of its own for a moment.
        hint_label.setVisible(bool(hint))
        self.setLayout(column(None, row(None, (inner, 10), None), None, None, margins=(20, 12, 20, 12)))
