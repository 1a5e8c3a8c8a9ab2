"""Every register has its card, with how many records it holds and the way to its list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.gui.pages.places import page_makers
from desktop.gui.pages.registers import RegistersPage
from desktop.gui.parts.cards import CardAction
from desktop.gui.parts.labels import Line
from desktop.gui.settings import Settings
from desktop.registers import REGISTERS
from tests.gui.office import Office
from tests.gui.pages.shown import shown


@pytest.fixture
def page(qtbot, office: Office) -> RegistersPage:
    office.child("Mutoni")
    office.child("Keza")
    made = RegistersPage(office.desk)
    shown(qtbot, made)
    office.settle()
    return made


def words(page: RegistersPage, key: str) -> list[str]:
    """Everything that the card of a register says."""
    card = page.cards[key]
    return [one.text() for one in (*card.findChildren(QLabel), *card.findChildren(Line)) if one.text()]


def test_every_register_has_a_card_that_says_what_it_is_for(page: RegistersPage) -> None:
    assert list(page.cards) == [*(declared.key for declared in REGISTERS), "codelists", "villages"]
    for declared in REGISTERS:
        assert {declared.title, declared.help} <= set(words(page, declared.key))


def test_the_cards_count_anew_each_time_one_comes(qtbot, office: Office, page: RegistersPage) -> None:
    assert "2" in words(page, "people")
    assert "0" in words(page, "partners")
    office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")
    page.enter()
    qtbot.waitUntil(lambda: "1" in words(page, "partners"))


def test_a_card_leads_by_keyboard_to_a_page_that_there_is(qtbot, office: Office, page: RegistersPage, tmp_path) -> None:
    makers = page_makers(office.desk, Settings(tmp_path / "window.json"))
    for key, card in page.cards.items():
        action = card.findChild(CardAction)
        action.setFocus()
        with qtbot.waitSignal(office.desk.page_wanted) as asked:
            qtbot.keyClick(action, Qt.Key.Key_Space)
        assert asked.args == [key, {}]
        assert key in makers
