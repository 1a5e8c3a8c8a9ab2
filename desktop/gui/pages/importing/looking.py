"""While a workbook is looked into: how far it is, and what it asks first: its password, or which sheet is meant."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Spoken, Words, as_it_is, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import clear, column, row

WIDTH = 480


class Looking(Spoken, QWidget):
    """`stopped` says that the person does not want to wait or to answer; `password_given` and `sheet_given` carry what
    was asked, `mapping_wanted` says that the person knows what the columns hold.
    """

    stopped = Signal()
    password_given = Signal(str)
    sheet_given = Signal(str)
    mapping_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._file = Label("", "card", wrap=True), Label("", "small", "muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setObjectName("password")
        self.password.returnPressed.connect(self._give_password)
        self.open = Button(N_("Open it"), "primary", "key")
        self.open.clicked.connect(self._give_password)
        self._password_row = QWidget()
        self._password_row.setLayout(row((self.password, 1), self.open, gap=8))
        self._sheets = QWidget()
        self._sheet_column = QVBoxLayout(self._sheets)
        self._sheet_column.setContentsMargins(0, 0, 0, 0)
        self.tell = Button(N_("Say what its columns hold"), "primary", "columns")
        self.tell.clicked.connect(self.mapping_wanted)
        self.stop = Button(N_("Stop"), icon="cross")
        self.stop.clicked.connect(self.stopped)
        head = row(Icon("sheet", "accent", 24), (column(self._words, self._file, gap=2), 1), gap=12)
        card = Card().fill(head, 4, self._bar, self._password_row, self._sheets, 4, row(None, self.stop, self.tell))
        card.setFixedWidth(WIDTH)
        self.setLayout(column(None, row(None, card, None), None, None, margins=(20, 12, 20, 12)))
        self.retranslate()

    def wait_for(self, file: str) -> None:
        """Show that a file is being read."""
        self._show(N_("Reading the workbook…"), as_it_is(file))
        self._bar.setRange(0, 0)
        self._bar.show()
        self.stop.say(N_("Stop"))
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many rows are judged; the end is not known while the file is read."""
        if total:
            self._words.say(N_("Comparing with the register…"))
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def ask_password(self, words: Message) -> None:
        """Ask for the password of the workbook."""
        self._show(words, None)
        self.password.clear()
        self._password_row.show()
        self.stop.say(N_("Leave it"))
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_sheet(self, words: Message, sheets: Sequence[str]) -> None:
        """Ask which sheet is meant."""
        self._show(words, None)
        clear(self._sheet_column)
        for name in sheets:
            button = Button(as_it_is(name), icon="sheet")
            button.clicked.connect(lambda _checked, name=name: self.sheet_given.emit(name))
            self._sheet_column.addWidget(button)
        self._sheets.show()
        self.stop.say(N_("Leave it"))
        first = self._sheet_column.itemAt(0)
        if first is not None and (offered := first.widget()):
            offered.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: Message, file: str) -> None:
        """Say that nothing was recognised in a file, and offer to say what it holds."""
        self._show(words, as_it_is(file))
        self.tell.show()
        self.stop.say(N_("Leave it"))
        self.tell.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name what has no label of its own."""
        self.password.setPlaceholderText(say(N_("Password of the workbook")))
        self.password.setAccessibleName(say(N_("Password of the workbook")))
        self._bar.setAccessibleName(say(N_("Reading the workbook…")))

    def _show(self, words: Words, file: Words | None) -> None:
        self._words.say(words)
        if file is not None:
            self._file.say(file)
        for part in (self._bar, self._password_row, self._sheets, self.tell):
            part.hide()

    def _give_password(self) -> None:
        if self.password.text():
            self.password_given.emit(self.password.text())
