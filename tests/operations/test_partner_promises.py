"""The promises of a partner: kept, kept late, late, and still open, in the order of the year."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.operations.partner_promises import Promise, day_words, promise_words, promises
from desktop.operations.records import save_record
from desktop.operations.session import Session


def keep(session: Session, key: str, **values: object) -> str:
    return save_record(session, key, values).record  # type: ignore[arg-type]


def test_what_was_promised_stands_in_the_order_of_the_year(session: Session) -> None:
    partner = keep(session, "partners", name="Ineza", kind="NGO")
    ours = {"partner": partner, "fiscal_year": 2026}
    keep(session, "documents", **ours, kind="PLAN", due_on="2026-07-31", received_on="2026-07-20",
         approved_on="2026-08-14", status="APPROVED")  # fmt: skip
    keep(session, "commitments", **ours, signed_on="2026-08-21")
    report = {**ours, "due_on": "2026-10-15", "status": "RECEIVED"}
    keep(session, "documents", **report, kind="REPORT_Q", quarter="2026Q1", received_on="2026-10-30")
    assert promises(session, partner) == (
        Promise("plan", "done", "2026-07-20"),
        Promise("approved", "done", "2026-08-14"),
        Promise("contract", "done", "2026-08-21"),
        Promise("quarter", "done", "2026-10-30", 15, Quarter(2026, 1)),
        Promise("quarter", "open", "", 0, Quarter(2026, 2)),
        Promise("performance", "open", ""),
    )


def test_a_quarter_whose_list_is_missing_is_late_although_its_report_came(session: Session) -> None:
    partner = keep(session, "partners", name="Ineza", kind="NGO")
    ours = {"partner": partner, "fiscal_year": 2026, "quarter": "2026Q1", "due_on": "2026-10-15"}
    keep(session, "documents", **ours, kind="REPORT_Q", received_on="2026-10-12", status="RECEIVED")
    keep(session, "documents", **ours, kind="LIST_Q", status="EXPECTED")
    first = next(one for one in promises(session, partner) if one.quarter == Quarter(2026, 1))
    assert (first.state, first.day) == ("late", "2026-10-15")
    assert first.late_by == (session.today - session.today.fromisoformat("2026-10-15")).days > 0


@pytest.mark.parametrize(
    ("promise", "words", "day"),
    [
        (Promise("plan", "done", "2026-07-20"), "Plan received", "20/07/2026"),
        (Promise("quarter", "done", "2026-10-30", 15, Quarter(2026, 1)), "Report of Q1", "30/10/2026, 15 days late"),
        (Promise("quarter", "late", "2026-10-15", 39, Quarter(2026, 2)), "Report of Q2", "late since 15/10/2026"),
        (Promise("performance", "open", "2027-07-31"), "Performance report", "due 31/07/2027"),
        (Promise("contract", "open"), "Contract signed", "not yet"),
    ],
)
def test_a_promise_is_said_with_its_day(promise: Promise, words: str, day: str) -> None:
    assert (promise_words(promise), str(day_words(promise))) == (words, day)


def test_a_promise_is_said_in_the_language_of_a_paper() -> None:
    assert "T1" in promise_words(Promise("quarter", "open", "", 0, Quarter(2026, 1)), "fr")
