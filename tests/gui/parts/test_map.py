"""The map knows its thirty districts, where their names stand, and which one is clicked."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from desktop.domain.language import N_
from desktop.domain.places import shipped_places
from desktop.gui.parts.map import Map, credit, districts, load_shapes


@pytest.fixture
def country(qtbot) -> Map:
    made = Map(districts(), lambda code: "planned" if code.startswith("3") else "need", N_("Map of the districts"))
    qtbot.addWidget(made)
    made.resize(640, 520)
    made.show()
    return made


def test_every_district_is_there_with_its_name(country: Map) -> None:
    known = {
        place.code: place.name
        for province in shipped_places().children()
        for place in shipped_places().children(province.code)
    }
    assert {shape.code: shape.name for shape in districts()} == known


def test_every_label_stands_inside_its_district() -> None:
    assert not [shape.name for shape in districts() if not shape.path.contains(shape.label)]


def test_a_label_stands_away_from_the_border() -> None:
    gatsibo = next(shape for shape in districts() if shape.name == "Gatsibo")
    box = gatsibo.path.boundingRect()
    assert box.x() + box.width() * 0.2 < gatsibo.label.x() < box.x() + box.width() * 0.8


def test_a_click_chooses_the_district_under_it(qtbot, country: Map) -> None:
    move = country._transform(QRectF(country.rect()))
    for name in ("Karongi", "Nyagatare", "Kicukiro"):
        shape = next(one for one in districts() if one.name == name)
        with qtbot.waitSignal(country.chosen) as told:
            qtbot.mouseClick(country, Qt.MouseButton.LeftButton, pos=move.map(shape.label).toPoint())
        assert told.args == [shape.code]


def test_outside_of_the_country_nothing_is_chosen(qtbot, country: Map) -> None:
    assert country.code_at(QPointF(2, 2)) == ""
    with qtbot.assertNotEmitted(country.chosen):
        qtbot.mouseClick(country, Qt.MouseButton.LeftButton, pos=QPointF(2, 2).toPoint())


def test_the_selected_district_is_marked(country: Map) -> None:
    before = country.grab().toImage()
    country.select("31")
    assert country.grab().toImage() != before


def test_only_the_wanted_shapes_are_read() -> None:
    sectors = load_shapes("rw_sectors.geojson", lambda one: one["district_code"] == "31")
    assert len(sectors) == 13
    assert all(shape.code.startswith("31") for shape in sectors)


def test_whose_borders_they_are_is_said(country: Map) -> None:
    assert "WASAC" in credit()
    assert country.accessibleName() == "Map of the districts"
    assert country.focusPolicy() == Qt.FocusPolicy.NoFocus
