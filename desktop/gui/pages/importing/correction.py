"""One row of a file as the sheet has it, to be corrected before it is judged again; the sender's file stays."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QScrollArea, QWidget

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import as_text, column_letters
from desktop.gui.language import as_it_is, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.operations.imports import ImportFile

_TITLE = N_("Row {row} as the sheet has it")
_MARGINS = (20, 16, 20, 16)
_ABOUT = N_("What is written here is judged at once; the sender's file stays as it is.")


class Correction(QDialog):
    """Lets the cells of a row be written otherwise; `corrected` carries the row and the texts that changed by column.

    Enter judges, Escape leaves; the keyboard begins at the first cell of which something is said.
    """

    corrected = Signal(int, object)

    def __init__(self, file: ImportFile, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("window")
        self.setWindowTitle(say(Message(_TITLE, row=number)))
        self._row = number
        self._before = {one.index: as_text(file.sheet.cell(number, one.index)) for one in file.table.columns}
        self.lines: dict[int, QLineEdit] = {}
        form = QFormLayout()
        for one in file.table.columns:
            title = one.title or column_letters(one.index)
            line = QLineEdit(self._before[one.index])
            line.setAccessibleName(title)
            self.lines[one.index] = line
            form.addRow(Label(as_it_is(title), "small", "muted"), line)
        inside = QWidget()
        inside.setLayout(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.judge = Button(N_("Judge again"), "primary", "check")
        self.judge.setDefault(True)
        self.judge.clicked.connect(self._finish)
        about = Label(_ABOUT, "small", "muted", wrap=True)
        foot = row(None, self.judge)
        self.setLayout(
            column(Label(Message(_TITLE, row=number), "card"), about, (scroll, 1), foot, margins=_MARGINS, gap=8)
        )
        self.resize(520, 560)
        self._begin(file)

    def _begin(self, file: ImportFile) -> None:
        typed = next((one for one in file.rows if one.row == self._row), None)
        letters = {problem.cell.rstrip("0123456789") for problem in typed.problems} if typed else set()
        concerned = [at for at in self.lines if column_letters(at) in letters]
        first = next(iter(concerned or self.lines), None)
        if first is not None:
            self.lines[first].setFocus()
            self.lines[first].selectAll()

    def changed(self) -> Mapping[int, str]:
        """The texts that differ from what the sheet has, by the index of their column."""
        return {at: line.text() for at, line in self.lines.items() if line.text() != self._before[at]}

    def _finish(self) -> None:
        changed = self.changed()
        self.accept()
        if changed:
            self.corrected.emit(self._row, changed)
