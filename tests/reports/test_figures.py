"""Each child once, in its sector, in its band; nobody dropped in silence."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.calendar import Quarter
from desktop.reports.figures import COUNTED_STAGES, ChildFact, count_children

QUARTER = Quarter(2026, 1)
SECTORS = [("1206", "Jali"), ("1207", "Kacyiru")]


def child(key="a", **other):
    known = {"sector": "1206", "sex": "F", "birth": "2018-05-19", "stage": "SECTOR", "identified_on": "2026-08-14"}
    return ChildFact(key, **{**known, "served": False, **other})


def figures(*facts, **how):
    return count_children(facts, QUARTER, SECTORS, **how)


def said(found):
    return [str(note) for note in found.notes]


def test_a_child_counts_from_the_sector_upward():
    stages = ["DRAFT", "VILLAGE", "CELL", "SECTOR", "DISTRICT", "NATIONAL", "REJECT", ""]
    found = figures(*(child(stage, stage=stage) for stage in stages))
    assert found.total == 3
    assert sum(sector.new for sector in found.sectors) == 3


def test_it_is_new_when_the_sector_decided_inside_the_quarter():
    days = ["2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01", ""]
    found = figures(*(child(day, identified_on=day) for day in days)).sectors[0]
    assert (found.total, found.new) == (4, 2)
    assert said(figures(child(identified_on=""))) == [
        "Approved on a day that is not known, so never counted as new: 1."
    ]


def test_it_stands_in_its_band_by_sex_and_sector():
    found = figures(
        child("a"), child("b", sex="M"), child("c", birth="2026-01-01"), child("d", sector="1207", birth="2006-01-01")
    )
    jali, kacyiru = found.sectors
    assert {key: count for key, count in jali.counts.items() if count} == {
        ("5_9", "F"): 1, ("5_9", "M"): 1, ("under_1", "F"): 1,
    }  # fmt: skip
    assert kacyiru.counts["18_20", "F"] == 1
    assert len(jali.counts) == 12


def test_it_is_served_or_not_served():
    found = figures(child("a", served=True), child("b"), child("c")).sectors[0]
    assert (found.total, found.served, found.not_served) == (3, 1, 2)


def test_the_same_child_twice_is_one_child():
    assert figures(child("a"), child("a", sector="1207", served=True)).total == 1


def test_unknown_age_and_sex_and_young_adults_are_counted_apart_and_said():
    found = figures(
        child("a", birth=""), child("b", sex="", served=True), child("c", birth="2000-01-01"), child("d", served=True)
    )
    assert found.total == 1
    jali = found.sectors[0]
    assert (jali.apart, jali.apart_served, jali.served, jali.new) == (3, 1, 1, 1)
    assert said(found) == [
        "Age not known, not in the figures: 1.",
        "Sex not known, not in the figures: 1.",
        "Older than 20 years, not in the figures: 1.",
    ]


def test_a_child_of_an_unknown_sector_has_its_own_row_and_one_from_elsewhere_is_said():
    found = figures(child("a", sector=""), child("b", sector="2401"))
    assert [(sector.code, sector.total) for sector in found.sectors] == [("1206", 0), ("1207", 0), ("", 1)]
    assert said(found) == ["Living outside these sectors, not in the figures: 1."]


def test_who_left_before_the_quarter_is_not_counted_and_who_leaves_in_it_is():
    assert figures(child("a", left_on="2026-06-30"), child("b", left_on="2026-07-01")).total == 1


def test_an_unfinished_quarter_is_cut_off_at_the_day():
    found = figures(
        child("a"), child("b", identified_on="2026-09-01"), child("c", birth="2016-09-15"), as_of=date(2026, 8, 31)
    )
    assert found.total == 2
    assert found.sectors[0].counts["5_9", "F"] == 2
    assert figures(child("c", birth="2016-09-15")).sectors[0].counts["10_14", "F"] == 1
    assert figures(child("b", identified_on="2026-09-01"), as_of=date(2027, 1, 1)).total == 1


FACTS = st.lists(
    st.builds(
        ChildFact,
        child=st.uuids().map(str),
        sector=st.sampled_from(["1206", "1207", "", "9999"]),
        sex=st.sampled_from(["F", "M", ""]),
        birth=st.sampled_from(["", "2000", "2008", "2015-06", "2026-09-01", "2030-01-01"]),
        stage=st.sampled_from(["DRAFT", "SECTOR", "NATIONAL"]),
        identified_on=st.sampled_from(["", "2026-01-01", "2026-08-01", "2026-12-01"]),
        served=st.booleans(),
        left_on=st.just(""),
    ),
    max_size=30,
)


@given(FACTS)
def test_every_counted_child_is_in_a_band_apart_or_said_to_live_elsewhere(facts):
    found = count_children(facts, QUARTER, SECTORS)
    counted = [f for f in facts if f.stage in COUNTED_STAGES and f.identified_on <= "2026-09-30"]
    elsewhere = sum(f.sector == "9999" for f in counted)
    assert found.total + sum(sector.apart for sector in found.sectors) + elsewhere == len(counted)
    served = Counter(f.served for f in counted if f.sector != "9999")
    assert sum(sector.served + sector.apart_served for sector in found.sectors) == served[True]
    assert all(0 <= sector.new <= sector.total and sector.not_served >= 0 for sector in found.sectors)
