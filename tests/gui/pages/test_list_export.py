"""A list leaves from its page by keyboard: what is asked, twice where persons are named, and what was written."""

import zipfile

import openpyxl
import pytest
from PySide6.QtCore import Qt

from desktop.gui.mnemonics import letters_of
from desktop.gui.pages.list_export import ListExportDialog
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.settings import Settings
from desktop.operations.changes import recent_changes
from tests.gui.office import Office
from tests.gui.pages.shown import listed


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> RegisterPage:
    for name in ("Keza", "Mugisha", "Uwase"):
        office.child(name, sex="M" if name == "Mugisha" else "F")
    made = RegisterPage(office.desk, Settings(tmp_path / "window.json"), "people", "children")
    listed(qtbot, made)
    return made


@pytest.fixture
def dialog(qtbot, office: Office, page: RegisterPage) -> ListExportDialog:
    page._filter({"sex": "F"})
    office.settle()
    made = page.export_list()
    assert made is not None
    return made


def test_f8_asks_how_the_list_leaves(qtbot, office: Office, page: RegisterPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: len(page.findChildren(ListExportDialog)) == 1)
    found = page.findChildren(ListExportDialog)
    assert found[0].rows.count() == 1, "nothing is narrowed: the whole list is what it shows"
    found[0].close_button.click()


def test_what_is_chosen_is_what_leaves(office: Office, dialog: ListExportDialog, tmp_path) -> None:
    dialog.columns.setCurrentIndex(1)
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    dialog.save_as(tmp_path / "out.xlsx")
    office.settle()
    rows = list(openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows(values_only=True))
    assert {row[0] for row in rows[1:]} == {"Keza", "Uwase"}
    assert "Sexe" in rows[0]
    assert "Handicap" not in rows[0]
    assert office.heard[-1] == ("new", "Written: out.xlsx, 2 rows")
    assert office.do(recent_changes)[0].kind == "export"


def test_all_of_the_list_with_all_its_columns_protected(office: Office, dialog: ListExportDialog, tmp_path) -> None:
    dialog.rows.setCurrentIndex(1)
    dialog.secret_field.setText("urufunguzo")
    asked = dialog.asked(tmp_path / "out.xlsx")
    assert (asked.wanted.filters, asked.fields, asked.password) == ((), (), "urufunguzo")
    dialog.save_as(tmp_path / "out.xlsx")
    office.settle()
    assert (tmp_path / "out.xlsx").exists()
    assert not zipfile.is_zipfile(tmp_path / "out.xlsx")


def test_persons_leave_without_a_password_only_when_that_is_said_twice(
    office: Office, dialog: ListExportDialog
) -> None:
    dialog.resize(dialog.width(), dialog.minimumSizeHint().height())
    assert not dialog._protected()
    assert dialog.secret.problem
    office.settle()
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width()), "what is wrong can be read whole"
    assert dialog._protected()
    dialog.secret_field.textEdited.emit("")
    assert not dialog._protected(), "typing begins the question anew"


def test_the_blank_workbook_leaves_from_the_same_place(office: Office, dialog: ListExportDialog, tmp_path) -> None:
    dialog.save_blank_as(tmp_path / "blank.xlsx")
    office.settle()
    assert openpyxl.load_workbook(tmp_path / "blank.xlsx").sheetnames[1] == "Instructions"
    assert office.heard[-1][0] == "new"


def test_what_fails_is_said_in_the_window(office: Office, dialog: ListExportDialog, tmp_path) -> None:
    dialog.save_as(tmp_path / "no" / "out.xlsx")
    office.settle()
    assert office.heard[-1][0] == "reject"


def test_nothing_leaves_while_names_are_masked(office: Office, page: RegisterPage) -> None:
    office.desk.masked = True
    assert page.export_list() is None
    assert office.heard[-1][0] == "doubt"


def test_a_list_without_persons_asks_for_no_password(office: Office, qtbot, tmp_path) -> None:
    page = RegisterPage(office.desk, Settings(tmp_path / "window.json"), "activities")
    qtbot.addWidget(page)
    dialog = page.export_list()
    assert dialog is not None
    assert dialog.secret.isHidden()
    assert dialog._protected()
    dialog.close()


def test_every_button_has_a_letter_of_its_own(office: Office, dialog: ListExportDialog) -> None:
    office.settle()
    texts = [one.text() for one in (dialog.write_button, dialog.blank_button, dialog.close_button)]
    assert len(letters_of(texts)) == len(texts)
