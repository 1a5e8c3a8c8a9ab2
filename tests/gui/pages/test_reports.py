"""The page of reports: what to settle first, the sheet as it will be, then the workbook."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.domain.language import Message
from desktop.gui.language import say, speak
from desktop.gui.pages.reports import ReportsPage
from desktop.gui.paper.dialog import PaperDialog
from desktop.gui.parts.notices import Notice
from desktop.operations.changes import recent_changes
from desktop.operations.identifications import decide
from desktop.operations.reporting import Produced
from desktop.resources import resource
from tests.gui.office import Office


def approve(office: Office, child: str) -> None:
    told = {"criteria": ("ORPH_D",), "immediate_risk": "no", "identified_on": "2026-07-10"}
    identification = office.keep("identifications", person=child, **told)
    for level, day in (("VILLAGE", "2026-07-14"), ("CELL", "2026-07-28"), ("SECTOR", "2026-08-11")):
        decision = {"level": level, "decision": "APPROVED", "decided_on": day, "decided_by": "Kalisa Jean"}
        office.do(decide, identification, decision)


@pytest.fixture
def page(qtbot, office: Office) -> Iterator[ReportsPage]:
    """The page over a register with a child that is counted, and one whose birth nobody knows."""
    approve(office, office.child())
    approve(office, office.child("Gasana", "Paul", sex="M", birth=None))
    made = ReportsPage(office.desk)
    made.resize(1150, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: made.table is not None and made.table.rows.complete)
    yield made
    shiboken6.delete(made)


def column_of(page: ReportsPage, title: str) -> int:
    model = page.table.rows
    return [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())].index(title)


def texts(target: Path) -> set[str]:
    return {str(cell.value) for row in openpyxl.load_workbook(target).worksheets[0].iter_rows() for cell in row}


def test_the_quarter_that_ended_last_comes_first_with_its_figures(page):
    assert str(page.chosen_quarter()) == "2026Q1"
    assert say(page.heading().second) == "Q1 2026/27 (Jul–Sep 2026)"
    last = page.table.rows.rowCount() - 1
    assert page.table.rows.text(last, 0) == "DISTRICT TOTAL"
    assert page.table.rows.text(last, column_of(page, "Total")) == "1"


def test_what_is_to_be_settled_names_the_children_and_opens_them(qtbot, page, office):
    (line,) = page.points.lines
    assert line.action.text().replace("&", "") == "See the name"
    assert not line.names.isVisible()
    qtbot.keyClick(line.action, Qt.Key.Key_Space)
    assert line.names.isVisible()
    line.names.setCurrentRow(0)
    with qtbot.waitSignal(office.desk.record_wanted) as opened:
        qtbot.keyClick(line.names, Qt.Key.Key_Return)
    assert opened.args[0] == "people"


def test_the_ministry_workbook_is_written_said_and_noted(qtbot, page, office, tmp_path, monkeypatch):
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    qtbot.mouseClick(page.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("report.xlsx" in one.accessibleName() for one in page.findChildren(Notice)))
    assert "Karongi" in texts(target)
    assert page.write_button.isEnabled()
    assert "report.xlsx" in str(office.do(recent_changes, 1)[0].action)


def test_somebody_who_thinks_better_of_it_writes_nothing(page, office, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
    before = office.do(recent_changes, 1)
    page.do_primary()
    assert office.do(recent_changes, 1) == before


def test_the_report_speaks_its_own_language(qtbot, page, tmp_path):
    page.reports.choose("ovc-summary")
    page.language.setCurrentIndex(page.language.findData("fr"))
    page.language.activated.emit(page.language.currentIndex())
    qtbot.waitUntil(lambda: page.table.rows.headerData(0, Qt.Orientation.Horizontal) == "Secteur")
    target = tmp_path / "summary.xlsx"
    page.write(target)
    qtbot.waitUntil(target.exists)
    assert "Secteur" in texts(target)
    assert say(page.heading().title) == "Reports"


def test_another_report_and_another_quarter_are_chosen_by_keyboard(qtbot, page):
    page.reports.setFocus()
    qtbot.keyClick(page.reports, Qt.Key.Key_Down)
    qtbot.keyClick(page.reports, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.preview.report == "ovc-list")
    page.quarter.setFocus()
    qtbot.keyClick(page.quarter, Qt.Key.Key_Down)
    page.quarter.activated.emit(page.quarter.currentIndex())
    qtbot.waitUntil(lambda: str(page.preview.quarter) == "2026Q2")


def test_only_the_ministry_report_asks_for_a_form(page):
    assert page.form.isVisible()
    page.reports.choose("ovc-list")
    assert not page.form.isVisible()


def test_the_form_that_was_sent_is_filled_until_the_own_one_is_wanted_again(qtbot, page, tmp_path, monkeypatch):
    sent = tmp_path / "form 2026.xlsx"
    sent.write_bytes(resource("templates", "ministry-quarterly.xlsx").read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(sent), ""))
    page.choose_form()
    assert page.form_name.text() == "Form: form 2026.xlsx"
    target = tmp_path / "filled.xlsx"
    page.write(target)
    qtbot.waitUntil(target.exists)
    qtbot.mouseClick(page.own_form, Qt.MouseButton.LeftButton)
    assert page.form_name.text() == "Form: the one that came with Igitabo"


def test_the_page_says_everything_in_another_language(qapp, qtbot, page):
    speak(qapp, "fr")
    qtbot.waitUntil(lambda: page.quarter.itemText(0) == "T1 2026/27 (juil.–sept. 2026)")
    assert page.language.currentText() == "English"


def test_names_leave_without_a_password_only_when_asked_twice(qtbot, page, tmp_path, monkeypatch):
    target = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    page.reports.choose("ovc-list")
    assert page.secret.isVisible()
    qtbot.mouseClick(page.write_button, Qt.MouseButton.LeftButton)
    assert "names children" in page.secret_field.accessibleDescription()
    assert page.secret_field.hasFocus()
    assert not target.exists()
    qtbot.mouseClick(page.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"PK")


def test_a_list_is_written_with_the_password_of_the_receiver_which_is_then_forgotten(
    qtbot, page, tmp_path, monkeypatch
):
    target = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    page.reports.choose("ovc-list")
    qtbot.keyClicks(page.secret_field, "Imbaraga-2026")
    qtbot.mouseClick(page.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("list.xlsx" in one.accessibleName() for one in page.findChildren(Notice)))
    assert not target.read_bytes().startswith(b"PK")
    assert page.secret_field.text() == ""


def test_a_report_without_names_asks_for_no_password(page):
    assert not page.secret.isVisible()


def test_a_form_that_is_chosen_or_dropped_is_looked_at_for_the_quarter_and_language_chosen(
    qtbot, page, office, tmp_path, monkeypatch
):
    form = tmp_path / "form.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(form), ""))
    with qtbot.waitSignal(office.desk.page_wanted) as wanted:
        page.fill.click()
    assert wanted.args == ["form", {"file": form, "quarter": page.chosen_quarter(), "language": "en"}]
    with qtbot.waitSignal(office.desk.page_wanted):
        assert page.take_files([form])


def test_what_stays_empty_on_a_form_is_said_when_it_is_written(page, tmp_path):
    made = Produced(tmp_path / "form.xlsx", 3, (Message("Left empty: column F."),), "0" * 64, left_empty=True)
    page.enter(made=made)
    said = [one.accessibleName() for one in page.findChildren(Notice)]
    assert any("form.xlsx" in one for one in said)
    assert any("column F" in one for one in said)


def test_a_report_is_printed_as_it_stands_in_the_language_chosen_for_it(
    qtbot, office: Office, page: ReportsPage
) -> None:
    page.enter(report="ovc-summary")
    qtbot.waitUntil(lambda: page.preview is not None and page.preview.report == "ovc-summary")
    page.language.setCurrentIndex(page.language.findData("fr"))
    page.print_button.setFocus()
    qtbot.keyClick(page.print_button, Qt.Key.Key_Space)
    (dialog,) = page.findChildren(PaperDialog)
    qtbot.waitUntil(lambda: dialog._laid is not None)
    assert dialog._laid.paper.language == "fr"
    assert dialog._laid.paper.heading.second == f"R2 · {page.chosen_quarter().label('fr')}"
    dialog.close()
