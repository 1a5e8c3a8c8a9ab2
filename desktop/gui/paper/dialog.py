"""Before a paper leaves: in which language, with or without sensitive details; what it looks like; PDF or printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from desktop.domain.language import N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.gui.desk import Desk
from desktop.gui.language import LANGUAGE_NAMES, as_it_is, say
from desktop.gui.mnemonics import give_page_letters
from desktop.gui.paper.asked import Make, PaperChoice, laid_out
from desktop.gui.paper.output import prepare_device, print_on, save_pdf
from desktop.gui.paper.pages import LaidOut
from desktop.gui.paper.preview import Preview
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.filters import Choice, FilterBar
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.work import Job, Manner
from desktop.operations.folders import documents_folder

_SIZE = (920, 660)
_SIDE = 270


class PaperDialog(QDialog):
    """Shows a paper, and lets it leave; closed as soon as that is under way."""

    def __init__(self, desk: Desk, make: Make, parent: QWidget, *, history: bool = False, language: str = "") -> None:
        super().__init__(parent)
        self._desk, self._make = desk, make
        self._laid: LaidOut | None = None
        self._job: Job | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(N_("Print or save as PDF")))
        self.languages = FilterBar([Choice(code, as_it_is(name)) for code, name in LANGUAGE_NAMES.items()])
        self.languages.choose(language or current_language())
        self.sensitive, self.history = QCheckBox(say(N_("With sensitive details"))), QCheckBox(say(N_("With history")))
        self.history.setVisible(history)
        self.preview = Preview()
        self.where = Label("", "small", "muted")
        self.problem = Label("", "body", "reject", wrap=True)
        self.save_button = Button(N_("Save as PDF…"), "primary", "save")
        self.print_button = Button(N_("Print…"), icon="print")
        self.close_button = Button(N_("Close"), "quiet")
        self._build()
        self._connect()
        self.resize(*_SIZE)
        self._prepare()
        self.save_button.setDefault(True)
        self.preview.setFocus()

    def _build(self) -> None:
        about = N_("Health, family and protection are left out unless you ask for them. The journal notes what left.")
        side = QWidget()
        side.setFixedWidth(_SIDE)
        side.setLayout(
            column(
                Label(N_("Language of the paper"), "section", "muted"),
                self.languages,
                6,
                self.sensitive,
                self.history,
                Label(about, "small", "muted", wrap=True),
                None,
                self.problem,
                self.save_button,
                self.print_button,
                self.close_button,
                margins=(4, 4, 4, 4),
            )
        )
        before, after = IconButton("left", N_("Page before")), IconButton("right", N_("Next page"))
        before.clicked.connect(lambda _checked: self.preview.turn(-1))
        after.clicked.connect(lambda _checked: self.preview.turn(1))
        pages = row(None, before, self.where, after, None, gap=6)
        sheet = column((self.preview, 1), pages, gap=6)
        self.setLayout(row((sheet, 1), side, margins=(16, 16, 16, 16), gap=16))

    def _connect(self) -> None:
        self.languages.chosen.connect(lambda _code: self._prepare())
        self.sensitive.toggled.connect(lambda _on: self._prepare())
        self.history.toggled.connect(lambda _on: self._prepare())
        self.preview.turned.connect(lambda: self.where.say(self.preview.where))
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self._stop)
        QTimer.singleShot(0, self, partial(give_page_letters, self))

    @property
    def choice(self) -> PaperChoice:
        """What is chosen now."""
        return PaperChoice(self.languages.current(), self.sensitive.isChecked(), self.history.isChecked())

    def _prepare(self) -> None:
        """Make the paper anew on the thread of the file; a newer wish replaces one that waits."""
        self._show(None)
        self.problem.say("")
        manner = Manner(words=N_("Preparing the paper"), urgent=True, lane=f"paper {id(self)}", paced=True)
        asked = (laid_out, self._make, self.choice)
        self._job = self._desk.ask(*asked, then=self._show, failed=self._refused, manner=manner)

    def _show(self, laid: LaidOut | None) -> None:
        self._laid = laid
        for button in (self.save_button, self.print_button):
            button.setEnabled(laid is not None)
        self.preview.show_paper(laid)

    def _refused(self, error: AppError) -> None:
        self.problem.say(error.message if isinstance(error, AppError) else as_it_is(str(error)))

    def save(self) -> None:
        """Ask where, and save the paper as a PDF there."""
        if self._laid is None:
            return
        suggested = documents_folder() / f"{_file_name(self._laid.paper.heading.title)}.pdf"
        name, _kind = QFileDialog.getSaveFileName(self, say(N_("Save as PDF")), str(suggested), "*.pdf")
        if name:
            self.save_as(Path(name))

    def save_as(self, file: Path) -> None:
        """Save the paper as a PDF of this name."""
        file = file if file.suffix.lower() == ".pdf" else file.with_name(f"{file.name}.pdf")
        manner = Manner(words=N_("Saving the PDF"), paced=True)
        said = Message(N_("Saved as PDF: {file}"), file=str(file))
        done = partial(_told, self._desk, said)
        self._desk.ask(save_pdf, self._laid, file, then=done, failed=partial(_failed, self._desk), manner=manner)
        self.accept()

    def print(self) -> None:
        """Ask for a printer, and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._laid is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare_device(printer, self._laid)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            manner = Manner(words=N_("Printing"), paced=True)
            said = Message(N_("Sent to the printer: {title}"), title=self._laid.paper.heading.title)
            asked = (print_on, self._laid, printer, printer.printerName())
            done = partial(_told, self._desk, said)
            self._desk.ask(*asked, then=done, failed=partial(_failed, self._desk), manner=manner)
            self.accept()

    def _stop(self) -> None:
        """A paper that is still being made is wanted by nobody any more."""
        if self._laid is None and self._job is not None:
            self._job.cancel()


def _told(desk: Desk, said: Message, _answer: object) -> None:
    desk.notice("new", said)


def _failed(desk: Desk, error: AppError) -> None:
    if isinstance(error, AppError):
        desk.notice("reject", error.message)


def _file_name(title: str) -> str:
    """A title as a file may be called on every system."""
    return "".join(letter if letter.isalnum() or letter in " -_'" else "-" for letter in title).strip() or "Igitabo"
