"""The page of a partner: contact, what is amiss with a way to act, the same words on the button as on the paper."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.gui.language import say
from desktop.gui.pages.whole.partner import PartnerPage, short_quarter
from desktop.gui.parts.labels import Line
from desktop.gui.parts.notices import Notice
from tests.gui.office import Office
from tests.gui.pages.shown import shown


@pytest.fixture
def opened(qtbot, office: Office):
    page = PartnerPage(office.desk)
    shown(qtbot, page)

    def open_partner(**told: object) -> PartnerPage:
        known = {"name": "Ineza", "kind": "NGO", "status": "ACTIVE", **told}
        page.partner = office.keep("partners", **known)
        return page

    return open_partner


def come(qtbot, page: PartnerPage) -> list[str]:
    page.enter(record=page.partner)
    qtbot.waitUntil(lambda: page.found is not None)
    return [say(notice.words) for notice in page.area.findChildren(Notice)]


def test_the_head_tells_what_kind_it_is_who_pays_and_whom_to_call(qtbot, opened) -> None:
    page = opened(contact="Ndayizeye Pascal", contact_title="coordinator", phone="+250788530112",
                  donors="Umucyo Foundation", jadf_member="yes", status="PAUSED")  # fmt: skip
    come(qtbot, page)
    second = page.head.second.text()
    assert "financed by Umucyo Foundation" in second
    assert "member of the JADF" in second
    assert len(second.split(" · ")) == 4
    said = [line.text() for line in page.head.findChildren(Line)]
    assert "Ndayizeye Pascal, coordinator" in said
    assert say(page.heading().primary) == "Print the partner page"


def test_what_is_late_and_who_has_no_name_is_said_with_a_way_to_act(qtbot, office: Office, opened) -> None:
    page = opened()
    own = {"partner": page.partner, "fiscal_year": 2026}
    office.keep("documents", **own, kind="PLAN", due_on="2026-07-31", status="EXPECTED")
    activity = office.keep("activities", **own, domain="EDUC", status="ON_TRACK", title="Fees", target=20.0)
    office.keep("progress", activity=activity, quarter="2026Q1", achieved=10.0, status="ON_TRACK")
    office.keep("services", person=office.child(), service="E01", given_on="2026-08-14", partner=page.partner)
    late, nameless = come(qtbot, page)
    assert late == "Not kept: Plan received, late since 31/07/2026."
    assert nameless == "Q1 2026/27 names only 10%: 9 people without a name."
    page.area.findChildren(Notice)[0]._answer()
    qtbot.waitUntil(lambda: page.panel.form is not None)


def test_a_partner_of_whom_nothing_is_known_has_nothing_amiss(qtbot, opened) -> None:
    page = opened()
    assert come(qtbot, page) == []
    assert say(short_quarter(Quarter(2026, 1))) == "Q1 2026/27"
