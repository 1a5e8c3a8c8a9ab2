"""Filling a form that somebody sent: looked at, corrected, remembered, then written beside the empty one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, current_language
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is, say
from desktop.gui.pages.filling.screen import FormScreen
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.empty import EmptyPage
from desktop.gui.parts.layouts import column
from desktop.gui.parts.page import Heading, Page
from desktop.gui.work import Manner
from desktop.operations.folders import documents_folder
from desktop.operations.forms.filling import FormAsked, fill_form
from desktop.operations.forms.looking import FormFile
from desktop.operations.forms.remembering import remember_form
from desktop.operations.reporting import Produced
from desktop.operations.reporting.previews import quarters_offered

_HOW = N_(
    "Choose the empty workbook that they sent. It is shown as it looks, with what would be written in colour; "
    "you correct where something goes, and the next form with these titles is filled without a question."
)


class FormPage(Page):
    """The form with what would stand in it; without one, where to begin."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.looking = FormScreen(desk)
        self._language = ""
        self._quarter: Quarter | None = None
        self._waiting: Path | None = None
        choose = Button(N_("Choose the form they sent…"), "primary", "folder")
        choose.clicked.connect(self.choose_form)
        self._parts = QStackedWidget()
        self._parts.addWidget(EmptyPage("sheet", N_("No form is open"), _HOW, (choose,)))
        self._parts.addWidget(self.looking)
        self.setLayout(column(self._parts, gap=0))
        self.looking.left.connect(self._leave)
        self.looking.used.connect(self._fill)
        desk.written.connect(lambda _registers: self._close() if desk.masked else None)
        self.setFocusProxy(choose)

    def heading(self) -> Heading:
        """Where one is, and for which quarter."""
        quarter = as_it_is(self._quarter.label(current_language())) if self._quarter else ""
        return Heading(N_("Fill a form they sent"), quarter)

    def enter(self, **parameters: object) -> None:
        """Look at a form: `file`, its `quarter` (the one that ended last unless named) and `language`."""
        file, quarter = parameters.get("file"), parameters.get("quarter")
        self._language = str(parameters.get("language") or self._language)
        self._quarter = quarter if isinstance(quarter, Quarter) else self._quarter
        if isinstance(file, Path):
            self._waiting = file
            if self._quarter is None:
                self.desk.ask(quarters_offered, then=self._offered)
            else:
                self._open(self._quarter)
        self.heading_changed.emit()

    def _offered(self, quarters: tuple[Quarter, ...]) -> None:
        self._open(quarters[0])

    def _open(self, quarter: Quarter) -> None:
        if self._waiting is None:
            return
        self._quarter = quarter
        self._parts.setCurrentIndex(1)
        self.setFocusProxy(self.looking)
        self.looking.open_form(self._waiting, quarter)
        self._waiting = None
        self.heading_changed.emit()

    def take_files(self, files: Sequence[Path]) -> bool:
        """A workbook that is dropped here is a form to be filled."""
        self.enter(file=files[0])
        return True

    def choose_form(self) -> None:
        """Let the officer choose the empty form."""
        name, _kind = QFileDialog.getOpenFileName(self, say(N_("The receiver's form")), "", "*.xlsx *.xlsm")
        if name:
            self.enter(file=Path(name))

    def do_primary(self) -> None:
        """Ctrl+N: another form."""
        self.choose_form()

    def _fill(self, form: FormFile, name: str) -> None:
        """Ask where the filled form is to be written, remember how it is understood, and write it."""
        suggested = documents_folder().parent / f"{form.path.stem}-{form.quarter}{form.path.suffix}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, say(N_("Write the filled form")), str(suggested), f"*{form.path.suffix}"
        )
        if not chosen:
            return
        target = Path(chosen)
        target = target if target.suffix.lower() == form.path.suffix.lower() else Path(f"{target}{form.path.suffix}")
        asked = FormAsked(form, target, self._language, self.looking.password())
        if name:
            self.desk.write(("layouts",), remember_form, form, name)
        self.desk.ask(fill_form, asked, then=self._filled, manner=Manner(words=N_("Filling the form")))

    def _filled(self, made: Produced) -> None:
        self._close()
        self.desk.open_page("reports", made=made)

    def _leave(self) -> None:
        self._close()
        self.desk.open_page("reports")

    def _close(self) -> None:
        self.looking.form = self.looking.shown = None
        self._parts.setCurrentIndex(0)
