"""A question about the file, asked where its first row is looked at: which place, which code is meant."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.fields import Choice, Choices, Field, Link, Place
from desktop.domain.language import N_, Message
from desktop.domain.problems import ValueProblem
from desktop.gui.desk import Desk
from desktop.gui.editors import editor_for
from desktop.gui.editors.editor import Editor
from desktop.gui.editors.one import OneEditor
from desktop.gui.language import as_it_is
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.operations.imports.answering import LEAVE, Question

MOST_OFFERED = 4


class QuestionBlock(QWidget):
    """Asks one question; `answered` carries it with the code that was chosen."""

    answered = Signal(object, str)

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__()
        self._desk, self._question = desk, question
        self._field = _one_of(question.field)
        one = isinstance(self._field, Choice | Place | Link)
        self.editor: Editor = OneEditor(self._field, desk) if one else editor_for(self._field, desk)  # type: ignore[arg-type]
        self.editor.setObjectName("answer")
        self._problem = Label("", "small", "reject", wrap=True)
        self._problem.hide()
        words = Message(N_("Use it for {count} row", "Use it for {count} rows"), count=len(question.rows))
        self.use = Button(words if len(question.rows) > 1 else N_("Use it for this row"), icon="check")
        self.use.clicked.connect(self._use)
        self.editor.advanced.connect(self._use)
        self.editor.edited.connect(self._problem.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(Label(question.said, "body", wrap=True), *self._offers(), gap=6))
        layout.addWidget(self.editor)
        layout.addWidget(self._problem)
        layout.addLayout(row(self.use, None))

    def _offers(self) -> list[Button]:
        """What it may be, to be chosen with one press."""
        offers: list[Button] = []
        for code, said in zip(self._question.candidates, self._question.shown, strict=False):
            if len(offers) == MOST_OFFERED:
                break
            button = Button(as_it_is(said))
            button.clicked.connect(lambda _checked, code=code: self.answered.emit(self._question, code))
            offers.append(button)
        if self._question.can_add:
            offers.append(self._adding())
        if not self._question.pressing:
            leave = Button(N_("Leave it open"))
            leave.clicked.connect(lambda _checked: self.answered.emit(self._question, LEAVE))
            offers.append(leave)
        return offers

    def _adding(self) -> Button:
        """Adds what the words name, below a code that is chosen from a menu where it must belong to one."""
        words = Message(N_("Add “{name}”"), name=self._question.text)
        parents = self._question.parents
        if not parents:
            add = Button(words, icon="plus")
            add.clicked.connect(lambda _checked: self.answered.emit(self._question, self._question.to_add))
            return add
        add = Button(Message(N_("Add “{name}” to…"), name=self._question.text), icon="down", trailing=True)
        menu = QMenu(add)
        for item in self._desk.around.codelists[parents].items.values():
            action = menu.addAction(item.label().replace("&", "&&"))
            answer = self._question.adding(item.code)
            action.triggered.connect(lambda _checked, answer=answer: self.answered.emit(self._question, answer))
        add.setMenu(menu)
        return add

    def _use(self) -> None:
        try:
            code = self._field.parse(self.editor.typed(), self._desk.around)
        except ValueProblem as problem:
            self._refuse(problem.message)
            return
        if isinstance(code, (str, int)):
            self.answered.emit(self._question, str(code))
        else:
            self._refuse(Message(N_("Choose what it means first.")))

    def _refuse(self, message: Message) -> None:
        self._problem.say(message)
        self._problem.show()
        self.editor.mark(message.text())


def _one_of(field: Field) -> Field:
    """The field of a single answer: of several codes in a cell one is asked at a time."""
    if not isinstance(field, Choices):
        return field
    single = Choice(field.title, codes=field.codes, help=field.help)
    single.name = field.name
    return single
