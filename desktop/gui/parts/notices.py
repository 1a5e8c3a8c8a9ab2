"""Notices: one line with a glyph, words and an action on a tone's ground, in place of message boxes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from desktop.domain.language import N_
from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.painting import box
from desktop.gui.theme import icons
from desktop.gui.theme.palette import edged, hex_of
from desktop.gui.theme.type import font

GLYPHS = {"new": "check", "update": "info", "doubt": "warn", "reject": "warn", "same": "info"}
SECONDS_SHOWN = 8


@dataclass(frozen=True)
class Offer:
    """What a notice lets one do about it."""

    words: Words
    act: Callable[[], object]


class Notice(Spoken, QFrame):
    """One notice; `closed` tells that it was closed or answered."""

    closed = Signal()

    def __init__(self, words: Words, tone: str = "update", offer: Offer | None = None, lasting: bool = False) -> None:
        """A `lasting` notice belongs to the page and can't be closed."""
        super().__init__()
        self._tone, self._words, self._offer = tone, words, offer
        self._label = Label(words, "chip", tone, wrap=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        items: list[QWidget] = [Icon(GLYPHS.get(tone, "info"), tone, 16)]
        self._button = QPushButton() if offer else None
        if self._button and offer:
            self._button.setProperty("rank", "offer")
            self._button.setProperty("tone", tone)
            self._button.setFont(font("section"))
            self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._button.clicked.connect(self._answer)
        self._close = None if lasting else IconButton("cross", N_("Close this notice"), size=14)
        if self._close:
            self._close.clicked.connect(self.dismiss)
        rest = [one for one in (self._button, self._close) if one]
        self.setLayout(row(*items, (self._label, 1), *rest, margins=(10, 4, 6, 4), gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate()
        self.redress()

    @property
    def words(self) -> Words:
        """What it says."""
        return self._words

    @property
    def tone(self) -> str:
        """In which tone."""
        return self._tone

    def retranslate(self) -> None:
        """Say it in the language of the window."""
        self.setAccessibleName(say(self._words))
        if self._button and self._offer:
            self._button.setText(say(self._offer.words).replace("&", "&&"))

    def redress(self) -> None:
        """Colour the action like the words."""
        if self._button:
            self._button.setIcon(icons.icon("right", hex_of(self._tone), 14, stroke=1.8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the tone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            box(painter, QRectF(self.rect()), f"{self._tone}_bg", 6, self._tone if edged() else "")
        finally:
            painter.end()

    def _answer(self) -> None:
        if self._offer:
            self._offer.act()
        if self._close:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the notice away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()


class NoticeBar(QWidget):
    """Where the window says what happened: the newest below, no more than three, good news goes by itself."""

    MOST = 3

    def __init__(self) -> None:
        super().__init__()
        self._notices: list[Notice] = []
        self._column = column(margins=(20, 8, 16, 0), gap=6)
        self.setLayout(self._column)
        self.setVisible(False)

    def tell(self, words: Words, tone: str = "update", offer: Offer | None = None) -> Notice:
        """Show a notice, and have screen readers say it; the same words again replace the earlier notice."""
        for old in [one for one in self._notices if one.words == words] or self._notices[: 1 - self.MOST]:
            self._drop(old)
        notice = Notice(words, tone, offer)
        notice.closed.connect(lambda: self._forget(notice))
        self._notices.append(notice)
        self._column.addWidget(notice)
        self.setVisible(True)
        QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))
        if tone in ("new", "same") and offer is None:
            QTimer.singleShot(round(SECONDS_SHOWN * 1000), notice, notice.dismiss)
        return notice

    def clear(self) -> None:
        """Take every notice away."""
        for notice in list(self._notices):
            self._drop(notice)

    def notices(self) -> tuple[Notice, ...]:
        """The notices that are shown, the oldest first."""
        return tuple(self._notices)

    def _drop(self, notice: Notice) -> None:
        notice.hide()
        self._forget(notice)
        notice.deleteLater()

    def _forget(self, notice: Notice) -> None:
        if notice in self._notices:
            self._notices.remove(notice)
            self._column.removeWidget(notice)
        self.setVisible(bool(self._notices))
