"""Reports: which, for which quarter, in which language; its figures first, then the workbook itself."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop.domain.calendar import Quarter
from desktop.domain.fields.number import grouped
from desktop.domain.language import LANGUAGES, N_, Message, current_language, translate
from desktop.gui.cover.fields import Asked, choice_field
from desktop.gui.desk import Desk
from desktop.gui.language import LANGUAGE_NAMES, name_for_readers, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.parts.page import Heading, Page
from desktop.gui.theme.type import font
from desktop.gui.work import Manner
from desktop.operations.folders import documents_folder
from desktop.operations.reporting import Produced, produce_report
from desktop.operations.reporting.previews import Preview, preview_quarter, quarters_offered

REPORTS = {
    "ministry-quarterly": N_("The ministry's quarterly workbook, filled"),
    "ovc-summary": N_("Summary by sector, age and sex (R2)"),
    "ovc-list": N_("List of children by name with their services (R1)"),
}
COLUMNS = (
    N_("Sector"),
    N_("Children"),
    N_("Identified this quarter"),
    N_("Served"),
    N_("Not served"),
    N_("Counted apart"),
)
SIDE = 320


class ReportsPage(Page):
    """Choices at the left, the figures at the right; the primary button writes the workbook."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.preview: Preview | None = None
        self._template: Path | None = None
        self.report, self.quarter, self.language = choice_field(), choice_field(), choice_field()
        self.form = Button(N_("Choose the form they sent…"), icon="folder")
        self.form.clicked.connect(self.choose_form)
        self.form_name = Label("", "small", "muted", wrap=True)
        self.figures = QStandardItemModel(0, len(COLUMNS), self)
        self.table = _figures_table(self.figures)
        self._notes = QVBoxLayout()
        self._build()
        self.report.currentIndexChanged.connect(self._report_chosen)
        self.quarter.activated.connect(self._look)
        desk.written.connect(lambda _registers: self._look() if self.isVisible() else None)
        self.retranslate()

    def _build(self) -> None:
        asked = (
            Asked(N_("Report"), self.report),
            Asked(N_("Quarter"), self.quarter),
            Asked(N_("Language of the report"), self.language),
        )
        side = QWidget()
        side.setFixedWidth(SIDE)
        side.setLayout(column(*asked, self.form, self.form_name, None, margins=(20, 16, 12, 16), gap=14))
        right = column(self._notes, (self.table, 1), margins=(8, 16, 16, 16), gap=10)
        self.setLayout(row(side, (right, 1), gap=0))
        self.setFocusProxy(self.report)

    def heading(self) -> Heading:
        """Where one is and what the page is for."""
        return Heading(N_("Reports"), N_("The figures first, then the workbook"), N_("Write the workbook…"), "sheet")

    def enter(self, **parameters: object) -> None:
        """Offer the quarters and show the figures of the one that ended last."""
        if self.quarter.count():
            self._look()
        else:
            self.desk.ask(quarters_offered, then=self._offer)

    def do_primary(self) -> None:
        """Ask where the workbook is to be written, and write it."""
        if not self.quarter.count():
            return
        name = f"{self.report.currentData()}-{self.chosen_quarter()}-{self.language.currentData()}.xlsx"
        suggested = str(documents_folder().parent / name)
        target, _kind = QFileDialog.getSaveFileName(self, say(N_("Write the workbook")), suggested, "*.xlsx")
        if target:
            self.write(Path(target))

    def write(self, target: Path) -> None:
        """Write the report that is chosen to a file."""
        manner = Manner(words=N_("Writing the report"))
        template = self._template if self._fills_form() else None
        asked = (self.report.currentData(), self.chosen_quarter(), target, self.language.currentData(), template)
        self.desk.write((), produce_report, *asked, then=self._written, manner=manner)

    def choose_form(self) -> None:
        """Choose the empty form that the receiver sent, in place of the one that comes with the application."""
        name, _kind = QFileDialog.getOpenFileName(self, say(N_("The receiver's form")), "", "*.xlsx *.xlsm")
        if name:
            self._template = Path(name)
            self.form_name.show_text(self._template.name)

    def chosen_quarter(self) -> Quarter:
        """The quarter that is chosen."""
        return Quarter.parse(self.quarter.currentData())

    def retranslate(self) -> None:
        """Say the choices in the language of the window, keeping what is chosen."""
        for field, choices in (
            (self.report, [(translate(words), key) for key, words in REPORTS.items()]),
            (self.language, [(LANGUAGE_NAMES[code], code) for code in LANGUAGES]),
        ):
            chosen = field.currentData() or (current_language() if field is self.language else None)
            field.blockSignals(True)
            field.clear()
            for words, key in choices:
                field.addItem(words, key)
            field.setCurrentIndex(max(0, field.findData(chosen)))
            field.blockSignals(False)
        for place in range(self.quarter.count()):
            self.quarter.setItemText(place, Quarter.parse(self.quarter.itemData(place)).label(current_language()))
        self.figures.setHorizontalHeaderLabels([translate(words) for words in COLUMNS])
        name_for_readers(self.table, N_("Figures of the quarter by sector"))
        self._report_chosen()
        if self.preview:
            self.show_preview(self.preview)

    def _fills_form(self) -> bool:
        return str(self.report.currentData()) == "ministry-quarterly"

    def _report_chosen(self) -> None:
        self.form.setVisible(self._fills_form())
        self.form_name.setVisible(self._fills_form())

    def _offer(self, quarters: tuple[Quarter, ...]) -> None:
        for quarter in quarters:
            self.quarter.addItem(quarter.label(current_language()), str(quarter))
        self._look()

    def _look(self) -> None:
        if self.quarter.count():
            manner = Manner(lane="preview")
            self.desk.ask(preview_quarter, self.chosen_quarter(), then=self.show_preview, manner=manner)

    def show_preview(self, preview: Preview) -> None:
        """Show the figures, and above them who is not in them."""
        self.preview = preview
        self.figures.setRowCount(0)
        for line in preview.lines:
            numbers = (line.total, line.new, line.served, line.not_served, line.apart)
            self.figures.appendRow([_item(line.sector), *(_item(grouped(one), number=True) for one in numbers)])
        _bold(self.figures, self.figures.rowCount() - 1)
        while (item := self._notes.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        for note in preview.notes:
            self._notes.addWidget(Notice(note, "doubt", lasting=True))

    def _written(self, made: Produced) -> None:
        said = Message(N_("Written: {file}, {rows} rows"), file=made.path.name, rows=made.rows)
        folder = QUrl.fromLocalFile(str(made.path.parent))
        self._notes.insertWidget(
            0, Notice(said, "new", Offer(N_("Open the folder"), lambda: QDesktopServices.openUrl(folder)))
        )


def _figures_table(model: QStandardItemModel) -> QTableView:
    table = QTableView()
    table.setFont(font())
    table.setModel(model)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(30)
    table.horizontalHeader().setFont(font("section"))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    return table


def _item(words: str, *, number: bool = False) -> QStandardItem:
    item = QStandardItem(words)
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item


def _bold(model: QStandardItemModel, place: int) -> None:
    for section in range(model.columnCount()):
        model.item(place, section).setFont(font("strong"))
