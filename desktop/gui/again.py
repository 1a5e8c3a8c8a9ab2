"""Making the window anew while the register stays open: Qt takes the size of everything only once, at its start."""

import os
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.language import forget_translators
from desktop.gui.settings import Settings
from desktop.gui.theme import icons, palette

AGAIN = 87
"""What the application answers when it ends only to begin anew; no code that a program is told."""

SIZES = ("115", "130")
"""How large everything may be, in percent of the usual."""

_SCALE = "QT_SCALE_FACTOR"
_ours: list[bool] = []


@dataclass(frozen=True)
class Kept:
    """What goes over into the window that comes: the open register, where it stands on the screen, whether it fills
    it, and the page with what of it was shown. `place` is in pixels of the screen.
    """

    register: Any
    place: QRect
    filled: bool
    page: str
    shown: dict[str, object]


def take_size(settings: Settings) -> None:
    """Have the next application as large as this computer remembers; who says it in the environment is heeded."""
    if not _ours:
        _ours.append(_SCALE not in os.environ)
    if not _ours[0]:
        return
    os.environ.pop(_SCALE, None)
    if (size := settings.get("size", "100")) in SIZES:
        os.environ[_SCALE] = str(int(size) / 100)


def on_screen(window: QWidget) -> QRect:
    """Where a window stands, in pixels of the screen whatever the size of everything."""
    ratio, place = window.devicePixelRatioF(), window.normalGeometry() if window.isMaximized() else window.geometry()
    return _times(place, ratio)


def stand_at(window: QWidget, kept: Kept) -> None:
    """Put a window where the one before it stood, as far as the screen has room."""
    room = window.screen().availableGeometry()
    place = _times(kept.place, 1 / window.devicePixelRatioF())
    size = place.size().boundedTo(room.size()).expandedTo(window.minimumSize())
    left = max(room.left(), min(place.left(), room.right() - size.width()))
    top = max(room.top(), min(place.top(), room.bottom() - size.height()))
    window.setGeometry(QRect(left, top, size.width(), size.height()))
    if kept.filled:
        window.showMaximized()


def _times(place: QRect, ratio: float) -> QRect:
    return QRect(*(round(one * ratio) for one in (place.x(), place.y(), place.width(), place.height())))


def put_away(app: QApplication) -> None:
    """Take down every window and the application itself, so that another one can be made; nothing is asked."""
    for widget in app.topLevelWidgets():
        if shiboken6.isValid(widget):
            widget.hide()
            shiboken6.delete(widget)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QPixmapCache.clear()
    icons.forget()
    palette.color.cache_clear()
    forget_translators()
    app.shutdown()
