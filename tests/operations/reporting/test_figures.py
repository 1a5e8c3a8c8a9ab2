"""The figures of a quarter: counted a second time, and each rule by a register built for it."""

from datetime import date

import pytest

from desktop.domain.age_bands import BANDS
from desktop.domain.calendar import Quarter
from desktop.operations.identifications import decide
from desktop.operations.records import remove_record, save_record
from desktop.operations.reporting import quarter_figures
from desktop.reports.figures import SEXES
from tests.operations.district import identify, keep_child
from tests.operations.reporting.recounting import recount

QUARTER = Quarter(2026, 1)
JALI, BUMBOGO = "12060203", "12010101"


def approve(session, identification, day="2026-09-11", levels=("VILLAGE", "CELL", "SECTOR")):
    for level in levels:
        told = {"level": level, "decision": "APPROVED", "decided_on": day, "decided_by": "Uwera"}
        decide(session, identification, told)


def counted(session, **values):
    """A child that the sector approved inside the quarter."""
    child = keep_child(session, **values)
    approve(session, identify(session, child))
    return child


def serve(session, day="2026-08-20", service="E03", **whom):
    save_record(session, "services", {"service": service, "given_on": day, **whom})


def row(session, sector="1206", quarter=QUARTER):
    return next(one for one in quarter_figures(session, quarter).sectors if one.code == sector)


def test_the_figures_of_the_demonstration_are_those_of_a_second_count(demonstrated):
    figures = quarter_figures(demonstrated, QUARTER)
    found = {
        one.code: [
            *(one.counts[band.key, sex] for band in BANDS for sex in SEXES),
            *(one.total, one.new, one.served, one.not_served),
        ]
        for one in figures.sectors
    }
    again = recount(demonstrated, date(2026, 7, 1), date(2026, 9, 30))
    assert len(again) > 10
    assert found == {one.code: again.get(one.code, [0] * 16) for one in figures.sectors}


def test_every_sector_of_the_district_has_its_row_in_the_order_of_names(gasabo):
    names = [one.name for one in quarter_figures(gasabo, QUARTER).sectors]
    assert len(names) == 15
    assert names == sorted(names)


def test_a_child_counts_from_the_approval_by_the_sector_and_not_before(gasabo):
    identification = identify(gasabo, keep_child(gasabo))
    approve(gasabo, identification, levels=("VILLAGE", "CELL"))
    assert row(gasabo).total == 0
    approve(gasabo, identification, levels=("SECTOR",))
    assert (row(gasabo).total, row(gasabo).new, row(gasabo).counts["10_14", "F"]) == (1, 1, 1)


def test_a_child_approved_before_the_quarter_is_counted_but_not_new(gasabo):
    child = keep_child(gasabo)
    approve(gasabo, identify(gasabo, child, identified_on="2026-03-02"), "2026-04-10")
    assert (row(gasabo).total, row(gasabo).new) == (1, 0)


def test_a_child_approved_after_the_quarter_is_not_in_its_figures(gasabo):
    approve(gasabo, identify(gasabo, keep_child(gasabo)), "2026-10-05")
    assert row(gasabo).total == 0
    assert row(gasabo, quarter=Quarter(2026, 2)).new == 1


@pytest.mark.parametrize(("left", "expected"), [("2026-06-30", 0), ("2026-07-01", 1), ("2026-09-30", 1)])
def test_who_left_before_the_quarter_began_is_not_counted(gasabo, left, expected):
    child = keep_child(gasabo)
    approve(gasabo, identify(gasabo, child, identified_on="2026-03-02"), "2026-04-10")
    save_record(gasabo, "exits", {"person": child, "exited_on": left, "reason": "MOVED"})
    assert row(gasabo).total == expected


@pytest.mark.parametrize(
    ("birth", "band"),
    [
        ("2025-10-01", "under_1"),
        ("2025-09-30", "1_4"),
        ("2021-09-30", "5_9"),
        ("2021-10-01", "1_4"),
        ("2016", "10_14"),
        ("2011-09", "15_17"),
        ("2016~10@2026-09-30", "10_14"),
        ("2006-01-15", "18_20"),
    ],
)
def test_the_age_is_that_on_the_last_day_of_the_quarter(gasabo, birth, band):
    counted(gasabo, birth=birth)
    assert row(gasabo).counts[band, "F"] == 1


@pytest.mark.parametrize("birth", [None, "2003-01-01"])
def test_a_child_without_an_age_in_the_bands_is_counted_apart_and_said(gasabo, birth):
    counted(gasabo, birth=birth)
    assert (row(gasabo).total, row(gasabo).apart) == (0, 1)
    assert len(quarter_figures(gasabo, QUARTER).notes) == 1


def test_a_child_is_served_by_its_own_service_or_that_of_its_household_inside_the_quarter(gasabo):
    home = save_record(gasabo, "households", {"head_name": "Mukamana", "village": JALI}).record
    own, by_home, late, trained = (
        counted(gasabo, other_names=name) for name in ("Aline", "Benitha", "Chantal", "Diane")
    )
    save_record(gasabo, "people", {"household": home}, by_home)
    serve(gasabo, person=own)
    serve(gasabo, person=own, service="H01")
    serve(gasabo, household=home, service="B02")
    serve(gasabo, person=late, day="2026-10-01")
    training = next(code for code, item in gasabo.around().codelists["service"].items.items() if item.parent == "CAPAC")
    serve(gasabo, person=trained, service=training)
    assert (row(gasabo).total, row(gasabo).served, row(gasabo).not_served) == (4, 2, 2)


def test_a_child_identified_twice_is_counted_once(gasabo):
    child = counted(gasabo)
    approve(gasabo, identify(gasabo, child, identified_on="2026-09-20"), "2026-09-25")
    assert row(gasabo).total == 1


def test_a_child_taken_out_of_the_register_is_not_counted(gasabo):
    child = keep_child(gasabo)
    identification = identify(gasabo, child)
    approve(gasabo, identification)
    for decision in gasabo.file.ids("decisions"):
        remove_record(gasabo, "decisions", decision)
    remove_record(gasabo, "identifications", identification)
    remove_record(gasabo, "people", child)
    assert row(gasabo).total == 0


def test_a_child_is_counted_in_the_sector_where_it_lives_now(gasabo):
    child = counted(gasabo)
    save_record(gasabo, "people", {"village": BUMBOGO}, child)
    assert (row(gasabo).total, row(gasabo, "1201").total) == (0, 1)
