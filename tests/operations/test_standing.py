"""How the register stands is counted, never typed."""

from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.operations.standing import Part, served_by_sector, standing
from desktop.operations.today import today
from tests.operations.district import identify, keep_child


def serve(session: Session, child: str, day: str) -> None:
    save_record(session, "services", {"person": child, "service": "E01", "given_on": day})


def test_an_empty_register_stands_at_nothing(session: Session) -> None:
    found = standing(session)
    assert (found.children, found.new) == (0, 0)
    assert {part.share for part in (found.verified, found.served, found.heard)} == {0.0}


def test_a_child_served_twice_counts_once_and_an_adult_not_at_all(session: Session) -> None:
    child, _other = keep_child(session), keep_child(session, family_name="Gasana")
    adult = keep_child(session, family_name="Uwimana", is_child="no", is_adult="yes")
    for whom in (child, child, adult):
        serve(session, whom, "2026-11-02")
    found = standing(session)
    assert found.served == Part(1, 2)
    assert str(found.quarter) == "2026Q2"


def test_early_in_a_quarter_the_one_before_is_told(session: Session) -> None:
    serve(session, keep_child(session), "2026-09-02")
    found = standing(session)
    assert (found.served, str(found.quarter)) == (Part(1, 1), "2026Q1")


def test_verified_are_those_whom_the_village_put_forward_or_confirmed_within_a_year(session: Session) -> None:
    identify(session, keep_child(session), identified_on="2025-01-20", last_verified_on="2026-10-20")
    identify(session, keep_child(session, family_name="Gasana"), identified_on="2026-08-14")
    identify(session, keep_child(session, family_name="Uwase"), identified_on="2025-01-20")
    assert standing(session).verified == Part(2, 3)


def test_the_share_confirmed_and_those_who_wait_for_it_are_the_same_children_seen_from_two_sides(
    session: Session, demonstrated: Session
) -> None:
    for number, told in enumerate(({}, {"last_verified_on": "2025-02-01"}, {"identified_on": "2026-08-14"})):
        identify(
            session,
            keep_child(session, family_name=f"Gasana{'abc'[number]}"),
            **{"identified_on": "2025-01-20", **told},
        )
    for one in (session, demonstrated):
        waiting = next(matter for matter in today(one).matters if matter.key == "unverified")
        part = standing(one).verified
        assert part.of - part.count == waiting.count


def test_a_silent_partner_is_not_heard_of(session: Session) -> None:
    for name in ("Caritas", "ONG Tubiteho"):
        partner = save_record(session, "partners", {"name": name, "kind": "NGO", "status": "ACTIVE"}).record
    child = keep_child(session)
    save_record(session, "services", {"person": child, "service": "E01", "given_on": "2026-09-02", "partner": partner})
    assert standing(session).heard == Part(1, 2)


def test_sectors_come_best_served_first(demonstrated: Session) -> None:
    quarter, sectors = served_by_sector(demonstrated)
    assert str(quarter) == "2026Q1"
    shares = [one.part.share for one in sectors]
    assert shares == sorted(shares, reverse=True)
    assert len(sectors) > 5
    assert all(one.name for one in sectors)
