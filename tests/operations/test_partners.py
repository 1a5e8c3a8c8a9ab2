"""What a partner owes is done, late or open as its documents say, for the year under way."""

from typing import Any

import pytest

from desktop.domain.fields import Value
from desktop.operations.partners import OBLIGATIONS, Obligation, count_partners, obligations, tell_of_partners
from desktop.operations.records import save_record
from desktop.operations.session import Session
from tests.operations.district import keep_child

THIS_YEAR, ENDED = 2026, "2026Q1"


def keep_partner(session: Session, name: str = "Ineza", **values: Value) -> str:
    """Register a partner; returns its id."""
    return save_record(session, "partners", {"name": name, "kind": "NGO", "status": "ACTIVE", **values}).record


def owed(session: Session, partner: str) -> dict[str, tuple[str, str]]:
    """State and day of each obligation of a partner."""
    return {one.key: (one.state, one.day) for one in obligations(session, [partner])[partner]}


def test_a_partner_of_whom_nothing_is_known_owes_everything_and_is_late_with_nothing(gasabo: Session) -> None:
    partner = keep_partner(gasabo)
    assert obligations(gasabo, [partner])[partner] == tuple(Obligation(key, "open") for key in OBLIGATIONS)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ({"due_on": "2026-10-29"}, ("late", "2026-10-29")),
        ({"due_on": "2026-10-30"}, ("open", "2026-10-30")),
        ({"due_on": "2026-07-01", "received_on": "2026-08-14"}, ("done", "2026-08-14")),
    ],
)
def test_a_plan_is_late_from_the_day_after_it_was_due_and_done_once_it_came(
    gasabo: Session, told: dict[str, Value], state: tuple[str, str]
) -> None:
    partner = keep_partner(gasabo)
    save_record(gasabo, "documents", {"partner": partner, "kind": "PLAN", "fiscal_year": THIS_YEAR, **told})
    assert owed(gasabo, partner)["plan"] == state


def test_the_report_that_counts_is_that_of_the_quarter_that_ended_last(gasabo: Session) -> None:
    partner = keep_partner(gasabo)
    report: dict[str, Value] = {"partner": partner, "kind": "REPORT_Q", "fiscal_year": THIS_YEAR}
    save_record(gasabo, "documents", {**report, "quarter": "2026Q2", "received_on": "2026-10-20"})
    assert owed(gasabo, partner)["report"] == ("open", "")
    save_record(gasabo, "documents", {**report, "quarter": ENDED, "received_on": "2026-10-12"})
    assert owed(gasabo, partner)["report"] == ("done", "2026-10-12")


def test_a_contract_of_last_year_or_of_another_partner_keeps_no_promise(gasabo: Session) -> None:
    partner, other = keep_partner(gasabo), keep_partner(gasabo, "Umurage")
    save_record(gasabo, "commitments", {"partner": partner, "fiscal_year": 2025, "signed_on": "2025-08-01"})
    save_record(gasabo, "commitments", {"partner": other, "fiscal_year": THIS_YEAR, "signed_on": "2026-08-01"})
    assert owed(gasabo, partner)["contract"] == ("open", "")
    assert owed(gasabo, other)["contract"] == ("done", "2026-08-01")


def test_the_list_says_which_part_is_kept_and_how_many_people_were_served_this_year(gasabo: Session) -> None:
    partner = keep_partner(gasabo)
    plan = {"partner": partner, "kind": "PLAN", "fiscal_year": THIS_YEAR, "received_on": "2026-08-14"}
    save_record(gasabo, "documents", {**plan, "approved_on": "2026-09-01"})
    child, other = keep_child(gasabo), keep_child(gasabo, family_name="Keza")
    for person, day in ((child, "2026-07-01"), (child, "2026-09-01"), (other, "2026-06-30")):
        given = {"person": person, "service": "H01", "given_on": day, "partner": partner}
        save_record(gasabo, "services", given)
    rows: list[dict[str, Any]] = [{"id": partner}]
    tell_of_partners(gasabo, rows)
    assert (rows[0]["kept"], rows[0]["beneficiaries"]) == (0.5, 1)


def test_partners_are_counted_by_their_status(gasabo: Session) -> None:
    keep_partner(gasabo)
    keep_partner(gasabo, "Umurage")
    keep_partner(gasabo, "Inkingi", status="LEFT", ended_on="2026-06-30")
    assert count_partners(gasabo) == {"ACTIVE": 2, "LEFT": 1}
