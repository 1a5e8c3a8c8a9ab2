"""The page on which a form that somebody sent is filled."""

from collections.abc import Iterator

import openpyxl
import pytest
import shiboken6
from PySide6.QtWidgets import QFileDialog

from desktop.gui.language import say
from desktop.gui.pages.forms import FormPage
from desktop.operations.imports.layouts import layouts_shown
from desktop.operations.masking import mask_names
from tests.gui.office import Office
from tests.gui.pages.conftest import PATIENCE
from tests.operations.forms.small import sector_form


@pytest.fixture
def page(qtbot, gasabo: Office) -> Iterator[FormPage]:
    made = FormPage(gasabo.desk)
    made.resize(1150, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter()
    gasabo.settle()
    yield made
    shiboken6.delete(made)


def opened(qtbot, page, path):
    page.enter(file=path)
    qtbot.waitUntil(lambda: page.looking.shown is not None, timeout=PATIENCE)


def test_a_form_is_chosen_looked_at_remembered_and_filled(qtbot, page, gasabo, tmp_path, monkeypatch):
    path, target = sector_form(tmp_path), tmp_path / "raporo"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    page.choose_form()
    qtbot.waitUntil(lambda: page.looking.shown is not None, timeout=PATIENCE)
    assert say(page.heading().second) == "Q1 2026/27 (Jul–Sep 2026)"
    with qtbot.waitSignal(gasabo.desk.page_wanted, timeout=PATIENCE) as wanted:
        page.looking.use_form()
    key, told = wanted.args
    assert (key, told["made"].path) == ("reports", tmp_path / "raporo.xlsx")
    assert told["made"].left_empty
    assert openpyxl.load_workbook(tmp_path / "raporo.xlsx").worksheets[0]["B5"].value == 0
    assert [one.name for one in gasabo.do(layouts_shown)] == ["secteurs"]


def test_nothing_is_written_or_remembered_without_a_name_for_the_file(qtbot, page, gasabo, tmp_path, monkeypatch):
    opened(qtbot, page, sector_form(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
    page.looking.use_form()
    gasabo.settle()
    assert gasabo.do(layouts_shown) == []
    assert len(list(tmp_path.glob("*.xlsx"))) == 1


def test_the_form_is_left_for_the_reports(qtbot, page, gasabo, tmp_path):
    opened(qtbot, page, sector_form(tmp_path))
    with qtbot.waitSignal(gasabo.desk.page_wanted) as wanted:
        page.looking.leave.click()
    assert wanted.args[0] == "reports"
    assert page.looking.form is None


def test_what_a_form_shows_goes_when_names_are_masked(qtbot, page, gasabo, tmp_path):
    opened(qtbot, page, sector_form(tmp_path))
    gasabo.desk.mask(gasabo.do(mask_names, True))
    assert page.looking.form is None
    assert not page.looking.isVisible()


def test_a_workbook_that_is_dropped_on_the_page_is_looked_at_as_a_form(qtbot, page, tmp_path):
    assert page.take_files([sector_form(tmp_path)])
    qtbot.waitUntil(lambda: page.looking.shown is not None, timeout=PATIENCE)
