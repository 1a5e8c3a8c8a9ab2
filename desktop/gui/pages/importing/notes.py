"""What was met in a file beside its cells: one line under what was recognised, all of it when asked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.gui.parts.layouts import column
from desktop.gui.parts.notices import Notice, Offer


class FileNotes(QWidget):
    """The first note with how many follow, `lines` once unfolded; hidden where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: tuple[Message, ...] = ()
        self.lines: list[Notice] = []
        self._column = column(gap=4)
        self.setLayout(self._column)
        self.hide()

    def show_notes(self, notes: Sequence[Message]) -> None:
        """Show the notes about a file, folded to one line where there are several."""
        self._notes = tuple(notes)
        if len(notes) > 1:
            folded = Message(
                N_("{note} (+ {count} more)", "{note} (+ {count} more)"), note=notes[0], count=len(notes) - 1
            )
            self._show([Notice(folded, "same", Offer(N_("Show all"), self.unfold), lasting=True)])
        else:
            self._show([Notice(note, "same", lasting=True) for note in notes])

    def unfold(self) -> None:
        """Show every note on a line of its own."""
        self._show([Notice(note, "same", lasting=True) for note in self._notes])

    def _show(self, notices: Sequence[Notice]) -> None:
        for old in self.lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = list(notices)
        for notice in notices:
            self._column.addWidget(notice)
        self.setVisible(bool(notices))
