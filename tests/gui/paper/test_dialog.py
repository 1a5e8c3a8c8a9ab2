"""Before a paper leaves it is seen, in the language chosen, without sensitive details unless they are asked for."""

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from desktop.gui.mnemonics import letters_of
from desktop.gui.paper.asked import record_maker
from desktop.gui.paper.dialog import PaperDialog
from desktop.operations.changes import recent_changes
from tests.gui.office import Office


@pytest.fixture
def dialog(office: Office, qtbot, qapp):
    parent = QWidget()
    qtbot.addWidget(parent)
    child = office.child(has_disability="yes")
    made = PaperDialog(office.desk, record_maker("people", child), parent, history=True)
    made.open()
    office.settle()
    yield made
    parent.close()


def test_it_shows_the_paper_without_sensitive_details(dialog) -> None:
    assert dialog.save_button.isEnabled()
    assert "Disability" not in repr(dialog._laid.paper.blocks)
    assert dialog.where.text().startswith("Page 1 of")


def test_what_is_chosen_makes_the_paper_anew(office: Office, dialog) -> None:
    dialog.sensitive.setChecked(True)
    assert not dialog.save_button.isEnabled(), "the paper that is no longer meant can't leave"
    dialog.languages.choose("fr")
    dialog.history.setChecked(True)
    office.settle()
    paper = dialog._laid.paper
    assert paper.language == "fr"
    assert "Handicap" in repr(paper.blocks)
    assert "Historique" in repr(paper.blocks)


def test_it_is_saved_under_the_name_chosen_and_said(office: Office, dialog, tmp_path) -> None:
    dialog.save_as(tmp_path / "Mutoni")
    office.settle()
    assert (tmp_path / "Mutoni.pdf").exists()
    assert office.heard[-1][0] == "new"
    assert office.do(recent_changes)[0].kind == "export"
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()


def test_what_fails_is_said_in_the_window(office: Office, dialog, tmp_path) -> None:
    dialog.save_as(tmp_path / "no" / "such" / "folder.pdf")
    office.settle()
    assert office.heard[-1][0] == "reject"


def test_every_button_has_a_letter_of_its_own(office: Office, dialog) -> None:
    office.settle()
    texts = [one.text() for one in (dialog.save_button, dialog.print_button, dialog.close_button, dialog.sensitive)]
    assert len(set(letters_of(texts))) == len(texts)
