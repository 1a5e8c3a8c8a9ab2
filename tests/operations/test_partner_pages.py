"""The details of a partner: papers with their state, visits with their follow-up, services added up."""

import pytest

from desktop.operations.partner_pages import ServiceGiven, partner_details, state_of_document
from desktop.operations.records import save_record
from desktop.operations.session import Session
from tests.operations.district import keep_child


def keep(session: Session, key: str, **values: object) -> str:
    return save_record(session, key, values).record  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "state"),
    [
        ({"signed_on": "2026-08-03", "received_on": "2026-08-01"}, ("signed", "2026-08-03")),
        ({"approved_on": "2026-08-02", "received_on": "2026-08-01"}, ("approved", "2026-08-02")),
        ({"returned_on": "2026-08-02", "received_on": "2026-08-01"}, ("returned", "2026-08-02")),
        ({"received_on": "2026-08-01", "due_on": "2026-07-01"}, ("received", "2026-08-01")),
        ({"due_on": "2026-08-01"}, ("late", "2026-08-01")),
        ({"due_on": "2026-12-01"}, ("expected", "2026-12-01")),
        ({}, ("expected", "")),
    ],
)
def test_a_document_stands_where_its_latest_day_says(record: dict[str, str], state: tuple[str, str]) -> None:
    assert state_of_document(record, "2026-11-23") == state


def test_services_of_the_year_are_added_up_by_kind(session: Session) -> None:
    partner = keep(session, "partners", name="Ineza", kind="NGO")
    child = keep_child(session)
    home = keep(session, "households", head_name="Mukamana Rose", village="31090303")
    for day in ("2026-08-14", "2026-09-14", "2026-03-14"):
        keep(session, "services", person=child, service="N01", given_on=day, partner=partner, value=5000)
    keep(session, "services", household=home, service="B02", given_on="2026-08-20", partner=partner)
    found = partner_details(session, partner)
    assert found.services == (ServiceGiven("N01", 1, 0, 2, 10_000), ServiceGiven("B02", 0, 1, 1, 0))
    assert str(found.quarter) == "2026Q1"
    assert [str(one.quarter) for one in found.named] == ["2026Q1", "2025Q4", "2025Q3", "2025Q2", "2025Q1"]


def test_what_was_agreed_on_a_visit_is_done_late_or_open(session: Session) -> None:
    partner = keep(session, "partners", name="Ineza", kind="NGO")
    seen = {"partner": partner, "findings": "Names are missing"}
    for day, told in (
        ("2026-09-04", {"agreed": "Send the names", "follow_up_on": "2026-09-30", "followed_up_on": "2026-09-28"}),
        ("2026-09-03", {"agreed": "Send the names", "follow_up_on": "2026-09-30"}),
        ("2026-09-02", {"agreed": "Send the names", "follow_up_on": "2027-09-30"}),
        ("2026-09-01", {}),
    ):
        keep(session, "field_visits", **seen, visited_on=day, **told)
    found = partner_details(session, partner)
    assert [one.follow_up for one in found.visits] == ["done", "late", "open", "none"]
    assert [one.until for one in found.visits] == ["2026-09-28", "2026-09-30", "2027-09-30", ""]


def test_a_partner_of_whom_nothing_is_known_has_a_page_too(session: Session) -> None:
    keep(session, "commitments", partner=keep(session, "partners", name="Other", kind="NGO"), fiscal_year=2026)
    found = partner_details(session, keep(session, "partners", name="Ineza", kind="NGO"))
    assert (found.activities, found.papers, found.visits, found.services, found.overlaps.rows) == ((), (), (), (), ())
    assert found.kept == 0
    assert all(one.share is None for one in found.named)
