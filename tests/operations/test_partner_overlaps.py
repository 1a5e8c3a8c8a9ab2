"""Overlaps: the same service in the same sector and quarter, and who was given it twice."""

from desktop.domain.calendar import Quarter
from desktop.operations.partner_overlaps import Overlap, Overlaps, overlaps
from desktop.operations.records import save_record
from desktop.operations.session import Session
from tests.operations.district import keep_child

HERE, ELSEWHERE = "31090303", "31010101"


def keep(session: Session, key: str, **values: object) -> str:
    return save_record(session, key, values).record  # type: ignore[arg-type]


def give(session: Session, partner: str | None, person: str, service: str = "E01", day: str = "2026-08-14") -> None:
    keep(session, "services", person=person, service=service, given_on=day, partner=partner)


def test_people_given_the_same_by_two_are_counted_once_each_and_the_district_counts_too(session: Session) -> None:
    ours, other = (keep(session, "partners", name=name, kind="NGO") for name in ("Ineza", "Caritas"))
    first, second = keep_child(session, village=HERE), keep_child(session, village=HERE, other_names="Aline")
    for child in (first, second):
        give(session, ours, child)
        give(session, other, child)
    give(session, None, first)
    found = overlaps(session, ours, Quarter(2026, 1))
    assert found == Overlaps(
        (Overlap("E01", other, "Caritas", HERE[:4], 2), Overlap("E01", "", "", HERE[:4], 1)), people=2
    )


def test_who_gives_the_same_in_the_same_sector_to_others_is_told_apart_and_is_no_overlap(session: Session) -> None:
    ours, other = (keep(session, "partners", name=name, kind="NGO") for name in ("Ineza", "Caritas"))
    give(session, ours, keep_child(session, village=HERE))
    give(session, other, keep_child(session, village=HERE, other_names="Aline"))
    assert overlaps(session, ours, Quarter(2026, 1)) == Overlaps(
        (), 0, (Overlap("E01", other, "Caritas", HERE[:4], 0),)
    )


def test_another_sector_quarter_or_service_is_no_overlap(session: Session) -> None:
    ours, other = (keep(session, "partners", name=name, kind="NGO") for name in ("Ineza", "Caritas"))
    child = keep_child(session, village=HERE)
    give(session, ours, child)
    give(session, other, keep_child(session, village=ELSEWHERE, other_names="Aline"))
    give(session, other, child, service="H01")
    give(session, other, child, day="2026-10-14")
    assert overlaps(session, ours, Quarter(2026, 1)) == Overlaps((), 0)
    assert overlaps(session, other, Quarter(2025, 1)) == Overlaps((), 0)
