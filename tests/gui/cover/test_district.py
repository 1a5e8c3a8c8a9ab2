"""The district is chosen in the lists or on the map, which always show the same."""

import pytest

from desktop.gui.cover.district import DistrictStep, province_name


@pytest.fixture
def step(qtbot) -> DistrictStep:
    made = DistrictStep()
    qtbot.addWidget(made)
    made.show()
    return made


def offered(step: DistrictStep) -> list[str]:
    return [step._district.itemText(place) for place in range(1, step._district.count())]


def test_all_thirty_are_offered_until_a_province_is_chosen(step: DistrictStep) -> None:
    assert len(offered(step)) == 30
    step._province.setCurrentIndex(step._province.findData("3"))
    assert offered(step) == ["Karongi", "Ngororero", "Nyabihu", "Nyamasheke", "Rubavu", "Rusizi", "Rutsiro"]


def test_the_map_chooses_what_the_lists_show(step: DistrictStep) -> None:
    step._map.chosen.emit("31")
    assert (step.district, step.district_name) == ("31", "Karongi")
    assert step._province.currentData() == "3"
    assert step._asked.field.accessibleDescription().startswith("Sectors: 13 · cells: 88 · villages: 538")
    assert (step._fill("31"), step._fill("36"), step._fill("11")) == ("accent", "planned", "need")


def test_another_province_takes_a_foreign_district_back(step: DistrictStep) -> None:
    step.choose("31")
    step._province.setCurrentIndex(step._province.findData("1"))
    assert step.district == ""
    assert not step.answered()
    step._province.setCurrentIndex(0)
    step.choose("11")
    assert step.answered()


def test_the_province_has_a_name_in_each_language() -> None:
    assert [province_name("3", code) for code in ("en", "fr", "rw")] == [
        "Western Province",
        "Province de l'Ouest",
        "Iburengerazuba",
    ]
    assert province_name("9", "en") == "9"


def test_an_office_that_was_typed_stays_typed(qtbot, step: DistrictStep) -> None:
    step._office.selectAll()
    qtbot.keyClicks(step._office, "Ishami")
    step.retranslate()
    assert step.office == "Ishami"
    step._office.clear()
    assert step.office == "Gender, family and child promotion unit"
