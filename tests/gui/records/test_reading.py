"""The page of a record: what must be acted on first, blocks of its own, facts, belongings, history on demand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.gui.parts.chips import Chip, ChipWords
from desktop.gui.parts.notices import Notice
from desktop.gui.records.links import Belongings
from desktop.gui.records.reading import Blocks, Reading
from desktop.operations.drafts import save_draft
from desktop.operations.record_pages import record_page
from tests.gui.office import Office
from tests.gui.records.conftest import Show


@pytest.fixture
def reading(office: Office, show: Show) -> Reading:
    made = show(Reading(office.desk, Blocks()), height=400)
    made.show_page(office.do(record_page, "people", office.child()))
    return made


def notices(reading: Reading) -> list[str]:
    inside = reading.area.widget()
    return [one.accessibleName() for one in inside.findChildren(Notice)]


def test_what_may_be_amiss_stands_above_everything(office: Office, reading: Reading) -> None:
    child = office.child("Uwase", "Ange")
    office.do(save_draft, "people", child, {"phone": "0788"})
    reading.show_page(office.do(record_page, "people", child))
    (draft,) = notices(reading)
    assert "not saved yet" in draft


def test_enter_asks_for_the_form(qtbot, reading: Reading) -> None:
    reading.setFocus()
    assert reading.area.hasFocus()
    with qtbot.waitSignal(reading.edit_wanted):
        qtbot.keyClick(reading.area, Qt.Key.Key_Return)


def test_blocks_of_a_register_stand_above_its_facts(office: Office, show: Show) -> None:
    own = Blocks(
        blocks=lambda page: [QLabel(f"stages of {page.label}")],
        chips=lambda _page: [ChipWords("Double orphan", "accent")],
        second=lambda _page: "second words",
        groups=frozenset({"services"}),
        fields=frozenset({"village"}),
    )
    reading = show(Reading(office.desk, own))
    child = office.child()
    office.keep("services", person=child, service="E01", given_on="2026-09-01")
    reading.show_page(office.do(record_page, "people", child))
    inside = reading.area.widget()
    assert "stages of Mutoni Clarisse" in [label.text() for label in inside.findChildren(QLabel)]
    assert inside.findChild(Chip).accessibleName() == "Double orphan"
    assert reading.head.second.text() == "second words"
    assert inside.findChild(Belongings).groups == []
    assert inside.findChild(QLabel, "value:village") is None


def test_the_same_record_again_stays_where_it_was_read(qtbot, office: Office, reading: Reading) -> None:
    reading.show_history()
    office.settle()
    bar = reading.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    reading.show_page(reading.page)
    assert reading.history is not None
    reading.show_page(office.do(record_page, "people", office.child("Uwase", "Ange")))
    assert reading.history is None
    assert bar.value() == 0


def test_a_record_is_taken_out_and_then_says_so(qtbot, office: Office, reading: Reading) -> None:
    with qtbot.waitSignal(office.desk.written):
        reading.remove()
    assert "Taken out: Mutoni Clarisse" in office.heard[-1][1]
    reading.show_page(office.do(record_page, "people", reading.page.id))
    assert any("taken out" in words for words in notices(reading))
    assert reading.area.widget().findChild(Belongings) is None
    with qtbot.assertNotEmitted(reading.edit_wanted):
        qtbot.keyClick(reading.area, Qt.Key.Key_Return)


def test_a_record_that_others_belong_to_stays(office: Office, reading: Reading) -> None:
    office.keep("services", person=reading.page.id, service="E01", given_on="2026-09-01")
    reading.remove()
    office.settle()
    assert office.heard[-1][0] == "reject"
    assert not office.do(record_page, "people", reading.page.id).record["removed"]
