"""A list leaves as it stands, a record with the keyboard in it leaves as its paper, and an open form is saved first."""

import pytest

from desktop.gui.language import say
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.paper.dialog import PaperDialog
from desktop.gui.settings import Settings
from tests.gui.office import Office
from tests.gui.pages.shown import listed


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> RegisterPage:
    """Two adults."""
    for name in ("Keza", "Mugisha"):
        office.child(name, is_child="no", is_adult="yes", birth="1980", sex="M" if name == "Mugisha" else "F")
    made = RegisterPage(office.desk, Settings(tmp_path / "window.json"), "people", "adults")
    listed(qtbot, made)
    return made


def test_what_is_printed_is_the_list_or_the_record_that_the_keyboard_is_in(
    qtbot, office: Office, page: RegisterPage
) -> None:
    page.table.take_keyboard()
    listed_paper = page.print_page()
    office.settle()
    assert listed_paper._laid.paper.heading.title == "Adults"
    assert listed_paper.history.isHidden()
    listed_paper.close()
    page._open(page.model.row_id(0))
    office.settle()
    page.panel.setFocus()
    record_paper = page.print_page()
    office.settle()
    assert record_paper._laid.paper.heading.title == "Keza Clarisse"
    assert not record_paper.history.isHidden()
    record_paper.close()


def test_the_button_of_a_record_prints_it(qtbot, office: Office, page: RegisterPage) -> None:
    page._open(page.model.row_id(0))
    office.settle()
    page.panel.reading.head.print_button.click()
    office.settle()
    (dialog,) = page.findChildren(PaperDialog)
    assert dialog._laid.paper.heading.title == "Keza Clarisse"
    dialog.close()


def test_an_open_form_is_saved_before_anything_is_printed(office: Office, page: RegisterPage) -> None:
    page.begin({})
    office.settle()
    assert page.print_page() is None
    assert office.heard[-1] == ("doubt", "Save or close the form first: what is printed is what is saved.")


def test_the_paper_says_by_what_the_list_is_narrowed(page: RegisterPage) -> None:
    page.search.setText("keza")
    page._filter({"sex": "f"})
    assert [(say(title), say(text)) for title, text in page.leaving.listed().narrowed] == [
        ("Search", "keza"),
        ("Sex", "f"),
    ]
