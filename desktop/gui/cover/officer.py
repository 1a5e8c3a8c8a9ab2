"""The step in which the officer says who signs the reports."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_
from desktop.gui.cover.fields import Asked, line_field, show_from_start
from desktop.gui.cover.step import Step
from desktop.gui.language import say
from desktop.gui.parts.layouts import column, row

TITLE = N_("District officer in charge of gender, family and child promotion")


class OfficerStep(Step):
    """Name and title of the officer."""

    name = N_("Officer")
    title = N_("Who are you?")
    sentence = N_("Your name stands beside everything you write in the register, and under the reports you sign.")

    def __init__(self) -> None:
        super().__init__()
        self._name, self._title = line_field(), line_field()
        self._title_typed = False
        self._title.textEdited.connect(self._note_title)
        self._asked = Asked(N_("Your name"), self._name, N_("Family name first, as in the lists."))
        title = Asked(N_("Your title, as it stands under reports"), self._title, N_("It can be changed later."))
        holder = QWidget()
        holder.setMinimumWidth(420)
        holder.setMaximumWidth(620)
        holder.setLayout(column(self._asked, title, None, gap=12))
        self.put(row((holder, 10), None), None)
        self.retranslate()

    @property
    def officer(self) -> str:
        """The name."""
        return " ".join(self._name.text().split())

    @property
    def officer_title(self) -> str:
        """The title."""
        return self._title.text().strip() or say(TITLE)

    def begin(self) -> None:
        """The keyboard is on the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def answered(self) -> bool:
        """A name must be given."""
        self._asked.show_problem("" if self.officer else N_("Type your name to go on."))
        if not self.officer:
            self.begin()
        return bool(self.officer)

    def retranslate(self) -> None:
        """The usual title is said in the language of the window until another is typed."""
        if not self._title_typed:
            show_from_start(self._title, say(TITLE))

    def _note_title(self) -> None:
        self._title_typed = True
