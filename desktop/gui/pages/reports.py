"""Reports: which, for which quarter, in which language; what to settle first, the sheet itself, then the workbook."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from desktop.domain.calendar import Quarter
from desktop.domain.dates import show_date
from desktop.domain.language import LANGUAGES, N_, Message, current_language
from desktop.gui.cover.fields import Asked, asked_secret, choice_field
from desktop.gui.desk import Desk
from desktop.gui.language import LANGUAGE_NAMES, Words, as_it_is, say
from desktop.gui.pages.reporting.points import BY_PHONE, UNPROTECTED, PointsCard
from desktop.gui.pages.reporting.reports import NAMED, ReportList
from desktop.gui.pages.reporting.sheet import sheet_of
from desktop.gui.pages.reporting.steps import StepsBar
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import clear, column, frame, line, row
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.parts.page import Heading, Page
from desktop.gui.tables.table import Table
from desktop.gui.work import Manner
from desktop.operations.folders import documents_folder
from desktop.operations.reporting import Produced, ReportAsked, produce_report
from desktop.operations.reporting.previews import Preview, preview_report, quarters_offered

if TYPE_CHECKING:  # loaded when a report is printed
    from desktop.gui.paper.dialog import PaperDialog

MINISTRY = "ministry-quarterly"
SIDE, FOOT = 316, 52


class ReportsPage(Page):
    """The choices at the left, at the right what to settle and the report as it will be, below the button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.preview: Preview | None = None
        self.table: Table | None = None
        self._template: Path | None = None
        self.reports = ReportList()
        self.quarter, self.language = choice_field(), choice_field()
        self.form = Button(N_("Choose the form they sent…"), icon="folder")
        self.fill = Button(N_("Fill a form they sent…"), icon="sheet")
        self.own_form = Button(N_("Use the form that came with Igitabo"), "quiet", "undo")
        self.form_name = Label(N_("Form: the one that came with Igitabo"), "small", "muted", wrap=True)
        self.secret, self.secret_field = asked_secret(N_("Password for the receiver"), BY_PHONE)
        self._open_wanted = False
        self.points, self.steps = PointsCard(), StepsBar()
        self._notices, self._sheet = QVBoxLayout(), QVBoxLayout()
        self._count = Label("", "small", "muted")
        self._foot_words = Label("", "small", "muted", wrap=True)
        self.write_button = Button(N_("Write the workbook…"), "primary", "sheet")
        self.print_button = Button(N_("Print or PDF…"), icon="print")
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        asked = (Asked(N_("Quarter"), self.quarter), Asked(N_("Language of the report"), self.language))
        self._form_row = QWidget()
        self._form_row.setLayout(column(self.form_name, self.form, self.own_form, gap=6))
        below = column(*asked, self._form_row, self.secret, None, self.fill, margins=(14, 14, 14, 14), gap=14)
        side = frame("panel", column(self.reports, line(), below, gap=0))
        side.setFixedWidth(SIDE)
        sheet = frame("card", column((self._sheet, 1), margins=(1, 1, 1, 4), gap=0))
        tops = column(self._notices, self.points, self.steps, row(self._count, None), gap=8)
        page = column(tops, (sheet, 1), margins=(16, 12, 16, 12), gap=8)
        foot = frame("foot", row(Icon("info", "muted", 16), (self._foot_words, 1), self.print_button, self.write_button,
                                 margins=(16, 0, 16, 0), gap=10))  # fmt: skip
        foot.setMinimumHeight(FOOT)
        self.setLayout(row(side, line(strong=True, upright=True), (column((page, 1), foot, gap=0), 1), gap=0))
        self.own_form.hide()
        self.setFocusProxy(self.reports)

    def _connect(self) -> None:
        self.reports.chosen.connect(lambda _key: self._chosen())
        self.quarter.activated.connect(lambda _place: self._look())
        self.language.activated.connect(lambda _place: self._look())
        self.secret_field.textEdited.connect(lambda _text: self._ask_again())
        self.form.clicked.connect(self.choose_form)
        self.fill.clicked.connect(self.fill_form)
        self.own_form.clicked.connect(lambda: self.take_form(None))
        self.write_button.clicked.connect(self.do_primary)
        self.print_button.clicked.connect(self.print_page)
        self.points.record_wanted.connect(lambda child: self.desk.open_record("people", child))
        self.points.page_wanted.connect(lambda page, parameters: self.desk.open_page(page, **parameters))
        self.desk.written.connect(lambda _registers: self._look() if self.isVisible() else None)

    def heading(self) -> Heading:
        """Where one is, and for which quarter."""
        return Heading(N_("Reports"), as_it_is(self.chosen_quarter().label()) if self.quarter.count() else "")

    def enter(self, **parameters: object) -> None:
        """Offer the quarters and show the report of the one that ended last; `report` names another report,
        `made` one that was written elsewhere.
        """
        if isinstance(made := parameters.get("made"), Produced):
            self._written(made)
        if parameters.get("report"):
            self.reports.choose(str(parameters["report"]))
        if self.quarter.count():
            self._look()
        else:
            self.desk.ask(quarters_offered, then=self._offer)

    def do_primary(self) -> None:
        """Ask where the workbook is to be written, and write it; names without a password only when asked twice."""
        if not self.quarter.count() or not self._protected():
            return
        name = f"{self.reports.key()}-{self.chosen_quarter()}-{self.language.currentData()}.xlsx"
        suggested = str(documents_folder().parent / name)
        target, _kind = QFileDialog.getSaveFileName(self, say(N_("Write the workbook")), suggested, "*.xlsx")
        if target:
            self.write(Path(target).with_suffix(".xlsx"))

    def print_page(self) -> "PaperDialog | None":
        """Look at the report on paper, in the language that is chosen for it."""
        from desktop.gui.paper.asked import report_maker
        from desktop.gui.paper.dialog import PaperDialog

        if not self.quarter.count() or self.desk.refuses_masked():
            return None
        make, language = report_maker(self.reports.key(), self.chosen_quarter()), str(self.language.currentData())
        dialog = PaperDialog(self.desk, make, self, language=language)
        dialog.open()
        return dialog

    def write(self, target: Path) -> None:
        """Write the report that is chosen to a file."""
        template = self._template if self._fills_form() else None
        password = self.secret_field.text() if self._names_children() else ""
        language = str(self.language.currentData())
        asked = ReportAsked(self.reports.key(), self.chosen_quarter(), target, language, template, password)
        manner = Manner(words=N_("Writing the report"))
        self.write_button.setEnabled(False)
        self.desk.work.ended.connect(self._ended)
        self._job = self.desk.ask(produce_report, asked, then=self._written, manner=manner)

    def _ended(self, job: object) -> None:
        if job is self._job:
            self.desk.work.ended.disconnect(self._ended)
            self.write_button.setEnabled(True)

    def fill_form(self) -> None:
        """Choose any form that a ministry or a partner sent, to be looked at and filled."""
        name, _kind = QFileDialog.getOpenFileName(self, say(N_("The receiver's form")), "", "*.xlsx *.xlsm")
        if name:
            self.look_at_form(Path(name))

    def look_at_form(self, form: Path) -> None:
        """Go to where a form is looked at and filled, for the quarter and in the language that are chosen."""
        quarter = self.chosen_quarter() if self.quarter.count() else None
        self.desk.open_page("form", file=form, quarter=quarter, language=str(self.language.currentData() or ""))

    def take_files(self, files: Sequence[Path]) -> bool:
        """A workbook that is dropped here is a form to be filled."""
        self.look_at_form(files[0])
        return True

    def choose_form(self) -> None:
        """Choose the empty form that the receiver sent, in place of the one that comes with the application."""
        name, _kind = QFileDialog.getOpenFileName(self, say(N_("The receiver's form")), "", "*.xlsx *.xlsm")
        if name:
            self.take_form(Path(name))

    def take_form(self, form: Path | None) -> None:
        """Fill this form from now on; None is the one that comes with the application."""
        self._template = form
        own: Words = N_("Form: the one that came with Igitabo")
        self.form_name.say(Message(N_("Form: {file}"), file=form.name) if form else own)
        self.own_form.setVisible(form is not None)

    def chosen_quarter(self) -> Quarter:
        """The quarter that is chosen."""
        return Quarter.parse(self.quarter.currentData())

    def retranslate(self) -> None:
        """Say the choices in the language of the window, keeping what is chosen."""
        if not self.language.count():
            for code in LANGUAGES:
                self.language.addItem(LANGUAGE_NAMES[code], code)
            self.language.setCurrentIndex(self.language.findData(current_language()))
        _label_quarters(self.quarter)
        day = show_date(self.desk.around.today)
        self._foot_words.say(Message(N_("Figures of {day}; what leaves is noted in the history."), day=day))
        self._fit_form()
        self.heading_changed.emit()

    def _fills_form(self) -> bool:
        return self.reports.key() == MINISTRY

    def _names_children(self) -> bool:
        return self.reports.key() in NAMED

    def _protected(self) -> bool:
        """Whether the workbook may be written as it is: what names children waits for a password or a second yes."""
        if self.secret_field.text() or self._open_wanted or not self._names_children():
            return True
        self._open_wanted = True
        self.secret.show_problem(UNPROTECTED)
        self.secret_field.setFocus()
        return False

    def _ask_again(self) -> None:
        self._open_wanted = False
        self.secret.show_problem("")

    def _fit_form(self) -> None:
        self._form_row.setVisible(self._fills_form())
        self.secret.setVisible(self._names_children())
        self._ask_again()

    def _chosen(self) -> None:
        self._fit_form()
        self._look()

    def _offer(self, quarters: tuple[Quarter, ...]) -> None:
        for quarter in quarters:
            self.quarter.addItem("", str(quarter))
        _label_quarters(self.quarter)
        self._look()

    def _look(self) -> None:
        if self.quarter.count():
            asked = (self.reports.key(), self.chosen_quarter(), str(self.language.currentData()))
            self.desk.ask(preview_report, *asked, then=self.show_preview, manner=Manner(lane="preview"))
            self.heading_changed.emit()

    def show_preview(self, preview: Preview) -> None:
        """Show what is to be settled, how the number came about, and the sheet."""
        self.preview = preview
        self.points.show_points(preview.points)
        self.steps.show_steps(preview.quarter, preview.steps)
        more = preview.count is None
        said = N_("The first {count} row", "The first {count} rows") if more else N_("{count} row", "{count} rows")
        self._count.say(Message(said, count=len(preview.rows) - preview.total))
        if self.table is not None:
            self._sheet.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.table = sheet_of(self.desk, preview)
        self._sheet.addWidget(self.table)
        self.table.rows.load()

    def _written(self, made: Produced) -> None:
        words = N_("Written: {file}, {count} row", "Written: {file}, {count} rows")
        said = Message(words, file=made.path.name, count=made.rows)
        folder = QUrl.fromLocalFile(str(made.path.parent))
        clear(self._notices)
        offer = Offer(N_("Open the folder"), lambda: QDesktopServices.openUrl(folder))
        self._notices.addWidget(Notice(said, "new", offer))
        for note in made.notes if made.left_empty else ():
            self._notices.addWidget(Notice(note, "doubt", lasting=True))
        self.secret_field.clear()
        self._ask_again()
        self.desk.written.emit(("exports",))


def _label_quarters(field: QComboBox) -> None:
    """Say the quarters with their months in the language of the window."""
    for place in range(field.count()):
        field.setItemText(place, Quarter.parse(field.itemData(place)).label(current_language()))
