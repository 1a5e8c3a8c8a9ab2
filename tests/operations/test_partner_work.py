"""What a partner reached of what it planned, and whom it served by name, in the year under way."""

from desktop.domain.calendar import Quarter
from desktop.operations.partner_work import ActivityReached, Named, names_by_quarter, work_of
from desktop.operations.records import save_record
from desktop.operations.session import Session
from tests.operations.district import keep_child


def keep(session: Session, key: str, **values: object) -> str:
    return save_record(session, key, values).record  # type: ignore[arg-type]


def test_progress_is_added_up_against_the_plan_and_names_against_what_was_reported(session: Session) -> None:
    partner = keep(session, "partners", name="Caritas", kind="FBO")
    plan = {
        "partner": partner,
        "domain": "EDUC",
        "fiscal_year": 2026,
        "status": "ON_TRACK",
        "title": "School fees",
        "target": 120.0,
    }
    activity = keep(session, "activities", **plan)
    keep(session, "activities", **{**plan, "fiscal_year": 2025, "title": "Of last year"})
    for quarter, achieved in (("2026Q1", 70.0), ("2026Q2", 20.0)):
        keep(session, "progress", activity=activity, quarter=quarter, achieved=achieved, status="ON_TRACK")
    home = keep(session, "households", head_name="Mukamana Rose", village="31090303")
    children = [
        keep_child(session, village="31090303", household=home),
        keep_child(session, village="31090303", other_names="Aline"),
    ]
    for child in (*children, children[0]):
        keep(session, "services", person=child, service="S02", given_on="2026-08-14", partner=partner)
    keep(session, "services", person=children[0], service="S02", given_on="2026-05-14", partner=partner)
    work = work_of(session, partner)
    assert work.activities == (ActivityReached(activity, "School fees", 120.0, 90.0, "EDUC", "ON_TRACK"),)
    assert work.activities[0].share == 0.75
    assert str(work.quarter) == "2026Q1"
    assert (work.named, work.with_household, work.reported) == (2, 1, 70)


def test_who_has_done_nothing_has_nothing_to_show(session: Session) -> None:
    partner = keep(session, "partners", name="Ineza", kind="NGO")
    work = work_of(session, partner)
    assert (work.activities, work.named, work.with_household, work.reported) == ((), 0, 0, 0)
    assert ActivityReached("x", "Without a target", 0.0, 5.0).share == 0.0


def test_a_figure_counts_people_where_it_tells_women_and_men_apart(session: Session) -> None:
    partner = keep(session, "partners", name="Caritas", kind="FBO")
    plan = {"partner": partner, "domain": "SHELTER", "fiscal_year": 2026, "status": "ON_TRACK", "title": "Houses"}
    activity = keep(session, "activities", **plan)
    told = {"achieved": 3.0, "women": 4, "men": 2, "girls": 5, "status": "ON_TRACK"}
    keep(session, "progress", activity=activity, quarter="2026Q1", **told)
    keep(session, "services", person=keep_child(session), service="S02", given_on="2026-08-14", partner=partner)
    first, before = names_by_quarter(session, partner, [Quarter(2026, 1), Quarter(2025, 4)])
    assert first == Named(Quarter(2026, 1), 1, 0, 11)
    assert (first.only_numbers, first.share) == (10, 1 / 11)
    assert before.share is None
