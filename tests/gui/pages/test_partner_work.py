"""What a partner reached is drawn and said; whom it named stands against what it reported."""

from desktop.domain.calendar import quarter_of
from desktop.gui.language import say
from desktop.gui.pages.partner_work import PartnerWorkBlock, named_words
from desktop.gui.parts.labels import Label
from desktop.gui.parts.marks import Share
from desktop.operations.partner_work import PartnerWork
from desktop.operations.record_pages import record_page
from tests.gui.office import TODAY, Office


def test_each_activity_of_the_year_has_a_bar_with_its_numbers(qtbot, office: Office) -> None:
    partner = office.keep("partners", name="Caritas", kind="FBO", status="ACTIVE")
    plan = {"partner": partner, "domain": "EDUC", "fiscal_year": 2026, "status": "ON_TRACK"}
    activity = office.keep("activities", title="School fees", target=120.0, **plan)
    office.keep("activities", title="Without a number", **plan)
    office.keep("progress", activity=activity, quarter="2026Q1", achieved=90.0, status="ON_TRACK")
    block = PartnerWorkBlock(office.desk, office.do(record_page, "partners", partner))
    qtbot.addWidget(block)
    qtbot.waitUntil(lambda: block.work is not None)
    assert len(block.findChildren(Share)) == 1
    said = [label.text() for label in block.findChildren(Label)]
    assert "90 of 120" in said
    assert "0 people by name, 0 with their household. The partner reported 90." in said


def test_what_was_reported_is_said_only_where_names_are_missing() -> None:
    quarter = quarter_of(TODAY)
    assert "reported 9" in say(named_words(PartnerWork((), quarter, 4, 3, 9)))
    assert "reported" not in say(named_words(PartnerWork((), quarter, 9, 3, 9)))
