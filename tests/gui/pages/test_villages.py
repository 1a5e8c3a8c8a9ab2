"""The page of places: down from the district to a village, up again, found, added and renamed by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from desktop.gui.language import say
from desktop.gui.office import Office as Window
from desktop.gui.pages.villages import VillagesPage
from desktop.gui.settings import Settings
from tests.gui.office import KIGABIRO, Office
from tests.gui.pages.shown import said

SECTOR, CELL = KIGABIRO[:4], KIGABIRO[:6]


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> Iterator[VillagesPage]:
    """The page in its window."""
    office.child()
    window = Window(office.desk, Settings(tmp_path / "window.json"), "Uwera Claudine")
    qtbot.addWidget(window.window)
    window.window.resize(1366, 740)
    with qtbot.waitActive(window.window):
        window.window.show()
        window.window.activateWindow()
    window.window.show_page("villages")
    made = window.window.page("villages")
    assert isinstance(made, VillagesPage)
    qtbot.waitUntil(lambda: made.model.complete)
    yield made
    window.window.close()


def listed(qtbot, page: VillagesPage) -> list[str]:
    """The codes that are listed once the list has come to rest."""
    qtbot.waitUntil(lambda: page.model.complete and page.model.row(0) is not None)
    return [code for (code,) in said(page.model, ("code",))]


def test_one_goes_down_to_the_villages_and_up_again(qtbot, office: Office, page: VillagesPage) -> None:
    assert SECTOR in listed(qtbot, page)
    page._open(("in", "31", SECTOR))
    assert CELL in listed(qtbot, page)
    page._open(("in", SECTOR, CELL))
    assert KIGABIRO in listed(qtbot, page)
    assert ("31090303", "1") in said(page.model, ("code", "uses"))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Backspace)
    assert page.inside == SECTOR
    assert CELL in listed(qtbot, page)


def test_any_level_is_found_by_its_name(qtbot, office: Office, page: VillagesPage) -> None:
    page.find_in_page()
    qtbot.keyClicks(page.search, "kigabiro")
    qtbot.waitUntil(lambda: KIGABIRO in listed(qtbot, page))


def test_a_village_is_added_by_keyboard_and_found_at_once(qtbot, office: Office, page: VillagesPage) -> None:
    page.go_to(CELL)
    assert say(page.heading().primary) == "Add a village"
    page.do_primary()
    name = page.sheet.sections.rows["name"].editor
    qtbot.keyClicks(name.focusProxy(), "Isangano rishya")
    qtbot.keyClick(page.sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    places = lambda: office.desk.around.places  # noqa: E731  # asked again and again
    qtbot.waitUntil(lambda: any(one.name == "Isangano rishya" for one in places().find("isangano", within="31")))
    qtbot.waitUntil(lambda: ("Isangano rishya",) in said(page.model, ("name",)))


def test_a_renamed_village_is_called_so_everywhere_at_once(qtbot, office: Office, page: VillagesPage) -> None:
    page.go_to(CELL)
    listed(qtbot, page)
    page._open(("in", CELL, KIGABIRO))
    name = page.sheet.sections.rows["name"].editor.focusProxy()
    name.selectAll()
    qtbot.keyClicks(name, "Amahoro mashya")
    qtbot.keyClick(page.sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: office.desk.around.places.get(KIGABIRO).name == "Amahoro mashya")
    assert office.desk.around.places.path(KIGABIRO).endswith("Amahoro mashya")


def test_a_name_that_a_neighbour_has_is_refused_at_its_field(qtbot, office: Office, page: VillagesPage) -> None:
    page.go_to(CELL)
    page.do_primary()
    qtbot.keyClicks(page.sheet.sections.rows["name"].editor.focusProxy(), "kigabiro")
    qtbot.keyClick(page.sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "already" in page.sheet.sections.rows["name"].remarks[0]


def test_nothing_is_added_to_a_country_or_a_province(page: VillagesPage) -> None:
    page.go_to("")
    assert page.heading().primary == ""
    page.do_primary()
    assert not page.sides.detail_is_open


def test_the_sheets_of_a_unit_are_printed_to_be_verified_in_its_villages(
    qtbot, office: Office, page: VillagesPage
) -> None:
    told = {"criteria": ("ORPH_D",), "immediate_risk": "no", "identified_on": "2026-07-10"}
    office.keep("identifications", person=office.child("Gasana"), **told)
    page.go_to(SECTOR)
    qtbot.waitUntil(lambda: page.model.complete)
    page.table.choose_none()
    dialog = page.print_page()
    qtbot.waitUntil(lambda: dialog._laid is not None)
    sector = office.desk.around.places.get(SECTOR).name
    assert dialog._laid.paper.heading.title == f"Verification sheet: {sector}"
    dialog.close()
    page.go_to(CELL, choose=KIGABIRO)
    qtbot.waitUntil(lambda: page.table.chosen_id() == ("in", CELL, KIGABIRO))
    dialog = page.print_page()
    qtbot.waitUntil(lambda: dialog._laid is not None)
    assert dialog._laid.paper.heading.title.endswith("Kigabiro")
    dialog.close()
