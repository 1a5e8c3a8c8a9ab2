"""The status line: where, which period, what is going on, when a copy was made, whether all is saved."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from desktop.domain.language import N_
from desktop.gui.language import Words, say
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import row
from desktop.gui.work import Job, Work

HEIGHT = 27
PATIENCE = 1000
"""Milliseconds that a job may take before it shows itself."""


class Progress(QWidget):
    """What the background thread does for longer than a second: words, a bar where the end is known, and Stop."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._words = Label("", "small", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._stop = IconButton("cross", N_("Stop"), size=12)
        self._stop.setFixedSize(20, 20)
        self._stop.clicked.connect(self._cancel)
        self.setLayout(row(self._words, self._bar, self._stop, gap=8))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    def attend(self, work: Work) -> None:
        """Show the jobs of a thread that have words."""
        work.began.connect(self._begin)
        work.progressed.connect(self._go_on)
        work.ended.connect(self._end)

    def _begin(self, job: Job) -> None:
        if job.manner.words:
            self._job = job
            self._words.say(job.manner.words)
            self._bar.setRange(0, 0)
            self._bar.setAccessibleName(say(job.manner.words))
            self._bar.setVisible(job.manner.paced or job.manner.yielding)
            self._stop.setVisible(job.manner.paced or job.manner.stoppable)
            self._timer.start()

    def _go_on(self, job: Job, done: int, total: int) -> None:
        if job is self._job and total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(1000 * done // total)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()
            self._words.say(N_("Stopping…"))


class StatusLine(QFrame):
    """The line at the foot of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self.setFixedHeight(HEIGHT)
        self._place, self._period = Label("", "chip"), Label("", "small", "muted")
        self._mark = Label("·", "small", "muted")
        self._extra = Label("", "small", "muted")
        self._hidden, self._masked = Icon("hidden", "doubt", 14), Label(N_("Names are masked"), "chip", "doubt")
        self._backup_icon, self._backup = Icon("clock", "muted", 14), Label("", "small", "muted")
        self._saved_icon, self._saved = Icon("check", "new", 14, 1.8), Label("", "chip", "new")
        self.progress = Progress()
        left = (
            Icon("pin", "muted", 14),
            self._place,
            self._mark,
            self._period,
            12,
            self._hidden,
            self._masked,
            self._extra,
        )
        right = (self.progress, 12, self._backup_icon, self._backup, 12, self._saved_icon, self._saved)
        self.setLayout(row(*left, None, *right, margins=(16, 0, 16, 0), gap=6))
        for part in (self._backup_icon, self._saved_icon, self._mark, self._hidden, self._masked):
            part.hide()

    def show_place(self, words: Words, period: Words) -> None:
        """Say whose register this is and for which period one works."""
        self._place.say(words)
        self._period.say(period)
        self._mark.setVisible(bool(words) and bool(period))

    def show_masked(self, masked: bool) -> None:
        """Say that names are masked, as long as they are."""
        self._hidden.setVisible(masked)
        self._masked.setVisible(masked)

    def show_extra(self, words: Words) -> None:
        """Say something that belongs to the page, such as how many rows are selected."""
        self._extra.say(words)

    def show_backup(self, words: Words, tone: str = "muted") -> None:
        """Say when the last copy was made."""
        self._backup.say(words)
        self._backup.set_tone(tone)
        self._backup_icon.change("clock", tone)
        self._backup_icon.setVisible(bool(words))

    def show_saved(self, words: Words, tone: str = "new") -> None:
        """Say that all is saved, or that something waits (tone doubt) or failed (tone reject)."""
        self._saved.say(words)
        self._saved.set_tone(tone)
        self._saved_icon.change("check" if tone == "new" else "warn", tone)
        self._saved_icon.setVisible(bool(words))
