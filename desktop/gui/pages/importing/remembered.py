"""What words of workbooks mean, as it was answered and is remembered: looked through, and forgotten one by one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.language import name_for_readers, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.operations.imports.remembering import AnswerShown, forget_answer, remembered_answers

_TITLE = N_("Remembered answers")
_ABOUT = N_("Imports don't ask about these words again. What you forget here is asked for the next time.")
_NONE = N_("No answer is remembered yet: the first ones come with an import that asks.")
_LINE = N_("{about}: “{words}” means {meaning}")


class Remembered(QDialog):
    """The list of remembered answers; Delete forgets the one that is chosen, and undo brings it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("window")
        self.setWindowTitle(say(_TITLE))
        self._desk = desk
        self.list = QListWidget()
        name_for_readers(self.list, _TITLE)
        self.about = Label(_ABOUT, "small", "muted", wrap=True)
        self.forget = Button(N_("Forget it"), icon="bin")
        self.forget.clicked.connect(self.forget_chosen)
        foot = row(None, self.forget)
        about = (Label(_TITLE, "card"), self.about)
        self.setLayout(column(*about, (self.list, 1), foot, margins=(20, 16, 20, 16), gap=8))
        self.resize(560, 480)
        self.list.setFocus()
        self.load()

    def load(self) -> None:
        """Show what is remembered now."""
        self._desk.ask(remembered_answers, then=self._show)

    def _show(self, answers: list[AnswerShown]) -> None:
        at = max(self.list.currentRow(), 0)
        self.list.clear()
        for one in answers:
            line = Message(_LINE, about=one.about, words=one.words, meaning=one.means or "-")
            item = QListWidgetItem(say(line))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.about.say(_ABOUT if answers else _NONE)
        self.forget.setEnabled(bool(answers))

    def forget_chosen(self) -> None:
        """Forget the answer that is chosen."""
        item = self.list.currentItem()
        if item is not None:
            answer = str(item.data(Qt.ItemDataRole.UserRole))
            self._desk.write(("answers",), forget_answer, answer, then=lambda _change: self.load())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets, Escape closes."""
        if event.key() == Qt.Key.Key_Delete:
            self.forget_chosen()
        else:
            super().keyPressEvent(event)
