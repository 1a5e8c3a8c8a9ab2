"""From a row and from the record beside it a key leads to the whole page; so do Enter on the row and a button."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.pages.partners import PartnersPage
from desktop.gui.settings import Settings
from tests.gui.office import Office
from tests.gui.pages.shown import listed


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> PartnersPage:
    for name in ("Caritas", "Ineza"):
        office.keep("partners", name=name, kind="NGO", status="ACTIVE")
    made = PartnersPage(office.desk, Settings(tmp_path / "window.json"))
    listed(qtbot, made)
    made.wanted_pages = []
    office.desk.page_wanted.connect(lambda key, told: made.wanted_pages.append((key, told["record"])))
    return made


def test_enter_and_the_keys_lead_from_the_row_to_its_page(qtbot, page: PartnersPage) -> None:
    page.table.take_keyboard()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    second = page._row_record(page.model.row_id(1))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.wanted_pages == [("partners/page", second)] * 2


def test_the_button_leads_from_the_record_beside_the_list(qtbot, page: PartnersPage) -> None:
    page.table.take_keyboard()
    qtbot.waitUntil(lambda: page.panel.page is not None)
    head = page.panel.reading.head
    assert head.whole_button.isVisible()
    assert not head.back_button.isVisible()
    head.whole_button.click()
    page.panel.reading.area.setFocus()
    qtbot.keyClick(page.panel.reading.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.wanted_pages == [("partners/page", page.panel.page.id)] * 2
