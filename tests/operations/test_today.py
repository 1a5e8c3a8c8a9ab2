"""What waits today, over the demonstration district and an empty register."""

from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.operations.today import Matter, today, waits_at
from desktop.storage.conditions import equals
from tests.operations.district import keep_child


def matters(session: Session) -> dict[str, Matter]:
    return {matter.key: matter for matter in today(session).matters}


def test_in_an_empty_register_nothing_waits_and_each_matter_says_so(session: Session) -> None:
    found = matters(session)
    assert {matter.count for matter in found.values()} == {0}
    assert all(str(matter.empty) for matter in found.values())


def test_a_visit_that_is_past_its_day_and_not_done_is_overdue(session: Session) -> None:
    child = keep_child(session, village="31090303")
    placement = save_record(
        session, "placements", {"person": child, "kind": "FOSTER", "placed_on": "2026-09-05"}
    ).record
    first, second, *_rest = session.file.first("visits", equals("placement", placement), ("due_on",), 50)
    late = save_record(session, "visits", {"placement": placement, "due_on": "2026-10-15"}).record
    found = matters(session)["visits"]
    assert found.count == 2, "after one month, and a further one; that after three months is not due yet"
    assert [one.record for one in found.first] == [first["id"], late]
    assert second["due_on"] == "2026-12-05"
    assert found.first[0].title == "Mutoni Clarisse"
    assert found.first[0].late


def test_a_partner_nobody_heard_of_for_two_quarters_is_silent(session: Session) -> None:
    quiet = save_record(session, "partners", {"name": "ONG Tubiteho", "kind": "NGO", "status": "ACTIVE"}).record
    heard = save_record(session, "partners", {"name": "Caritas", "kind": "FBO", "status": "ACTIVE"}).record
    plan = {"partner": heard, "kind": "PLAN", "status": "RECEIVED", "received_on": "2026-10-02"}
    save_record(session, "documents", plan)
    found = matters(session)["silent"]
    assert [one.record for one in found.first] == [quiet]


def test_a_paper_that_is_due_and_not_received_is_late(session: Session) -> None:
    partner = save_record(session, "partners", {"name": "Caritas", "kind": "FBO", "status": "ACTIVE"}).record
    late = {"partner": partner, "kind": "PLAN", "status": "EXPECTED", "due_on": "2026-07-31"}
    save_record(session, "documents", late)
    save_record(session, "documents", {**late, "due_on": "2026-12-31"})
    found = matters(session)["papers"]
    assert found.count == 1
    assert found.first[0].title == "Caritas"


def test_the_rows_of_imports_that_nobody_settled_wait(full: Session) -> None:
    assert matters(full)["rows"].count == 5


def test_children_not_verified_for_a_year_are_counted_by_sector(demonstrated: Session) -> None:
    found = matters(demonstrated)["unverified"]
    assert found.count > 0
    assert sum(one.count for one in found.first) <= found.count
    assert all(one.title for one in found.first)


def test_the_sidebar_counts_what_is_late_or_undecided(session: Session) -> None:
    assert set(waits_at(session).values()) == {0}
    partner = save_record(session, "partners", {"name": "Caritas", "kind": "FBO", "status": "ACTIVE"}).record
    plan = {"partner": partner, "kind": "PLAN", "status": "EXPECTED", "due_on": "2026-07-31"}
    for late, coming in (
        (("documents", plan), {"due_on": "2026-12-31"}),
        (("meetings", {"title": "JADF", "due_on": "2026-09-15"}), {"due_on": "2026-12-15"}),
        (("recommendations", {"text": "Send the lists", "origin": "JADF", "due_on": "2026-09-30"}), {"status": "DONE"}),
    ):
        key, values = late
        save_record(session, key, values)
        save_record(session, key, {**values, **coming})
    assert waits_at(session) == {"partners": 1, "institutions": 0, "meetings": 1, "recommendations": 1, "import": 0}


def test_rows_of_imports_that_wait_are_counted_in_the_sidebar(full: Session) -> None:
    assert waits_at(full)["import"] == 5
