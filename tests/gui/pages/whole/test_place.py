"""Where something is: in words down to the village, and its sector marked on the map of its district."""

from PySide6.QtWidgets import QLabel

from desktop.gui.pages.whole.place import SectorMap, place_card, sectors_of
from tests.gui.office import KARONGI, KIGABIRO, Office


def test_the_sector_is_marked_on_the_map_of_its_district(qtbot, office: Office) -> None:
    card = place_card(office.desk, KIGABIRO)
    qtbot.addWidget(card)
    office.settle()
    drawn = card.findChild(SectorMap)
    qtbot.waitUntil(lambda: drawn.map is not None)
    assert drawn.map._selected == KIGABIRO[:4]
    assert any("Kigabiro" in label.text() for label in card.findChildren(QLabel))
    assert {shape.code[:2] for shape in sectors_of(KARONGI)} == {KARONGI}


def test_an_unknown_village_is_said_and_a_district_has_no_sector(qtbot, office: Office) -> None:
    for code in ("", KARONGI):
        card = place_card(office.desk, code)
        qtbot.addWidget(card)
        assert card.findChild(SectorMap) is None
