"""Keeps what stands in a form a moment after each edit, so that a crash or a power cut costs nothing."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer

from desktop.gui.desk import Desk
from desktop.gui.work import Manner
from desktop.operations.drafts import NEW, drop_draft, save_draft

PAUSE = 800
"""Milliseconds of rest after which an edit is kept."""

Typed = dict[str, object]


class DraftKeeper(QObject):
    """Writes the draft of one form; `typed` gives what stands there, field by field."""

    def __init__(self, desk: Desk, register: str, typed: Callable[[], Typed], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._register, self._typed = desk, register, typed
        self.name = ""
        self._kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.keep_now)

    def begin(self, record: str = "", known: bool = False) -> None:
        """Work for another form: of a record, or of a new one; `known` where its draft is there already."""
        self._timer.stop()
        self.name = record or NEW + uuid4().hex
        self._kept = known

    def touch(self) -> None:
        """Something was edited."""
        self._timer.start()

    def pause(self) -> None:
        """Keep nothing for now: the form is being saved."""
        self._timer.stop()

    def keep_now(self) -> None:
        """Write the draft at once; a newer one replaces one that still waits."""
        self._timer.stop()
        self._kept = True
        self.keep_as(self.name, self._typed())

    def keep_as(self, name: str, typed: Typed) -> None:
        """Write what stood in a form that shows something else by now."""
        lane = Manner(lane=f"draft {self._register} {name}")
        self._desk.ask(save_draft, self._register, name, typed, manner=lane)

    def drop(self) -> None:
        """Forget the draft: the form was given up."""
        self._timer.stop()
        if self._kept:
            self._kept = False
            self._desk.ask(drop_draft, self._register, self.name)
