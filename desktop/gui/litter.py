"""Has Python look for garbage on the thread of the window and on no other, while there is another."""

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

PAUSE = 500
"""Milliseconds between two looks; what is garbage by then was gone from the screen long before."""


class Litter(QObject):
    """Takes over from Python's own collector until `stop`.

    That one works on whichever thread happens to ask for memory. A widget it finds on the thread of the register is let
    go there while Qt may be deleting the same widget on the thread of the window, and the process is gone.
    """

    _collecting: ClassVar[set["Litter"]] = set()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._collecting.add(self)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(PAUSE)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Collect the oldest generation whose turn it is, by the measures of Python's own collector."""
        counts, measures = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > measures[age]]
        if due and due[0] == 0:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again, once nobody else has taken over."""
        self._clock.stop()
        self._collecting.discard(self)
        if not self._collecting:
            gc.enable()
