"""The field in which a password is typed: shown on demand, and telling when Caps Lock is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.domain.language import N_
from desktop.gui.language import Spoken, say
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font


class SecretField(Spoken, QLineEdit):
    """`caps_lock` carries whether Caps Lock seems to be on, told from what the keys give."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.setFixedHeight(30)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = self.addAction(icons.icon("eye", hex_of("muted"), 18), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(self._turn)
        self._caps = False
        self.retranslate()

    @property
    def shown(self) -> bool:
        """Whether the password can be read."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def retranslate(self) -> None:
        """Say what the eye does."""
        self._eye.setText(say(N_("Hide the password") if self.shown else N_("Show the password")))
        self._eye.setToolTip(self._eye.text())

    def redress(self) -> None:
        """Draw the eye."""
        self._eye.setIcon(icons.icon("hidden" if self.shown else "eye", hex_of("muted"), 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A capital without Shift, or a small letter with it, comes from Caps Lock."""
        letter = event.text()
        if letter.isalpha() and letter.upper() != letter.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(letter.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock and self._caps:
            self._tell(False)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves the field needs no warning any more."""
        self._tell(False)
        super().focusOutEvent(event)

    def _tell(self, caps: bool) -> None:
        if caps != self._caps:
            self._caps = caps
            self.caps_lock.emit(caps)

    def _turn(self) -> None:
        mode = QLineEdit.EchoMode.Password if self.shown else QLineEdit.EchoMode.Normal
        self.setEchoMode(mode)
        self.retranslate()
        self.redress()
