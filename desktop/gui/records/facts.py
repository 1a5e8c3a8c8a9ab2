"""A record as one reads it: its declared sections, title and value beside each other, what is empty left out."""

import math
from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.fields import Attachment, Field, Link, Text, Value, YesNo
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.editors.attachment import ask_for_copy
from desktop.gui.editors.editor import ENTER
from desktop.gui.language import Spoken
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import line
from desktop.gui.records.sections import head_of, title_width
from desktop.gui.theme.type import font, metrics
from desktop.operations.record_pages import RecordPage
from desktop.registers import register


class WordButton(QPushButton):
    """Words that lead somewhere, such as the name of a linked record; Enter and Space follow them."""

    followed = Signal()

    def __init__(self, words: str, description: str = "") -> None:
        super().__init__()
        self._whole = words
        self.setProperty("rank", "word")
        self.setProperty("letter", False)
        self.setFont(font("name"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        self.setAccessibleName(words)
        self.setAccessibleDescription(description)
        self.setText(words.replace("&", "&&"))
        self.clicked.connect(self.followed)

    def sizeHint(self) -> QSize:
        """Room for all the words."""
        return QSize(math.ceil(metrics("name").horizontalAdvance(self._whole)) + 6, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that don't fit are shortened and told whole in the tooltip."""
        super().resizeEvent(event)
        shown = metrics("name").elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width() - 5)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._whole if shown != self._whole else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows as Space does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class FactSection(Spoken, QWidget):
    """One heading with its titles and values."""

    def __init__(self, title: str, rows: Sequence[tuple[Field, QWidget]], first: bool) -> None:
        super().__init__()
        self.titles: list[QLabel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(5)
        if not first:
            layout.addWidget(line())
        if title:
            layout.addWidget(Label(title, "section", "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, (field, value) in enumerate(rows):
            label = Label(field.title, "small", "muted", wrap=True)
            label.setMinimumHeight(19)
            self.titles.append(label)
            value.setObjectName(f"value:{field.name}")
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            narrow = isinstance(value, QPushButton)
            side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
            grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignTop | side)
        layout.addLayout(grid)


class Facts(QWidget):
    """The sections of a record; fields in `without` are shown elsewhere on its page."""

    def __init__(self, desk: Desk, page: RecordPage, without: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._desk, self._page = desk, page
        self._declared = register(page.register)
        fields = [field for name, field in self._declared.fields.items() if name not in without and self._told(field)]
        self._sections: list[FactSection] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for title, group in groupby(fields, key=lambda field: field.section):
            rows = [(field, self._value(field)) for field in group]
            self._sections.append(FactSection(title, rows, not self._sections))
            layout.addWidget(self._sections[-1])

    def _of(self, field: Field) -> Value:
        return self._declared.value(self._page.record, field.name, self._desk.around)

    def _told(self, field: Field) -> bool:
        """Whether a field says something that the head of the record does not say already."""
        value = self._of(field)
        if value in (None, ()) or field in head_of(self._declared) or not field.asked(self._page.record):
            return False
        if field.name in self._declared.named_by and isinstance(field, Text):
            return False
        return not (isinstance(field, YesNo) and value == "no" == field.default)

    def _value(self, field: Field) -> QWidget:
        value = self._of(field)
        shown = field.show(value, self._desk.around)
        if isinstance(field, Link):
            button = WordButton(shown or "–", str(Message(N_("Open: {field}"), field=Message(field.title))))
            button.followed.connect(partial(self._desk.open_record, field.register, str(value)))
            return button
        if isinstance(field, Attachment):
            button = WordButton(shown or "–", str(Message(N_("Save a copy…"))))
            button.followed.connect(partial(ask_for_copy, self, self._desk, str(value), shown))
            return button
        label = Label(wrap=True)
        label.show_text(shown)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles stand where those of the form stand."""
        super().resizeEvent(event)
        for section in self._sections:
            for title in section.titles:
                title.setFixedWidth(title_width(event.size().width() + 36))
