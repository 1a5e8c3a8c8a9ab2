"""On the page of every child the registers of its story stand in one order, also while they have no record."""

from PySide6.QtWidgets import QWidget

from desktop.gui.pages.child.order import FIRST, LAST, SAID, over_of
from desktop.gui.records.facts import Facts
from desktop.gui.records.links import Belongings
from desktop.gui.records.reading import Blocks, Reading
from desktop.operations.record_pages import record_page
from tests.gui.office import Office


def test_identification_services_assessments_placements_and_consents_come_first(qtbot, office: Office) -> None:
    child = office.child()
    office.keep("referrals", person=child, to="HEALTH", referred_on="2026-09-10", status="SENT")
    page = office.do(record_page, "people", child)
    shown = Belongings(office.desk, page, frozenset(), FIRST, over_of(office.desk, page))
    qtbot.addWidget(shown)
    assert [group.group.register for group in shown.groups] == [*FIRST, "referrals"]
    assert all(group.add_button.isEnabled() for group in shown.groups)
    office.settle()


def test_where_a_record_comes_from_stands_below_what_was_given(qtbot, office: Office) -> None:
    blocks = Blocks(fields=SAID, last=LAST, first=FIRST, over=lambda page: over_of(office.desk, page))
    reading = Reading(office.desk, blocks)
    qtbot.addWidget(reading)
    reading.resize(400, 900)
    reading.show()
    reading.show_page(office.do(record_page, "people", office.child(note="Lives near the school")))
    above, below = reading.findChildren(Facts)
    assert above.findChild(QWidget, "value:sex") is not None
    assert above.findChild(QWidget, "value:is_child") is None
    assert below.findChild(QWidget, "value:note") is not None
    assert above.y() < reading.findChild(Belongings).y() < below.y()
    office.settle()
