"""The foot below a sheet that is looked at: what will happen, and under what name its layout is remembered."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFrame, QLayout, QLineEdit

from desktop.domain.language import N_
from desktop.gui.language import Spoken, Words, name_for_readers, say
from desktop.gui.pages.importing.foot import HEIGHT
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.layouts import row
from desktop.operations.imports.layouts import LONGEST_NAME


class LayoutFoot(Spoken, QFrame):
    """`words` stand at its left, `question` beside the box that has the layout remembered, then the two ways on."""

    def __init__(self, words: QLayout, question: Words, leave: Button, use: Button) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setMinimumHeight(HEIGHT)
        self._question, self._stem = question, ""
        self.remember, self.name = QCheckBox(), QLineEdit()
        self.remember.setChecked(True)
        self.remember.toggled.connect(self.name.setVisible)
        self.name.setObjectName("layout name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setFixedWidth(170)
        self.setLayout(row((words, 1), self.remember, self.name, leave, use, margins=(16, 4, 16, 4), gap=10))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.remember.setText(say(self._question))
        name_for_readers(self.name, N_("Name of the layout"))

    def suggest(self, name: str, path: Path) -> None:
        """Write the name that the layout has already; "" where it has none and that of the file is taken."""
        self._stem = path.stem[:LONGEST_NAME]
        self.name.setText(name or self._stem)
        self.name.setCursorPosition(0)

    def chosen_name(self) -> str:
        """The name under which the layout is remembered; "" where it is not."""
        return (" ".join(self.name.text().split()) or self._stem) if self.remember.isChecked() else ""
