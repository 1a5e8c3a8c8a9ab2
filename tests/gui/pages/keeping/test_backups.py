"""Backups are made and listed; going back to one says first what it would do and asks for its password."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.gui.pages.keeping.backups import BackupsCard
from tests.gui.office import Office


@pytest.fixture
def card(qtbot, office: Office) -> BackupsCard:
    office.child()
    made = BackupsCard(office.desk)
    qtbot.addWidget(made)
    made.resize(560, 600)
    made.show()
    made.refresh()
    office.settle()
    return made


def test_a_backup_is_made_by_keyboard_and_listed(qtbot, office: Office, card: BackupsCard) -> None:
    assert card.rows.isHidden()
    with qtbot.waitSignal(office.desk.backed_up):
        qtbot.keyClick(card.now_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.rows.count() == 1)
    assert office.heard[-1][0] == "new"


def test_going_back_says_what_will_be_gone_and_asks_for_the_password(qtbot, office: Office, card: BackupsCard) -> None:
    qtbot.keyClick(card.now_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.rows.count() == 1)
    office.child("Keza", "Aline")
    card.rows.setCurrentRow(0)
    qtbot.keyClick(card.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(card.preview.isVisible)
    assert "with 1 person; now it has 2 people" in card.preview.words.text()
    assert "Keza Aline" in card.preview.lost.text()
    qtbot.keyClicks(card.preview.password, "not the password")
    with qtbot.assertNotEmitted(card.going_back_wanted):
        qtbot.keyClick(card.preview.go_button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: bool(card.preview._asked.problem))
    card.preview.password.clear()
    qtbot.keyClicks(card.preview.password, "ikawa n'icyayi")
    with qtbot.waitSignal(card.going_back_wanted) as asked:
        qtbot.keyClick(card.preview.go_button, Qt.Key.Key_Space)
    assert isinstance(asked.args[0], Path)
    assert asked.args[1] == "ikawa n'icyayi"


def test_another_folder_is_chosen_and_what_can_not_be_written_is_refused(
    qtbot, office: Office, card: BackupsCard, tmp_path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card.choose_folder = lambda: stick
    qtbot.keyClick(card.change_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card._where.text() == str(stick) and not card.usual_button.isHidden())
    card.choose_folder = lambda: tmp_path / "nowhere"
    qtbot.keyClick(card.change_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(office.heard) and office.heard[-1][0] == "reject")
    card.usual_button.setFocus()
    qtbot.keyClick(card.usual_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card._where.text() != str(stick) and card.usual_button.isHidden())
