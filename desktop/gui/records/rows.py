"""One field of a form: its title, its editor, what is wrong with it below, and its help where F1 asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.fields import Field
from desktop.domain.language import N_, Message, translate
from desktop.domain.problems import Problem
from desktop.gui.editors import Editor
from desktop.gui.language import Spoken, Words
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import column, row

TONES = {"error": "reject", "warning": "doubt", "note": "update"}
_GLYPHS = {"error": "warn", "warning": "warn", "note": "info"}
_WIDEST = 460


class Remark(QWidget):
    """A sentence below a field: a glyph and words in the tone of what it means."""

    def __init__(self, words: Words, tone: str, glyph: str) -> None:
        super().__init__()
        self.label = Label(words, "small", tone, wrap=True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        icon = Icon(glyph, tone, 14, 1.8)
        layout = row(icon, (self.label, 1), gap=6)
        layout.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)


class FieldRow(Spoken, QWidget):
    """A row of the form; the title stands before the editor, whose first line it shares."""

    def __init__(self, field: Field, editor: Editor) -> None:
        super().__init__()
        self.field, self.editor = field, editor
        self.setObjectName(f"row:{field.name}")
        self.title = Label(face="small", tone="muted", wrap=True)
        self.title.setMinimumHeight(30)
        self.title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._remarks: list[Remark] = []
        self._problems: list[Problem] = []
        self._help: Remark | None = None
        editor.setMaximumWidth(_WIDEST)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(2, 0, 0, 0)
        self._below.setSpacing(3)
        self._side = column(editor, self._below, gap=3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._side, 100)
        layout.addStretch(1)
        self.retranslate()

    def set_title_width(self, width: int) -> None:
        """All titles of a form are as wide as each other."""
        self.title.setFixedWidth(width)

    def retranslate(self) -> None:
        """Say the title; a star marks what is needed."""
        title = translate(self.field.title)
        self.title.show_text(f"{title} *" if self.field.required and not self.field.automatic else title)
        self.title.setToolTip(translate(self.field.help))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say below the field everything that is wrong with it, and nothing else."""
        if list(problems) == self._problems:
            return
        self._problems = list(problems)
        for remark in self._remarks:
            self._drop(remark)
        self._remarks = [Remark(one.message, TONES[one.severity], _GLYPHS[one.severity]) for one in problems]
        for remark in self._remarks:
            self._below.addWidget(remark)
            remark.show()
        errors = [str(one.message) for one in problems if one.severity == "error"]
        self.editor.mark(" ".join(errors))

    @property
    def remarks(self) -> list[str]:
        """What is said below the field."""
        return [remark.label.text() for remark in self._remarks]

    @property
    def help_shown(self) -> bool:
        """Whether the help stands below the field."""
        return self._help is not None

    def toggle_help(self) -> None:
        """Show the help of the field below it, or take it away."""
        if self._help is not None:
            self._drop(self._help)
            self._help = None
        elif self.field.help:
            self._help = Remark(self.field.help, "muted", "info")
            self._below.insertWidget(0, self._help)
            self._help.show()

    def _drop(self, remark: Remark) -> None:
        self._below.removeWidget(remark)
        remark.hide()
        remark.deleteLater()


def missing(problems: Sequence[Problem]) -> Message:
    """How many things keep a record from being saved, for the line above the form."""
    count = sum(one.severity == "error" for one in problems)
    return Message(N_("One thing to put right first", "{count} things to put right first"), count=count)
