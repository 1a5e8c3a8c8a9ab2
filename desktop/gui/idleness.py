"""Notices that nobody has touched the keyboard or the mouse for a while, so that the register can be locked."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

MINUTES = 5
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idleness(QObject):
    """`idle` is told once when nothing has been touched for the time given, in milliseconds; 0 never tells it."""

    idle = Signal()

    def __init__(self, app: QApplication, milliseconds: int = MINUTES * 60_000) -> None:
        super().__init__(app)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        app.installEventFilter(self)
        self.wait(milliseconds)

    def wait(self, milliseconds: int) -> None:
        """Wait this long from now on."""
        self._timer.stop()
        self._timer.setInterval(milliseconds)
        if milliseconds:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every sign of life begins the wait again."""
        if event.type() in _SIGNS_OF_LIFE and self._timer.interval():
            self._timer.start()
        return False
