"""The page of reports: figures first, then the workbook."""

from pathlib import Path

import openpyxl
from pytestqt.qtbot import QtBot

from desktop.gui.pages.reports import ReportsPage
from desktop.gui.parts.notices import Notice
from desktop.operations.identifications import decide
from tests.gui.office import Office


def approved_child(office: Office) -> None:
    told = {"criteria": ("ORPH_D",), "immediate_risk": "no", "identified_on": "2026-07-10"}
    identification = office.keep("identifications", person=office.child(), **told)
    for level, day in (("VILLAGE", "2026-07-14"), ("CELL", "2026-07-28"), ("SECTOR", "2026-08-11")):
        decision = {"level": level, "decision": "APPROVED", "decided_on": day, "decided_by": "Kalisa Jean"}
        office.do(decide, identification, decision)


def page_of(office: Office, qtbot: QtBot) -> ReportsPage:
    page = ReportsPage(office.desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.preview is not None)
    return page


def test_the_quarter_that_ended_last_is_shown_first_with_its_figures(office: Office, qtbot: QtBot) -> None:
    approved_child(office)
    page = page_of(office, qtbot)
    assert str(page.chosen_quarter()) == "2026Q1"
    last = page.figures.rowCount() - 1
    assert [page.figures.item(last, column).text() for column in range(5)] == ["DISTRICT TOTAL", "1", "1", "0", "1"]


def test_the_ministry_workbook_is_written_and_said(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    approved_child(office)
    page = page_of(office, qtbot)
    target = tmp_path / "report.xlsx"
    page.write(target)
    qtbot.waitUntil(lambda: any("report.xlsx" in one.accessibleName() for one in page.findChildren(Notice)))
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert "Karongi" in {str(cell.value) for row in sheet.iter_rows() for cell in row}


def test_the_language_of_the_report_is_chosen_apart_from_that_of_the_window(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(office, qtbot)
    page.report.setCurrentIndex(page.report.findData("ovc-summary"))
    page.language.setCurrentIndex(page.language.findData("fr"))
    target = tmp_path / "summary.xlsx"
    page.write(target)
    qtbot.waitUntil(target.exists)
    texts = {str(cell.value) for row in openpyxl.load_workbook(target).worksheets[0].iter_rows() for cell in row}
    assert "Secteur" in texts
    assert str(page.heading().title) == "Reports"


def test_only_the_ministry_report_asks_for_a_form(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot)
    assert not page.form.isHidden()
    page.report.setCurrentIndex(page.report.findData("ovc-list"))
    assert page.form.isHidden()
