"""Before a list leaves as a workbook: which rows, which columns, in which language, with which password."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.domain.language import LANGUAGES, N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.gui.cover.fields import Asked, asked_secret, choice_field
from desktop.gui.desk import Desk
from desktop.gui.language import LANGUAGE_NAMES, Words, say
from desktop.gui.mnemonics import give_page_letters
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.work import Manner
from desktop.operations.exporting import Exported, ListAsked, export_blank, export_list, names_people
from desktop.operations.folders import documents_folder
from desktop.operations.lists import Wanted

_HOW = N_(
    "The workbook can be changed in Excel and brought in again: what was changed there changes here, by the record "
    "number that each row carries."
)
_BY_PHONE = N_("The workbook opens with it only. Tell it by phone, never in the message that carries the file.")
_UNPROTECTED = N_(
    "This list is about persons, and whoever gets the file could read it. "
    "Type a password, or press the button again to write it without one."
)
_EMPTY = N_("blank")
_WIDTH = 460


class ListExportDialog(QDialog):
    """Writes the list that is asked for, or the blank workbook of its register; closed once that is under way.

    `asked` is the list as it stands: its register, filters, order and columns; its file is chosen here.
    """

    def __init__(self, desk: Desk, title: Words, asked: ListAsked, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._title, self._asked = desk, title, asked
        self._open_wanted = False
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(N_("Export this list")))
        self.rows, self.columns, self.language = choice_field(), choice_field(), choice_field()
        self.secret, self.secret_field = asked_secret(N_("Password for the receiver"), _BY_PHONE)
        self.write_button = Button(N_("Write the workbook…"), "primary", "sheet")
        self.blank_button = Button(N_("Blank template…"), icon="plus")
        self.close_button = Button(N_("Close"), "quiet")
        self._fill()
        self._build()
        self._connect()

    def _fill(self) -> None:
        if self._is_narrowed():
            self.rows.addItem(say(N_("Only what the list shows now")), True)
        self.rows.addItem(say(N_("All of the list")), False)
        self.columns.addItem(say(N_("All columns that can come back")), False)
        self.columns.addItem(say(N_("Only the columns that the list shows now")), True)
        for code in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[code], code)
        self.language.setCurrentIndex(self.language.findData(current_language()))

    def _build(self) -> None:
        asked = (
            Asked(N_("Rows"), self.rows),
            Asked(N_("Columns"), self.columns),
            Asked(N_("Language of the workbook"), self.language),
        )
        buttons = row(self.blank_button, None, self.close_button, self.write_button, gap=8)
        head = column(Label(self._title, "card"), Label(_HOW, "small", "muted", wrap=True), gap=4)
        self.setLayout(column(head, *asked, self.secret, 4, buttons, margins=(20, 18, 20, 18), gap=14))
        self.secret.setVisible(names_people(self._asked.register))
        self.setMinimumWidth(_WIDTH)
        self.write_button.setDefault(True)
        self.rows.setFocus()

    def _connect(self) -> None:
        self.secret_field.textEdited.connect(lambda _text: self._ask_again())
        self.write_button.clicked.connect(self.save)
        self.blank_button.clicked.connect(self.save_blank)
        self.close_button.clicked.connect(self.reject)
        QTimer.singleShot(0, self, partial(give_page_letters, self))

    def _is_narrowed(self) -> bool:
        wanted = self._asked.wanted
        return wanted != Wanted(wanted.view)

    def asked(self, target: Path) -> ListAsked:
        """What is asked for now, into a file."""
        wanted = self._asked.wanted if self.rows.currentData() else Wanted(self._asked.wanted.view)
        password = self.secret_field.text() if names_people(self._asked.register) else ""
        fields = self._asked.fields if self.columns.currentData() else ()
        language = str(self.language.currentData())
        return replace(self._asked, target=target, wanted=wanted, fields=fields, language=language, password=password)

    def save(self) -> None:
        """Ask where, and write the list there; what is about persons without a password only when asked twice."""
        if self._protected():
            target = self._chosen(N_("Export this list"), self._asked.register)
            if target:
                self.save_as(target)

    def save_as(self, target: Path) -> None:
        """Write the list to a file."""
        manner = Manner(words=N_("Writing the list"), paced=True)
        done, failed = partial(_written, self._desk), partial(_failed, self._desk)
        self._desk.ask(export_list, self.asked(target), then=done, failed=failed, manner=manner)
        self.accept()

    def save_blank(self) -> None:
        """Ask where, and write the blank workbook there."""
        target = self._chosen(N_("Blank template"), f"{self._asked.register}-{say(N_('blank'))}")
        if target:
            self.save_blank_as(target)

    def save_blank_as(self, target: Path) -> None:
        """Write the blank workbook to a file."""
        asked = (export_blank, self._asked.register, target, str(self.language.currentData()))
        done, failed = partial(_blank_written, self._desk), partial(_failed, self._desk)
        self._desk.ask(*asked, then=done, failed=failed, manner=Manner(words=N_("Writing the blank template")))
        self.accept()

    def _chosen(self, words: str, name: str) -> Path | None:
        suggested = documents_folder().parent / f"{name}-{self.language.currentData()}.xlsx"
        target, _kind = QFileDialog.getSaveFileName(self, say(words), str(suggested), "*.xlsx")
        return Path(target).with_suffix(".xlsx") if target else None

    def _protected(self) -> bool:
        """Whether the list may leave as it is: what is about persons waits for a password or a second yes."""
        if self.secret_field.text() or self._open_wanted or not names_people(self._asked.register):
            return True
        self._open_wanted = True
        self.secret.show_problem(_UNPROTECTED)
        QTimer.singleShot(0, self, self._make_room)
        self.secret_field.setFocus()
        return False

    def _make_room(self) -> None:
        """As tall as the words need that are shown now."""
        layout = self.layout()
        assert layout is not None
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _ask_again(self) -> None:
        self._open_wanted = False
        self.secret.show_problem("")


def _written(desk: Desk, done: Exported) -> None:
    words = N_("Written: {file}, {count} row", "Written: {file}, {count} rows")
    _tell(desk, Message(words, file=done.path.name, count=done.rows))


def _blank_written(desk: Desk, path: Path) -> None:
    _tell(desk, Message(N_("Written: {file}"), file=path.name))


def _tell(desk: Desk, said: Message) -> None:
    desk.notice("new", said)
    desk.written.emit(("exports",))


def _failed(desk: Desk, error: AppError) -> None:
    if isinstance(error, AppError):
        desk.notice("reject", error.message)
