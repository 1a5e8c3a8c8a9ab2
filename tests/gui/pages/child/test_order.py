"""On the page of every child the registers of its story stand in one order, also while they have no record."""

from desktop.gui.pages.child.order import FIRST, over_of
from desktop.gui.records.links import Belongings
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
