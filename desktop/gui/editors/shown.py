"""What is only shown: values that the register gives or works out."""

from PySide6.QtCore import Qt

from desktop.domain.fields import Field, Value
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import Editor
from desktop.gui.parts.labels import Label

NOTHING = "–"


class ShownEditor(Editor):
    """A value that nobody types; the keyboard passes over it, readers find its name and value."""

    fillable = False

    def __init__(self, field: Field, desk: Desk) -> None:
        super().__init__(field, desk)
        self.label = Label(wrap=True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setMinimumHeight(30)
        self.row.addWidget(self.label, 1)
        self.held.append(self.label)
        self.retranslate()

    def raw(self) -> object:
        return self._value

    def put(self, value: Value) -> None:
        self.label.show_text(self.field.show(value, self.desk.around) or NOTHING)

    def put_raw(self, raw: object) -> None:
        """Nothing is ever typed here."""
