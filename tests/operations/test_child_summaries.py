"""What stands above the page of a child."""

from desktop.operations.child_summaries import child_summary
from desktop.operations.identifications import decide
from desktop.operations.records import save_record
from desktop.operations.session import Session
from tests.operations.district import identify, keep_child

VILLAGE = {"level": "VILLAGE", "decision": "APPROVED", "decided_on": "2026-08-14", "decided_by": "Kalisa Jean"}


def test_a_child_of_whom_nothing_is_known_has_an_empty_summary(session: Session) -> None:
    summary = child_summary(session, keep_child(session, village="31090303"))
    assert summary.identification == ""
    assert (summary.steps, summary.given, summary.scores) == ((), (), ())


def test_each_level_that_decided_is_a_step_with_its_day(session: Session) -> None:
    child = keep_child(session, village="31090303")
    decide(session, identify(session, child), VILLAGE)
    steps = child_summary(session, child).steps
    assert [step.state for step in steps] == ["done", "open", "open", "open"]
    assert steps[0].day == "2026-08-14"


def test_a_rejection_is_no_open_step(session: Session) -> None:
    child = keep_child(session, village="31090303")
    decide(session, identify(session, child), {**VILLAGE, "decision": "REJECTED", "reason": "Already helped."})
    assert child_summary(session, child).steps[0].state == "rejected"


def test_the_main_criterion_comes_first(session: Session) -> None:
    child = keep_child(session, village="31090303")
    identify(session, child, criteria=("ORPH_D", "DROPOUT"), primary_criterion="DROPOUT")
    assert child_summary(session, child).criteria == ("DROPOUT", "ORPH_D")


def test_a_worse_score_is_told_and_abuse_asks_for_a_referral(session: Session) -> None:
    child = keep_child(session, village="31090303")
    save_record(session, "assessments", {"person": child, "assessed_on": "2026-03-12", "f3a": "3", "f1a": "2"})
    save_record(session, "assessments", {"person": child, "assessed_on": "2026-09-10", "f3a": "2", "f1a": "3"})
    summary = child_summary(session, child)
    assert [one.day for one in summary.scores] == ["2026-09-10", "2026-03-12"]
    assert summary.worse() == ("f3a",)
    assert summary.must_be_referred()
    assert summary.act_now() == ()


def test_the_last_services_come_newest_first_with_their_partner(session: Session) -> None:
    child = keep_child(session, village="31090303")
    partner = save_record(session, "partners", {"name": "Caritas", "kind": "FBO", "status": "ACTIVE"}).record
    for day, service in (("2026-07-06", "H01"), ("2026-10-02", "E01")):
        save_record(session, "services", {"person": child, "service": service, "given_on": day, "partner": partner})
    given = child_summary(session, child).given
    assert [(one.day, one.service, one.partner) for one in given] == [
        ("2026-10-02", "E01", "Caritas"),
        ("2026-07-06", "H01", "Caritas"),
    ]
