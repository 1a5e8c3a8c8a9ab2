"""The line in which one chooses where a column goes: by any word of the field or of the record it belongs to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.domain.language import N_, Message
from desktop.domain.names import tokens
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.language import name_for_readers, say
from desktop.operations.imports.review.targets import EACH_SERVICE, TargetShown

ONLY_KEPT = N_("Only keep it with the row")
_WITH_SPLIT = N_("{record}: {split}")


class TargetLine(SuggestingLine):
    """`target_chosen` carries the key of the target, "" for none, which `nothing` puts in words; `left_up` says
    that Escape was pressed while nothing was open.
    """

    target_chosen = Signal(str)
    left_up = Signal()

    def __init__(self, nothing: str = ONLY_KEPT) -> None:
        super().__init__()
        self._nothing = nothing
        self._targets: Sequence[TargetShown] = ()
        self._said = ""
        self.setObjectName("target")
        self.wanted.connect(self._look)
        self.chosen.connect(lambda suggestion: self.target_chosen.emit(suggestion.value))
        self.retranslate()

    def show_target(self, targets: Sequence[TargetShown], said: str) -> None:
        """Show where a column goes now, and offer these targets."""
        self._targets, self._said = targets, said
        self.setText(said or say(self._nothing))
        self.setCursorPosition(0)
        self.setModified(False)
        self.setEnabled(bool(targets))

    def retranslate(self) -> None:
        """Name the line for readers."""
        name_for_readers(self, N_("Where the column goes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the suggestion or opens the list, Escape goes back to the sheet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.take_current():
                self.open_list()
        elif event.key() == Qt.Key.Key_Escape and not self.list_open:
            self.show_target(self._targets, self._said)
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    def found(self, text: str) -> list[TargetShown]:
        """The targets that have a word for each word typed; those whose title begins so come first."""
        words = tokens(text)
        fits = [one for one in self._targets if all(any(w.startswith(t) for w in _words(one)) for t in words)]
        if words:
            fits.sort(key=lambda one: tokens(one.title)[:1] != words[:1] and not _begins(one, words[0]))
        return fits

    def _look(self, text: str) -> None:
        kept = [] if tokens(text) else [Suggestion("", say(self._nothing), icon="book")]
        offered = [*kept, *(self._suggestion(one) for one in self.found(text))]
        self.offer(offered)
        if kept:  # Enter without a choice changes nothing
            self.go_to(next((place for place, one in enumerate(offered) if one.ticked), 0))

    def _suggestion(self, target: TargetShown) -> Suggestion:
        second = say(target.group)
        if target.splits and target.group != EACH_SERVICE:
            second = Message(_WITH_SPLIT, record=second, split=say(target.splits)).text()
        return Suggestion(target.key, target.title, second, target.title == self._said)


def _words(target: TargetShown) -> tuple[str, ...]:
    return tokens(" ".join((target.title, say(target.group), say(target.splits) if target.splits else "")))


def _begins(target: TargetShown, word: str) -> bool:
    return any(one.startswith(word) for one in tokens(target.title)[:1])
